/** The search for travellers in a whole store. */

import { StoredLinks } from '../../../renderer/core/search/stored-links.ts';
import { QUEUE } from './whole-queue.ts';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { SearchFor, SearchResult, SearchRow } from '../../../renderer/core/calls/search.ts';
import { commit, type Write } from '../../../renderer/core/store/commit.ts';
import { RetainedError } from '../../../renderer/core/store/keys.ts';
import { openStore } from '../../../renderer/core/store/open-store.ts';
import { dateOfDay, dayNumber } from '../../../shared/time/civil.ts';
import { FLIGHT, listOf, paxlst, pnrgov, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openUnit, type TestCore } from './open-core.ts';
import { testStore } from './test-keys.ts';

beforeEach(emptyStores);

const encoder = new TextEncoder();

async function importFiles({ ask }: TestCore, ...files: readonly Uint8Array[]): Promise<void> {
  for (const [at, bytes] of files.entries()) {
    await ask('import.start', { files: [{ name: `${at}.edi`, bytes }], way: 'files' });
  }
}

function find({ ask }: TestCore, text: string, more: { kind?: SearchFor; count?: number; similar?: boolean } = {}) {
  return ask('search.find', { text, kind: 'any', count: 50, similar: false, purpose: 'desk', ...more });
}

const namesOf = ({ rows }: SearchResult) => rows.map(({ name }) => name);

describe('the search for a traveller', () => {
  test.each<[string, SearchFor, string, string]>([
    ['mensah', 'any', 'name', 'whole'],
    ['kofi men', 'any', 'name', 'beginning'],
    ['ensa', 'any', 'name', 'inside'],
    ['mensha', 'any', 'name', 'spelling'],
    ['menxah', 'any', 'name', 'mistake'],
    ['tg 4817305', 'any', 'document', 'whole'],
    ['LOC000', 'any', 'locator', 'whole'],
    ['loc000', 'locator', 'locator', 'whole'],
    ['TG48173057', 'any', 'document', 'whole'],
    ['MENSAH/KOFI MR', 'any', 'name', 'whole'],
    ['mensah kofi 1980-06-15', 'any', 'name', 'whole'],
  ])('a traveller is found by %s (%s)', async (text, kind, by, match) => {
    const core = await openUnit();
    await importFiles(core, paxlst(TWO_PEOPLE));
    const { rows, total } = await find(core, text, { kind });
    expect(total).toBe(1);
    expect(rows).toEqual([
      expect.objectContaining({ flight: FLIGHT, name: 'MENSAH, KOFI', document: 'TG4817305', kind: by, match }),
    ]);
    const [row] = rows;
    const view = await core.ask('traveller.get', { flight: FLIGHT, traveller: row?.traveller ?? '' });
    expect(view.traveller.surname).toBe('MENSAH');
    expect(view.outcome).toBe(row?.outcome);
  });

  test('a traveller is found with the outcome of the screening', async () => {
    const core = await openUnit();
    await importFiles(core, paxlst(TWO_PEOPLE));
    const [queued] = (await core.ask('queue.page', QUEUE)).rows;
    const { rows } = await find(core, queued?.name ?? '');
    expect(queued).toBeDefined();
    expect(rows.map(({ outcome }) => outcome)).toEqual([queued?.outcome]);
  });

  test('a traveller is found on the latest flight first, and no more rows are returned than asked for', async () => {
    const core = await openUnit();
    await importFiles(core, paxlst(TWO_PEOPLE), dayLater(paxlst(TWO_PEOPLE, { control: 'C0002' })));
    const all = await find(core, 'mensah');
    expect(all.rows.map(({ flight }) => flight)).toEqual([FLIGHT.replace('24', '25'), FLIGHT]);
    const one = await find(core, 'mensah', { count: 1 });
    expect([one.rows.length, one.total]).toEqual([1, 2]);
  });

  test('a traveller is found by a similar name only when no traveller has the name, or when asked', async () => {
    const core = await openUnit();
    await importFiles(core, paxlst([...TWO_PEOPLE, { surname: 'MENSAN', given: 'AMA', document: 'TG7' }]));
    expect(namesOf(await find(core, 'mensah'))).toEqual(['MENSAH, KOFI']);
    const similar = await find(core, 'mensah', { similar: true });
    expect(namesOf(similar)).toEqual(['MENSAH, KOFI', 'MENSAN, AMA']);
    expect(similar.similar).toBe(true);
  });
});

