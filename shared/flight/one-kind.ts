/** Who stands in one kind of message only, on a flight of which nearly everybody stands in both. Whoever was written into a true list by hand stands so. */
import type { Flight, Traveller, TravellerId } from './flight.ts';
import { isCrew } from './flight-completeness.ts';
import { isTravelling } from './travelling.ts';

/** On a flight with fewer passengers, nine of ten tell nothing. */
const FEW_PASSENGERS = 10;

/**
 * The passengers who stand in lists only, or in bookings only, where nine of ten stand in both; nobody on other flights. Crew have no booking, and whoever does not travel may be in no list:
 * they count for nothing.
 */
export function namedInOneKind(flight: Flight): ReadonlySet<TravellerId> {
  const passengers = flight.travellers.filter((each) => !isCrew(each.type) && isTravelling(flight, each));
  const single = passengers.filter((each) => !isInBoth(each));
  const isUsual = passengers.length < FEW_PASSENGERS || single.length * 10 > passengers.length;
  return new Set(isUsual ? [] : single.map(({ id }) => id));
}

function isInBoth({ sources }: Pick<Traveller, 'sources'>): boolean {
  return (['api', 'pnr'] as const).every((kind) => sources.some(({ channel }) => channel === kind));
}
