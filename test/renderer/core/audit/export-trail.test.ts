import { beforeEach, describe, expect, test } from 'vitest';
import {
  type ExportOptions,
  exportProof,
  TRAIL_COLUMNS,
  trailRows,
} from '../../../../renderer/core/audit/export-trail.ts';
import { recordsFrom } from '../../../../renderer/core/audit/read-trail.ts';
import type { TrailReader } from '../../../../renderer/core/audit/search-trail.ts';
import { TrailColumns } from '../../../../renderer/core/audit/trail-columns.ts';
import { slices } from '../../../../renderer/core/pause.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import type { AuditEntry } from '../../../../shared/audit/audit-entry.ts';
import { checkProof } from '../../../../shared/audit/proof.ts';
import { eachLine } from '../../../../shared/audit/proof-lines.ts';
import { CATALOGUES, type Catalogue } from '../../../../shared/catalogue/languages.ts';
import { type Cell, rowStream } from '../../../../shared/export/export-table.ts';
import { beginEmpty, emptyStore, entry, storeWith } from './trail-stores.ts';

beforeEach(beginEmpty);

const AT = '2026-11-24T08:00:00.000Z';

function readerOf(store: Store, more: Partial<TrailReader> = {}): TrailReader {
  return { store, columns: new TrailColumns(), seen: (each) => each, values: true, officerName: () => '', ...more };
}

const options = (more: Partial<ExportOptions> = {}): ExportOptions => ({
  from: null,
  until: null,
  values: true,
  slice: slices(),
  ...more,
});

/** From one second of the test's minute up to another, which is not included. */
const between = (from: number, until: number): Partial<ExportOptions> => ({
  from: entry(from).at,
  until: entry(until).at,
});

async function filled(...given: readonly AuditEntry[]): Promise<Store> {
  const store = await emptyStore();
  await commit(store, [], [...given]);
  return store;
}

async function manyEntries(count: number): Promise<Store> {
  return filled(...Array.from({ length: count }, (_, at) => entry(at + 1)));
}

async function proofOf(store: Store, more: Partial<ExportOptions> = {}, anchorAt: number | null = null, reader = {}) {
  const hash = String((await store.table('audit').get(anchorAt ?? 1))?.hash ?? 'a'.repeat(64));
  const anchor = anchorAt === null ? null : { seq: anchorAt, hash, at: AT };
  const maker = { store: 'live', unit: 'LFW', at: AT, officer: 'LFW-02', anchor };
  const { bytes, entries } = await exportProof(readerOf(store, reader), maker, options(more));
  const lines = [...eachLine(bytes)];
  return { report: checkProof(lines), entries, lines: lines.map((line) => JSON.parse(line)) };
}