test('a traveller whose name is in a script without transliteration is found by the name as sent', async () => {
  const core = await openUnit();
  await importFiles(core, listOf([{ surname: '王', given: '小明', document: 'TG1234567' }]));
  const { rows, kinds } = await find(core, '王 小明');
  expect(kinds).toEqual(['name']);
  expect(rows).toMatchObject([{ name: '王, 小明', kind: 'name', match: 'whole' }]);
});

test('a traveller whose name has accents is found in both spellings that are sent', async () => {
  const core = await openUnit();
  const people = ['MULLER', 'MUELLER', 'MILLER'].map((surname, at) => ({
    surname,
    given: 'ANNA',
    document: `TG${at}`,
  }));
  await importFiles(core, paxlst(people));
  expect(namesOf(await find(core, 'Müller'))).toEqual(['MUELLER, ANNA', 'MULLER, ANNA']);
});

test.each([
  ['MUHAMMAD', 'MOHAMMED, SALIOU', 'spelling'],
  ['jeanpierre', 'KOUASSI, JEAN PIERRE', 'spelling'],
  ['alhassan', 'AL HASSAN, OMAR', 'spelling'],
  ['Hassan-Al Omar', 'AL HASSAN, OMAR', 'whole'],
])('a search for %s finds %s (%s)', async (text, name, match) => {
  const core = await openUnit();
  const people = [
    ['MOHAMMED', 'SALIOU'],
    ['KOUASSI', 'JEAN PIERRE'],
    ['AL HASSAN', 'OMAR'],
  ] as const;
  await importFiles(core, paxlst(people.map(([surname, given], at) => ({ surname, given, document: `TG${at}` }))));
  const { rows } = await find(core, text);
  expect(rows.map((row) => [row.name, row.match])).toEqual([[name, match]]);
});

describe('the search index of a changing store', () => {
  test('the search follows a later message that changes a flight', async () => {
    const core = await openUnit();
    await importFiles(core, paxlst(TWO_PEOPLE));
    expect((await find(core, 'adjovi')).total).toBe(0);
    const [kofi] = TWO_PEOPLE;
    const changed = [{ ...TWO_PEOPLE[1], surname: 'ADJOVI' }, kofi] as typeof TWO_PEOPLE;
    await importFiles(core, paxlst(changed, { control: 'C0002', prepared: '261124:0600' }));
    expect((await find(core, 'adjovi')).total).toBe(1);
    expect((await find(core, 'okafor')).total).toBe(0);
  });

  test('the search works after a restart, and forgets a flight whose links are removed', async () => {
    const before = await openUnit();
    await importFiles(before, paxlst(TWO_PEOPLE));
    await before.core.close();
    const core = await openUnit();
    expect((await find(core, 'mensah')).total).toBe(1);
    await commit(core.store, [{ table: 'links', id: FLIGHT, remove: true }], []);
    expect((await find(core, 'mensah')).total).toBe(0);
  });

  test('the search index follows a write during its opening', async () => {
    const before = await openUnit();
    await importFiles(before, paxlst(TWO_PEOPLE));
    await before.core.close();
    const { store } = await openUnit();
    const opening = store.cache(StoredLinks).open();
    await commit(store, [{ table: 'links', id: FLIGHT, remove: true }], []);
    expect([...(await opening).keys()]).toEqual([]);
  });

  test('the search tells how many flights it does not find, and nobody puts a removed link record back unseen', async () => {
    const unit = await openUnit();
    await importFiles(unit, paxlst(TWO_PEOPLE));
    expect(await unit.ask('search.ready', {})).toEqual({ flights: 1, missing: 0 });
    const gone: Write = { table: 'links', id: FLIGHT, remove: true };
    await commit(unit.store, [gone], []);
    await unit.core.resume();
    expect(await unit.ask('search.ready', {})).toEqual({ flights: 0, missing: 1 });
    expect((await find(unit, 'mensah')).total).toBe(0);
  });
});

