/** How much room a plan has, and how much of it those taken fill before one supervisor alone leaves somebody out. */
import { isLawAgency } from '../../shared/agency/agency-id.ts';
import { capacityOf, shiftMinutes } from '../../shared/capacity/capacity.ts';
import { type CutCandidate, type CutScope, fillsRoom, isPerson } from '../../shared/capacity/capacity-cut.ts';
import { minuteOf } from '../../shared/flight/operating-window.ts';
import { hourLoads } from '../../shared/preparation/hour-load.ts';
import { minuteNumber } from '../../shared/time/civil.ts';
import type { SeenCut } from './calls/capacity-cut-views.ts';
import { cutCandidates, statedCapacity } from './cut-candidates.ts';
import { readPlaces } from './queue-places.ts';
import type { Request } from './request.ts';
import { localOfMinute } from './unit-time.ts';
import { unitAgencies } from './world.ts';

const HOUR = 60;
const MINUTES_A_DAY = 1440;

/** Inspections that a shift can do for a scope; null: the agency has not stated it. An inspection that has begun is done. */
export interface CutRoom {
  /** In its hour, or at all where it is a post or no hour is known. */
  readonly here: number | null;
  /**
   * What those taken fill before one supervisor alone signs: in its hour, or to the end of its shift beside whoever else comes until then, whichever is more. Else the plan of one
   * hour would leave somebody out for whom the next one has room. Where a shift begins within the hour, its room counts: whoever comes after that has all of it.
   */
  readonly toFill: number | null;
}

/** The room for the candidates of a scope. `cuts`: the plans that the officer sees; whom one of the own leaves out needs none. */
export async function roomIn(
  request: Request,
  scope: CutScope,
  candidates: readonly CutCandidate[],
  cuts: readonly SeenCut[],
): Promise<CutRoom> {
  const { agency } = request.context;
  if (!isLawAgency(agency)) return { here: null, toFill: null };
  const agencies = unitAgencies(request.world);
  const law = agencies.mandateOf(agency);
  const stated = await statedCapacity(request);
  const perShift = law === null ? null : capacityOf(stated, law, agencies);
  const minutes = scope.kind === 'post' ? null : await minutesIn(request, scope);
  if (perShift === null || minutes === null) return { here: perShift, toFill: perShift };
  const [hour] = hourLoads([], minutes.first, 1, stated, perShift);
  const here = Math.ceil((hour?.tenthsPossible ?? 0) / 10);
  const { length, left } = shiftMinutes(stated, minutes.last % MINUTES_A_DAY);
  const ends = minutes.last + left;
  const from = Math.max(hourOf(minutes.first), ends - length);
  const untilEnd = (minute: number) => Math.ceil((perShift * (ends - minute)) / length);
  const isLeftOut = ({ flight, ids }: CutCandidate) =>
    cuts.some((cut) => cut.isOwn && cut.left.some((each) => each.isLeftOut && isPerson(each, flight, ids)));
  const isOther = (each: CutCandidate) =>
    fillsRoom(each) && !candidates.some((own) => isPerson(own, each.flight, each.ids)) && !isLeftOut(each);
  const others = (await cutCandidates(request, 'all'))
    .filter(isOther)
    .flatMap(({ due }) => (due === null ? [] : localOfMinute(request, due)))
    .filter((minute) => from <= minute && minute < ends)
    .map((minute) => Math.max(from, hourOf(minute)))
    .sort((a, b) => b - a);
  // The last first: nobody is met before they come, so no more of them than the shift can do from then on.
  const taken = others.reduce((sum, at) => Math.min(sum + 1, Math.max(sum, untilEnd(at))), 0);
  return { here, toFill: Math.max(here, untilEnd(from) - taken) };
}

/** The first and the last local minute in which those of the scope come; null: they are not known. */
async function minutesIn(
  request: Request,
  scope: Exclude<CutScope, { kind: 'post' }>,
): Promise<{ readonly first: number; readonly last: number } | null> {
  if (scope.kind === 'hour') {
    const first = minuteNumber(scope.from);
    return first === null ? null : { first, last: first + HOUR - 1 };
  }
  const { flights } = await readPlaces(request);
  const due = minuteOf(flights.find(({ head }) => head.id === scope.flight)?.moment ?? null);
  const minute = due === null ? null : localOfMinute(request, due);
  return minute === null ? null : { first: minute, last: minute };
}

function hourOf(minute: number): number {
  return minute - (minute % HOUR);
}
