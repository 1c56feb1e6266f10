/** Whether an officer whom the vault opened for may come in: as the live store says, which can be read only then. */

import { failed, type Result, success } from '../../../shared/result.ts';
import type { CallFailure } from '../calls/failure.ts';
import { auditEntry } from '../request.ts';
import { commit } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';
import type { Account } from '../store/tables/accounts.ts';
import type { OpenVault } from './open-vault.ts';
import { readAccount } from './read-accounts.ts';
import { accessId, readAccess } from './vault-records.ts';

/** Is what an officer's passphrase opens another than what was written last? Null: it is not. */
export async function tamperedAccess(live: Store, officer: string): Promise<CallFailure | null> {
  const id = accessId(officer);
  const problem = live.ledger.vaultProblemOf(id, await readAccess(live.db, officer));
  // A lost ledger knows nobody: the passphrase opened the vault, and nothing else opens until two officers have looked into it.
  const isUnknown = problem === 'added' && live.ledger.isLost;
  return problem === null || isUnknown ? null : { code: 'tampered', table: 'vault', id, problem };
}

/** The account of an officer who may come in. */
export async function admitted(live: Store, officer: string): Promise<Result<Account, CallFailure>> {
  const tampered = await tamperedAccess(live, officer);
  if (tampered !== null) return failed(tampered);
  const account = await readAccount(live, officer);
  // Told like a wrong passphrase: whoever is suspended learns nothing by trying.
  return account?.state === 'active' ? success(account) : failed({ code: 'wrong-passphrase', waitUntil: null });
}

/** Gives an officer a new passphrase by the recovery code: it lets in whoever has an account, and nobody whom the unit does not let in otherwise. */
export async function giveAccess(
  live: Store,
  vault: OpenVault,
  { officer, passphrase, at }: { readonly officer: string; readonly passphrase: string; readonly at: string },
): Promise<Result<null, CallFailure>> {
  const account = await readAccount(live, officer);
  if (account?.state !== 'active') return failed({ code: 'not-found', what: 'account' });
  const access = await vault.accessOf(officer, passphrase);
  const entry = auditEntry({ now: at, officer: { id: officer }, agency: account.agency }, 'vault.recovered', officer);
  await commit(live, [], [entry], [{ id: access.id, record: access }]);
  return success(null);
}
