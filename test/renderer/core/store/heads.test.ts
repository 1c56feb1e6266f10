import { afterEach, expect, test } from 'vitest';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { headsById, readHeads } from '../../../../renderer/core/store/heads.ts';
import { plainStore, removeStores } from '../plain-store.ts';

afterEach(removeStores);

const head = (id: string) => ({ id, flagged: [] }) as never;
const write = (id: string) =>
  ({ table: 'flightHeads', id, rev: null, value: head(id), index: { day: '2026-11-24' } }) as const;

test('the heads of all flights are given in order of their ids', async () => {
  const store = await plainStore();
  await commit(store, ['G', 'F'].map(write), []);
  expect(await readHeads(store)).toEqual([head('F'), head('G')]);
});

test('the heads of all flights stay one list, with one index by id, until a head is written', async () => {
  const store = await plainStore();
  await commit(store, [write('F')], []);
  const first = await readHeads(store);
  expect(await readHeads(store)).toBe(first);
  expect(headsById(first)).toBe(headsById(await readHeads(store)));
  await commit(store, [write('G')], []);
  const second = await readHeads(store);
  expect([...headsById(second).keys()]).toEqual(['F', 'G']);
  await commit(store, [{ table: 'flightHeads', id: 'F', remove: true }], []);
  expect([...headsById(await readHeads(store)).keys()]).toEqual(['G']);
});
