import { afterEach, describe, expect, test, vi } from 'vitest';
import { Anchoring } from '../../../../renderer/core/audit/anchoring.ts';
import { systemEntry } from '../../../../renderer/core/audit/entries.ts';
import { trailAnchor } from '../../../../renderer/core/audit/trail-anchor.ts';
import { hostInMemory } from '../../../../renderer/core/host-port.ts';
import { StoredLinks } from '../../../../renderer/core/search/stored-links.ts';
import { commit, type Removal } from '../../../../renderer/core/store/commit.ts';
import { FactColumns } from '../../../../renderer/core/store/fact-columns.ts';
import { readHeads } from '../../../../renderer/core/store/heads.ts';
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import { TravellerNames } from '../../../../renderer/core/store/traveller-names.ts';
import { FLIGHT, paxlst, TWO_PEOPLE } from '../messages.ts';
import { emptyStores, openUnit } from '../open-core.ts';

afterEach(async () => {
  vi.restoreAllMocks();
  await emptyStores();
});

const removed = (table: Removal['table'], id: string): Removal => ({ table, id, remove: true });
const WRITE = removed('formDrafts', 'none');

describe('listeners of a commit', () => {
  test('a commit gives its listeners its writes, in the order in which they were added, before it ends', async () => {
    const { store } = await openUnit();
    const told: unknown[] = [];
    store.onCommitted((writes) => told.push(['first', ...writes]));
    store.onCommitted((writes) => told.push(['second', ...writes]));
    await commit(store, [WRITE], []).then(() => told.push('ended'));
    expect(told).toEqual([['first', WRITE], ['second', WRITE], 'ended']);
  });

  test('a commit calls its listeners before the call that wrote is answered', async () => {
    const unit = await openUnit();
    await unit.ask('session.act-as', { agency: 'police', role: 'supervisor', name: 'Afi' });
    const told: string[] = [];
    unit.store.onCommitted((writes) => told.push(...writes.map(({ table, id }) => `${table} ${id}`)));
    const asked = unit.ask('import.set', { warnMinutes: 60, quarantineDays: 3 });
    await asked.then(() => told.push('answered'));
    expect(told).toEqual(['settings import', 'answered']);
  });

  test('a commit that fails calls no listener', async () => {
    const { store } = await openUnit();
    const listener = vi.fn();
    store.onCommitted(listener);
    const conflicting = { table: 'settings', id: 'due', rev: 7, value: [] } as const;
    await expect(commit(store, [conflicting], [])).rejects.toThrow('conflict:settings');
    expect(listener).not.toHaveBeenCalled();
  });

  test('a commit calls no listener that has ended', async () => {
    const { store } = await openUnit();
    const listener = vi.fn();
    store.onCommitted(listener)();
    await commit(store, [WRITE], []);
    expect(listener).not.toHaveBeenCalled();
  });

  test('a commit stands when a listener throws: the others are called, and the bug is thrown outside the commit', async () => {
    const { store } = await openUnit();
    const outside: unknown[] = [];
    const bug = new Error('bug');
    const after = vi.fn();
    store.onCommitted(() => {
      vi.spyOn(globalThis, 'queueMicrotask').mockImplementationOnce((run) => {
        try {
          run();
        } catch (error) {
          outside.push(error);
        }
      });
      throw bug;
    });
    store.onCommitted(after);
    await commit(store, [WRITE], []);
    expect(after).toHaveBeenCalledWith([WRITE]);
    expect(outside).toEqual([bug]);
  });
});

const WANTED = new Set(['flight.origin']);

/** A cache, its filling and reading, and the table that it follows. */
const CACHES: readonly (readonly [string, Removal['table'], (store: Store) => Promise<boolean>])[] = [
  ['the open records', 'flightHeads', async (store) => (await readHeads(store)).length > 0],
  ['the links', 'links', async (store) => (await store.cache(StoredLinks).open()).has(FLIGHT)],
  ['the names', 'flightManifests', async (store) => (await store.cache(TravellerNames).of(FLIGHT)).length > 0],
  [
    'the columns of facts',
    'factBlocks',
    async (store) => {
      const columns = store.cache(FactColumns);
      return columns.known(FLIGHT, WANTED) !== undefined || (await columns.read([FLIGHT], WANTED)).size > 0;
    },
  ],
];

describe.each(CACHES)('a cache of %s', (_, table, holds) => {
  test('a cache follows a write as soon as it is committed', async () => {
    const unit = await openUnit();
    await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
    await unit.ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }] });
    expect(await holds(unit.store)).toBe(true);
    await commit(unit.store, [removed(table, FLIGHT)], []);
    expect(await holds(unit.store)).toBe(false);
  });
});

test('the end of the trail goes to its anchor with the commit that moves it, and with no other', async () => {
  const { store } = await openUnit();
  const anchor = trailAnchor(hostInMemory(), store.db.name);
  await store.cache(Anchoring).begin(anchor);
  const moved = vi.spyOn(anchor, 'moved');
  await commit(store, [WRITE], []);
  expect(moved).not.toHaveBeenCalled();
  await commit(store, [], [systemEntry(store.clock(), 'vault.alarm', null, { codes: 'none' })]);
  expect(moved.mock.calls).toEqual([[expect.objectContaining(store.trail.head)]]);
});

test('a cache is made once for each store', async () => {
  const [one, other] = [await openUnit('practice'), await openUnit('live')];
  expect(one.store.cache(FactColumns)).toBe(one.store.cache(FactColumns));
  expect(one.store.cache(FactColumns)).not.toBe(other.store.cache(FactColumns));
});
