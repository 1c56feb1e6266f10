/** Cases as the officer may see them: without anything that reveals hidden hits. */
import type { Case } from '../../../shared/casework/case.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { Flagged } from '../flight-head.ts';
import type { Request } from '../request.ts';
import { readNamedOfficers } from '../session.ts';
import { readHeads } from '../store/heads.ts';
import { wholeOf } from '../store/open-store.ts';
import { readAll } from '../store/read.ts';
import { readSeenHeads } from './seen-heads.ts';
import { hidesRule } from './seen-rules.ts';

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

/** The cases that the officer may see: not those on travellers with only hidden hits, unless an officer of the own agency has worked on the case. */
export async function seenCases(request: Request, cases: readonly Case[]): Promise<readonly Case[]> {
  const seen = await seenTravellers(request);
  const hides = hidesRule(request);
  if (seen === null || hides === null) return cases;
  return cases.flatMap((found) => {
    const officers = found.timeline.map(({ officer }) => officer);
    // A case may outlive its flight; its own record then names the rules.
    const rules = [...found.decisions.map(({ rule }) => rule), ...(found.credited ?? [])];
    const isHidden = seen.isStored(found.flight)
      ? seen.hides(found, officers)
      : rules.length > 0 && rules.every(hides) && !seen.isOwn(officers);
    return isHidden ? [] : [seenCase(found, request, seen.outcome(found))];
  });
}

/** All stored cases that the officer may see. */
export async function allSeenCases(request: Request): Promise<readonly Case[]> {
  const cases = await readAll(wholeOf(request.store), 'cases');
  return seenCases(
    request,
    cases.map(({ value }) => value),
  );
}

/** A traveller on a flight. */
type TravellerOnFlight = Pick<Case, 'flight' | 'traveller'>;

export interface SeenTravellers {
  /** Whether these officers' acts about the traveller are hidden: all hits are hidden, and none of the officers is of the own agency. */
  hides(about: TravellerOnFlight, officers: readonly string[]): boolean;
  /** Whether one of the officers is of the own agency. */
  isOwn(officers: readonly string[]): boolean;
  isStored(flight: FlightId): boolean;
  /** The traveller's outcome as the officer sees it. */
  outcome(about: TravellerOnFlight): Outcome;
}

/** Tells for which travellers other agencies' acts are hidden, since they would reveal hidden hits; null: nothing is hidden. */
export async function seenTravellers(request: Request): Promise<SeenTravellers | null> {
  if (hidesRule(request) === null) return null;
  const { store, context } = request;
  const [heads, seenHeads, named] = await Promise.all([
    readHeads(wholeOf(store)),
    readSeenHeads(request),
    readNamedOfficers(store, context.unit),
  ]);
  const flagged = outcomesBy(heads);
  const seen = outcomesBy(seenHeads);
  const own = new Set(named.filter(({ agency }) => agency === context.agency).map(({ id }) => id));
  // The hits on a damaged flight are unknown, so other agencies' acts about its travellers are hidden.
  const damaged = new Set<string>(store.damage.ids('flightHeads'));
  const stored = new Set([...heads.map(({ id }) => id), ...damaged]);
  const keyOf = ({ flight, traveller }: TravellerOnFlight) => `${flight} ${traveller}`;
  const isOwn = (officers: readonly string[]) => officers.some((id) => own.has(id));
  const isHidden = (about: TravellerOnFlight) =>
    damaged.has(about.flight) || (flagged.has(keyOf(about)) && !seen.has(keyOf(about)));
  return {
    hides: (about, officers) => isHidden(about) && !isOwn(officers),
    isOwn,
    isStored: (flight) => stored.has(flight),
    outcome: (about) => seen.get(keyOf(about)) ?? 'clear',
  };
}

/** Outcome of each flagged traveller, by flight and every id the traveller goes by. */
function outcomesBy(
  heads: readonly { readonly id: string; readonly flagged: readonly Flagged[] }[],
): ReadonlyMap<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const { id, flagged } of heads) {
    for (const { traveller, aliases, outcome } of flagged) {
      for (const each of [traveller, ...aliases]) outcomes.set(`${id} ${each}`, outcome);
    }
  }
  return outcomes;
}
