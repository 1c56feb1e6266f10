/** Which act takes another one back, and which act decides about a traveller. */
import type { Case } from '../../../shared/casework/case.ts';

/** The call that takes back what made one case out of the other; null: none does. */
export function wayBack(before: Case | null, after: Case): 'case.deselect' | 'case.reopen' | 'case.release' | null {
  if (after.state !== (before?.state ?? 'open')) {
    if (after.state === 'selected') return 'case.deselect';
    return after.state === 'closed' ? 'case.reopen' : null;
  }
  return after.owner !== null && (before?.owner ?? null) === null ? 'case.release' : null;
}

/** Whether the officer is done with the traveller for now: sent to secondary, or closed. */
export function decides(before: Case | null, after: Case): boolean {
  return after.state !== before?.state && (after.state === 'selected' || after.state === 'closed');
}
