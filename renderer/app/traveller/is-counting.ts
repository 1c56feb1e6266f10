import type { ReasonView } from '../../core/api/traveller.ts';

/** Does the reason move score and outcome? Not what is undecided, muted or held. */
export function isCounting({ state, mark }: Pick<ReasonView, 'state' | 'mark'>): boolean {
  return state === 'hit' && mark === null;
}
