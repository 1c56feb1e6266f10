/** Which parts of a screening count. */

import { MANDATES } from '../../../shared/fact/fact.ts';
import type { QueueRow } from '../../core/calls/queue.ts';
import type { ReasonView } from '../../core/calls/traveller.ts';

/** Whether the reason affects score and outcome. Undecided, muted and held ones do not. */
export function isCounting({ state, mark }: Pick<ReasonView, 'state' | 'mark'>): boolean {
  return state === 'hit' && mark === null;
}

/** Whether a rule alone forced the level, without any score. */
export function isForced(scores: QueueRow['scores'], outcomes: QueueRow['outcomes']): boolean {
  return (
    MANDATES.every((mandate) => scores[mandate] === 0) && MANDATES.some((mandate) => outcomes[mandate] !== 'clear')
  );
}
