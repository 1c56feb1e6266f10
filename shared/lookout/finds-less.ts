/** Whether a changed lookout may find less than before, or asks less of whoever meets the person. */
import { OUTCOMES } from '../screening/outcome.ts';
import type { LookoutBefore, LookoutTerms } from './lookout.ts';

/**
 * May somebody whom `before` found be found by `after` no longer, or less is to be done about them? A term more narrows as much as another one does, so every change of the terms
 * counts but that of the description, by which nobody is found.
 */
export function mayFindLess(before: LookoutBefore, after: LookoutBefore): boolean {
  return (
    findsByOther(before.terms, after.terms) ||
    before.handling !== after.handling ||
    (before.warning !== null && before.warning !== after.warning) ||
    (before.instruction !== '' && before.instruction !== after.instruction) ||
    after.validUntil < before.validUntil ||
    OUTCOMES.indexOf(after.outcome) < OUTCOMES.indexOf(before.outcome)
  );
}

/** Are they other terms than before, so that somebody else may be found? By the description nobody is. */
export function findsByOther(before: LookoutTerms, after: LookoutTerms): boolean {
  return findingTerms(before) !== findingTerms(after);
}

function findingTerms({ description: _, ...terms }: LookoutTerms): string {
  return JSON.stringify(Object.entries(terms).sort(([a], [b]) => (a < b ? -1 : 1)));
}
