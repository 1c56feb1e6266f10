/** Whom no rule may be muted for: a traveller who was selected for the secondary inspection. */
import type { Case } from '../casework/case.ts';
import { isSent } from '../casework/result-kind.ts';

/**
 * Does a case on the traveller forbid a mute? It does from the selection until it is closed and the flight is over (`isOver`). Taking the selection back does not help: the
 * selection was an officer's decision, and what comes after it is decided on the case.
 */
export function forbidsMute({ state, timeline }: Pick<Case, 'state' | 'timeline'>, isOver: boolean): boolean {
  if (state === 'closed' && isOver) return false;
  return isSent({ state }) || timeline.some(({ kind }) => kind === 'selected' || kind === 'drawn');
}
