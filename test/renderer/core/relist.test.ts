/** Relisting the records of a store whose ledger was lost. */
import { beforeEach, expect, test } from 'vitest';
import { readSetting } from '../../../renderer/core/session.ts';
import { commit, type Write } from '../../../renderer/core/store/commit.ts';
import { openStore, type Store } from '../../../renderer/core/store/open-store.ts';
import { readAll, readOne } from '../../../renderer/core/store/read.ts';
import { relist } from '../../../renderer/core/store/relist.ts';
import { emptyStores } from './open-core.ts';
import { testStore } from './test-keys.ts';

beforeEach(emptyStores);

const DRAFTS = 120;

const unit = (code: string): Write => ({
  table: 'settings',
  id: 'unit',
  rev: null,
  value: { code, airports: [code] },
});

/** A reopened store with records in more than two batches, whose ledger was changed by `lose`. */
async function storeWithout(lose: (store: Store) => Promise<unknown>): Promise<Store> {
  const options = await testStore('practice');
  const store = await openStore(options);
  const writes = Array.from(
    { length: DRAFTS },
    (_, at): Write => ({
      table: 'jobFiles',
      id: `job:${at}`,
      rev: 0,
      value: new Uint8Array([at]),
    }),
  );
  await commit(store, [unit('LFW')], []);
  await commit(store, writes, []);
  await lose(store);
  store.close();
  return openStore({ ...options, whole: true });
}

const none = () => undefined;

test('every record that opens is relisted, with progress', async () => {
  const store = await storeWithout(({ db }) => db.table('ledger').clear());
  expect(store.ledger.isLost).toBe(true);
  await expect(readOne(store, 'settings', 'unit')).rejects.toThrow('tampered:settings:added');
  const told: (readonly [done: number, total: number])[] = [];
  const anew = await relist([store], (done, total) => told.push([done, total]));
  expect(anew).toEqual({ listed: DRAFTS + 1, knownOtherwise: 0, damaged: 0, gone: 0 });
  expect(told.at(-1)).toEqual([DRAFTS + 1, DRAFTS + 1]);
  expect(told.length).toBeGreaterThan(2);
  expect((await readAll(store, 'jobFiles')).length).toBe(DRAFTS);
});

test('a record that does not open, and one with changed index fields, are not relisted and stay as they are', async () => {
  const store = await storeWithout(async ({ db }) => {
    await db.table('ledger').clear();
    const record = await db.table('jobFiles').get('job:7');
    await db.table('jobFiles').put({ ...record, id: 'job:8' });
  });
  expect(await relist([store], none)).toEqual({ listed: DRAFTS, knownOtherwise: 0, damaged: 1, gone: 0 });
  await expect(readOne(store, 'jobFiles', 'job:8')).rejects.toThrow('tampered');
  expect((await readOne(store, 'jobFiles', 'job:7'))?.value).toEqual(new Uint8Array([7]));
});

test('a record that differs from the listed one is counted separately, since it may be an older one', async () => {
  const store = await storeWithout(async (before) => {
    await commit(before, [unit('ACC')], []);
    const { seq } = before.ledger.head;
    await commit(before, [{ table: 'jobFiles', id: 'job:7', rev: null, value: new Uint8Array([7]) }], []);
    await before.db.table('ledger').delete(seq);
  });
  expect(await relist([store], none)).toEqual({ listed: 0, knownOtherwise: 1, damaged: 0, gone: 0 });
  expect((await readSetting(store, 'unit'))?.value.code).toBe('ACC');
});

test('a record that was listed and does not exist is no longer reported as missing', async () => {
  const store = await storeWithout(({ db }) => db.table('jobFiles').delete('job:7'));
  await expect(readOne(store, 'jobFiles', 'job:7')).rejects.toThrow('missing');
  expect(await relist([store], none)).toEqual({ listed: 0, knownOtherwise: 0, damaged: 0, gone: 1 });
  expect(await readOne(store, 'jobFiles', 'job:7')).toBeUndefined();
});

test('a record written during the relisting is listed as it was written last', async () => {
  const store = await storeWithout(({ db }) => db.table('ledger').clear());
  await Promise.all([relist([store], none), ...['ACC', 'COO'].map((code) => commit(store, [unit(code)], []))]);
  // Either write may be the last one. The record would not open if the other one were listed.
  expect(['ACC', 'COO']).toContain((await readSetting(store, 'unit'))?.value.code);
});
