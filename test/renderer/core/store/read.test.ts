import { afterEach, describe, expect, test } from 'vitest';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { RetainedError } from '../../../../renderer/core/store/keys.ts';
import type { SeenStore, Store } from '../../../../renderer/core/store/open-store.ts';
import {
  countIn,
  idsIn,
  idsLatest,
  idsWhereAny,
  readAll,
  readBytes,
  readLatest,
  readMany,
  readOne,
  readOpen,
  readSound,
  readWhere,
  readWhereAny,
} from '../../../../renderer/core/store/read.ts';
import { readIntact } from '../../../../renderer/core/store/read-intact.ts';
import { bytesWrite, linksWrite, plainStore, quarantineWrite, removeStores, reopened } from '../plain-store.ts';
import { testKeys } from '../test-keys.ts';

afterEach(removeStores);

test('of a table that is filtered, a store for handlers gives neither records nor ids nor a count', async () => {
  const store: SeenStore = await plainStore();
  const read = [
    // @ts-expect-error The table is filtered.
    await readAll(store, 'cases'),
    // @ts-expect-error The table is filtered.
    await idsIn(store, 'cases'),
    // @ts-expect-error The table is filtered.
    await idsLatest(store, 'flightHeads', 'day'),
    // @ts-expect-error The table is filtered.
    await idsWhereAny(store, 'cases', 'state', ['open']),
  ];
  // @ts-expect-error The table is filtered.
  const count = await countIn(store, 'cases');
  // Only the compiler refuses it: where it is read all the same, the store is empty here.
  expect([...read, count]).toEqual([[], [], [], [], 0]);
  expect(await countIn(store, 'jobs')).toBe(0);
});

const DAYS = { q1: '2026-11-21', q2: '2026-11-23', q3: '2026-11-22', q4: '2026-11-22' };

/** A store with records of three tables, one of them derived, one with an index. */
async function filled(): Promise<Store> {
  const store = await plainStore();
  const pieces = Object.entries(DAYS).map(([id, day]) => quarantineWrite(id, day));
  await commit(store, [bytesWrite('a', 1), bytesWrite('b', 2), linksWrite('F', 3), linksWrite('G', 4), ...pieces], []);
  return store;
}

const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
const missing = (table: string, id: string) => ({ message: `tampered:${table}:missing`, table, id });

describe('records that are all there', () => {
  test('records are read by id, in the order asked for, and unknown ids are left out', async () => {
    const store = await filled();
    expect(await readOne(store, 'jobFiles', 'b')).toEqual({ id: 'b', rev: 1, value: new Uint8Array([2]) });
    expect(await readOne(store, 'jobFiles', 'none')).toBeUndefined();
    expect(idsOf(await readMany(store, 'jobFiles', ['b', 'none', 'a']))).toEqual(['b', 'a']);
    expect(idsOf(await readOpen(store, 'jobFiles', ['b', 'none', 'a']))).toEqual(['b', 'a']);
    expect(idsOf(await readSound(store, 'links', ['G', 'none', 'F']))).toEqual(['G', 'F']);
    expect(idsOf(await readAll(store, 'jobFiles'))).toEqual(['a', 'b']);
    expect([await countIn(store, 'jobFiles'), await countIn(store, 'quarantine')]).toEqual([2, 4]);
    expect(await idsIn(store, 'jobFiles')).toEqual(['a', 'b']);
  });

  test('bodies are given as they are stored, in the order asked for, with a place for each missing one', async () => {
    const store = await filled();
    expect(await readBytes(store, 'jobFiles', ['b', 'none', 'a'])).toEqual([
      new Uint8Array([2]),
      undefined,
      new Uint8Array([1]),
    ]);
    expect(await readBytes(store, 'jobFiles', [])).toEqual([]);
  });

  test('records are found by an index field, one value or several', async () => {
    const store = await filled();
    const any = ['2026-11-22', '2026-11-21', '1999-01-01'];
    expect(idsOf(await readWhere(store, 'quarantine', 'received', '2026-11-22'))).toEqual(['q3', 'q4']);
    expect(idsOf(await readWhereAny(store, 'quarantine', 'received', any))).toEqual(['q1', 'q3', 'q4']);
    expect(await idsWhereAny(store, 'quarantine', 'received', any)).toEqual(['q1', 'q3', 'q4']);
    expect(await readWhereAny(store, 'quarantine', 'received', [])).toEqual([]);
  });

  test('the latest records come first, a page at a time', async () => {
    const store = await filled();
    expect(await idsLatest(store, 'quarantine', 'received')).toEqual(['q2', 'q4', 'q3', 'q1']);
    expect(idsOf(await readLatest(store, 'quarantine', 'received', 1, 2))).toEqual(['q4', 'q3']);
  });

  test('the latest records are found by the index on the disk where the ledger was cut', async () => {
    const store = await reopened(await filled(), ({ db }) => db.table('ledger').clear());
    expect(store.ledger.isCut).toBe(true);
    expect(await idsLatest(store, 'quarantine', 'received', 1, 2)).toEqual(['q4', 'q3']);
    expect(await idsLatest(store, 'quarantine', 'received')).toEqual(['q2', 'q4', 'q3', 'q1']);
  });
});

