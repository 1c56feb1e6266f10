import type { Language } from '../../../shared/catalogue/languages.ts';
import type { WallFlight, WallView } from '../../core/calls/wall-views.ts';
import { HourBars } from '../flights/board/hour-bars.tsx';
import { lengthText } from '../pictures/length-text.ts';
import { formatFlight, formatTime } from '../ui/format.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { isOld, type WallState } from './wall-source.ts';

export interface WallProps {
  readonly state: WallState;
  /** The time now, by the clock of the machine. */
  readonly now: number;
  readonly language: Language;
}

/** Lines for flights that a screen at three metres has room for. */
const MOST_FLIGHTS = 7;
/** Of the hours to come, those with a column. */
const SHOWN_HOURS = 8;
/** Columns of the hours that those of no hour take, for their name. */
const UNKNOWN_HOURS = 2;

/** Figures for everybody in the room: large, few, and without a name. */
export function Wall({ state, now, language }: WallProps) {
  const { t } = useTranslation();
  if (state.phase !== 'shown')
    return (
      <main className="wall blank">
        <p>{t(state.phase === 'asking' ? 'wall.asking' : 'wall.blank')}</p>
      </main>
    );
  const old = isOld(state, now);
  return (
    <main className={old ? 'wall old' : 'wall'}>
      <h1 className="visually-hidden">{t('wall.title')}</h1>
      {old ? (
        <p className="wall-old" role="alert">
          {t('wall.old', { length: lengthText(t, Math.floor((now - state.since) / 60_000)) })}
        </p>
      ) : null}
      {state.view.isPractice ? <p className="wall-practice">{t('frame.practice')}</p> : null}
      <Figures view={state.view} now={now} />
      <Flights flights={state.view.flights} />
      <Load view={state.view} now={now} language={language} />
    </main>
  );
}

function Figures({ view, now }: { readonly view: WallView; readonly now: number }) {
  const { t } = useTranslation();
  const { waiting, overdue, children } = view;
  const waits = waiting.oldest === null ? null : Math.max(0, Math.floor((now - Date.parse(waiting.oldest)) / 60_000));
  const figures = [
    { key: 'waiting', value: String(waiting.count), isLoud: false },
    { key: 'oldest', value: waits === null ? '–' : lengthText(t, waits), isLoud: false },
    { key: 'overdue', value: String(overdue), isLoud: overdue > 0 },
    { key: 'children', value: String(children), isLoud: false },
  ];
  return (
    <dl className="wall-figures">
      {figures.map(({ key, value, isLoud }) => (
        <div key={key} className={isLoud ? 'loud' : undefined}>
          <dt>{t(`wall.${key}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Flights({ flights }: { readonly flights: readonly WallFlight[] }) {
  const { t } = useTranslation();
  const coming = flights.filter(({ isOver }) => !isOver);
  const shown = [...coming, ...flights.filter(({ isOver }) => isOver)].slice(0, MOST_FLIGHTS);
  return (
    <section className="wall-flights" aria-label={t('wall.flights')}>
      <table>
        <thead className="visually-hidden">
          <tr>
            {['due', 'flight', 'route', 'state', 'signed'].map((column) => (
              <th key={column} scope="col">
                {t(`wall.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((flight) => (
            <tr key={flight.id} className={flight.isOver ? 'over' : undefined}>
              <td className="due">{flight.dueLocal ?? '–'}</td>
              <th scope="row">{formatFlight(flight)}</th>
              <td>{(flight.isArriving ? flight.origin : flight.destination) ?? '–'}</td>
              <td>{t(flight.isOver ? 'wall.over' : `flights.state.${flight.state}`)}</td>
              <td>
                {flight.signed.length === 0 ? t('wall.unsigned') : t('wall.signed', { count: flight.signed.length })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length === 0 ? <p>{t('wall.no-flight')}</p> : null}
      {flights.length > shown.length ? (
        <p className="dim">{t('wall.more', { count: flights.length - shown.length })}</p>
      ) : null}
    </section>
  );
}

/** The hours to come, and the time now, by the clock of the unit. */
function Load({ view, now, language }: Pick<WallProps, 'now' | 'language'> & { readonly view: WallView }) {
  const { t } = useTranslation();
  const { load, loadUnknown, perShift, zone } = view;
  const shown = load.slice(0, loadUnknown === 0 ? SHOWN_HOURS : SHOWN_HOURS - UNKNOWN_HOURS);
  return (
    <section className="wall-load" aria-label={t('flight-board.load')}>
      <div className="wall-load-head">
        <h2>
          {t('flight-board.load')}{' '}
          <span className="dim">{perShift === null ? '' : t('wall.capacity', { count: perShift })}</span>
        </h2>
        <p className="wall-now">
          <span className="visually-hidden">{t('wall.now')}</span>
          {formatTime(Math.floor(now / 60_000), zone ?? 'UTC', language)}
          {zone === null ? ' UTC' : ''}
        </p>
      </div>
      <HourBars
        load={shown}
        loadUnknown={loadUnknown}
        countOf={({ inspections }) => <b aria-hidden>{inspections}</b>}
      />
    </section>
  );
}
