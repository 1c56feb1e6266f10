/** Whether somebody saw whom a case is about. */
import type { Case } from '../casework/case.ts';
import { standingSteps } from '../casework/standing-steps.ts';
import { type EncounterEntry, entriesInForce, isOfAnother, meets } from './encounter-entry.ts';

/** How somebody was seen: an entry of the record says so, such as a document that was looked at, or these officers said that they met them and nothing more. */
export type SeenInCase = 'by-entry' | { readonly metBy: ReadonlySet<string> };

/**
 * How an officer met the traveller, or looked at their document; null: nobody did. A document of somebody else does not say it. Nor does the meeting that was entered with such a document,
 * in the same moment by the same officer.
 */
export function seenInCase(
  { timeline }: Pick<Case, 'timeline'>,
  entries: readonly EncounterEntry[],
): SeenInCase | null {
  if (entriesInForce(entries).some((entry) => meets(entry) && !isOfAnother(entry))) return 'by-entry';
  const others = entries.filter(isOfAnother);
  const isByAnother = ({ at, officer }: { readonly at: string; readonly officer: string }) =>
    others.some((entry) => entry.at === at && entry.officer === officer);
  const meetings = standingSteps(timeline).filter((step) => step.kind === 'met' && !isByAnother(step));
  return meetings.length === 0 ? null : { metBy: new Set(meetings.map(({ officer }) => officer)) };
}