test('records that are there are read in one request, and none of them twice', async () => {
  const store = await filled();
  const requests: string[] = [];
  const counting: Store = {
    ...store,
    table: (name) => {
      const table = store.table(name);
      const counted = (method: 'get' | 'bulkGet') => (asked: never) => {
        requests.push(method);
        return table[method](asked);
      };
      return Object.assign(Object.create(table), { get: counted('get'), bulkGet: counted('bulkGet') });
    },
  };
  for (const read of [readMany, readOpen, readSound]) await read(counting, 'jobFiles', ['a', 'b']);
  expect(requests.splice(0)).toEqual(['bulkGet', 'bulkGet', 'bulkGet']);
  await readAll(counting, 'jobFiles');
  await readWhere(counting, 'quarantine', 'received', '2026-11-22');
  await idsWhereAny(counting, 'quarantine', 'received', ['2026-11-22', '2026-11-21']);
  expect(requests).toEqual([]);
});

describe('a record that was taken from the disk', () => {
  const gone = async (): Promise<Store> => {
    const store = await filled();
    for (const [table, id] of [
      ['jobFiles', 'a'],
      ['links', 'F'],
      ['quarantine', 'q3'],
    ] as const)
      await store.db.table(table).delete(id);
    return store;
  };

  test.each<[string, (store: Store) => Promise<unknown>, string, string]>([
    ['by its id', (store) => readOne(store, 'jobFiles', 'a'), 'jobFiles', 'a'],
    ['among others', (store) => readMany(store, 'jobFiles', ['b', 'a']), 'jobFiles', 'a'],
    ['in its table', (store) => readAll(store, 'jobFiles'), 'jobFiles', 'a'],
    [
      'in a list without those whose period is over',
      (store) => readOpen(store, 'jobFiles', ['b', 'a']),
      'jobFiles',
      'a',
    ],
    ['by its index', (store) => readWhere(store, 'quarantine', 'received', '2026-11-22'), 'quarantine', 'q3'],
    [
      'by ids of its index',
      (store) => idsWhereAny(store, 'quarantine', 'received', ['2026-11-22']),
      'quarantine',
      'q3',
    ],
    ['among the latest', (store) => readLatest(store, 'quarantine', 'received', 0, 3), 'quarantine', 'q3'],
  ])('a record that was taken from the disk is missed when it is read %s', async (_, read, table, id) => {
    await expect(read(await gone())).rejects.toMatchObject(missing(table, id));
  });

  test('a record that was taken from the disk is still among the ids, after those that are there', async () => {
    const store = await gone();
    expect(await idsIn(store, 'jobFiles')).toEqual(['b', 'a']);
    expect(await idsIn(store, 'quarantine')).toEqual(['q1', 'q2', 'q4', 'q3']);
  });

  test('a derived record that was taken from the disk is left out of a list, and noted as damaged', async () => {
    const store = await gone();
    expect(idsOf(await readSound(store, 'links', ['F', 'G']))).toEqual(['G']);
    expect(store.damage.records).toEqual([{ table: 'links', id: 'F', problem: 'missing', state: 'rederiving' }]);
    await expect(readSound(store, 'jobFiles', ['a', 'b'])).rejects.toMatchObject(missing('jobFiles', 'a'));
  });
});

