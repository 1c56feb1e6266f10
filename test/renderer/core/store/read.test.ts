import { afterEach, expect, test } from 'vitest';
import type { SeenStore } from '../../../../renderer/core/store/open-store.ts';
import { countIn, idsIn, idsLatest, idsWhereAny, readAll } from '../../../../renderer/core/store/read.ts';
import { emptyStores, openUnit } from '../open-core.ts';

afterEach(emptyStores);

test('of a table that is filtered, a store for handlers gives neither records nor ids nor a count', async () => {
  const store: SeenStore = (await openUnit()).store;
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
