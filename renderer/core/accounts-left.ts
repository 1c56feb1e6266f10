/** Checks that a unit keeps the administrators it needs when an account is changed, and who agrees when an officer is suspended. */
import type { Agencies } from '../../shared/agency/agencies.ts';
import { type Agency, isLawAgency, type LawAgency } from '../../shared/agency/agency-id.ts';
import { isPermitted } from './permissions.ts';
import type { Opened } from './store/read.ts';
import type { Account } from './store/tables/accounts.ts';

/** Why a change is refused: a code of `failure.refused.<code>`. */
export type AccountsProblem = 'last-administrator' | 'administrators-of-one-agency';

/**
 * What is wrong with the accounts after a change; null: nothing. There must be an active administrator. Where the change may cost one (`keepsTwo`), there must be
 * administrators of two agencies that may confirm it, or no account could ever be changed again, nor a suspended officer get a passphrase.
 */
export function accountsProblem(
  after: readonly Account[],
  keepsTwo: boolean,
  agencies: Agencies,
): AccountsProblem | null {
  const active = after.filter(({ state, role }) => state === 'active' && role === 'administrator');
  if (active.length === 0) return 'last-administrator';
  const counted = active.map(({ agency }) => agency).filter((agency) => agencies.mayConfirm(agency, null));
  const isOneAgency = new Set(counted).size < 2;
  return keepsTwo && isOneAgency ? 'administrators-of-one-agency' : null;
}

/**
 * The agencies of which an officer agrees when an administrator suspends that officer; null: one is enough. For an officer of another agency that is their own agency, as long
 * as somebody else there may agree. An airline's officers stand under no agency, so each agency may end what they read.
 */
export function agenciesToSuspend(
  { agency, role }: Account,
  others: readonly Opened<Account>[],
  acting: Agency,
  agencies: Agencies,
): readonly LawAgency[] | null {
  if (!isLawAgency(agency)) return null;
  if (agency === acting) return role === 'administrator' ? agencies.law.filter((other) => other !== acting) : null;
  const mayAgree = others.some(
    ({ value }) =>
      value.agency === agency &&
      value.state === 'active' &&
      !value.mustChange &&
      isPermitted(value, 'accounts.confirm', 'live'),
  );
  return mayAgree && agencies.isActive(agency) ? [agency] : agencies.law.filter((other) => other !== acting);
}
