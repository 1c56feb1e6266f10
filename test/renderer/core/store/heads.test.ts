import { afterEach, expect, test } from 'vitest';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { readHeads } from '../../../../renderer/core/store/heads.ts';
import { plainStore, removeStores } from '../plain-store.ts';

afterEach(removeStores);

test('the heads of all flights are given in order of their ids', async () => {
  const store = await plainStore();
  const heads = ['G', 'F'].map((id) => ({ id, flagged: [] }) as never);
  const writes = heads.map(
    (value, at) =>
      ({ table: 'flightHeads', id: ['G', 'F'][at] as string, rev: null, value, index: { day: '2026-11-24' } }) as const,
  );
  await commit(store, writes, []);
  expect(await readHeads(store)).toEqual(heads.toReversed());
});
