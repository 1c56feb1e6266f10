/** Whom messages name otherwise than nearly everybody on a flight. Whoever was written into a true flight by hand stands so. */
import type { Flight, MessageId, Traveller, TravellerId } from './flight.ts';
import { isCrew } from './flight-completeness.ts';
import { isTravelling } from './travelling.ts';

/** On a flight with fewer passengers, nine of ten tell nothing. */
const FEW_PASSENGERS = 10;

/** The passengers who stand in lists only, or in bookings only, where nine of ten stand in both; nobody on other flights. */
export function namedInOneKind(flight: Flight): ReadonlySet<TravellerId> {
  return unlikeMost(flight, (each) => !isInBoth(each));
}

/** The passengers whom these messages alone name, where others name nine of ten; nobody on other flights. */
export function namedByThese(flight: Flight, these: ReadonlySet<MessageId>): ReadonlySet<TravellerId> {
  return unlikeMost(flight, ({ sources }) => sources.length > 0 && sources.every(({ message }) => these.has(message)));
}

/** Crew have no booking, and whoever does not travel may be in no list: they count for nothing. */
function unlikeMost(flight: Flight, isOdd: (traveller: Traveller) => boolean): ReadonlySet<TravellerId> {
  const passengers = flight.travellers.filter((each) => !isCrew(each.type) && isTravelling(flight, each));
  const odd = passengers.filter(isOdd);
  const isUsual = passengers.length < FEW_PASSENGERS || odd.length * 10 > passengers.length;
  return new Set(isUsual ? [] : odd.map(({ id }) => id));
}

function isInBoth({ sources }: Pick<Traveller, 'sources'>): boolean {
  return (['api', 'pnr'] as const).every((kind) => sources.some(({ channel }) => channel === kind));
}
