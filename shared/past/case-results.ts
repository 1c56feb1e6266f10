/** What closed cases tell the memory of flights: whether a control found something. */
import type { Case, CaseResult } from '../casework/case.ts';
import { minuteNumber } from '../time/civil.ts';
import type { ControlResult } from './appearances.ts';

/** Results that say something about the traveller; a control that did not take place, or went on elsewhere, found neither something nor nothing. */
const FOUND: Readonly<Partial<Record<CaseResult, boolean>>> = {
  seizure: true,
  arrest: true,
  'refused-entry': true,
  'nothing-found': false,
};

/** What a case says of its traveller, with the time at which its result was last recorded; null while it is open, or where it says nothing. */
export function resultOfCase({ state, result, timeline }: Case): Omit<ControlResult, 'row'> | null {
  const found = result === null ? undefined : FOUND[result];
  if (state !== 'closed' || found === undefined) return null;
  const recorded = timeline.findLast(({ kind }) => kind === 'result-recorded');
  const at = recorded === undefined ? null : minuteNumber(recorded.at);
  return at === null ? null : { found, at };
}
