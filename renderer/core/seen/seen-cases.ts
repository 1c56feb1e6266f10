/** Cases as the officer at the desk may see them: nothing in them tells of hits that are hidden. */
import type { Case } from '../../../shared/casework/case.ts';
import type { Outcome } from '../../../shared/screening/screening.ts';
import type { Desk } from '../context.ts';
import type { Flagged } from '../flight-head.ts';
import { readNamedOfficers } from '../session.ts';
import { readHeads } from '../store/heads.ts';
import { readSeenHeads } from './seen-heads.ts';
import { hidesRule } from './seen-rules.ts';

/** The case without what was decided on hidden hits; `outcome` is the one that the officer sees now. The very same where nothing is hidden. */
export function seenCase(found: Case, desk: Pick<Desk, 'world' | 'context'>, outcome: Outcome): Case {
  const hides = hidesRule(desk);
  if (hides === null) return found;
  return {
    ...found,
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
export async function seenCases(desk: Desk, cases: readonly Case[]): Promise<readonly Case[]> {
  if (hidesRule(desk) === null) return cases;
  const { store, context } = desk;
  const [heads, seenHeads, officers] = await Promise.all([
    readHeads(store),
    readSeenHeads(desk),
    readNamedOfficers(store, context.unit),
  ]);
  const flagged = outcomesBy(heads);
  const seen = outcomesBy(seenHeads);
  const own = new Set(officers.filter(({ agency }) => agency === context.agency).map(({ id }) => id));
  return cases.flatMap((found) => {
    const key = `${found.flight} ${found.traveller}`;
    const hiddenOnly = flagged.has(key) && !seen.has(key);
    if (hiddenOnly && !found.timeline.some(({ officer }) => own.has(officer))) return [];
    return [seenCase(found, desk, seen.get(key) ?? 'clear')];
  });
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
