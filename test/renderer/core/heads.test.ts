import 'fake-indexeddb/auto';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { commit } from '../../../renderer/core/store/commit.ts';
import { readHeads } from '../../../renderer/core/store/heads.ts';
import { openStore } from '../../../renderer/core/store/open-store.ts';
import { openAll } from '../../../renderer/core/store/read.ts';
import { generateSamples } from '../../../shared/training/generate-samples.ts';
import { emptyStores, openUnit } from './open-core.ts';
import { testStore } from './test-keys.ts';

beforeEach(emptyStores);
afterAll(emptyStores);

const samples = () => generateSamples({ seed: 20261124, now: '2026-11-24T08:00Z' }).files;

test('heads kept in memory equal those of the store after every change', async () => {
  const { ask, store } = await openUnit();
  const asStored = async () =>
    (await openAll(store, 'flightHeads', await store.table('flightHeads').toArray())).map(({ value }) => value);
  expect(await readHeads(store)).toEqual([]);
  for (const file of samples().slice(0, 6)) {
    await ask('import.start', { way: 'files', files: [file] });
    expect(await readHeads(store)).toEqual(await asStored());
  }
  const heads = await readHeads(store);
  expect(heads.length).toBeGreaterThan(3);
  const [gone, changed] = heads;
  if (gone === undefined || changed === undefined) throw new Error('no heads');
  await commit(store, [{ table: 'flightHeads', id: gone.id, remove: true }], []);
  const index = { day: '' };
  await commit(
    store,
    [{ table: 'flightHeads', id: changed.id, rev: null, value: { ...changed, derivation: 0 }, index }],
    [],
  );
  expect(await readHeads(store)).toEqual(await asStored());
  expect((await readHeads(store)).map(({ id, derivation }) => [id, derivation === 0]).slice(0, 2)).toEqual([
    [changed.id, true],
    [heads[2]?.id, false],
  ]);
});

test('heads read at the same time and during a write end equal to those of the store', async () => {
  const { ask, store, core } = await openUnit();
  const importing = ask('import.start', { way: 'files', files: samples() });
  for (let round = 0; round < 20; round++) {
    const [one, other] = await Promise.all([readHeads(store), readHeads(store)]);
    expect(other.length).toBeGreaterThanOrEqual(one.length);
    await new Promise((later) => setTimeout(later, 20));
  }
  await importing;
  expect(await readHeads(store)).toEqual(
    (await openAll(store, 'flightHeads', await store.table('flightHeads').toArray())).map(({ value }) => value),
  );
  await core.close();
});

test('a closed store answers for its heads with its error, and a reopened one with its heads', async () => {
  const { ask, core, store } = await openUnit();
  await ask('import.start', { way: 'files', files: samples().slice(0, 2) });
  const before = await readHeads(store);
  await core.close();
  const again = await openStore(await testStore('practice'));
  expect(await readHeads(again)).toEqual(before);
  again.close();
  const closed = await openStore(await testStore('practice'));
  closed.close();
  await expect(readHeads(closed)).rejects.toThrow();
});
