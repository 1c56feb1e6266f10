import type { Leg } from '../manifest.ts';
import type { FlightId } from './flight.ts';

/**
 * Id of the flight a leg names: operating carrier where it is sold under a code share, number with suffix, origin, local scheduled
 * date, e.g. `ET-508-ADD-2026-11-24`. A flight without a number goes by the aircraft's registration or a local reference, e.g.
 * `XX-5YABC-LFW-2026-11-24`. A part that was not sent has a fixed stand-in, so a charter with neither is `XX--LFW-2026-11-24`; where only
 * the arrival was sent, its date stands for the departure's.
 */
export function flightId(leg: Leg): FlightId {
  const { operating } = leg;
  const carrier = operating?.carrier ?? leg.carrier ?? 'XX';
  const number = operating === null ? designationOf(leg) : `${operating.number}`;
  const date = (leg.departure ?? leg.arrival)?.slice(0, 10) ?? 'undated';
  return `${carrier}-${number}-${leg.origin ?? 'XXX'}-${date}`;
}

function designationOf({ number, suffix, registration }: Leg): string {
  if (number !== null) return `${number}${suffix ?? ''}`;
  return registration === null ? '' : registrationPart(registration);
}

/**
 * Letters and digits of a registration or reference, upper case, so that `5Y-ABC` and `5yabc` are one. An underscore goes before what could be taken
 * for a number with suffix.
 */
function registrationPart(written: string): string {
  const plain = written.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  return /^\d+[A-Z]?$/.test(plain) ? `_${plain}` : plain;
}
