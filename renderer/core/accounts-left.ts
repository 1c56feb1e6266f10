/** Checks that a unit keeps the administrators it needs when an account is changed. */
import type { Agencies } from '../../shared/agency/agencies.ts';
import type { Account } from './store/tables/accounts.ts';

/** Why a change is refused: a code of `failure.refused.<code>`. */
export type AccountsProblem = 'last-administrator' | 'administrators-of-one-agency';

/**
 * What is wrong with the accounts after a change; null: nothing. There must be an active administrator. If two officers decide the change (`byTwo`), there must be
 * administrators of two agencies that may confirm it, or no account could ever be changed again. Suspending is temporary and needs only one.
 */
export function accountsProblem(after: readonly Account[], byTwo: boolean, agencies: Agencies): AccountsProblem | null {
  const active = after.filter(({ state, role }) => state === 'active' && role === 'administrator');
  if (active.length === 0) return 'last-administrator';
  const counted = active.map(({ agency }) => agency).filter((agency) => agencies.mayConfirm(agency, null));
  const isOneAgency = new Set(counted).size < 2;
  return byTwo && isOneAgency ? 'administrators-of-one-agency' : null;
}
