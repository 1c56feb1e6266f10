/** What relisting does with each kind of record of a store whose ledger was cut. */
import { afterEach, expect, test, vi } from 'vitest';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { RetainedError } from '../../../../renderer/core/store/keys.ts';
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import { readAll, readOne } from '../../../../renderer/core/store/read.ts';
import { type Relisted, relist } from '../../../../renderer/core/store/relist.ts';
import { bytesWrite, linksWrite, plainStore, quarantineWrite, removeStores, reopened } from '../plain-store.ts';

afterEach(removeStores);

const none = () => undefined;
const counts = (some: Partial<Relisted>): Relisted => ({ listed: 0, knownOtherwise: 0, damaged: 0, gone: 0, ...some });

/** A store of a few records whose ledger lost every entry. */
async function lost(change: (store: Store) => Promise<unknown> = async () => undefined): Promise<Store> {
  const store = await plainStore();
  await commit(
    store,
    [bytesWrite('a', 1), bytesWrite('b', 2), linksWrite('F', 3), quarantineWrite('q', '2026-11-24')],
    [],
  );
  return reopened(store, async (each) => {
    await each.db.table('ledger').clear();
    await change(each);
  });
}

test('nothing is relisted in a store whose ledger agrees, and nothing is written', async () => {
  const store = await plainStore();
  await commit(store, [bytesWrite('a'), linksWrite('F')], []);
  const { head } = store.ledger;
  expect([await relist([store], none), store.ledger.head]).toEqual([counts({}), head]);
  expect(await relist([], none)).toEqual(counts({}));
});

test('relisting again finds nothing left to list', async () => {
  const store = await lost();
  expect(await relist([store], none)).toEqual(counts({ listed: 4 }));
  expect(await relist([store], none)).toEqual(counts({}));
  expect((await readAll(store, 'jobFiles')).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('relisting counts the records of all given stores, and tells how far it is after each batch', async () => {
  const one = await lost();
  const live = await plainStore({}, 'live');
  await commit(live, [bytesWrite('c')], []);
  const told: (readonly [number, number])[] = [];
  expect(await relist([one, live], (done, total) => told.push([done, total]))).toEqual(counts({ listed: 4 }));
  expect(told.map(([, total]) => total)).toEqual(Array(told.length).fill(5));
  // Each batch is judged, and later listed.
  expect(told.map(([done]) => done)).toEqual([1, 1, 2, 2, 3, 4, 4, 5]);
});

test('what was found is told before anything is listed, and nothing is listed where that fails', async () => {
  const store = await lost();
  const head = store.ledger.head;
  const failing = vi.fn(async () => {
    throw new Error('disk');
  });
  await expect(relist([store], none, failing)).rejects.toThrow('disk');
  expect([failing.mock.calls, store.ledger.head]).toEqual([[[counts({ listed: 4 })]], head]);
  const heads: unknown[] = [];
  await relist([store], none, async () => void heads.push(store.ledger.head));
  expect([heads, store.ledger.lists('links', 'F')]).toEqual([[head], true]);
});

test('a record with one changed index field is damaged while the ledger knows its body, and one it does not know is listed', async () => {
  const store = await plainStore();
  await commit(store, [quarantineWrite('q', '2026-11-24')], []);
  await store.db.table('quarantine').update('q', { received: '2020-01-01' });
  expect(await relist([store], none)).toEqual(counts({ damaged: 1 }));
  await expect(readOne(store, 'quarantine', 'q')).rejects.toThrow('changed');
});

test('a record whose period is over is listed, since nothing else can be found out about it', async () => {
  const store = await lost();
  const keys = { ...store.keys, opening: () => Promise.reject(new RetainedError('destroyed')) };
  expect(await relist([{ ...store, keys }], none)).toEqual(counts({ listed: 4 }));
});

test('a record that does not open is left out, and a failure that is no damage ends the relisting', async () => {
  const store = await lost(async ({ db }) => {
    const record = await db.table('jobFiles').get('a');
    await db.table('jobFiles').put({ ...record, id: 'b' });
  });
  expect(await relist([store], none)).toEqual(counts({ listed: 3, damaged: 1 }));
  expect(store.ledger.lists('jobFiles', 'b')).toBe(false);
  const keys = { ...store.keys, opening: () => Promise.reject(new Error('disk')) };
  await expect(relist([{ ...store, keys }], none)).rejects.toThrow('disk');
});

test('a record that the ledger lists and that is gone is no longer expected', async () => {
  const store = await plainStore();
  await commit(store, [bytesWrite('a'), bytesWrite('b')], []);
  await store.db.table('jobFiles').delete('a');
  expect(await relist([store], none)).toEqual(counts({ gone: 1 }));
  expect([store.ledger.lists('jobFiles', 'a'), store.ledger.lists('jobFiles', 'b')]).toEqual([false, true]);
});

test('a batch that others keep writing is given up after twenty tries, and a failed try lists nothing', async () => {
  const store = await lost();
  let written = 0;
  const { prepare } = store.ledger;
  const preparing = vi.spyOn(store.ledger, 'prepare').mockImplementation(async (changes) => {
    // Another transaction writes the record between judging and listing.
    if (changes[0]?.[0] === 'links' && changes[0][2] !== null) {
      const body = crypto.getRandomValues(new Uint8Array(40));
      await store.db.table('links').update('F', { body });
      written++;
    }
    return prepare.call(store.ledger, changes);
  });
  const opens = { ...store.keys, opening: () => Promise.reject(new RetainedError('masked')) };
  await expect(relist([{ ...store, keys: opens }], none)).rejects.toThrow('not-listed');
  preparing.mockRestore();
  expect([written, store.ledger.lists('links', 'F')]).toEqual([20, false]);
  expect(await relist([store], none)).toEqual(counts({ damaged: 1, listed: expect.any(Number) }));
});
