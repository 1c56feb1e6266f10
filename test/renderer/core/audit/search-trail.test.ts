/** Tests the search in the audit trail. */
import { beforeEach, describe, expect, test } from 'vitest';
import { searchTrail } from '../../../../renderer/core/audit/search-trail.ts';
import { TrailColumns } from '../../../../renderer/core/audit/trail-columns.ts';
import { slices } from '../../../../renderer/core/pause.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import { beginEmpty, emptyStore, entry, storeWith } from './trail-stores.ts';

beforeEach(beginEmpty);

describe('a search', () => {
  const reader = (store: Store, columns = new TrailColumns()) => ({
    store,
    columns,
    seen: <E>(each: E) => each,
    values: true,
  });
  const query = { officer: null, kinds: [], text: '', about: [], from: null, until: null };
  const rowsOf = async (store: Store, more: object, columns?: TrailColumns) => {
    const options = { before: Number.MAX_SAFE_INTEGER, count: 500, slice: slices() };
    return (await searchTrail(reader(store, columns), { ...query, ...more }, options)).rows.map(({ id }) => id);
  };

  test('a search finds entries by officer, kind, time and words, whether or not it opened them before', async () => {
    const store = await emptyStore();
    await commit(
      store,
      [],
      [
        entry(1, { details: { name: 'Élodie Kossi' } }),
        entry(2, { officer: 'LFW-02', kind: 'case.closed', reason: 'nothing found' }),
        entry(3, { second: 'LFW-02', before: { state: 'open' }, after: { state: 'closed' } }),
      ],
    );
    const columns = new TrailColumns();
    for (let turn = 0; turn < 2; turn++) {
      expect(await rowsOf(store, {}, columns)).toEqual(['3', '2', '1']);
      expect(await rowsOf(store, { officer: 'LFW-02' }, columns)).toEqual(['3', '2']);
      expect(await rowsOf(store, { kinds: ['case.closed'] }, columns)).toEqual(['2']);
      expect(await rowsOf(store, { text: 'elodie KOSSI' }, columns)).toEqual(['1']);
      expect(await rowsOf(store, { text: 'closed open' }, columns)).toEqual(['3']);
      expect(await rowsOf(store, { text: 'found' }, columns)).toEqual(['2']);
      expect(await rowsOf(store, { from: entry(2).at, until: entry(3).at }, columns)).toEqual(['2']);
    }
  });

  test('a search for an id finds entries about it or with it as a detail, but not those of ids that begin alike', async () => {
    const store = await emptyStore();
    await commit(
      store,
      [],
      [
        entry(1, { kind: 'traveller.viewed', subject: 'aa:1' }),
        entry(2, { kind: 'traveller.viewed', subject: 'aa:12' }),
        entry(3, { kind: 'case.claimed', subject: 'LFW-2026-000001', details: { traveller: 'aa:1' } }),
        entry(4, { kind: 'traveller.viewed', subject: 'bb:7' }),
      ],
    );
    expect(await rowsOf(store, { about: ['aa:1'] })).toEqual(['3', '1']);
    expect(await rowsOf(store, { about: ['aa:1', 'bb:7'] })).toEqual(['4', '3', '1']);
    expect(await rowsOf(store, { about: ['aa:1'], kinds: ['case.claimed'] })).toEqual(['3']);
  });

  test('a search goes back page by page, and can be ended', async () => {
    const store = await storeWith(7);
    const rows: string[] = [];
    for (let before: number | null = Number.MAX_SAFE_INTEGER; before !== null; ) {
      const page = await searchTrail(reader(store), query, { before, count: 3, slice: slices() });
      rows.push(...page.rows.map(({ id }) => id));
      before = page.next;
    }
    expect(rows).toEqual(['7', '6', '5', '4', '3', '2', '1']);
    const signal = AbortSignal.abort(new Error('enough'));
    const options = { before: 99, count: 3, slice: slices(), signal };
    await expect(searchTrail(reader(store), query, options)).rejects.toThrow('enough');
  });
});