describe('a proof of the trail', () => {
  test('it says who made it, when and of what, and holds every entry', async () => {
    const store = await storeWith(3);
    const { report, entries } = await proofOf(store, {}, 3);
    expect(entries).toBe(3);
    expect(report).toMatchObject({ entries: 3, breaks: [], faults: [], head: store.trail.head });
    expect(report.heading).toMatchObject({
      store: 'live',
      unit: 'LFW',
      exportedAt: AT,
      exportedBy: 'LFW-02',
      after: { seq: 0, hash: '0'.repeat(64) },
      anchor: { seq: 3, hash: store.trail.head.hash },
    });
  });

  test('it holds as many entries as there are, page by page, and tells how far it is', async () => {
    const store = await manyEntries(205);
    const told: (readonly [number, number])[] = [];
    const { report } = await proofOf(store, { onProgress: (...each) => told.push(each) });
    expect(report).toMatchObject({ entries: 205, breaks: [], faults: [] });
    expect(told).toEqual([
      [100, 205],
      [200, 205],
    ]);
  });

  test('it ends on a page that is full', async () => {
    expect((await proofOf(await manyEntries(100))).report).toMatchObject({ entries: 100, breaks: [], faults: [] });
  });

  test('a proof of nothing says so', async () => {
    const store = await emptyStore();
    const nothing = { entries: 0, breaks: [], faults: [], head: { seq: 0 } };
    expect((await proofOf(store, {}, 3)).report).toMatchObject({ ...nothing, heading: { anchor: null } });
  });

  test.each([
    ['before its first entry', 2, false],
    ['at its first entry', 3, true],
    ['at its last entry', 4, true],
    ['after its last entry', 5, false],
  ])('an anchor %s is told only where it proves something', async (_, anchorAt, isTold) => {
    const { report } = await proofOf(await storeWith(6), between(3, 5), anchorAt);
    expect(report).toMatchObject({ entries: 2, breaks: [], faults: [], heading: { after: { seq: 2 } } });
    expect(report.heading?.anchor?.seq).toBe(isTold ? anchorAt : undefined);
  });

  test.each([
    [{ from: entry(3).at }, 2, 6],
    [{ until: entry(3).at }, 0, 2],
    [between(3, 3), 6, 6],
    [{ from: '2027-01-01T00:00:00.000Z' }, 6, 6],
    [{ until: '2026-01-01T00:00:00.000Z' }, 6, 6],
  ])('the stretch %j begins after entry %i and ends with entry %i', async (stretch, after, last) => {
    const { report, entries } = await proofOf(await storeWith(6), stretch);
    expect(report.faults).toEqual([]);
    expect(entries).toBe(last - after);
    if (entries > 0) expect([report.heading?.after.seq, report.head.seq]).toEqual([after, last]);
  });

  test('an entry that cannot be opened is in every stretch beside it, and the check fails at it', async () => {
    const store = await storeWith(3);
    const record = await store.table('audit').get(2);
    await store.table('audit').put({ ...record, body: new Uint8Array(80) } as never);
    const { report, lines } = await proofOf(store, { from: entry(3).at });
    expect(lines[1]).toMatchObject({ seq: 2, withheld: true, commitment: '0'.repeat(64) });
    expect(report).toMatchObject({ entries: 2, breaks: [{ code: 'changed', seq: 2 }], faults: [] });
  });

  test('an entry that the officer may not see is withheld whole, and the proof holds all the same', async () => {
    const seen = (each: { readonly subject: string | null }) => (each.subject === 's2' ? null : each);
    const { report, lines } = await proofOf(await storeWith(3), {}, null, { seen });
    expect(
      lines.slice(1, 4).map(({ withheld, entry: text, values }) => [withheld, typeof text, typeof values]),
    ).toEqual([
      [undefined, 'string', 'string'],
      [true, 'undefined', 'undefined'],
      [undefined, 'string', 'string'],
    ]);
    expect(report).toMatchObject({ entries: 3, breaks: [], faults: [] });
  });

  test('values are left out unless they are asked for', async () => {
    const { report, lines } = await proofOf(await storeWith(2), { values: false });
    expect(lines.slice(1, 3).map(({ values }) => values)).toEqual([undefined, undefined]);
    expect(report).toMatchObject({ entries: 2, breaks: [], faults: [] });
  });

  test('it can be ended', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    const store = await storeWith(2);
    await expect(proofOf(store, { signal })).rejects.toThrow('enough');
    await expect(proofOf(store, { signal, from: AT })).rejects.toThrow('enough');
  });
});

