/** Tests the search in the audit trail. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { FoundEntry } from '../../../../renderer/core/audit/read-trail.ts';
import { rowOf, searchTrail, wordsOf } from '../../../../renderer/core/audit/search-trail.ts';
import { TrailColumns } from '../../../../renderer/core/audit/trail-columns.ts';
import { slices } from '../../../../renderer/core/pause.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import { splitEntry } from '../../../../shared/audit/split-entry.ts';
import { beginEmpty, emptyStore, entry, storeWith } from './trail-stores.ts';

beforeEach(beginEmpty);

const NAMES: Readonly<Record<string, string>> = { 'LFW-01': 'Ama Sossou', 'LFW-02': 'Kòdjo Amégan' };

describe('a search', () => {
  const reader = (store: Store, columns = new TrailColumns()) => ({
    store,
    columns,
    seen: <E>(each: E) => each,
    values: true,
    officerName: (id: string) => NAMES[id] ?? '',
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
      expect(await rowsOf(store, { text: 'sossou' }, columns)).toEqual(['3', '1']);
      expect(await rowsOf(store, { text: 'kodjo amegan' }, columns)).toEqual(['3', '2']);
      expect(await rowsOf(store, { text: 'kodjo found' }, columns)).toEqual(['2']);
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

  test('a search through many entries finds all of them and tells how far it is', async () => {
    const store = await emptyStore();
    await commit(
      store,
      [],
      Array.from({ length: 205 }, (_, at) => entry(at + 1)),
    );
    const told: (readonly [number, number])[] = [];
    const options = {
      before: Number.MAX_SAFE_INTEGER,
      count: 500,
      slice: slices(),
      onProgress: (...each: [number, number]) => told.push(each),
    };
    const { rows, next } = await searchTrail(reader(store), query, options);
    expect(rows.map(({ id }) => Number(id))).toEqual(Array.from({ length: 205 }, (_, at) => 205 - at));
    expect(next).toBeNull();
    expect(told).toEqual([
      [99, 205],
      [199, 205],
      [204, 205],
    ]);
    const part = await searchTrail(reader(store), query, { ...options, before: 51, count: 2 });
    expect([part.rows.map(({ id }) => id), part.next]).toEqual([['50', '49'], 49]);
  });

  test('a search opens an entry that it knows not to match no more', async () => {
    const store = await storeWith(3);
    const columns = new TrailColumns();
    expect(await rowsOf(store, { officer: 'LFW-09' }, columns)).toEqual([]);
    const record = await store.table('audit').get(2);
    await store.table('audit').put({ ...record, body: new Uint8Array(80) } as never);
    expect(await rowsOf(store, { officer: 'LFW-09' }, columns)).toEqual([]);
    expect(await rowsOf(store, { officer: 'LFW-09' })).toEqual(['2']);
    expect(await rowsOf(store, {}, columns)).toEqual(['3', '2', '1']);
  });
});

describe('an entry as a row', () => {
  const everything = { words: [], about: [] };
  const all = { seen: <E>(each: E) => each, values: true, officerName: (id: string) => NAMES[id] ?? '' };
  const found = (state: FoundEntry['state'] = 'whole', more = {}): FoundEntry => {
    const given = entry(1, { reason: 'Élodie asked', before: { state: 'open' }, after: { state: 'closed' }, ...more });
    const local = { time: '2026-11-24T09:00:00+01:00', zone: 'Some/Where' };
    return { id: 'x', seq: 7, hash: 'h', state, ...splitEntry(given, local, { core: 'c', values: 'v' }) };
  };

  test.each<[FoundEntry['state'], boolean, string]>([
    ['none', true, 'none'],
    ['none', false, 'none'],
    ['destroyed', true, 'destroyed'],
    ['destroyed', false, 'destroyed'],
    ['whole', true, 'whole'],
    ['whole', false, 'withheld'],
    ['changed', true, 'broken'],
    ['missing', false, 'broken'],
  ])('values that are %s are shown to an officer who may see values (%s) as %s', (state, values, shown) => {
    expect(rowOf(found(state), { ...all, values }, everything)?.values).toBe(shown);
  });

  test('a row has the number, the local time and all of the entry, or only what names no person', () => {
    const local = { time: '2026-11-24T09:00:00+01:00', zone: 'Some/Where' };
    const core = { id: '7', local, officer: 'LFW-01', agency: 'customs', kind: 'case.noted', subject: 's1' };
    expect(rowOf(found(), all, everything)).toMatchObject({ ...core, reason: 'Élodie asked', details: { number: 1 } });
    const withheld = rowOf(found(), { ...all, values: false }, everything);
    expect(withheld).toMatchObject({ ...core, details: {}, before: null, after: null, reason: null });
  });

  test('an entry that the officer may not see has no row', () => {
    expect(rowOf(found(), { ...all, seen: () => null }, everything)).toBeNull();
  });

  test('an entry that cannot be opened always has a row, which tells nothing but that', () => {
    const broken = { ...found(), core: null, values: null, state: 'apart' } as const;
    expect(rowOf(broken, { ...all, seen: () => null, values: false }, { words: ['x'], about: ['y'] })).toEqual({
      id: '7',
      seq: 7,
      at: '',
      officer: '',
      agency: null,
      kind: 'audit.unreadable',
      subject: null,
      second: null,
      details: {},
      before: null,
      after: null,
      reason: null,
      local: null,
      values: 'broken',
    });
  });

  test('no row tells its number to an officer from whom entries are hidden, not even that of a damaged entry', () => {
    const broken = { ...found(), core: null, values: null, state: 'apart' } as const;
    for (const each of [found(), broken]) {
      const row = rowOf(each, { ...all, nameOf: () => 'name' }, everything);
      expect([row?.id, row?.seq]).toEqual(['name', null]);
    }
  });

  test.each<[string, boolean]>([
    ['', true],
    ['s1', true],
    ['ELODIE', true],
    ['élodie  asked', true],
    ['open closed 1', true],
    ['elodie nobody', false],
    ['null', false],
    ['LFW-01', false],
    ['Sossou asked', true],
    ['amegan', false],
  ])('the words %j are found in an entry: %s', (text, is) => {
    expect(rowOf(found(), all, { words: wordsOf(text), about: [] }) !== null).toBe(is);
  });

  test('words are not found in values that the officer may not see', () => {
    const words = wordsOf('asked');
    expect(rowOf(found(), { ...all, values: false }, { words, about: [] })).toBeNull();
  });

  test('words are not found across two fields', () => {
    const two = found('whole', { subject: 'ab', reason: 'cd', details: {}, before: null, after: null });
    expect(rowOf(two, all, { words: wordsOf('bc'), about: [] })).toBeNull();
    expect(rowOf(two, all, { words: wordsOf('ab cd'), about: [] })).not.toBeNull();
  });

  test.each<[readonly string[], boolean]>([
    [[], true],
    [['s1'], true],
    [['other', 's1'], true],
    [['F-1'], true],
    [['s'], false],
    [['open'], false],
  ])('an entry about s1 on F-1 is about one of %j: %s', (about, is) => {
    expect(rowOf(found('whole', { details: { flight: 'F-1' } }), all, { words: [], about }) !== null).toBe(is);
  });

  test.each<[string, readonly string[]]>([
    ['', []],
    ['  ', []],
    [' Kofi  MENSAH ', ['kofi', 'mensah']],
    ['Élodie\tÑandú', ['elodie', 'nandu']],
  ])('the text %j has the words %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});
