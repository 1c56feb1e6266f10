/** Decides whether an officer may come in, by the live store, which can only be read once the vault is open. */

import { failed, type Result, success } from '../../../shared/result.ts';
import { auditEntry } from '../audit/entries.ts';
import type { CallFailure } from '../calls/failure.ts';
import { commit } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';
import type { Account } from '../store/tables/accounts.ts';
import type { OpenVault } from './open-vault.ts';
import { readAccount } from './read-accounts.ts';
import { accessId, readAccess } from './vault-records.ts';

/** Fails when the officer's access record is not the one that was written last; null: it is. */
export async function tamperedAccess(live: Store, officer: string): Promise<CallFailure | null> {
  const id = accessId(officer);
  const problem = live.ledger.vaultProblemOf(id, await readAccess(live.db, officer));
  // A lost ledger lists no officer. The passphrase opened the vault; nothing else opens until two officers have looked into it.
  const isUnknown = problem === 'added' && live.ledger.isLost;
  return problem === null || isUnknown ? null : { code: 'tampered', table: 'vault', id, problem };
}

/** The account of an officer who may come in. */
export async function admitted(live: Store, officer: string): Promise<Result<Account, CallFailure>> {
  const tampered = await tamperedAccess(live, officer);
  if (tampered !== null) return failed(tampered);
  const account = await readAccount(live, officer);
  // Answered like a wrong passphrase, so that a suspended officer learns nothing by trying.
  return account?.state === 'active' ? success(account) : failed({ code: 'wrong-passphrase', waitUntil: null });
}

/** Gives an officer a new passphrase by the recovery code, but only one with an active account. */
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