describe('the trail as a table', () => {
  const rowsOf = async (
    store: Store,
    more: Partial<ExportOptions> = {},
    reader: Partial<TrailReader> = {},
    texts: Catalogue = CATALOGUES.en,
  ) => {
    const said = { word: (key: string) => texts[key] ?? key, texts };
    const found = rowStream('', TRAIL_COLUMNS, trailRows(readerOf(store, reader), options(more)), said, true);
    const rows: (readonly Cell[])[] = [found.headings.map(({ text }) => text)];
    for await (const row of found.rows) rows.push(row);
    return rows;
  };

  test('its heading has the names of the columns', async () => {
    const store = await emptyStore();
    const columns = 'seq at local officer agency second what subject details before after reason hash';
    const named = columns.split(' ').map((column) => CATALOGUES.en[`audit.column.${column}`]);
    expect(await rowsOf(store)).toEqual([named]);
  });

  test('it has neither numbers nor hashes for an officer who may not know how many entries there are', async () => {
    const store = await storeWith(2);
    const rows = await rowsOf(store, {}, { nameOf: () => '~1' });
    expect(rows.slice(1).map((row) => [row.at(0), row.at(-1)])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  test('its rows have everything that an entry says', async () => {
    const full = entry(1, {
      second: 'LFW-02',
      details: { flight: 'F-1', note: null },
      before: { state: 'open' },
      after: { state: 'closed', count: 2 },
      reason: 'done',
    });
    const bare: AuditEntry<string> = { ...entry(2), officer: 'SYSTEM', agency: null, subject: null, details: {} };
    const store = await filled(full, bare as AuditEntry);
    const [first, last] = await recordsFrom(store, 1, 2);
    store.trail.localTime = () => null;
    const [, one, two] = await rowsOf(store);
    expect(one).toEqual([
      ...[1, full.at, null, 'LFW-01', 'Customs', 'LFW-02', CATALOGUES.en['audit.kind.case.noted'], 's1'],
      ...['Flight: F-1; note: –', 'State: open', 'State: closed; How many travellers: 2', 'done', first?.hash],
    ]);
    expect(two).toEqual([
      ...[2, bare.at, null, 'SYSTEM', null, null, CATALOGUES.en['audit.kind.case.noted']],
      ...[null, null, null, null, null, last?.hash],
    ]);
  });

  test('its codes, flights and posts are words in the language of the export', async () => {
    const store = await filled(
      entry(1, {
        kind: 'case.noted',
        subject: 'ET-508-ADD-2026-11-24',
        details: { flight: 'ET-508-ADD-2026-11-24', post: 'gate B12', values: true },
        before: { state: 'triage' },
        after: { state: 'closed', owner: '' },
      }),
    );
    const [, row] = await rowsOf(store, {}, {}, CATALOGUES.fr);
    expect(row?.slice(7, 11).map((cell) => String(cell).replace(/\s/g, ' '))).toEqual([
      'ET 508 ADD, 24/11/2026',
      'Vol : ET 508 ADD, 24/11/2026; Poste : Porte B12; Avec les détails : oui',
      'État : à l’étude',
      'État : clos; Responsable : –',
    ]);
  });

  test('its rows have the local time of the unit', async () => {
    const store = await emptyStore();
    store.trail.localTime = () => ({ time: '2026-11-24T09:00:00+01:00', zone: 'Some/Where' });
    await commit(store, [], [entry(1)]);
    expect((await rowsOf(store))[1]?.[2]).toBe('2026-11-24T09:00:00+01:00');
  });

  test('values are left out unless they are asked for', async () => {
    const store = await filled(entry(1, { reason: 'secret', before: { a: 'secret' }, after: { a: 'secret' } }));
    const [, row] = await rowsOf(store, { values: false });
    expect(row?.slice(7, 12)).toEqual(['s1', null, null, null, null]);
  });

  test('entries that the officer may not see, and those that cannot be opened, are left out', async () => {
    const store = await storeWith(4);
    const record = await store.table('audit').get(2);
    await store.table('audit').put({ ...record, body: new Uint8Array(80) } as never);
    const seen: TrailReader['seen'] = (each) => (each.subject === 's3' ? null : { ...each, details: { less: true } });
    const rows = await rowsOf(store, {}, { seen });
    expect(rows.slice(1).map(([seq]) => seq)).toEqual([1, 4]);
    expect(rows[1]?.[8]).toBe('less: yes');
  });
});
