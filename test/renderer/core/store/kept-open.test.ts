import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { commit, type Put } from '../../../../renderer/core/store/commit.ts';
import { isKept, KeptOpen } from '../../../../renderer/core/store/kept-open.ts';
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import { readAll, readSound } from '../../../../renderer/core/store/read.ts';
import { TABLE_NAMES, type TableName } from '../../../../renderer/core/store/tables.ts';
import { linksWrite, plainStore, removeStores } from '../plain-store.ts';

let store: Store;
let kept: KeptOpen;
/** Ids of each reading, in the order in which they were asked for. */
let asked: (readonly string[])[];

afterEach(removeStores);
beforeEach(async () => {
  store = await plainStore();
  kept = new KeptOpen(store);
  asked = [];
});

/** All records as ids and first numbers; `before` runs before each reading. */
async function all(before: () => Promise<unknown> = async () => undefined, table: TableName = PLAIN): Promise<string> {
  const records = await kept.all(table, async (ids) => {
    asked.push(ids);
    await before();
    return readSound(store, table, ids);
  });
  return records.map(({ id, value }) => `${id}${(value as unknown as readonly number[])[0]}`).join(' ');
}

/** A table whose records are not derived. */
const PLAIN = 'quarantineBytes';
const put = (id: string, byte: number): Put => ({ ...linksWrite(id, byte), table: 'quarantineBytes' }) as Put;
const write = (id: string, byte: number) => commit(store, [put(id, byte)], []);
const remove = (id: string, table: TableName = PLAIN) => commit(store, [{ table, id, remove: true }], []);

test('records are read once, in order of their ids, and afterwards only those that were written', async () => {
  for (const [at, id] of ['c', 'a', 'b'].entries()) await write(id, at);
  expect(await all()).toBe('a1 b2 c0');
  expect(asked.splice(0)).toEqual([['a', 'b', 'c']]);
  expect([await all(), asked]).toEqual(['a1 b2 c0', []]);
  await write('b', 9);
  await write('d', 4);
  await remove('a');
  await remove('b', 'jobFiles');
  expect(await all()).toBe('b9 c0 d4');
  expect(asked.splice(0)).toEqual([['b', 'd']]);
  await write('A', 7);
  expect(await all()).toBe('A7 b9 c0 d4');
  expect([await all(), asked]).toEqual(['A7 b9 c0 d4', [['A']]]);
});

test('an empty table has no records, and the list is the same one until something is written', async () => {
  const list = () => kept.all(PLAIN, (ids) => readSound(store, PLAIN, ids));
  const empty = await list();
  expect(empty).toEqual([]);
  await write('a', 1);
  const one = await list();
  expect(one.map(({ id }) => id)).toEqual(['a']);
  expect((await list()) === one).toBe(true);
});

test('a record that is written while its table is listed for the first time is read once more', async () => {
  await write('a', 1);
  const first = all();
  await Promise.resolve();
  store.committed([put('a', 1)]);
  await first;
  expect([await all(), asked.splice(0)]).toEqual(['a1', [['a'], ['a']]]);
  expect([await all(), asked]).toEqual(['a1', []]);
});

test('a table whose ids could not be read is read whole the next time, and is never taken for empty', async () => {
  await write('a', 1);
  await write('b', 2);
  const ids = vi.spyOn(store.ledger, 'ids').mockImplementationOnce(() => {
    throw new Error('disk');
  });
  await expect(all()).rejects.toThrow('disk');
  expect(await all()).toBe('a1 b2');
  ids.mockRestore();
});

test('after a failed reading, a table that was emptied meanwhile is empty', async () => {
  await write('a', 1);
  expect(await all()).toBe('a1');
  await write('a', 2);
  await expect(all(() => Promise.reject(new Error('disk')))).rejects.toThrow('disk');
  await remove('a');
  expect(await all()).toBe('');
});

test('nothing is noted before the first reading, and an empty table stays empty until it is written', async () => {
  await write('a', 1);
  expect([await all(), asked.splice(0)]).toEqual(['a1', [['a']]]);
  await remove('a');
  expect([await all(), await all(), asked]).toEqual(['', '', []]);
});

test('a derived record is kept as it was written, and nothing is read again', async () => {
  const links = () => all(async () => undefined, 'links');
  for (const id of ['b', 'a']) await commit(store, [linksWrite(id, 1)], []);
  expect([await links(), asked.splice(0)]).toEqual(['a1 b1', [['b', 'a'].sort()]]);
  await commit(store, [linksWrite('b', 2), linksWrite('c', 3)], []);
  await commit(store, [linksWrite('c', 4)], []);
  await remove('a', 'links');
  expect([await links(), asked]).toEqual(['b2 c4', []]);
  const read = await readSound(store, 'links', ['b', 'c']);
  expect(await kept.all('links', () => Promise.reject(new Error('read')))).toEqual(read);
});

test('a record that was taken from the disk is asked for, so that it is found to be missing', async () => {
  for (const [id, byte] of [
    ['a', 1],
    ['b', 2],
  ] as const)
    await commit(store, [linksWrite(id, byte)], []);
  await store.db.table('links').delete('a');
  expect(await all(async () => undefined, 'links')).toBe('b2');
  expect(asked).toEqual([['b', 'a']]);
  expect(store.damage.ids('links')).toEqual(['a']);
});

test('a record that is written while all are read counts in the next reading', async () => {
  await write('a', 1);
  let first = true;
  await all(async () => {
    if (first) await write('a', 2);
    first = false;
  });
  expect(await all()).toBe('a2');
});

test('readings at the same time come one after the other, and one that fails is made again from the beginning', async () => {
  await write('a', 1);
  let fails = true;
  const failing = all(async () => {
    if (fails) throw new Error('disk');
  });
  const next = all();
  await expect(failing).rejects.toThrow('disk');
  fails = false;
  expect(await next).toBe('a1');
  await write('a', 2);
  await expect(all(() => Promise.reject(new Error('disk')))).rejects.toThrow('disk');
  await write('a', 3);
  asked.splice(0);
  expect([await all(), await all(), asked]).toEqual(['a3', 'a3', [['a']]]);
});

test.each([
  [100, [50, 50]],
  [120, [50, 50, 20]],
])('of %i records, these many are opened at a time: %j', async (count, sizes) => {
  const many = Array.from({ length: count }, (_, at) => put(`f${String(at).padStart(3, '0')}`, 1));
  await commit(store, many, []);
  await all();
  expect(asked.map(({ length }) => length)).toEqual(sizes);
});

test('the tables whose rows say so are kept open, and reading all of one follows its writes', async () => {
  const kept = [
    'flightHeads',
    'cases',
    'quarantine',
    'decisions',
    'schedule',
    'mutes',
    'exhibits',
    'protections',
    'lookouts',
    'falseMatches',
    'laterMatches',
    'takenOff',
    'preparations',
    'targetLists',
    'rosters',
    'airlineContacts',
    'capacityCuts',
    'queryLists',
  ];
  expect(TABLE_NAMES.filter(isKept)).toEqual(kept);
  const put = (rev: number | null, time: string) =>
    commit(store, [{ table: 'schedule', id: 's', rev, value: { time } as never }], []);
  await put(0, 'one');
  expect(await readAll(store, 'schedule')).toEqual([{ id: 's', rev: 1, value: { time: 'one' } }]);
  await put(1, 'two');
  expect(await readAll(store, 'schedule')).toEqual([{ id: 's', rev: 2, value: { time: 'two' } }]);
});
