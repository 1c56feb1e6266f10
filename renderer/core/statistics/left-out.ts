/** Who was flagged and left out for want of room, on the flights of a period. Whoever was met all the same is met and nothing else, so that every traveller counts once. */
import { cutState, isLeftOut, isPerson, type LeftOut } from '../../../shared/capacity/capacity-cut.ts';
import { BASIS_OF, type SelectionBasis, type TravellerCase } from '../../../shared/casework/case.ts';
import { resultKind } from '../../../shared/casework/result-kind.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { everCandidates } from '../cut-candidates.ts';
import type { Flagged, FlightHead } from '../flight-head.ts';
import type { Request } from '../request.ts';
import { seenCuts } from '../seen/seen-cuts.ts';
import { shownCuts } from '../shown-cuts.ts';
import { targetsAndCared } from './period-flights.ts';

export interface LeftOutPerson {
  readonly head: FlightHead;
  readonly flagged: Flagged;
  readonly basis: SelectionBasis;
  /** Their first case that the officer may see; undefined: there is none. */
  readonly case: TravellerCase | undefined;
}

/** By plans that count of which the officer may know, and by cases that were closed for that reason. Whoever is met and protected is no target, and is not among them. */
export async function leftOutOn(request: Request, flights: readonly FlightHead[]): Promise<readonly LeftOutPerson[]> {
  const [named, { targets, cared }] = await Promise.all([
    namedInPlans(request, new Set(flights.map(({ id }) => id))),
    targetsAndCared(request, flights),
  ]);
  const left = byFlight(named);
  const [targetsOn, caredOn] = [byFlight(targets), byFlight(cared)];
  return flights.flatMap((head) =>
    head.flagged.flatMap((flagged): readonly LeftOutPerson[] => {
      const ids = [flagged.traveller, ...flagged.aliases];
      const isTheirs = ({ traveller }: TravellerCase) => ids.includes(traveller);
      const cases = (targetsOn.get(head.id) ?? []).filter(isTheirs);
      const isNamed = (left.get(head.id) ?? []).some((each) => isPerson(each, head.id, ids));
      if (!isNamed && !cases.some(isWithoutRoom)) return [];
      if (cases.some(isMetOrDecided) || (caredOn.get(head.id) ?? []).some(isTheirs)) return [];
      const [first] = cases;
      return [{ head, flagged, case: first, basis: first === undefined ? 'hit' : BASIS_OF[first.origin] }];
    }),
  );
}

/** Whom plans leave out on these flights that were not overtaken, also once nobody of them is to be inspected any more. Of another agency's plan nobody is told whether it was. */
async function namedInPlans(
  request: Request,
  flights: ReadonlySet<FlightId>,
): Promise<readonly Pick<LeftOut, 'flight' | 'ids'>[]> {
  const [cuts, shown] = await Promise.all([seenCuts(request), shownCuts(request)]);
  const recent = new Map(shown.map(({ id, left }) => [id, left.filter((each) => each.isLeftOut)]));
  const named = await Promise.all(
    cuts.map(async ({ id, value }): Promise<readonly Pick<LeftOut, 'flight' | 'ids'>[]> => {
      if (value.ended !== null || !value.left.some(({ flight }) => flights.has(flight))) return [];
      const isOwn = value.agency === request.context.agency;
      if (isOwn && cutState(value, await everCandidates(request, value)) === 'overtaken') return [];
      return recent.get(id) ?? value.left.filter(isLeftOut);
    }),
  );
  return named.flat();
}

/** Somebody met them, or an officer let them go for another reason than want of room. */
function isMetOrDecided(found: TravellerCase): boolean {
  if (found.state === 'secondary' || (found.result !== null && resultKind(found) !== 'not-examined')) return true;
  const last = lastDecision(found);
  return last !== undefined && !(last.kind === 'missed' && last.why === 'capacity');
}

function isWithoutRoom(found: TravellerCase): boolean {
  const last = lastDecision(found);
  return last?.kind === 'missed' && last.why === 'capacity';
}

/** The step by which nobody looks at them; undefined: there is none, or the case was taken up again since. */
function lastDecision({ timeline }: TravellerCase) {
  const last = timeline.findLast(({ kind }) => kind === 'dismissed' || kind === 'missed' || kind === 'reopened');
  return last?.kind === 'dismissed' || last?.kind === 'missed' ? last : undefined;
}

function byFlight<On extends { readonly flight: FlightId }>(all: readonly On[]): ReadonlyMap<FlightId, readonly On[]> {
  const grouped = new Map<FlightId, On[]>();
  for (const each of all) {
    const on = grouped.get(each.flight);
    if (on === undefined) grouped.set(each.flight, [each]);
    else on.push(each);
  }
  return grouped;
}
