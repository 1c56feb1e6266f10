/** Whether a unit can still be looked after when an account is changed. */
import type { Account } from './store/tables/accounts.ts';

/** Why a change would leave the unit without whom it needs: a code of `failure.refused.<code>`. */
export type AccountsProblem = 'last-administrator' | 'administrators-of-one-agency';

/**
 * What is wrong with the accounts as they would be; null: nothing. There is always an active administrator; and, where two officers decide it (`lasting`),
 * administrators of two agencies, without whom no account could ever be changed again. Suspending is for a moment and needs only one.
 */
export function accountsProblem(after: readonly Account[], lasting: boolean): AccountsProblem | null {
  const active = after.filter(({ state, role }) => state === 'active' && role === 'administrator');
  if (active.length === 0) return 'last-administrator';
  const isOneAgency = new Set(active.map(({ agency }) => agency)).size < 2;
  return lasting && isOneAgency ? 'administrators-of-one-agency' : null;
}
