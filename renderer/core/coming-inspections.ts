/** The inspections to come: of whom, and in which hour. */
import { isLawAgency } from '../../shared/agency/agency-id.ts';
import { minuteOf } from '../../shared/flight/operating-window.ts';
import { hourLoads } from '../../shared/preparation/hour-load.ts';
import type { FlightBoard } from './calls/flight-board-views.ts';
import { isTargetOf, targetOf } from './flight-targets.ts';
import type { Placed, PlacedFlight } from './queue-places.ts';
import type { Request } from './request.ts';
import { seenMarks } from './seen/seen-marks.ts';
import { localOfMinute } from './unit-time.ts';

/** Hours of which the load is told. */
const HOURS = 12;

/** Somebody who is to be inspected or was sent, and has no result. */
export interface Coming {
  readonly flight: PlacedFlight;
  readonly who: Placed;
  /** By when they come at the latest: minutes of the unit's local time since 1970; null where the minute is not known. */
  readonly minute: number | null;
}

/** Whom inspections of the officer's agency are still to meet. Whoever is to be protected is met and not searched, and takes no place of what an hour can do. */
export async function comingTo(request: Request, flights: readonly PlacedFlight[]): Promise<readonly Coming[]> {
  const { context } = request;
  const marks = await seenMarks(request);
  const agency = isLawAgency(context.agency) ? context.agency : null;
  return flights.flatMap((flight) => {
    const due = minuteOf(flight.moment);
    const minute = due === null ? null : localOfMinute(request, due);
    return flight.placed
      .filter((each) => each.place === 'queue' && isTargetOf(each, agency) && targetOf(each).stage !== 'ended')
      .filter(({ flagged: { traveller } }) => marks(flight.head, traveller).handling !== 'safeguard')
      .map((who) => ({ flight, who, minute }));
  });
}

/** Inspections by hour: whoever is to be inspected or was sent, and has no result. Whose minute is not known is counted apart, under no hour. */
export async function loadFor(
  request: Request,
  flights: readonly PlacedFlight[],
  now: number,
  capacity: Parameters<typeof hourLoads>[3],
  perShift: number | null,
): Promise<Pick<FlightBoard, 'load' | 'loadUnknown'>> {
  const coming = await comingTo(request, flights);
  const due = coming.flatMap(({ minute }) => (minute === null ? [] : [minute]));
  const load = hourLoads(due, localOfMinute(request, now), HOURS, capacity, perShift);
  return { load, loadUnknown: coming.length - due.length };
}
