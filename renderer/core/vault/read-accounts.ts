/**
 * Accounts as the gate reads them. Where the ledger was cut, each counts as far as it opens by itself: two officers have to come in to say what becomes of the
 * store, and their accounts are written whenever they do.
 */
import type { Store } from '../store/open-store.ts';
import { readAll, readOne } from '../store/read.ts';
import { openByItself } from '../store/seal.ts';
import type { Account, StoredRecord } from '../store/tables.ts';

/** One account; undefined where there is none. Throws what the store reports. */
export async function readAccount(live: Store, officer: string): Promise<Account | undefined> {
  if (!live.ledger.isCut) return (await readOne(live, 'accounts', officer))?.value;
  const record = await live.table('accounts').get(officer);
  return record === undefined ? undefined : openByItself(live, 'accounts', record);
}

/** All of them by their ids; of a cut ledger those that open. Throws what the store reports. */
export async function readAccounts(live: Store): Promise<ReadonlyMap<string, Account>> {
  if (!live.ledger.isCut) return new Map((await readAll(live, 'accounts')).map(({ id, value }) => [id, value]));
  const records = await live.table('accounts').toArray();
  const opened = await Promise.allSettled(records.map((record) => withId(live, record)));
  return new Map(opened.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])));
}

async function withId(live: Store, record: StoredRecord): Promise<readonly [id: string, account: Account]> {
  return [record.id, await openByItself(live, 'accounts', record)];
}
