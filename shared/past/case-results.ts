/** What closed cases tell the memory of flights: whether a control found something. */
import type { Case } from '../casework/case.ts';
import { RESULT_KIND } from '../casework/result-kind.ts';
import { minuteNumber } from '../time/civil.ts';
import type { ControlResult } from './appearances.ts';

/**
 * What a case says of its traveller, with the time at which its result was last recorded; null while it is open, or where it says nothing that every agency may know.
 */
export function resultOfCase({ state, result, confidential, timeline }: Case): Omit<ControlResult, 'row'> | null {
  if (confidential === true) return null;
  if (state !== 'closed' || result === null || RESULT_KIND[result] === 'not-examined') return null;
  const recorded = timeline.findLast(({ kind }) => kind === 'result-recorded');
  const at = recorded === undefined ? null : minuteNumber(recorded.at);
  return at === null ? null : { found: RESULT_KIND[result] === 'positive', at };
}
