/**
 * Groups a person's flights into trips: out, on, and back. Facts count trips, not flights or bookings: a way there and back that a list shows as
 * two flights is one trip.
 */
import { type Appearances, UNKNOWN } from './appearances.ts';

const DAY = 1440;

/** One person on one flight. */
export interface Appearance {
  readonly flight: Appearances;
  readonly row: number;
}

export interface Trip {
  readonly legs: readonly Appearance[];
  /**
   * Nights at the destination: as booked, otherwise between the two flights farthest apart in time; null for a single flight without a way back.
   */
  readonly nights: number | null;
}

/** A trip to which legs may still be added. */
interface OpenTrip {
  readonly legs: Appearance[];
  nights: number | null;
  /** It came home. */
  closed: boolean;
}

/** The trips, in order of time; flights must be given in order of departure. */
export function tripsOf(legs: readonly Appearance[]): readonly Trip[] {
  const trips: OpenTrip[] = [];
  let open: OpenTrip | null = null;
  for (const leg of legs) {
    if (open === null || !belongsTo(open, leg)) {
      open = { legs: [leg], nights: null, closed: false };
      trips.push(open);
    } else {
      open.legs.push(leg);
      if (bringsHome(open, leg)) open.closed = true;
    }
  }
  for (const trip of trips) trip.nights = nightsOf(trip.legs);
  return trips;
}

function belongsTo(open: OpenTrip, leg: Appearance): boolean {
  const last = open.legs[open.legs.length - 1] as Appearance;
  const locator = locatorOf(leg);
  if (locator !== 0) for (const other of open.legs) if (locatorOf(other) === locator) return true;
  const ground = leg.flight.departure - (last.flight.arrival ?? last.flight.departure);
  if (ground <= DAY && leg.flight.origin === last.flight.destination) return true;
  return !open.closed && bringsHome(open, leg);
}

/** Does the flight lead back to where the trip began: the airport or, from abroad, the country? */
function bringsHome({ legs }: OpenTrip, { flight }: Appearance): boolean {
  const first = (legs[0] as Appearance).flight;
  if (flight.destination !== null && flight.destination === first.origin) return true;
  const home = first.originCountry;
  return home !== null && home === flight.destinationCountry && home !== flight.originCountry;
}

/** Hash of the booking's locator; 0 when missing. */
export function locatorOf({ flight, row }: Appearance): number {
  return flight.locator[flight.party[row] as number] ?? 0;
}

function nightsOf(legs: readonly Appearance[]): number | null {
  for (const { flight, row } of legs) {
    const booked = flight.stayNights[flight.party[row] as number] ?? UNKNOWN;
    if (booked !== UNKNOWN) return booked;
  }
  let longest = -1;
  for (let at = 1; at < legs.length; at += 1) {
    const [before, after] = [legs[at - 1] as Appearance, legs[at] as Appearance];
    longest = Math.max(longest, after.flight.departure - (before.flight.arrival ?? before.flight.departure));
  }
  return longest < 0 ? null : Math.floor(longest / DAY);
}
