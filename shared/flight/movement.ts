/**
 * How a traveller on a flight moves through a unit's airports: what an officer at the aircraft door, the baggage belt or the transfer desk
 * needs to know.
 */
import type { Segment } from '../manifest.ts';
import { minuteNumber } from '../time/civil.ts';
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

/** The part of a booking that movement needs. */
export interface Journey {
  readonly segments: readonly Pick<Segment, 'origin' | 'destination' | 'departure' | 'arrival'>[];
}

/** A longer time than this between two flights is a stay, not a transfer. */
const LONGEST_TRANSFER_MINUTES = 24 * 60;

/**
 * Movement of one traveller; `elsewhere` when the flight touches none of the airports, `unknown` when it might. A booking shows a
 * connecting flight from or to one of the airports within 24 hours; the ports of embarkation and debarkation show who stays on board at a
 * stop.
 */
export function movementOf(
  flight: Pick<Flight, 'leg'>,
  traveller: Pick<Traveller, 'type' | 'embarkation' | 'debarkation'>,
  booking: Journey | null,
  unitAirports: readonly string[],
): Movement {
  const { origin, destination } = flight.leg;
  const arrives = destination !== null && unitAirports.includes(destination);
  const departs = origin !== null && unitAirports.includes(origin);
  if (!arrives && !departs) return origin === null || destination === null ? 'unknown' : 'elsewhere';
  if (traveller.type === 'crew' || traveller.type === 'transit-crew') return 'crew';
  const inTransit = traveller.type === 'transit-passenger';
  if (arrives) {
    if (traveller.debarkation !== null && traveller.debarkation !== destination) {
      if (!unitAirports.includes(traveller.debarkation)) return 'staying-on-board';
    }
    return inTransit || continues(flight, booking, unitAirports) ? 'transferring' : 'arriving';
  }
  if (traveller.embarkation !== null && traveller.embarkation !== origin) {
    if (!unitAirports.includes(traveller.embarkation)) return 'staying-on-board';
  }
  return inTransit || cameIn(flight, booking, unitAirports) ? 'transferring' : 'departing';
}

/** Is there a flight onward from one of the airports soon after this one lands? */
function continues(flight: Pick<Flight, 'leg'>, booking: Journey | null, airports: readonly string[]): boolean {
  const landed = minutes(flight.leg.arrival);
  if (landed === null || booking === null) return false;
  return booking.segments.some(
    (segment) => touches(segment.origin, airports) && soonAfter(landed, minutes(segment.departure)),
  );
}

/** Did a flight land at one of the airports shortly before this one leaves? */
function cameIn(flight: Pick<Flight, 'leg'>, booking: Journey | null, airports: readonly string[]): boolean {
  const leaves = minutes(flight.leg.departure);
  if (leaves === null || booking === null) return false;
  return booking.segments.some(
    (segment) => touches(segment.destination, airports) && soonAfter(minutes(segment.arrival), leaves),
  );
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