describe('a record whose index field was changed on the disk', () => {
  test('a record is missed under its own value, and refused under the other', async () => {
    const store = await filled();
    await store.db.table('quarantine').update('q1', { received: '2026-11-22' });
    const failure = { message: 'tampered:quarantine:changed', id: 'q1' };
    await expect(readWhere(store, 'quarantine', 'received', '2026-11-21')).rejects.toMatchObject(failure);
    await expect(idsWhereAny(store, 'quarantine', 'received', ['2026-11-21'])).rejects.toMatchObject(failure);
    await expect(readWhere(store, 'quarantine', 'received', '2026-11-22')).rejects.toMatchObject(failure);
    expect(idsOf(await readWhere(store, 'quarantine', 'received', '2026-11-23'))).toEqual(['q2']);
  });
});

test('records whose period is over are left out of a list that says so, and stop any other', async () => {
  const store = await filled();
  const { keys } = store;
  const { keyId } = (await store.table('jobFiles').get('a')) ?? {};
  await commit(store, [{ ...bytesWrite('c', 3), under: { dataClass: 'held', month: null } }], []);
  const ended = async (id: string) => {
    if (id === keyId) throw new RetainedError('masked');
    return keys.opening(id);
  };
  const later = { ...store, keys: { ...keys, opening: ended } };
  expect(idsOf(await readOpen(later, 'jobFiles', ['a', 'c']))).toEqual(['c']);
  await expect(readMany(later, 'jobFiles', ['a', 'c'])).rejects.toThrow('retained:masked');
  await expect(readSound(later, 'jobFiles', ['a', 'c'])).rejects.toThrow('retained:masked');
});

describe('a small table in which one record is damaged', () => {
  const UNIT = { code: 'LFW', airports: ['LFW'] };

  async function damaged(): Promise<Store> {
    const store = await plainStore();
    await commit(
      store,
      [
        { table: 'settings', id: 'unit', rev: 0, value: UNIT },
        { table: 'settings', id: 'due', rev: 0, value: [] },
        { table: 'settings', id: 'scheduledTold', rev: 0, value: [] },
      ],
      [],
    );
    await commit(store, [{ table: 'settings', id: 'unit', rev: 1, value: UNIT }], []);
    const { body, ...rest } = await store.db.table('settings').get('due');
    await store.db
      .table('settings')
      .put({ ...rest, body: body.map((byte: number, at: number) => (at === 15 ? byte ^ 1 : byte)) });
    await store.db.table('settings').delete('scheduledTold');
    return store;
  }

  test('the other records are read, and one that is gone is left out', async () => {
    expect(await readIntact(await damaged(), 'settings')).toEqual([{ id: 'unit', rev: 2, value: UNIT }]);
  });

  test('every record that opens is read where the ledger was cut', async () => {
    const store = await reopened(await damaged(), ({ db }) => db.table('ledger').clear());
    await expect(readOne(store, 'settings', 'unit')).rejects.toThrow('added');
    expect(await readIntact(store, 'settings')).toEqual([{ id: 'unit', rev: 2, value: UNIT }]);
  });

  test('a record that is removed while the others are read is left out', async () => {
    const store = await reopened(await damaged(), ({ db }) => db.table('ledger').clear());
    const table: Store['table'] = (name) => {
      const real = store.table(name);
      const toCollection = () => ({ primaryKeys: async () => ['gone', 'unit'] });
      return Object.assign(Object.create(real), { toCollection });
    };
    const losing: Store = { ...store, table };
    expect((await readIntact(losing, 'settings')).map(({ id }) => id)).toEqual(['unit']);
  });

  test('a failure that is no damage is reported', async () => {
    const store = await damaged();
    const keys = { ...(await testKeys('practice')), opening: () => Promise.reject(new Error('disk')) };
    const failing: Store = { ...store, keys };
    await expect(readIntact(failing, 'settings')).rejects.toThrow('disk');
  });
});
