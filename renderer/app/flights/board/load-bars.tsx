import { type CSSProperties, useState } from 'react';
import { Link } from 'wouter';
import { hourText } from '../../../../shared/time/hour-text.ts';
import type { FlightBoard } from '../../../core/calls/flight-board-views.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { HourBars, possibleText } from './hour-bars.tsx';

export interface LoadBarsProps extends Pick<FlightBoard, 'load' | 'loadUnknown' | 'perShift'> {
  /** A screen with several pictures says whether the tables are shown; left out: a button here does. */
  readonly asTable?: boolean;
  /** Address of the people of an hour; left out: none. */
  readonly linkOf?: (from: number) => string;
  /** Where an hour stands on the time line below; left out: there is none. */
  readonly placeOf?: (from: number) => CSSProperties;
}

/** Inspections by hour beside what the shift can do, as a picture or as its table. */
export function LoadBars({ load, loadUnknown, perShift, asTable, linkOf, placeOf }: LoadBarsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isChosen, setIsTable] = useState(false);
  const isTable = asTable ?? isChosen;
  const possible = (tenths: number | null) => possibleText(tenths, language);
  return (
    <section
      className={placeOf === undefined || isTable ? 'hour-load' : 'hour-load on-line'}
      aria-label={t('flight-board.load')}
    >
      <div className="hour-load-head">
        <h2 title={t('flight-board.load.hint')}>{t('flight-board.load')}</h2>
        <span className="dim">
          {perShift === null ? t('flight-board.load.unstated') : t('flight-board.load.capacity', { count: perShift })}
        </span>
        {asTable === undefined ? (
          <button type="button" className="button quiet" aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
            {t(isTable ? 'flight-board.load.picture' : 'flight-board.load.table')}
          </button>
        ) : null}
      </div>
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
        <HourBars
          className="load-bars"
          load={load}
          loadUnknown={loadUnknown}
          {...(placeOf === undefined ? {} : { placeOf })}
          countOf={({ from, inspections }) =>
            linkOf === undefined || inspections === 0 ? (
              <b aria-hidden>{inspections === 0 ? '' : inspections}</b>
            ) : (
              <b>
                <Opened href={linkOf(from)}>{inspections}</Opened>
              </b>
            )
          }
        />
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
