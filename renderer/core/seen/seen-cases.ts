/** Cases as the officer may see them: without anything that reveals hidden hits. */
import type { Case } from '../../../shared/casework/case.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import { compareText } from '../../../shared/flight/message-order.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { type Opened, readAll, readWhereAny } from '../store/read.ts';
import { hidesRule } from './seen-rules.ts';
import { type SeenTravellers, seenTravellers } from './seen-travellers.ts';

/** The case without decisions on hidden hits; `outcome` is the one that the officer sees now. The same object where nothing is hidden. */
export function seenCase(found: Case, request: Pick<Request, 'world' | 'context'>, outcome: Outcome): Case {
  const hides = hidesRule(request);
  if (hides === null) return found;
  const { confidential: _, ...rest } = found;
  return {
    ...rest,
    outcomeAtOpening: outcome,
    credited: found.credited?.filter((rule) => !hides(rule)) ?? null,
    decisions: found.decisions.filter(({ rule }) => !hides(rule)),
    timeline: found.timeline.filter((event) => event.kind !== 'hit-decided' || !hides(event.rule)),
  };
}

/** Officers who worked on a case. The officer who drew the traveller by lot did not choose them, so the draw tells of no hit. */
export function workersOn({ timeline }: Case): readonly string[] {
  return timeline.flatMap(({ kind, officer }) => (kind === 'drawn' ? [] : [officer]));
}

/** The cases that the officer may see: not those on travellers with only hidden hits, unless an officer of the own agency has worked on the case. */
export async function seenCases(request: Request, cases: readonly Case[]): Promise<readonly Case[]> {
  const seen = await seenTravellers(request);
  return seen === null ? cases : cases.flatMap((found) => seenCaseAmong(found, request, seen) ?? []);
}

function seenCaseAmong(found: Case, request: Request, seen: SeenTravellers): Case | null {
  const hides = hidesRule(request);
  if (hides === null) return found;
  const workers = workersOn(found);
  // A case may outlive its flight; its own record then names the rules.
  const rules = [...found.decisions.map(({ rule }) => rule), ...(found.credited ?? [])];
  const isHidden = seen.isStored(found.flight)
    ? seen.hides(found, workers)
    : rules.length > 0 && rules.every(hides) && !seen.isOwn(workers);
  return isHidden ? null : seenCase(found, request, seen.outcome(found));
}

/** All stored cases that the officer may see. */
export async function allSeenCases(request: Request): Promise<readonly Case[]> {
  const cases = await readAll(wholeOf(request.store), 'cases');
  return seenCases(
    request,
    cases.map(({ value }) => value),
  );
}

/** Gives the case on a traveller of a flight, by any of the traveller's ids, that the officer's agency works on. */
export type CasesInHand = (flight: FlightId, ids: readonly TravellerId[]) => Opened<Case> | undefined;

/**
 * Of several cases on a traveller, that of the own agency comes first, then the one opened first. A case that goes on beside the agency's own work is left out: opened by
 * officers who see hits that this one does not, or the other way round.
 */
export async function casesInHand(request: Request, cases: readonly Opened<Case>[]): Promise<CasesInHand> {
  const seen = await seenTravellers(request);
  const byTraveller = new Map<string, Opened<Case>[]>();
  for (const found of cases) {
    if (seen?.isBeside(found.value, workersOn(found.value))) continue;
    const key = `${found.value.flight} ${found.value.traveller}`;
    byTraveller.set(key, [...(byTraveller.get(key) ?? []), found]);
  }
  return (flight, ids) => {
    const found = ids
      .flatMap((id) => byTraveller.get(`${flight} ${id}`) ?? [])
      .sort((a, b) => byOpening(a.value, b.value));
    return found.find(({ value }) => seen?.isOwn(workersOn(value))) ?? found[0];
  };
}

/** Orders cases by the time of opening. Numbers are drawn at random and only make the order stable. */
export function byOpening(a: Case, b: Case): number {
  return compareText(a.openedAt, b.openedAt) || compareText(a.id, b.id);
}

/** The case on one traveller that the officer's agency works on. */
export async function caseInHand(
  request: Request,
  flight: FlightId,
  ids: readonly TravellerId[],
): Promise<Opened<Case> | undefined> {
  const found = await readWhereAny(wholeOf(request.store), 'cases', 'traveller', ids);
  return found.length === 0 ? undefined : (await casesInHand(request, found))(flight, ids);
}
