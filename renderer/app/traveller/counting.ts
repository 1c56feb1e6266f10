/** Which parts of a screening count. */

import type { CaseHit } from '../../../shared/casework/act-context.ts';
import { MANDATES } from '../../../shared/fact/fact.ts';
import type { QueueRow } from '../../core/calls/queue.ts';
import type { ReasonView } from '../../core/calls/reason-view.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';

/** Whether the reason affects score and outcome. Undecided, muted and held ones do not. */
export function isCounting({ state, mark }: Pick<ReasonView, 'state' | 'mark'>): boolean {
  return state === 'hit' && mark === null;
}

/** Hits that count, and whether they count against the traveller. */
export function caseHits({ reasons }: Pick<TravellerView, 'reasons'>): readonly CaseHit[] {
  return reasons
    .filter(isCounting)
    .map(({ rule, family, kind }) => ({ rule, family, accuses: kind !== 'exoneration' }));
}

/** Whether its weight counts in no score, because a stronger rule of the same sign counts. */
export function isBeside({ beside, countsIn }: Pick<ReasonView, 'beside' | 'countsIn'>): boolean {
  return beside !== null && countsIn.length === 0;
}

/** Whether a rule alone forced the level, without any score. */
export function isForced(scores: QueueRow['scores'], outcomes: QueueRow['outcomes']): boolean {
  return (
    MANDATES.every((mandate) => scores[mandate] === 0) && MANDATES.some((mandate) => outcomes[mandate] !== 'clear')
  );
}
