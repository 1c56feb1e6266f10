/** How a flight relates to the airports of the unit, and which time counts for it. */

import type { Unit } from '../../shared/casework/unit.ts';
import type { FlightPatch } from '../../shared/flight/decision.ts';
import type { Flight } from '../../shared/flight/flight.ts';
import { timeOfMinute } from '../../shared/time/civil.ts';
import type { FlightRow } from './calls/flight-views.ts';
import { flightTimes } from './flight-times.ts';
import type { World } from './world.ts';

/** Arriving takes precedence where both ends are the unit's airports. A diverted flight arrives where it goes instead. A flight with an unknown end may be the unit's. */
export function flightMovement(
  { leg }: Pick<Flight, 'leg'>,
  unit: Unit | null,
  patch: FlightPatch = {},
): FlightRow['movement'] {
  const destination = patch.divertedTo ?? leg.destination;
  if (isOurs(destination, unit)) return 'arriving';
  if (isOurs(leg.origin, unit)) return 'departing';
  return leg.origin === null || destination === null ? 'unknown' : 'elsewhere';
}

/** UTC minute that counts for the unit: arrival here, or departure from here; elsewhere the departure. Actual time, else estimated, else scheduled. Null when unknown. */
export function dueOf(
  flight: Pick<Flight, 'leg' | 'departureUtc' | 'arrivalUtc'>,
  unit: Unit | null,
  patch: FlightPatch | undefined,
  world: World,
): number | null {
  const arriving = flightMovement(flight, unit, patch) === 'arriving';
  const scheduled = arriving ? flight.arrivalUtc : flight.departureUtc;
  if (patch === undefined) return scheduled;
  const times = flightTimes(flight.leg, patch, world);
  return (arriving ? times.arrival : times.departure).utc ?? scheduled;
}

/** `HH:MM` of a UTC minute in the unit's local time; null without time, unit or zone. */
export function localClock(minute: number | null, unit: Unit | null, world: World): string | null {
  const first = unit?.airports[0];
  const zone = first === undefined ? undefined : world.reference.airport(first)?.zone;
  if (minute === null || zone === undefined) return null;
  const local = world.zones.toLocal(zone, minute);
  return local === null ? null : timeOfMinute(local).slice(11, 16);
}

function isOurs(airport: string | null, unit: Unit | null): boolean {
  return airport !== null && (unit?.airports.includes(airport) ?? false);
}
