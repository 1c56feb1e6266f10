/** Cases as the officer at the desk may see them: nothing in them tells of hits that are hidden. */
import type { Case } from '../../../shared/casework/case.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { Flagged } from '../flight-head.ts';
import type { Request } from '../request.ts';
import { readNamedOfficers } from '../session.ts';
import { readHeads } from '../store/heads.ts';
import { readAll } from '../store/read.ts';
import { readSeenHeads } from './seen-heads.ts';
import { hidesRule } from './seen-rules.ts';

/** The case without what was decided on hidden hits; `outcome` is the one that the officer sees now. The very same where nothing is hidden. */
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

/**
 * The cases that the officer may see. One on a traveller who is flagged by hidden hits only is left out, unless somebody of the officer's own agency
 * has worked on it.
 */
export async function seenCases(request: Request, cases: readonly Case[]): Promise<readonly Case[]> {
  const seen = await seenTravellers(request);
  const hides = hidesRule(request);
  if (seen === null || hides === null) return cases;
  return cases.flatMap((found) => {
    const officers = found.timeline.map(({ officer }) => officer);
    // A case outlives its flight, and then tells by itself what it was about.
    const rules = [...found.decisions.map(({ rule }) => rule), ...(found.credited ?? [])];
    const isHidden = seen.isStored(found.flight)
      ? seen.hides(found, officers)
      : rules.length > 0 && rules.every(hides) && !seen.isOwn(officers);
    return isHidden ? [] : [seenCase(found, request, seen.outcome(found))];
  });
}

/** Those among all cases. */
export async function allSeenCases(request: Request): Promise<readonly Case[]> {
  const cases = await readAll(request.store, 'cases');
  return seenCases(
    request,
    cases.map(({ value }) => value),
  );
}

/** A traveller on a flight. */
type Somebody = Pick<Case, 'flight' | 'traveller'>;

export interface SeenTravellers {
  /** Is what these officers did about the traveller hidden: are there hidden hits only, and was nobody of the own agency among them? */
  hides(about: Somebody, officers: readonly string[]): boolean;
  /** Is one of them of the own agency? */
  isOwn(officers: readonly string[]): boolean;
  isStored(flight: FlightId): boolean;
  /** As the officer at the desk sees it. */
  outcome(about: Somebody): Outcome;
}

/** Of whom it would tell that they are flagged by what the officer may not see; null: nothing is hidden. */
export async function seenTravellers(request: Request): Promise<SeenTravellers | null> {
  if (hidesRule(request) === null) return null;
  const { store, context } = request;
  const [heads, seenHeads, named] = await Promise.all([
    readHeads(store),
    readSeenHeads(request),
    readNamedOfficers(store, context.unit),
  ]);
  const flagged = outcomesBy(heads);
  const seen = outcomesBy(seenHeads);
  const own = new Set(named.filter(({ agency }) => agency === context.agency).map(({ id }) => id));
  // Of these nobody knows now whose hits there are: what others did about their travellers is not told.
  const damaged = new Set<string>(store.damage.ids('flightHeads'));
  const stored = new Set([...heads.map(({ id }) => id), ...damaged]);
  const keyOf = ({ flight, traveller }: Somebody) => `${flight} ${traveller}`;
  const isOwn = (officers: readonly string[]) => officers.some((id) => own.has(id));
  const isHidden = (about: Somebody) =>
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
