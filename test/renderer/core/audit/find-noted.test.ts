import { beforeEach, describe, expect, test } from 'vitest';
import { findNoted, wasNotedAt } from '../../../../renderer/core/audit/find-noted.ts';
import { slices } from '../../../../renderer/core/pause.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import { markOf } from '../../../../shared/audit/noted-head.ts';
import { beginEmpty, emptyStore, entry } from './trail-stores.ts';

beforeEach(beginEmpty);

const NOTED = 'audit.head-noted';
const searching = () => ({ signal: new AbortController().signal, slice: slices() });

async function filled(...kinds: readonly string[]): Promise<Store> {
  const store = await emptyStore();
  await commit(
    store,
    [],
    kinds.map((kind, at) => entry(at + 1, { kind: kind as 'case.noted' })),
  );
  return store;
}

async function markAt(store: Store, seq: number): Promise<string> {
  return markOf(String((await store.table('audit').get(seq))?.hash));
}

describe('the entry with a noted mark', () => {
  test('it is found wherever it is in the trail, pages further back too, with its time', async () => {
    const store = await emptyStore();
    await commit(
      store,
      [],
      Array.from({ length: 1_003 }, (_, at) => entry(at + 1)),
    );
    for (const seq of [1, 2, 1_000, 1_003])
      expect(await findNoted(store, await markAt(store, seq), searching())).toEqual({ seq, at: entry(seq).at });
  });

  test('no entry is found by another mark, and none that cannot be opened', async () => {
    const store = await filled('case.noted', 'case.noted');
    expect(await findNoted(store, 'a'.repeat(32), searching())).toBeNull();
    const mark = await markAt(store, 1);
    await store.table('audit').update(1, { body: new Uint8Array(40) });
    expect(await findNoted(store, mark, searching())).toBeNull();
    expect(await findNoted(store, await markAt(store, 2), searching())).toMatchObject({ seq: 2 });
  });
});

describe('a head that was noted', () => {
  const minute = (at: string) => `${at.slice(0, 16)}Z`;

  test('a head was noted in a minute if the trail says so right after it', async () => {
    const store = await filled('case.noted', 'case.noted', NOTED, 'case.noted');
    const at = minute(entry(3).at);
    expect(await wasNotedAt(store, 2, at)).toBe(true);
    expect(await wasNotedAt(store, 2, '2026-11-24T08:01Z')).toBe(false);
    // The record of another noting, before this head, says nothing about it.
    expect(await wasNotedAt(store, 3, at)).toBe(false);
  });

  test('other entries of that minute, and one that cannot be opened, say nothing', async () => {
    const store = await filled('case.noted', 'case.noted', NOTED);
    await store.table('audit').update(3, { body: new Uint8Array(40) });
    expect(await wasNotedAt(store, 1, minute(entry(2).at))).toBe(false);
  });
});
