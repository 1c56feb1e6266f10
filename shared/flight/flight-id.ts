import type { Leg } from '../manifest.ts';
import type { FlightId } from './flight.ts';

/**
 * Id of the flight a leg names: operating carrier where it is sold under a code share, number with suffix, origin, local scheduled
 * date, e.g. `ET-508-ADD-2026-11-24`. A part that was not sent has a fixed stand-in, so a charter without a number is
 * `XX--LFW-2026-11-24`; where only the arrival was sent, its date stands for the departure's.
 */
export function flightId(leg: Leg): FlightId {
  const { operating } = leg;
  const carrier = operating?.carrier ?? leg.carrier ?? 'XX';
  const number = operating === null ? numberWithSuffix(leg) : `${operating.number}`;
  const date = (leg.departure ?? leg.arrival)?.slice(0, 10) ?? 'undated';
  return `${carrier}-${number}-${leg.origin ?? 'XXX'}-${date}`;
}

function numberWithSuffix(leg: Leg): string {
  return leg.number === null ? '' : `${leg.number}${leg.suffix ?? ''}`;
}
