import { afterEach, expect, test } from 'vitest';
import { readPlainHead, readPlainHeads } from '../../../../renderer/core/seen/seen-flights.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { endStore, FLIGHT, headOf, storeWith, TWIN } from './stored.ts';

afterEach(endStore);

const FIRST = 'ET-100-ADD-2026-11-24';
const TELLING = {
  ...{ byOutcome: {}, ruleCounts: {}, held: [], uncovered: [], mutes: {} },
  ...{ spared: [], absent: [], regulars: [] },
};
const write = (id: string, more: object = {}) =>
  ({ table: 'flightHeads', id, rev: null, value: headOf(id, more), index: { day: '2026-11-24' } }) as never;

test('heads are read without anything that tells of hits', async () => {
  const store = await storeWith({ flightHeads: [headOf(FLIGHT, { ...TELLING, travellers: 3 })] });
  const { flagged: _, seen: __, ...plain } = headOf(FLIGHT, { travellers: 3 });
  expect(await readPlainHeads({ store })).toStrictEqual([plain]);
  expect(await readPlainHead({ store }, FLIGHT)).toStrictEqual(plain);
  expect(await readPlainHead({ store }, TWIN)).toBeUndefined();
});

test('the list of heads stays the same object until a head changes, and then only that head is another', async () => {
  const store = await storeWith({ flightHeads: [headOf(FLIGHT), headOf(TWIN)] });
  const once = await readPlainHeads({ store });
  expect(await readPlainHeads({ store })).toBe(once);
  await commit(store, [write(FLIGHT, { travellers: 3 })], []);
  const [changed, twin] = await readPlainHeads({ store });
  expect(changed).toMatchObject({ id: FLIGHT, travellers: 3 });
  expect(twin).toBe(once[1]);
});

test('heads of flights that come or go leave the others the same objects', async () => {
  const store = await storeWith({ flightHeads: [headOf(FLIGHT), headOf(TWIN)] });
  const [flight, twin] = await readPlainHeads({ store });
  await commit(store, [write(FIRST)], []);
  const three = await readPlainHeads({ store });
  expect(three.map(({ id }) => id)).toEqual([FIRST, FLIGHT, TWIN]);
  expect([three[1] === flight, three[2] === twin]).toEqual([true, true]);
  await commit(store, [{ table: 'flightHeads', id: FLIGHT, remove: true } as never], []);
  const two = await readPlainHeads({ store });
  expect(two.map(({ id }) => id)).toEqual([FIRST, TWIN]);
  expect([two[0] === three[0], two[1] === twin]).toEqual([true, true]);
});
