/** What of a screening counts. */

import { MANDATES } from '../../../shared/fact/fact.ts';
import type { QueueRow } from '../../core/calls/queue.ts';
import type { ReasonView } from '../../core/calls/traveller.ts';

/** Does the reason move score and outcome? Not what is undecided, muted or held. */
export function isCounting({ state, mark }: Pick<ReasonView, 'state' | 'mark'>): boolean {
  return state === 'hit' && mark === null;
}

/** Was the level forced by a rule alone, with no score at all to show for it? */
export function isForced(scores: QueueRow['scores'], outcomes: QueueRow['outcomes']): boolean {
  return (
    MANDATES.every((mandate) => scores[mandate] === 0) && MANDATES.some((mandate) => outcomes[mandate] !== 'clear')
  );
}
