import { afterEach, expect, test } from 'vitest';
import { commit } from '../../../../renderer/core/store/commit.ts';
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import { openByItself } from '../../../../renderer/core/store/seal.ts';
import {
  damagedAccounts,
  readAccount,
  readAccounts,
  removeDamagedAccounts,
} from '../../../../renderer/core/vault/read-accounts.ts';
import { bytesWrite, plainStore, removeStores, reopened } from '../plain-store.ts';
import { accountOf, NOW } from './plain-vault.ts';

afterEach(removeStores);

/** A store of three accounts; the second is changed on the disk, the third is gone. */
async function damaged(): Promise<Store> {
  const store = await plainStore({}, 'live');
  const ids = ['LFW-01', 'LFW-02', 'LFW-03'];
  await commit(
    store,
    ids.map((id) => ({ table: 'accounts', id, rev: 0, value: accountOf('customs', { name: id }) }) as const),
    [],
    ids.map((id) => ({ id: `officer/${id}`, record: { v: 1 } })),
  );
  const table = store.db.table('accounts');
  const record = await table.get('LFW-02');
  await table.put({ ...record, body: record.body.map((byte: number, at: number) => (at === 20 ? byte ^ 1 : byte)) });
  await table.delete('LFW-03');
  return store;
}

test('a whole account is read, a damaged or missing one is named, and one that never was is not there', async () => {
  const store = await damaged();
  expect(await readAccount(store, 'LFW-01')).toMatchObject({ name: 'LFW-01' });
  await expect(readAccount(store, 'LFW-02')).rejects.toThrow('tampered:accounts:changed');
  await expect(readAccount(store, 'LFW-03')).rejects.toThrow('tampered:accounts:missing');
  expect(await readAccount(store, 'LFW-09')).toBeUndefined();
  expect([...(await readAccounts(store)).keys()]).toEqual(['LFW-01']);
  expect(await damagedAccounts(store)).toEqual(['LFW-02', 'LFW-03']);
});

test('every account that opens counts where the ledger was cut, and none is called damaged', async () => {
  const store = await reopened(await damaged(), ({ db }) => db.table('ledger').clear());
  expect(store.ledger.isCut).toBe(true);
  expect(await readAccount(store, 'LFW-01')).toMatchObject({ name: 'LFW-01' });
  expect(await readAccount(store, 'LFW-03')).toBeUndefined();
  await expect(readAccount(store, 'LFW-02')).rejects.toThrow('tampered:accounts:changed');
  expect([[...(await readAccounts(store)).keys()], await damagedAccounts(store)]).toEqual([['LFW-01'], []]);
});

test('no account is called damaged where a piece of the ledger is gone, since it may list an older one', async () => {
  const store = await damaged();
  for (const byte of [1, 2]) await commit(store, [bytesWrite('a', byte)], []);
  const again = await reopened(store, ({ db }) => db.table('ledger').delete(3));
  expect([again.ledger.isCut, again.ledger.isLost, again.ledger.lists('accounts', 'LFW-02')]).toEqual([
    true,
    false,
    true,
  ]);
  expect(await damagedAccounts(again)).toEqual([]);
});

test('damaged accounts are removed with what their passphrases opened, each with an entry in the trail', async () => {
  const store = await damaged();
  await removeDamagedAccounts(store, NOW);
  expect(await damagedAccounts(store)).toEqual([]);
  expect(await store.db.table('accounts').toCollection().primaryKeys()).toEqual(['LFW-01']);
  expect(store.ledger.ids('accounts')).toEqual(['LFW-01']);
  expect(await store.db.table('vault').toCollection().primaryKeys()).toEqual(['officer/LFW-01']);
  const entries = await store.table('audit').toArray();
  const cores = await Promise.all(entries.map((entry) => openByItself(store, 'audit', entry)));
  expect(cores).toMatchObject(
    ['LFW-02', 'LFW-03'].map(() => ({ kind: 'account.damaged-removed', at: NOW, agency: null })),
  );
  await removeDamagedAccounts(store, NOW);
  expect(await store.table('audit').count()).toBe(2);
});
