/** Which flights a lookout concerns: by flight number, local day, route, and the time in which it holds. Nothing here reads the clock. */
import type { Flight, FlightBooking } from '../flight/flight.ts';
import { designatorOfFlight } from '../flight/flight-id.ts';
import { leavesAt, overFrom } from '../flight/flight-over.ts';
import type { IsoDate, Leg } from '../manifest.ts';
import { iataCarrier, shippedReference } from '../reference/shipped.ts';
import { dayNumber, minuteNumber } from '../time/civil.ts';
import type { Lookout, LookoutTerms } from './lookout.ts';

/** What of a flight says whether a lookout concerns it. */
export type ScopedFlight = Pick<Flight, 'departureUtc' | 'arrivalUtc' | 'leg'> & {
  /** `AF1234`: its numbers besides its own and the operating one (`otherNumbers`). */
  readonly sold?: readonly string[];
};

/**
 * Does the lookout concern a flight? Its number must be the one that was named, its own, the one that it is operated under, one that it is sold under, or that of a flight
 * that officers found to be it.
 * Without a number its day counts; of the route a booking may say more than the flight, so that it is compared with each traveller.
 */
export function concerns({ terms, validFrom, validUntil, ended }: Scoped, flight: ScopedFlight): boolean {
  if (terms.flight !== null && !isNamed(terms.flight, flight)) return false;
  const [over, leaves] = [overFrom(flight), leavesAt(flight)];
  if (terms.days !== null && !isOnDays(terms.days, flight.leg, leaves)) return false;
  if (over !== null && over < minuteOf(validFrom)) return false;
  if (leaves !== null && leaves > minuteOf(validUntil)) return false;
  // Who had landed before it ended was met while it held.
  const landed = flight.arrivalUtc ?? leaves;
  return ended === null || (landed !== null && landed <= minuteOf(ended.at));
}

type Scoped = Pick<Lookout, 'terms' | 'validFrom' | 'validUntil' | 'ended'>;

/** Does it say on which flights to look: by number, or by route and day? What a machine cannot find is then shown with them. */
export function isPlaced({ flight, from, to, days }: LookoutTerms): boolean {
  return flight !== null || ((from !== null || to !== null) && days !== null);
}

/** Is it shown with this flight, which it concerns? Where it names no number, one end of the flight must be on the route that it names. */
export function isPinnedTo({ flight, from, to, days }: LookoutTerms, { origin, destination }: Leg): boolean {
  if (flight !== null) return true;
  if (days === null || (from === null && to === null)) return false;
  return (from !== null && isAt(origin, from)) || (to !== null && isAt(destination, to));
}

function isNamed(
  { carrier, number, suffix }: NonNullable<LookoutTerms['flight']>,
  { leg, sold = [] }: ScopedFlight,
): boolean {
  const isIt = (other: Numbered | null) => other?.number === number && isSameCarrier(other.carrier, carrier);
  const isOwn = isIt(leg) && (suffix === null || leg.suffix === suffix);
  return (
    isOwn ||
    (isIt(leg.operating) && suffix === null) ||
    sold.includes(`${iataCarrier(carrier)}${number}${suffix ?? ''}`)
  );
}

/** Does a flight depart or arrive on one of the days, by local time? */
export function isWithin(
  { from, to }: NonNullable<LookoutTerms['days']>,
  { departure, arrival }: Pick<Leg, 'departure' | 'arrival'>,
): boolean {
  return [departure, arrival].some((time) => time !== null && from <= dayIn(time) && dayIn(time) <= to);
}

/** The same of a flight without local times: its UTC day, and one more to either side, since nobody knows the zone. */
function isOnDays(days: NonNullable<LookoutTerms['days']>, leg: Leg, leaves: number | null): boolean {
  if (leg.departure !== null || leg.arrival !== null || leaves === null) return isWithin(days, leg);
  const day = Math.floor(leaves / MINUTES_OF_DAY);
  return dayNumber(days.from) - 1 <= day && day <= dayNumber(days.to) + 1;
}

const MINUTES_OF_DAY = 1440;

function dayIn(time: string): IsoDate {
  return time.slice(0, 10);
}

function minuteOf(instant: string): number {
  return minuteNumber(instant.slice(0, 16)) ?? 0;
}

/** Is it that airport, or one of the city that was named (`PAR`)? */
export function isAt(airport: string | null, said: string): boolean {
  if (airport === null) return false;
  return airport === said || shippedReference().cityAirports(said)?.includes(airport) === true;
}

/** Its numbers other than its own and the operating one, in order: those under which bookings sell it, and those of flights that officers found to be it. */
export function otherNumbers({
  leg,
  bookings,
  joined = [],
}: Pick<Flight, 'leg' | 'bookings' | 'joined'>): readonly string[] {
  const own = new Set([designator(leg), designator(leg.operating)]);
  const sold = new Set(joined.flatMap((id) => designatorOfFlight(id) ?? []).filter((name) => !own.has(name)));
  for (const { segments } of bookings) {
    for (const segment of segments) {
      const name = designator(segment);
      if (name === null || own.has(name) || !isOfLeg(segment, leg)) continue;
      sold.add(name);
    }
  }
  return [...sold].sort();
}

/** Is it one carrier, by either of its designators? */
function isSameCarrier(one: string | null, other: string): boolean {
  return one === other || (one !== null && iataCarrier(one) === iataCarrier(other));
}

type Numbered = { readonly carrier: string | null; readonly number: number | null; readonly suffix?: string | null };

function designator(numbered: Numbered | null): string | null {
  if (numbered === null || numbered.carrier === null || numbered.number === null) return null;
  return `${iataCarrier(numbered.carrier)}${numbered.number}${numbered.suffix ?? ''}`;
}

/** Is the segment of a booking this leg under another number? It leaves from the same place at the same time. */
function isOfLeg({ origin, destination, departure, operating }: FlightBooking['segments'][number], leg: Leg): boolean {
  if (origin !== leg.origin || departure === null || leg.departure === null) return false;
  if (dayIn(departure) !== dayIn(leg.departure)) return false;
  const flown = leg.operating ?? leg;
  if (operating !== null) return operating.number === flown.number && isSameCarrier(flown.carrier, operating.carrier);
  return destination === leg.destination && departure === leg.departure;
}
