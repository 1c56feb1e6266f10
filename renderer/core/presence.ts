/** Whether somebody on a flight can still be met here, by the times that officers and messages gave. */
import type { FlightPatch } from '../../shared/flight/decision.ts';
import type { FlightId } from '../../shared/flight/flight.ts';
import { type WindowHours, windowState } from '../../shared/flight/operating-window.ts';
import type { FlightHead } from './flight-head.ts';
import { arrivalCounts } from './movement.ts';
import type { Request } from './request.ts';
import { readWindowHours } from './session.ts';
import { shownTimes, shownWindow } from './shown-window.ts';
import { patchesByAnyId } from './stored-decisions.ts';

/** here: they may still be in the hall, or at the gate · coming: the flight has not landed, or its window has not begun · gone: it is over. */
export type Presence = 'here' | 'coming' | 'gone';

/** Tells it of the flights with these heads, now. */
export async function presenceOnFlights(request: Request): Promise<(head: FlightHead) => Presence> {
  const [hours, patches] = await Promise.all([readWindowHours(request.store), patchesByAnyId(request)]);
  const minute = Math.floor(Date.parse(request.context.now) / 60_000);
  return (head) => presenceOn(request, head, { hours, patches, minute });
}

interface Now {
  readonly hours: WindowHours;
  readonly patches: ReadonlyMap<FlightId, FlightPatch>;
  /** UTC. */
  readonly minute: number;
}

function presenceOn(request: Request, head: FlightHead, { hours, patches, minute }: Now): Presence {
  const times = shownTimes(head, patches, request);
  const state = windowState(shownWindow(times, null, hours), minute);
  if (state !== 'open') return state === 'over' ? 'gone' : 'coming';
  const { unit } = request.context;
  const isArriving = arrivalCounts(head, unit, patches.get(head.id));
  return isArriving && times.moment !== null && minute < times.moment.first ? 'coming' : 'here';
}
