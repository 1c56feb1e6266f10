import { afterEach, expect, test } from 'vitest';
import { commit } from '../../../renderer/core/store/commit.ts';
import { WorldKeeper } from '../../../renderer/core/world-keeper.ts';
import { HandClock } from './hand-clock.ts';
import { emptyStores, openUnit, testWorld } from './open-core.ts';

afterEach(emptyStores);

async function keeper() {
  const { store } = await openUnit();
  const clock = new HandClock('2026-11-24T08:00:00Z');
  let others = 0;
  const world = new WorldKeeper({
    store,
    shipped: testWorld(),
    clock: clock.iso,
    timer: clock,
    onOtherRules: () => others++,
  });
  return { store, world, others: () => others };
}

test('the world is read once, by the first call that needs it, and again after a change of rules', async () => {
  const { store, world } = await keeper();
  expect(world.known).toBe(testWorld());
  const [one, other] = await Promise.all([world.now(), world.now()]);
  expect(other).toBe(one);
  await commit(store, [{ table: 'settings', id: 'due', rev: null, value: [] }], []);
  expect(await world.now()).toBe(one);
  await commit(store, [{ table: 'ruleActs', id: 'none', remove: true }], []);
  expect(await world.now()).not.toBe(one);
});

test('a world read again with the same rules is not announced as changed', async () => {
  const { world, others } = await keeper();
  await world.now();
  await world.reload();
  expect(others()).toBe(0);
});

test('a world that could not be read is read again for the next call', async () => {
  const { store, world } = await keeper();
  const { table } = store;
  let broken = true;
  Object.assign(store, {
    table: (name: Parameters<typeof table>[0]) => {
      if (broken) throw new Error('no');
      return table.call(store, name);
    },
  });
  await expect(world.now()).rejects.toThrow('no');
  broken = false;
  expect((await world.now()).ruleSet.hash).toBe(testWorld().ruleSet.hash);
});
