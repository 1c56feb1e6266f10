import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { hourText } from '../../../../shared/time/hour-text.ts';
import type { FlightBoard } from '../../../core/calls/flight-board-views.ts';
import { useLanguage } from '../../ui/use-language.ts';

export interface LoadBarsProps extends Pick<FlightBoard, 'load' | 'loadUnknown' | 'perShift'> {
  /** A screen with several pictures says whether the tables are shown; left out: a button here does. */
  readonly asTable?: boolean;
  /** Address of the people of an hour; left out: none. */
  readonly linkOf?: (from: number) => string;
}

/** Inspections by hour beside what the shift can do, as a picture or as its table. */
export function LoadBars({ load, loadUnknown, perShift, asTable, linkOf }: LoadBarsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isChosen, setIsTable] = useState(false);
  const isTable = asTable ?? isChosen;
  const most = Math.max(
    1,
    loadUnknown,
    ...load.map(({ inspections, tenthsPossible }) => Math.max(inspections, (tenthsPossible ?? 0) / 10)),
  );
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const possible = (tenths: number | null) => (tenths === null ? '–' : number.format(tenths / 10));
  const unknown = t('flight-board.load.hour', { hour: t('flight-board.load.unknown'), count: loadUnknown });
  return (
    <section className="hour-load" aria-label={t('flight-board.load')}>
      <h2 title={t('flight-board.load.hint')}>{t('flight-board.load')}</h2>
      <span className="dim">
        {perShift === null ? t('flight-board.load.unstated') : t('flight-board.load.capacity', { count: perShift })}
      </span>
      {asTable === undefined ? (
        <button type="button" className="button quiet" aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
          {t(isTable ? 'flight-board.load.picture' : 'flight-board.load.table')}
        </button>
      ) : null}
      {isTable ? (
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{t('flight-board.load.column.hour')}</th>
              <th scope="col">{t('flight-board.load.column.inspections')}</th>
              <th scope="col">{t('flight-board.load.column.possible')}</th>
            </tr>
          </thead>
          <tbody>
            {load.map(({ from, inspections, tenthsPossible }) => (
              <tr key={from}>
                <th scope="row">{hourText(from)}</th>
                <td>
                  <Opened href={inspections === 0 ? undefined : linkOf?.(from)}>{inspections}</Opened>
                </td>
                <td>{possible(tenthsPossible)}</td>
              </tr>
            ))}
            {loadUnknown === 0 ? null : (
              <tr>
                <th scope="row">{t('flight-board.load.unknown')}</th>
                <td>{loadUnknown}</td>
                <td>{possible(null)}</td>
              </tr>
            )}
          </tbody>
        </table>
      ) : (
        <ol className="load-bars">
          {load.map(({ from, inspections, tenthsPossible }) => {
            const isOver = tenthsPossible !== null && inspections * 10 > tenthsPossible;
            const key = isOver ? 'flight-board.load.over' : 'flight-board.load.hour';
            const told = t(key, { hour: hourText(from), count: inspections, possible: possible(tenthsPossible) });
            return (
              <li key={from} title={told} className={isOver ? 'over' : undefined}>
                <span className="visually-hidden">{told}</span>
                {linkOf === undefined || inspections === 0 ? (
                  <b aria-hidden>{inspections === 0 ? '' : inspections}</b>
                ) : (
                  <b>
                    <Opened href={linkOf(from)}>{inspections}</Opened>
                  </b>
                )}
                <span className="load-column" aria-hidden>
                  {tenthsPossible === null ? null : (
                    <i className="load-possible" style={{ insetBlockEnd: `${(tenthsPossible / 10 / most) * 100}%` }} />
                  )}
                  <i className="load-bar" style={{ blockSize: `${(inspections / most) * 100}%` }} />
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
                <i className="load-bar" style={{ blockSize: `${(loadUnknown / most) * 100}%` }} />
              </span>
              <small aria-hidden>{t('flight-board.load.unknown')}</small>
            </li>
          )}
        </ol>
      )}
    </section>
  );
}

function Opened({ href, children }: { readonly href: string | undefined; readonly children: number }) {
  return href === undefined ? (
    children
  ) : (
    <Link className="link figure-link" href={href}>
      {children}
    </Link>
  );
}
