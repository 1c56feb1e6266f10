/** What senders told of a flight otherwise than its leg says: by it the flight is awaited, too, so that one message, mistaken or made up, sends nobody away. */
import type { Leg, LocalDateTime } from '../manifest.ts';
import { minuteNumber } from '../time/civil.ts';
import type { ToldBefore, ToldDestination } from './flight.ts';

/** A departure or an arrival that is later by this many minutes than another message told is a delay; less is a schedule that is kept. */
const LATER_BY = 120;

/** The arrival lies that many minutes before or after the departure at most, both local: no flight takes longer than a day, and no two clocks differ by more. */
const [EARLIEST_ARRIVAL, LATEST_ARRIVAL] = [-24 * 60, 48 * 60];

/** What `told` say otherwise than `leg`, in the order in which they count, and which later times the `joined` flights tell; null: all agree. */
export function toldBefore(leg: Leg, told: readonly Leg[], joined: readonly Leg[] = []): ToldBefore | null {
  if (joined.length === 0 && told.every((each) => isSame(each, leg))) return null;
  const to = (airport: string | null) => told.filter(({ destination }) => destination === airport);
  const others = [...new Set(told.map(({ destination }) => destination).reverse())];
  const destinations = others.flatMap((airport): readonly ToldDestination[] => {
    if (airport === null || airport === leg.destination) return [];
    const arrival = to(airport).findLast((each) => each.arrival !== null)?.arrival ?? null;
    return [{ airport, arrival, soonest: soonest(to(airport), 'arrival', arrival) }];
  });
  const departure = soonest(told, 'departure', leg.departure);
  const arrival = soonest([...to(leg.destination), ...to(null)], 'arrival', leg.arrival);
  const later = latestOf(leg, joined, joined);
  const until = latestOf(leg, told, [...to(leg.destination), ...to(null)]);
  return destinations.length === 0 && departure === null && arrival === null && later === null && until === null
    ? null
    : {
        ...{ destinations, departure, arrival },
        ...(later === null ? {} : { later }),
        ...(until === null ? {} : { until }),
      };
}

/** Does a message tell the same destination and times? Most flights have one time and one place in all their messages. */
function isSame(told: Leg, leg: Leg): boolean {
  return told.destination === leg.destination && told.departure === leg.departure && told.arrival === leg.arrival;
}

/** The latest times after those of the leg, of legs that tell its departure and of those that tell its arrival; null: there are none. */
function latestOf(
  leg: Leg,
  departing: readonly Leg[],
  arriving: readonly Leg[],
): NonNullable<ToldBefore['until']> | null {
  const departure = latest(departing, 'departure', leg.departure);
  const arrival = latest(arriving, 'arrival', leg.arrival);
  return departure === null && arrival === null ? null : { departure, arrival };
}

/** How many minutes later than the leg says other messages end the flight; 0: they do not. */
export function endsLaterBy({
  leg,
  toldBefore: told,
}: {
  readonly leg: Leg;
  readonly toldBefore?: ToldBefore;
}): number {
  const by = (end: End) => {
    const [is, counts] = [minutesOf(told?.until?.[end] ?? null), minutesOf(leg[end])];
    return is === null || counts === null ? 0 : is - counts;
  };
  return Math.max(by('departure'), by('arrival'));
}

/**
 * The leg without an end that cannot be: it would take the flight out of everybody's sight. By a destination that is its origin, a flight that leaves from here would be awaited
 * here, after its gate closed.
 */
export function possibleLeg(leg: Leg): Leg {
  if (leg.destination !== null && leg.destination === leg.origin) return { ...leg, destination: null, arrival: null };
  const [departure, arrival] = [minutesOf(leg.departure), minutesOf(leg.arrival)];
  if (departure === null || arrival === null) return leg;
  const takes = arrival - departure;
  return takes < EARLIEST_ARRIVAL || takes > LATEST_ARRIVAL ? { ...leg, arrival: null } : leg;
}

/** The earliest of these times, where it lies before the one that counts by `LATER_BY` or more; null: none does. */
function soonest(told: readonly Leg[], end: End, counts: LocalDateTime | null): LocalDateTime | null {
  return fromCounting(timesOf(told, end)[0], counts, -LATER_BY);
}

/** The latest of these times, where it lies after the one that counts by as much; null: none does. */
function latest(told: readonly Leg[], end: End, counts: LocalDateTime | null): LocalDateTime | null {
  return fromCounting(timesOf(told, end).at(-1), counts, LATER_BY);
}

type End = 'departure' | 'arrival';

/** In order. A bare date is no time. */
function timesOf(told: readonly Leg[], end: End): readonly LocalDateTime[] {
  return told.flatMap(({ [end]: time }) => (time === null || !time.includes('T') ? [] : [time])).sort();
}

/** The time, where it lies so many minutes from the one that counts, or further. */
function fromCounting(time: LocalDateTime | undefined, counts: LocalDateTime | null, by: number): LocalDateTime | null {
  const [is, counted] = [minutesOf(time ?? null), minutesOf(counts)];
  if (time === undefined || is === null || counted === null) return null;
  return (is - counted) / by >= 1 ? time : null;
}

function minutesOf(time: LocalDateTime | null): number | null {
  return time === null ? null : minuteNumber(time);
}
