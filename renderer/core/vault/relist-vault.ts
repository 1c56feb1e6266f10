/** Lists anew what opens the vault, after the ledger that listed it was cut. */
import { commit, type VaultPut } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';
import { readAccounts } from './read-accounts.ts';
import { type OfficerAccess, readAccesses, readHeader } from './vault-records.ts';

/**
 * Where the ledger was lost, the header and the access of everybody whose account is active are taken as they are. One that the ledger knows otherwise stays named: it may be
 * an older passphrase, and its officer gets a new one. What is gone is not missed any more. Throws what the store reports.
 */
export async function relistVault(live: Store): Promise<void> {
  const { db, ledger } = live;
  const [header, accesses, accounts] = await Promise.all([readHeader(db), readAccesses(db), readAccounts(live)]);
  const isActive = ({ officer }: OfficerAccess) => accounts.get(officer)?.state === 'active';
  const there = [...(header === null ? [] : [header]), ...accesses];
  const taken = [...(header === null ? [] : [header]), ...accesses.filter(isActive)];
  const puts = taken.filter((record) => ledger.isLost && ledger.vaultProblemOf(record.id, record) === 'added');
  const gone = ledger.ids('vault').filter((id) => there.every((record) => record.id !== id));
  const changes: readonly VaultPut[] = [
    ...puts.map((record) => ({ id: record.id, record })),
    ...gone.map((id) => ({ id, record: null })),
  ];
  await commit(live, [], [], changes);
}
