/** Whether somebody saw whom a case is about. */
import type { Case } from '../casework/case.ts';
import { standingSteps } from '../casework/standing-steps.ts';
import { type EncounterEntry, entriesInForce, isOfAnother, meets } from './encounter-entry.ts';

/**
 * Did an officer meet the traveller, or look at their document? A document of somebody else does not say it. Nor does the meeting that was entered with such a document, in the
 * same moment by the same officer.
 */
export function isSeenInCase({ timeline }: Pick<Case, 'timeline'>, entries: readonly EncounterEntry[]): boolean {
  const others = entries.filter(isOfAnother);
  const isByAnother = ({ at, officer }: { readonly at: string; readonly officer: string }) =>
    others.some((entry) => entry.at === at && entry.officer === officer);
  return (
    entriesInForce(entries).some((entry) => meets(entry) && !isOfAnother(entry)) ||
    standingSteps(timeline).some((step) => step.kind === 'met' && !isByAnother(step))
  );
}
