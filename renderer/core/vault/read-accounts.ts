/**
 * Accounts as sign-in reads them. A damaged account no longer lets its officer in, and blocks no other officer. Where the ledger was cut, every account that opens counts:
 * two officers have to come in and decide about the store.
 */
import { systemEntry } from '../audit/entries.ts';
import { commit } from '../store/commit.ts';
import { type SeenStore, type Store, wholeOf } from '../store/open-store.ts';
import { readOne } from '../store/read.ts';
import { readIntact } from '../store/read-intact.ts';
import { openByItself } from '../store/seal.ts';
import type { Account } from '../store/tables/accounts.ts';
import { accessId } from './vault-records.ts';

/** One account; undefined where there is none. Throws what the store reports. */
export async function readAccount(store: SeenStore, officer: string): Promise<Account | undefined> {
  const live = wholeOf(store);
  if (!live.ledger.isCut) return (await readOne(live, 'accounts', officer))?.value;
  const record = await live.table('accounts').get(officer);
  return record === undefined ? undefined : openByItself(live, 'accounts', record);
}

/** All accounts that open, by their ids. Throws what else the store reports. */
export async function readAccounts(live: SeenStore): Promise<ReadonlyMap<string, Account>> {
  return new Map((await readIntact(live, 'accounts')).map(({ id, value }) => [id, value]));
}

/** Officers whose accounts are damaged or gone; none where the ledger was cut, since it cannot tell. Throws what the store reports. */
export async function damagedAccounts(live: Store): Promise<readonly string[]> {
  if (live.ledger.isCut) return [];
  const intact = await readAccounts(live);
  return live.ledger.ids('accounts').filter((id) => !intact.has(id));
}

/** Removes damaged accounts and their access records; for two officers, who have looked into it. Throws what the store reports. */
export async function removeDamagedAccounts(live: Store, now: string): Promise<void> {
  for (const id of await damagedAccounts(live))
    await commit(
      live,
      [{ table: 'accounts', id, remove: true }],
      [systemEntry(now, 'account.damaged-removed', id, {})],
      [{ id: accessId(id), record: null }],
    );
}
