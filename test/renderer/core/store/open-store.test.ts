import { Dexie } from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import { commit, type Write } from '../../../../renderer/core/store/commit.ts';
import { TamperedError } from '../../../../renderer/core/store/keys.ts';
import { openDatabase, openStore, storeIn, wholeOf } from '../../../../renderer/core/store/open-store.ts';
import { STORE_VERSION, storeSchema } from '../../../../renderer/core/store/tables.ts';
import { PRODUCT } from '../../../../shared/host.ts';
import { bytesWrite, plainStore, removeStores } from '../plain-store.ts';
import { testStore } from '../test-keys.ts';

afterEach(removeStores);

describe('a database', () => {
  test('a database is made on first use, with the tables of today, and what is written is on the disk before it counts', async () => {
    const db = await openDatabase(PRODUCT.databases.practice);
    expect(db.tables.map(({ name }) => name).sort()).toEqual(Object.keys(storeSchema(STORE_VERSION)).sort());
    expect(db.verno).toBe(STORE_VERSION);
    const { durability } = await db.transaction('rw', 'settings', (transaction) => transaction.idbtrans);
    expect(durability).toBe('strict');
    db.close();
  });

  test('a database of version 3 is refused by name, and one that cannot be opened is reported as it is', async () => {
    const old = new Dexie(PRODUCT.databases.practice);
    old.version(3).stores({ settings: 'id' });
    await old.open();
    old.close();
    await expect(openDatabase(PRODUCT.databases.practice)).rejects.toMatchObject({
      name: 'OlderStoreError',
      message: 'older-store',
    });
  });
});

describe('a store', () => {
  test('a store is the one in the database of its name, with its own records', async () => {
    const [live, practice] = [await plainStore({}, 'live'), await plainStore()];
    await commit(live, [bytesWrite('a')], []);
    expect([live.name, live.db.name, practice.name, practice.db.name]).toEqual([
      'live',
      'airside-live',
      'practice',
      'airside-practice',
    ]);
    expect([await live.table('jobFiles').count(), await practice.table('jobFiles').count()]).toEqual([1, 0]);
    expect(wholeOf(live) === live).toBe(true);
  });

  test('a store closes its database, unless another way to close it is given', async () => {
    const store = await openStore(await testStore('practice'));
    store.close();
    expect(store.db.isOpen()).toBe(false);
    let closed = 0;
    const other = await openStore({ ...(await testStore('practice')), close: () => closed++ });
    other.close();
    expect([closed, other.db.isOpen()]).toEqual([1, true]);
    other.db.close();
  });

  test('a store packs and reads the time as it was told to', async () => {
    const packed: number[] = [];
    const store = await plainStore({
      clock: () => '2031-05-06T07:08:09.000Z',
      pack: async (bytes) => {
        packed.push(bytes.length);
        return Uint8Array.from([0, ...bytes]);
      },
    });
    await commit(store, [bytesWrite('a')], []);
    expect(packed).toEqual([1]);
    expect((await store.table('jobFiles').get('a'))?.keyId).toBe('practice.passenger.2031-05');
  });

  test('a store makes a cache of a kind once, when it is first asked for', async () => {
    const store = await plainStore();
    class Cache {
      readonly made = store.name;
    }
    class Other {}
    const cache = store.cache(Cache);
    expect([store.cache(Cache), store.cache(Other)]).toEqual([cache, expect.any(Other)]);
    expect(store.cache(Cache)).toBe(cache);
    expect(cache.made).toBe('practice');
  });

  test('a store tells its listeners of writes until they end', async () => {
    const store = await plainStore();
    const told: (readonly Write[])[] = [];
    const end = store.onCommitted((writes) => told.push(writes));
    await commit(store, [bytesWrite('a')], []);
    end();
    await commit(store, [bytesWrite('b')], []);
    expect(told).toEqual([[bytesWrite('a')]]);
  });

  test('a store notes damage as long as its ledger lists everything', async () => {
    const store = await plainStore();
    const damage = new TamperedError('links', 'F', 'changed');
    expect(store.damage.met(damage)).toMatchObject({ id: 'F' });
    await commit(store, [bytesWrite('a')], []);
    await store.db.table('ledger').delete(1);
    const again = await storeIn(store.db, await testStore('practice'));
    expect([again.ledger.isCut, again.damage.met(damage)]).toEqual([true, null]);
  });
});

describe('a store whose ledger has no entry', () => {
  test('a store with records and no ledger entry is not taken for a new one', async () => {
    const store = await plainStore();
    await commit(store, [bytesWrite('a')], []);
    await store.db.table('ledger').clear();
    const again = await storeIn(store.db, await testStore('practice'));
    expect(again.ledger).toMatchObject({ problem: 'broken-chain', complete: false });
    expect(await store.db.table('ledger').count()).toBe(0);
  });

  test('a store without records begins a ledger, and says so once it is whole', async () => {
    const store = await plainStore();
    await store.db.table('ledger').clear();
    const again = await storeIn(store.db, await testStore('practice'));
    expect(again.ledger).toMatchObject({ problem: null, complete: true });
    const whole = await storeIn(store.db, { ...(await testStore('practice')), whole: true });
    expect(whole.ledger).toMatchObject({ problem: null, complete: true });
  });
});
