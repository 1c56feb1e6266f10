import type { BoardFlight } from '../../../core/calls/flight-board-views.ts';
import { useSession } from '../../frame/use-session.ts';
import { DueTime } from '../../queue/due-time.tsx';
import { formatFlight, formatRoute, formatTime } from '../../ui/format.ts';
import { OutcomeMark } from '../../ui/outcome-mark.tsx';
import { TravellerMark } from '../../ui/traveller-mark.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useMinuteStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { stateText } from '../flight-texts.ts';
import { Prepared, progressText } from './prepared.tsx';
import { isOn, placeOn, type TimeLine } from './time-line.ts';

const SHOWN = ['intercept', 'inspect', 'watch'] as const;

export interface BoardRowProps {
  readonly flight: BoardFlight;
  readonly line: TimeLine;
  readonly now: number;
}

/** A flight on the board: what it is, where its hours lie, whom the shift meets, and how far it is prepared. */
export function BoardRow({ flight, line, now }: BoardRowProps) {
  const { t } = useTranslation();
  const { row, progress, byOutcome, toProtect } = flight;
  const shown = SHOWN.filter((outcome) => byOutcome[outcome] > 0);
  const about = [t(`movement.${row.movement}`), stateText(t, row), peopleText(t, row), placeText(t, row)]
    .filter((part) => part !== null)
    .join(' · ');
  return (
    <>
      <span className="strip-flight">
        <strong>{formatFlight(row.leg)}</strong> {formatRoute(row.leg)}
        <small title={about}>{about}</small>
      </span>
      <DueTime row={{ due: flight.due, dueBy: kindOf(flight), dueLocal: flight.dueLocal }} />
      <Strip flight={flight} line={line} now={now} />
      <span className="strip-flags">
        {shown.length + toProtect === 0 ? <span className="faint">–</span> : null}
        {toProtect === 0 ? null : (
          <TravellerMark outcome="watch" handling="safeguard">
            <span>{toProtect}</span>
          </TravellerMark>
        )}
        {shown.map((outcome) => (
          <OutcomeMark key={outcome} outcome={outcome}>
            <span>{byOutcome[outcome]}</span>
          </OutcomeMark>
        ))}
      </span>
      <span className="strip-state">
        <strong className={`strip-${progress.state}`}>{progressText(t, flight)}</strong>
        <Prepared flight={flight} />
      </span>
    </>
  );
}

/** The hours of a flight as a line: since when data is here, when the doors open or the gate closes, and now. */
function Strip({ flight: { row, due, dataSince }, line, now }: BoardRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession();
  // Data may have come the day before, and the flight may come the day after.
  const stamp = useMinuteStamp();
  const clock = (minute: number) => formatTime(minute, zone ?? 'UTC', language);
  const since = dataSince === null ? null : Math.floor(Date.parse(dataSince) / 60_000);
  const doors = row.movement === 'departing' ? 'flight-board.gate-closes' : 'flight-board.doors';
  const parts = [
    since === null ? null : t('flight-board.data', { time: stamp(since) }),
    due === null ? null : t(doors, { time: stamp(due) }),
    t('flight-board.now', { time: clock(now) }),
  ];
  const at = (minute: number) => ({ insetInlineStart: `${placeOn(line, minute)}%` });
  const [begin, end] = [row.times.departure.utc ?? due, row.times.arrival.utc ?? due];
  return (
    <span
      className="strip-line"
      role="img"
      aria-label={parts.filter((part) => part !== null).join(' · ')}
      title={parts.filter((part) => part !== null).join('\n')}
    >
      {begin === null || end === null || begin >= line.to || end <= line.from ? null : (
        <i
          className="strip-flown"
          style={{
            insetInlineStart: `${placeOn(line, begin)}%`,
            inlineSize: `${placeOn(line, end) - placeOn(line, begin)}%`,
          }}
        />
      )}
      {since === null || !isOn(line, since) ? null : <i className="strip-data" style={at(since)} />}
      {due === null ? null : <i className={isOn(line, due) ? 'strip-doors' : 'strip-doors beyond'} style={at(due)} />}
      <i className="strip-now" style={at(now)} />
    </span>
  );
}

type Texts = ReturnType<typeof useTranslation>['t'];

function peopleText(t: Texts, { state, travellers, crew }: BoardFlight['row']): string | null {
  if (state === 'no-data') return null;
  const people = crew === 0 ? t('flight-board.crew-not-sent') : t('flight-board.crew', { count: crew });
  return t('flight-board.people', { travellers, crew: people });
}

function placeText(t: Texts, { patch, movement }: BoardFlight['row']): string | null {
  const fields = movement === 'departing' ? (['gate'] as const) : (['stand', 'belt'] as const);
  const known = fields.flatMap((field) => {
    const value = patch[field];
    return value ? [t(`flight.is.${field}`, { value })] : [];
  });
  return known.length === 0 ? null : known.join(' · ');
}

function kindOf({ row: { movement, times } }: BoardFlight): 'actual' | 'estimated' | 'scheduled' | null {
  return (movement === 'departing' ? times.departure : times.arrival).kind;
}
