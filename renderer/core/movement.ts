/** How a flight relates to the airports of the unit, and which time counts for it. */

import type { Unit } from '../../shared/casework/unit.ts';
import type { FlightPatch } from '../../shared/flight/decision.ts';
import { arrivalToldAt, type Landing, legHere } from '../../shared/flight/destination.ts';
import type { Flight } from '../../shared/flight/flight.ts';
import {
  type FlightTimesKnown,
  type KnownTime,
  type Moment,
  minuteOf,
  momentOf,
} from '../../shared/flight/operating-window.ts';
import type { LocalDateTime } from '../../shared/manifest.ts';
import { timeOfMinute } from '../../shared/time/civil.ts';
import type { FlightRow, FlightTime } from './calls/flight-views.ts';
import { flightHere } from './flight-here.ts';
import { flightTimes, utcOf } from './flight-times.ts';
import type { World } from './world.ts';

/** Arriving takes precedence where both ends are the unit's airports. A diverted flight arrives where it goes instead. A flight with an unknown end may be the unit's. */
export function flightMovement(flight: Landing, unit: Unit | null, patch: FlightPatch = {}): FlightRow['movement'] {
  const leg = legHere(flight, unit?.airports ?? []);
  const destination = patch.divertedTo ?? leg.destination;
  if (isOurs(destination, unit)) return 'arriving';
  if (isOurs(leg.origin, unit)) return 'departing';
  return leg.origin === null || destination === null ? 'unknown' : 'elsewhere';
}

/** Does the arrival count, not the departure? It does for a flight that an officer diverts from here, too: until it lands there, it may still come. */
export function arrivalCounts(flight: Landing, unit: Unit | null, patch: FlightPatch = {}): boolean {
  return [patch, {}].some((each) => flightMovement(flight, unit, each) === 'arriving');
}

/** May it come here or leave from here, by what messages or officers say? So may one that officers diverted from here, as `arrivalCounts` says. */
export function mayComeHere(flight: Landing, unit: Unit | null, patch: FlightPatch = {}): boolean {
  return arrivalCounts(flight, unit, patch) || flightMovement(flight, unit, patch) !== 'elsewhere';
}

type Timed = Landing & Pick<Flight, 'departureUtc' | 'arrivalUtc'>;

/** The latest of the times that count for the unit by the schedule of the flight and of those joined to it, without what officers entered (UTC minute); null: none is known. */
export function latestScheduled(flight: Timed, unit: Unit | null, world: World): number | null {
  const { leg, departureUtc, arrivalUtc, toldBefore } = flightHere(flight, unit, world);
  const arrives = flightMovement(flight, unit) === 'arriving';
  const told = arrives ? toldBefore?.later?.arrival : toldBefore?.later?.departure;
  const later = told == null ? null : utcOf(told, arrives ? leg.destination : leg.origin, world);
  return later ?? (arrives ? arrivalUtc : departureUtc);
}

/** UTC minute that counts for the unit: arrival here, or departure from here; the arrival of a flight that is diverted from here; otherwise elsewhere the departure. Actual time, else estimated, else scheduled. Null when unknown. */
export function dueOf(flight: Timed, unit: Unit | null, patch: FlightPatch | undefined, world: World): number | null {
  return minuteOf(flightMoment(flight, unit, patch, world));
}

/** The moment that counts for the unit as `dueOf`; where only another time or the day is known, the hours in which it is. */
export function flightMoment(
  flight: Timed,
  unit: Unit | null,
  patch: FlightPatch | undefined,
  world: World,
): Moment | null {
  return momentOf(timesKnown(flight, unit, patch, world), arrivalCounts(flight, unit, patch));
}

/** Times that officers entered, else those stored with the flight. */
function timesKnown(flight: Timed, unit: Unit | null, patch: FlightPatch | undefined, world: World): FlightTimesKnown {
  const { leg, departureUtc, arrivalUtc, toldBefore } = flightHere(flight, unit, world);
  const scheduled = {
    departure: { kind: 'scheduled', utc: departureUtc, ...soonest(toldBefore?.departure, leg.origin, world) },
    arrival: { kind: 'scheduled', utc: arrivalUtc, ...soonest(toldBefore?.arrival, leg.destination, world) },
    day: (leg.departure ?? leg.arrival)?.slice(0, 10) ?? null,
  } as const;
  if (patch === undefined) return scheduled;
  const { departure, arrival } = flightTimes(leg, patch, world);
  return {
    departure: departure.utc === null ? scheduled.departure : departure,
    arrival: arrival.utc === null ? scheduled.arrival : laterElsewhere(arrival, flight, patch, world),
    day: scheduled.day,
  };
}

/** The arrival that messages tell where the flight is diverted to, where it lies after the one by the schedule here: no message makes the stay on the queue shorter. */
function laterElsewhere(here: FlightTime, flight: Landing, { divertedTo }: FlightPatch, world: World): FlightTime {
  const local = divertedTo == null || here.kind !== 'scheduled' ? null : arrivalToldAt(flight, divertedTo);
  const utc = local === null ? null : utcOf(local, divertedTo ?? null, world);
  return utc === null || utc <= (here.utc ?? utc) ? here : { kind: 'scheduled', local, utc };
}

function soonest(
  time: LocalDateTime | null | undefined,
  airport: string | null,
  world: World,
): Pick<KnownTime, 'soonest'> {
  const utc = time == null ? null : utcOf(time, airport, world);
  return utc === null ? {} : { soonest: utc };
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
