import type { Leg } from '../manifest.ts';
import type { FlightId } from './flight.ts';

/** Stands for a carrier that no message names. */
const NO_CARRIER = 'XX';

/**
 * Id of the flight of a leg: carrier (the operating one under a code share), number with suffix, origin, local scheduled date, e.g.
 * `ET-508-ADD-2026-11-24`. A flight without a number uses the aircraft's registration or a local reference, e.g. `XX-5YABC-LFW-2026-11-24`.
 * Missing parts have fixed stand-ins, so a charter with neither is `XX--LFW-2026-11-24`. Without a departure date, the arrival's date is
 * used.
 */
export function flightId(leg: Omit<Leg, 'destination'>): FlightId {
  const { operating } = leg;
  const carrier = operating?.carrier ?? leg.carrier ?? NO_CARRIER;
  const number = operating === null ? designationOf(leg) : `${operating.number}`;
  const date = (leg.departure ?? leg.arrival)?.slice(0, 10) ?? 'undated';
  return `${carrier}-${number}-${leg.origin ?? 'XXX'}-${date}`;
}

/**
 * Orders flights by the day of departure, with which an id ends, then by id. Facts look at earlier flights, so each flight is derived once when flights
 * are derived in this order.
 */
export function byDay(a: FlightId, b: FlightId): number {
  const [day, other] = [a.slice(-DAY_LENGTH), b.slice(-DAY_LENGTH)];
  if (day !== other) return day < other ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

const DAY_LENGTH = 10;

/** The code of the carrier that operates a flight; null where its data names none. */
export function carrierOfFlight(id: FlightId): string | null {
  const carrier = id.slice(0, id.indexOf('-'));
  return carrier === NO_CARRIER ? null : carrier;
}

/** Carrier and number by which the id calls its flight, `ET508`; null: its data names either not. */
export function designatorOfFlight(id: FlightId): string | null {
  const [carrier, number = ''] = id.split('-');
  return carrierOfFlight(id) === null || !/^\d+[A-Z]?$/.test(number) ? null : `${carrier}${number}`;
}

function designationOf({ number, suffix, registration }: Pick<Leg, 'number' | 'suffix' | 'registration'>): string {
  if (number !== null) return `${number}${suffix ?? ''}`;
  return registration === null ? '' : registrationPart(registration);
}

/**
 * Letters and digits of a registration or reference, upper case, so that `5Y-ABC` and `5yabc` are equal. An underscore precedes what could
 * be read as a number with suffix.
 */
function registrationPart(written: string): string {
  const plain = written.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  return /^\d+[A-Z]?$/.test(plain) ? `_${plain}` : plain;
}