describe('flights whose period has ended', () => {
  test('flights whose period has ended are not found, and do not hinder the search for others', async () => {
    const before = await openUnit();
    const later = paxlst(TWO_PEOPLE, { control: 'C0002' });
    await importFiles(before, paxlst(TWO_PEOPLE), encoder.encode(moved(later, '2612')));
    await before.core.close();
    const { keys, clock } = await testStore('practice');
    const opening: typeof keys.opening = (id) =>
      id.endsWith('passenger.2026-11') ? Promise.reject(new RetainedError('masked')) : keys.opening(id);
    const store = await openStore({ keys: { ...keys, opening }, clock });
    expect([...(await store.cache(StoredLinks).open()).keys()]).toEqual([FLIGHT.replace('-11-', '-12-')]);
    store.close();
  });
});

/** A list with seats, bag tags and further documents. */
function withParts(people: Parameters<typeof paxlst>[0], parts: readonly string[], control = 'C0001'): Uint8Array {
  let at = -1;
  const text = new TextDecoder().decode(paxlst(people, { control })).replaceAll('RFF+AVF', () => {
    at += 1;
    return `${parts[at] ?? ''}RFF+AVF`;
  });
  return encoder.encode(text);
}

describe('the parts of a typed text', () => {
  const ZONE = 'P<TGOMENSAH<<KOFI<<<<<<<<<<<<<<<<<<<<<<<<<<<\nTG48173057TGO8006156M3012316<<<<<<<<<<<<<<<0';
  const PARTS = [`RFF+SEA:014C'FTX+BAG+++ET123456:2'`, `RFF+SEA:014D'FTX+BAG+++0071234567'`];

  test.each<[string, readonly string[], SearchRow['kind'], SearchRow['match']]>([
    ['7305', ['MENSAH, KOFI'], 'document', 'ending'],
    ['kofi 7305', ['MENSAH, KOFI'], 'name', 'whole'],
    ['chidi 7305', [], 'name', 'whole'],
    ['14C ET508', ['MENSAH, KOFI'], 'seat', 'whole'],
    ['et508 24/11 14d', ['OKAFOR, CHIDI'], 'seat', 'whole'],
    ['et508 25 14c', [], 'seat', 'whole'],
    ['mensah kofi et508 24', ['MENSAH, KOFI'], 'name', 'whole'],
    ['mensah AF508', [], 'name', 'whole'],
    ['ET508', ['OKAFOR, CHIDI', 'MENSAH, KOFI'], 'flight', 'whole'],
    ['ET123457', ['MENSAH, KOFI'], 'tag', 'whole'],
    ['0071234567', ['OKAFOR, CHIDI'], 'tag', 'whole'],
    [ZONE, ['MENSAH, KOFI'], 'document', 'whole'],
    [ZONE.replace('\n', ''), ['MENSAH, KOFI'], 'document', 'whole'],
    ['1234', [], 'document', 'ending'],
  ])('a traveller is found by %j: %j', async (text, names, kind, match) => {
    const core = await openUnit();
    await importFiles(core, withParts(TWO_PEOPLE, PARTS));
    const result = await find(core, text);
    expect(namesOf(result)).toEqual(names);
    expect(result.total).toBe(names.length);
    for (const row of result.rows) expect([row.kind, row.match]).toEqual([kind, match]);
  });

  test('a seat is looked for on the nearest flights of its number, and the answer says how many were not opened; a bag tag on all', async () => {
    const core = await openUnit();
    const days = Array.from({ length: 42 }, (_none, at) => dateOfDay(dayNumber('2026-10-14') + at));
    const lists = days.map((day, at) => {
      const list = withParts(TWO_PEOPLE.slice(0, 1), [at === 0 ? `RFF+SEA:014C'FTX+BAG+++ET123456:1'` : ''], `C${at}`);
      return encoder.encode(new TextDecoder().decode(list).replaceAll('261124', day.slice(2).replaceAll('-', '')));
    });
    await importFiles(core, ...lists);
    expect(await find(core, '14C ET508')).toMatchObject({ total: 0, unopened: 2 });
    expect(await find(core, '14C ET508 14/10')).toMatchObject({ total: 1, unopened: 0 });
    expect(await find(core, 'ET123456')).toMatchObject({ total: 1, unopened: 0 });
  });

  test('a traveller is found by the last digits of the card that paid', async () => {
    const core = await openUnit();
    await importFiles(core, pnrgov('QX7Z4M', '4556737586899855'));
    const { rows } = await find(core, '9855');
    expect(rows.map(({ name, kind, match }) => [name, kind, match])).toEqual([['AGBEKO, AYELE', 'card', 'ending']]);
  });

  test('results show birth date and nationality, and the flagged come first', async () => {
    const core = await openUnit();
    const people = ['AAA', 'BBB', 'CCC'].map((given, at) => ({
      surname: 'MENSAH',
      given,
      document: `TG481730${at}`,
      ...(given === 'CCC' ? { expiry: '250131' } : {}),
    }));
    await importFiles(core, paxlst(people));
    const one = await find(core, 'mensah', { count: 1 });
    expect([one.total, one.rows.length]).toEqual([3, 1]);
    expect(one.rows).toMatchObject([{ name: 'MENSAH, CCC', dateOfBirth: '1980-06-15', nationality: 'TGO' }]);
    expect(one.rows[0]?.outcome).not.toBe('clear');
  });
});

