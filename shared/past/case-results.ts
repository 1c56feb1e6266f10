/** Results of closed cases, as earlier flights record them: whether a control had a find. */
import type { Case } from '../casework/case.ts';
import { RESULT_KIND } from '../casework/result-kind.ts';
import { minuteNumber } from '../time/civil.ts';
import type { ControlResult } from './appearances.ts';

/**
 * A case's result for its traveller, with the time at which it was last recorded. Null while the case is open, or when its result is not
 * open to every agency.
 */
export function resultOfCase({ state, result, confidential, timeline }: Case): Omit<ControlResult, 'row'> | null {
  if (confidential === true) return null;
  if (state !== 'closed' || result === null || RESULT_KIND[result] === 'not-examined') return null;
  const recorded = timeline.findLast(({ kind }) => kind === 'result-recorded');
  const at = recorded === undefined ? null : minuteNumber(recorded.at);
  return at === null ? null : { found: RESULT_KIND[result] === 'positive', at };
}
