/** Lists the records that open the vault again, after the ledger that listed them was cut. */
import { commit, type VaultPut } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';
import { readAccounts } from './read-accounts.ts';
import { type OfficerAccess, readAccesses, readHeader } from './vault-records.ts';

/**
 * Where the ledger was lost, the header and the access records of all active accounts are accepted as they are. A record for which the ledger has another mark stays an
 * alarm: it may be an older passphrase, and its officer gets a new one. Records that are gone are removed from the ledger. Throws what the store reports.
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