describe('a case', () => {
  test('a case is found by its number, also by its six digits, and the look is recorded', async () => {
    const core = await openUnit();
    await core.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'A. Mensah' });
    await importFiles(core, paxlst(TWO_PEOPLE));
    const [row] = (await core.ask('queue.page', QUEUE)).rows;
    const person = { flight: FLIGHT, traveller: row?.traveller ?? '' };
    const opened = await core.ask('case.claim', person);
    const [unit = '', year = '', number = ''] = opened.id.split('-');
    const found = { ...person, id: opened.id };
    expect(await core.ask('search.case', { unit, year, number })).toEqual(found);
    expect(await core.ask('search.case', { unit: null, year: null, number })).toEqual(found);
    expect(await core.ask('search.case', { unit, year: '2025', number })).toBeNull();
    const entries = await core.ask('audit.list', { before: null, count: 3 });
    expect(entries.map(({ kind, details }) => [kind, details])).toEqual([
      ['travellers.searched', { text: `${unit}-2025-${number}`, kind: 'case', found: 0 }],
      ['travellers.searched', { text: number, kind: 'case', found: 1 }],
      ['travellers.searched', { text: opened.id, kind: 'case', found: 1 }],
    ]);
  });
});

describe('a search', () => {
  test('a search is recorded with its text and the number of hits, even if there are none', async () => {
    const core = await openUnit();
    await core.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'A. Mensah' });
    await importFiles(core, paxlst(TWO_PEOPLE));
    await find(core, 'mensah');
    await find(core, 'nobody at all', { kind: 'name' });
    const entries = await core.ask('audit.list', { before: null, count: 2 });
    expect(entries.map(({ kind, details }) => [kind, details])).toEqual([
      ['travellers.searched', { text: 'nobody at all', kind: 'name', purpose: 'desk', found: 0 }],
      ['travellers.searched', { text: 'mensah', kind: 'any', purpose: 'desk', found: 1 }],
    ]);
  });

  test.each([
    ['', 'any'],
    ['K', 'any'],
    ['??', 'document'],
    ['12', 'ticket'],
  ] as const)('a search for %j (%s) finds nobody and does not fail', async (text, kind) => {
    const core = await openUnit();
    await importFiles(core, paxlst(TWO_PEOPLE));
    expect(await find(core, text, { kind })).toMatchObject({ rows: [], total: 0 });
  });

  test('the search index shows no booking locator in its records', async () => {
    const core = await openUnit();
    await importFiles(core, paxlst(TWO_PEOPLE));
    const links = await core.store.cache(StoredLinks).open();
    expect(links.get(FLIGHT)?.size).toBe(2);
    const record = await core.store.table('links').get(FLIGHT);
    expect(new TextDecoder('latin1').decode(record?.body)).not.toContain('LOC00');
  });
});

/** The same message in another month, `YYMM`. */
function moved(bytes: Uint8Array, month: string): string {
  return new TextDecoder().decode(bytes).replaceAll('2611', month);
}

/** The same message a day later. */
function dayLater(bytes: Uint8Array): Uint8Array {
  return encoder.encode(
    new TextDecoder()
      .decode(bytes)
      .replaceAll('261124/', '261125/')
      .replaceAll('20261124', '20261125')
      .replaceAll('261124', '261125'),
  );
}
