/** Checks that a unit keeps the administrators it needs when an account is changed. */
import type { Account } from './store/tables/accounts.ts';

/** Why a change is refused: a code of `failure.refused.<code>`. */
export type AccountsProblem = 'last-administrator' | 'administrators-of-one-agency';

/**
 * What is wrong with the accounts after a change; null: nothing. There must be an active administrator. If two officers decide the change (`byTwo`), there must be
 * administrators of two agencies, or no account could ever be changed again. Suspending is temporary and needs only one.
 */
export function accountsProblem(after: readonly Account[], byTwo: boolean): AccountsProblem | null {
  const active = after.filter(({ state, role }) => state === 'active' && role === 'administrator');
  if (active.length === 0) return 'last-administrator';
  const isOneAgency = new Set(active.map(({ agency }) => agency)).size < 2;
  return byTwo && isOneAgency ? 'administrators-of-one-agency' : null;
}
