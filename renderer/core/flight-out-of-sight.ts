/** Whether officers look at the travellers of a flight in time. */
import { flightId } from '../../shared/flight/flight-id.ts';
import { instants } from '../../shared/flight/flight-leg.ts';
import { type WindowHours, windowAround, windowState } from '../../shared/flight/operating-window.ts';
import type { Leg } from '../../shared/manifest.ts';
import { minuteNumber } from '../../shared/time/civil.ts';
import type { FlightRow } from './calls/flight-views.ts';
import { flightMoment, flightMovement } from './movement.ts';
import type { Request } from './request.ts';

/** What tells it of a flight. */
export type OutOfSight = Pick<
  FlightRow,
  'id' | 'leg' | 'toldBefore' | 'departureUtc' | 'arrivalUtc' | 'patch' | 'cancelled'
>;

/** Its window opens within a day, or somebody might forget it until then. */
const FAR_OFF = 24 * 60;

/** Does nobody here look at it soon: is it cancelled, elsewhere, over, or far off? It depends on times and route only, never on flags: to be asked for a second officer would tell of them. */
export function isOutOfSight(
  { world, context }: Pick<Request, 'world' | 'context'>,
  flight: OutOfSight,
  hours: WindowHours,
): boolean {
  const { unit, now } = context;
  if (flight.cancelled || flightMovement(flight, unit, flight.patch) === 'elsewhere') return true;
  const moment = flightMoment(flight, unit, flight.patch, world);
  if (moment === null) return true;
  const window = windowAround({ moment, scheduled: null, onward: null }, hours);
  const minute = minuteNumber(now.slice(0, 16)) ?? 0;
  return windowState(window, minute) === 'over' || window.opens - minute > FAR_OFF;
}

/** A flight of which only its leg is known. */
export function flightOfLeg(leg: Leg, { world }: Pick<Request, 'world'>): OutOfSight {
  return { id: flightId(leg), leg, ...instants(leg, world), patch: {}, cancelled: false };
}
