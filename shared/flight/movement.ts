/**
 * How a traveller on a flight moves through a unit's airports: what an officer at the aircraft door, the baggage belt or the transfer desk
 * needs to know.
 */
import type { Leg, Segment } from '../manifest.ts';
import { minuteNumber } from '../time/civil.ts';
import { type Landing, legHere } from './destination.ts';
import type { Flight, Traveller } from './flight.ts';

export type Movement =
  | 'arriving'
  | 'departing'
  | 'transferring'
  | 'staying-on-board'
  | 'crew'
  | 'elsewhere'
  /** The flight touches none of the airports as far as known, and one end of it is unknown. */
  | 'unknown';

/** A flight of a booking. Suffix and operating flight are left out where there is none, and carrier and number in heads of earlier releases. */
export type JourneySegment = Pick<Segment, 'origin' | 'destination' | 'departure' | 'arrival'> &
  Partial<Pick<Segment, 'carrier' | 'number' | 'suffix' | 'operating'>>;

/** The part of a booking that movement needs. */
export interface Journey {
  readonly segments: readonly JourneySegment[];
}

/** A longer time than this between two flights is a stay, not a transfer. */
export const LONGEST_TRANSFER_MINUTES = 24 * 60;

/**
 * Movement of one traveller; `elsewhere` when the flight touches none of the airports, `unknown` when it might. A booking shows a
 * connecting flight from or to one of the airports within 24 hours, which does not go back to where the traveller came from. The ports of embarkation and debarkation show
 * who stays on board at a stop, unless the booking goes on by another flight. Whom a list puts off where it tells the flight elsewhere is arriving, as long as the flight is expected here.
 */
export function movementOf(
  flight: Landing,
  traveller: Pick<Traveller, 'type' | 'embarkation' | 'debarkation'>,
  booking: Journey | null,
  unitAirports: readonly string[],
): Movement {
  const { origin, destination } = legHere(flight, unitAirports);
  const arrives = destination !== null && unitAirports.includes(destination);
  const departs = origin !== null && unitAirports.includes(origin);
  if (!arrives && !departs) return origin === null || destination === null ? 'unknown' : 'elsewhere';
  if (traveller.type === 'crew' || traveller.type === 'transit-crew') return 'crew';
  const beside = (arrives ? onward : inbound)(flight, booking?.segments ?? [], unitAirports);
  const [own, end] = arrives ? [traveller.debarkation, destination] : [traveller.embarkation, origin];
  // Where messages tell the flight elsewhere, their lists put everybody off there.
  const ends: readonly Leg['destination'][] = arrives ? [end, flight.leg.destination] : [end];
  const goesFurther = own !== null && !ends.includes(own) && !unitAirports.includes(own);
  if (goesFurther && !beside.some((segment) => isOtherFlight(segment, flight))) return 'staying-on-board';
  if (traveller.type === 'transit-passenger' || beside.length > 0) return 'transferring';
  return arrives ? 'arriving' : 'departing';
}

/** The flight by which a traveller who changes at one of the airports leaves from there, the last of several; null: none is booked, or the traveller does not change there. */
export function onwardFlight(
  flight: Landing,
  traveller: Pick<Traveller, 'type' | 'embarkation' | 'debarkation'>,
  booking: Journey | null,
  unitAirports: readonly string[],
): JourneySegment | null {
  const { destination } = legHere(flight, unitAirports);
  if (destination === null || !unitAirports.includes(destination)) return null;
  if (movementOf(flight, traveller, booking, unitAirports) !== 'transferring') return null;
  return onward(flight, booking?.segments ?? [], unitAirports).reduce<JourneySegment | null>(
    (last, segment) =>
      last === null || isBefore(minutes(last.departure), minutes(segment.departure)) ? segment : last,
    null,
  );
}

/** The flight by which a traveller who goes on from one of the airports came there, the first of several; null: the traveller begins there, or none is booked. */
export function inboundFlight(
  flight: Pick<Flight, 'leg'>,
  booking: Journey | null,
  unitAirports: readonly string[],
): JourneySegment | null {
  const { origin } = flight.leg;
  if (origin === null || !unitAirports.includes(origin)) return null;
  return inbound(flight, booking?.segments ?? [], unitAirports).reduce<JourneySegment | null>(
    (first, segment) =>
      first === null || isBefore(minutes(segment.arrival), minutes(first.arrival)) ? segment : first,
    null,
  );
}

/** The flights from one of the airports soon after this one lands, but for those back to a place that the traveller came from. */
function onward(
  { leg }: Pick<Flight, 'leg'>,
  segments: readonly JourneySegment[],
  airports: readonly string[],
): readonly JourneySegment[] {
  const landed = minutes(leg.arrival);
  const before = segments.filter(({ departure }) => isBefore(minutes(departure), landed));
  const cameFrom = new Set([leg.origin, ...before.map(({ origin }) => origin)]);
  return segments.filter(
    ({ origin, destination, departure }) =>
      touches(origin, airports) &&
      soonAfter(landed, minutes(departure)) &&
      (destination === null || !cameFrom.has(destination)),
  );
}

/** The flights that land at one of the airports shortly before this one leaves, but for those from a place that the traveller goes back to. */
function inbound(
  { leg }: Pick<Flight, 'leg'>,
  segments: readonly JourneySegment[],
  airports: readonly string[],
): readonly JourneySegment[] {
  const leaves = minutes(leg.departure);
  const after = segments.filter(({ departure }) => isBefore(leaves, minutes(departure)));
  const goesTo = new Set([leg.destination, ...after.map(({ destination }) => destination)]);
  return segments.filter(
    ({ origin, destination, arrival }) =>
      touches(destination, airports) && soonAfter(minutes(arrival), leaves) && (origin === null || !goesTo.has(origin)),
  );
}

/** Whether it is surely another flight, by carrier and number, under which this one is sold or flown. */
function isOtherFlight({ carrier, number }: JourneySegment, { leg }: Pick<Flight, 'leg'>): boolean {
  const known = [leg, leg.operating].filter((each) => each?.carrier && each.number);
  if (!carrier || !number || known.length === 0) return false;
  return !known.some((each) => each?.carrier === carrier && each.number === number);
}

function isBefore(first: number | null, second: number | null): boolean {
  return first !== null && second !== null && first < second;
}

function touches(airport: Segment['origin'], airports: readonly string[]): boolean {
  return airport !== null && airports.includes(airport);
}

/** Both times are local to the unit, so they compare directly. */
function soonAfter(first: number | null, second: number | null): boolean {
  return first !== null && second !== null && second >= first && second - first <= LONGEST_TRANSFER_MINUTES;
}

function minutes(time: string | null): number | null {
  return time === null ? null : minuteNumber(time);
}
