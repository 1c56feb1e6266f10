/** What the result of a case says about the rules that hit. */
import type { Case, CaseResult, CaseState } from './case.ts';
import { isOverturned, stands } from './finding.ts';

export type ResultKind = 'positive' | 'negative' | 'not-examined';

/**
 * Null: it says nothing yet. Nobody looked at a traveller who was let run, so nobody knows whether the rules were right: what the follow-up finds says it. A mistaken identity is
 * no find.
 */
export const RESULT_KIND: Readonly<Record<CaseResult, ResultKind | null>> = {
  found: 'positive',
  'let-run': null,
  'nothing-found': 'negative',
  'wrong-person': 'negative',
  'not-examined': 'not-examined',
};

/**
 * The result by what tests and agencies say now: nothing was found where every find was overturned or disputed by its agency. Where the only ones wait for their agency, there
 * is no result yet.
 */
export function standingResult({ result, found }: Pick<Case, 'result' | 'found'>): CaseResult | null {
  if (result !== 'found' || found.some(stands)) return result;
  return found.some((line) => line.unconfirmed === 'waiting' && !isOverturned(line)) ? null : 'nothing-found';
}

/** What the result says now; null: there is none, or it says nothing yet. */
export function resultKind(found: Pick<Case, 'result' | 'found'>): ResultKind | null {
  const result = standingResult(found);
  return result === null ? null : RESULT_KIND[result];
}

/** Did somebody look, and find something or nothing? */
export function isInspected(kind: ResultKind | null): boolean {
  return kind === 'positive' || kind === 'negative';
}

/** States of a case whose traveller was sent to secondary and not withdrawn since. */
const SENT: ReadonlySet<CaseState> = new Set(['sent', 'secondary', 'concluded']);

/** Is the traveller chosen for inspection now? A closed case says so by its history. */
export function isSent({ state }: Pick<Case, 'state'>): boolean {
  return SENT.has(state);
}

/** Was the traveller selected for inspection, now or before? */
export function wasSelected(found: Pick<Case, 'state' | 'result' | 'timeline'>): boolean {
  const { result, timeline } = found;
  if (isSent(found)) return true;
  if (result !== null && isInspected(RESULT_KIND[result])) return true;
  const last = timeline.findLast(({ kind }) => kind === 'selected' || kind === 'drawn' || kind === 'deselected');
  return last !== undefined && last.kind !== 'deselected';
}
