import type { CSSProperties, ReactNode } from 'react';
import { hourText } from '../../../../shared/time/hour-text.ts';
import type { FlightBoard } from '../../../core/calls/flight-board-views.ts';
import { useTranslation } from '../../ui/use-translation.ts';

export interface HourBarsProps extends Pick<FlightBoard, 'load' | 'loadUnknown'> {
  readonly className?: string;
  /** Draws the number of an hour over its bar. */
  readonly countOf: (hour: FlightBoard['load'][number]) => ReactNode;
  /** Where an hour stands, by the local minute at which it begins; left out: one beside the other. */
  readonly placeOf?: (from: number) => CSSProperties;
}

/** Inspections by hour as bars, each with a line for what an hour of the shift can do. Those of no hour stand last. */
export function HourBars({ load, loadUnknown, className, countOf, placeOf }: HourBarsProps) {
  const { t, language } = useTranslation();
  const most = Math.max(
    ...[1, loadUnknown],
    ...load.map(({ inspections, tenthsPossible }) => Math.max(inspections, (tenthsPossible ?? 0) / 10)),
  );
  const heightOf = (count: number) => ({ blockSize: `${(count / most) * 100}%` });
  const unknown = t('flight-board.load.hour', { hour: t('flight-board.load.unknown'), count: loadUnknown });
  return (
    <ol className={className}>
      {load.map((hour) => {
        const { from, inspections, tenthsPossible } = hour;
        const isOver = tenthsPossible !== null && inspections * 10 > tenthsPossible;
        const told = t(isOver ? 'flight-board.load.over' : 'flight-board.load.hour', {
          ...{ hour: hourText(from), count: inspections, possible: possibleText(tenthsPossible, language) },
        });
        return (
          <li key={from} title={told} className={isOver ? 'over' : undefined} style={placeOf?.(from)}>
            <span className="visually-hidden">{told}</span>
            {countOf(hour)}
            <span className="load-column" aria-hidden>
              {tenthsPossible === null ? null : (
                <i className="load-possible" style={{ insetBlockEnd: `${(tenthsPossible / 10 / most) * 100}%` }} />
              )}
              <i className="load-bar" style={heightOf(inspections)} />
            </span>
            <small aria-hidden>{hourText(from)}</small>
          </li>
        );
      })}
      {loadUnknown === 0 ? null : (
        <li className="unknown" title={unknown}>
          <span className="visually-hidden">{unknown}</span>
          <b aria-hidden>{loadUnknown}</b>
          <span className="load-column" aria-hidden>
            <i className="load-bar" style={heightOf(loadUnknown)} />
          </span>
          <small aria-hidden>{t('flight-board.load.unknown')}</small>
        </li>
      )}
    </ol>
  );
}

/** What an hour can do, of tenths; `–`: nobody stated it. */
export function possibleText(tenths: number | null, language: string): string {
  return tenths === null ? '–' : new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(tenths / 10);
}
