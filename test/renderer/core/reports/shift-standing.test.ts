/** What the report of a shift says of what stands when it hands over, and to whom. */
import { beforeEach, expect, test } from 'vitest';
import type { ExportTable } from '../../../../shared/export/export-table.ts';
import { WATCHED } from '../../../shared/custody/watched.ts';
import { damageRecord } from '../damage-record.ts';
import { EXHIBIT } from '../exhibit-inputs.ts';
import { identified } from '../identified.ts';
import { LOOKOUT } from '../lookout-inputs.ts';
import { FLIGHT, FLIGHT_NAME } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { by, desk, HIDDEN, INSPECTED, PEOPLE, SEEN, VALID } from '../queue-acts/desk.ts';
import { TRAY } from '../whole-queue.ts';

beforeEach(emptyStores);

const SHIFT = { from: '2026-11-24T06:00', to: '2026-11-24T20:00' };
const PARTS = [
  ['Not examined: no reason given yet', 'Non examinés (motif pas encore donné)'],
  ['Held', 'Retenus'],
  ['Children and others to protect', 'Enfants et autres à protéger'],
  ['Exhibits in the unit', 'Pièces détenues par l’unité'],
  ['Lookouts in force', 'Signalements en vigueur'],
  ['Quarantine', 'Quarantaine'],
] as const;

/** Police hold one on a case that customs do not see, noted a child in it and took drugs; a lookout and a part of a file wait. */
async function unitAtWork() {
  const unit = await desk([HIDDEN]);
  unit.setClock('2026-11-24T14:00:00.000Z');
  await unit.as('police', 'analyst');
  await unit.as('police');
  const [one = '', other = ''] = unit.people;
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: one });
  await unit.ask('custody.enter', { id, act: WATCHED, happened: '2026-11-24T13:30' });
  await unit.ask('protection.enter', { id, step: 'child-noted', said: { words: 'a child' }, happened: null });
  const me = (await unit.ask('session.get', {})).officer.id;
  const colleague = (await unit.ask('session.seconds', { need: 'any', permission: 'case.work' })).find(
    ({ id: each, agency }) => each.startsWith('LFW-') && agency === 'police',
  );
  const taken = { ...EXHIBIT.taken, foundBy: me, officers: [me, colleague?.id ?? ''] as const };
  await unit.ask('exhibit.open', { ...EXHIBIT, case: id, taken });
  await unit.ask('lookouts.take', { ...LOOKOUT, handling: 'safeguard' });
  const dismissed = await unit.ask('case.claim', { flight: FLIGHT, traveller: other });
  await unit.ask('case.dismiss', { id: dismissed.id, why: 'explained', note: 'seen on paper' });
  await unit.ask('import.start', {
    way: 'files',
    files: [{ name: 'b.edi', bytes: new TextEncoder().encode('UNB+broken') }],
  });
  const report = async (language: 'en' | 'fr' = 'en') =>
    (await unit.ask('shift.report', { language, shift: SHIFT })).tables;
  return { ...unit, id, dismissed: dismissed.id, report };
}

/** Titles of what stands end with the time of which the report tells it. */
const rowsOf = (tables: readonly ExportTable[], title: string) =>
  tables.find((table) => table.title === title || table.title === `${title} · 24/11/2026 14:00`)?.rows;

test('the report says what a release left open: capsules not accounted for, and what was owed and never done', async () => {
  const { ask, id, report } = await unitAtWork();
  const act = { kind: 'ended', ending: 'released', whom: 'Judge Tchao', note: 'a judge orders it' } as const;
  await ask('custody.enter', { id, act, happened: null }, by('police'));
  const [row] = rowsOf(await report(), 'Custody ended') ?? [];
  expect(row?.[0]).toBe(id);
  expect(row?.at(-1)).toMatch(/^Capsules not accounted for: .*Never done: .*prosecutor/i);
});

test('the report says who is held until when, which children and exhibits there are, what waits, and how cases ended', async () => {
  const { id, dismissed, report } = await unitAtWork();
  const tables = await report();
  expect(rowsOf(tables, 'Held')).toEqual([
    [
      id,
      'Medical watch',
      'those of adults',
      'Police',
      '2026-11-24T13:30',
      '2026-11-25T13:30',
      expect.stringMatching(/Rights 24\/11\/2026 \d\d:\d\d/),
      expect.stringContaining('came out: 0'),
    ],
  ]);
  expect(rowsOf(tables, 'Children and others to protect')).toEqual([[id, FLIGHT_NAME, '2026-11-24T14:00']]);
  expect(rowsOf(tables, 'Exhibits in the unit')).toEqual([
    [expect.any(String), 'drugs', null, null, 'Room 2', null, 'police supervisor', 'Police'],
  ]);
  expect(rowsOf(tables, 'Lookouts in force')).toEqual([
    [
      ...['ET508', 'Police', 'Meet and protect: possible victim', 'Waits for review'],
      ...['2026-11-25T14:00', '2026-11-27T14:00'],
    ],
  ]);
  expect(rowsOf(tables, 'Quarantine')).toHaveLength(1);
  const closed = rowsOf(tables, 'Cases closed')?.map((row) => row.slice(0, 5));
  expect(closed).toEqual([[dismissed, FLIGHT_NAME, 'Watch', 'by hit', 'the journey is explained']]);
  expect(JSON.stringify(tables)).not.toMatch(/HIT|OTHER|AMA|KOSSI|Lookedfor|a child/);
});

test('with whom something was found stands there by the case, with what it was and without a name, until somebody says where they went', async () => {
  const { ask, people, setClock } = await desk([SEEN], null);
  const went = async () => {
    const { tables } = await ask('shift.report', { language: 'en', shift: SHIFT });
    return tables.find(({ title }) => title.startsWith('Something was found, and nobody says where they went'))?.rows;
  };
  const { id } = await ask('case.claim', { flight: FLIGHT, traveller: people[0] ?? '' });
  await ask('case.select', { id, note: null });
  setClock('2026-11-24T13:30:00.000Z');
  await ask('case.meet', { id, note: null });
  await identified(ask, id);
  expect(await went()).toEqual([]);
  const drugs = { kind: 'drugs', agency: 'customs', what: 'cocaine' } as const;
  await ask('case.record-result', { id, result: 'found', found: [drugs], note: '' });
  expect(await went()).toEqual([[id, FLIGHT_NAME, 'drugs', '2026-11-24T13:30']]);
  await ask('encounter.move', { id, entry: { kind: 'went', where: 'handed to the OCRTIDB' } });
  expect(await went()).toEqual([]);
});

test('a child by the record of the flight stands there as long as the case is open, though nobody noted a child', async () => {
  const young = PEOPLE.map((person, at) => (at === 0 ? { ...person, born: '180615' } : person));
  const { ask, people, setClock } = await desk([VALID], null, young);
  const children = async () => {
    const { tables } = await ask('shift.report', { language: 'en', shift: SHIFT });
    return tables.find(({ title }) => title.startsWith('Children and others to protect'))?.rows;
  };
  expect(await children()).toEqual([]);
  const { id } = await ask('case.claim', { flight: FLIGHT, traveller: people[0] ?? '' });
  await ask('case.claim', { flight: FLIGHT, traveller: people[1] ?? '' });
  expect(await children()).toEqual([[id, FLIGHT_NAME, '2026-11-24T08:00']]);
  setClock('2026-11-24T13:30:00.000Z');
  await ask('protection.enter', { id, step: 'child-seen', said: {}, happened: null });
  expect(await children()).toEqual([[id, FLIGHT_NAME, '2026-11-24T13:30']]);
});

test('a child who would be inspected stands in every section as somebody to protect, also before anybody opens a case', async () => {
  const young = PEOPLE.map((person) => ({ ...person, born: '180615' }));
  const { ask, people, setClock } = await desk([INSPECTED], null, young);
  const rows = async (title: string) => {
    const { tables } = await ask('shift.report', { language: 'en', shift: SHIFT });
    return tables.find((table) => table.title.startsWith(title))?.rows ?? [];
  };
  const waiting = [null, FLIGHT_NAME, null];
  expect(await rows('Children and others to protect')).toEqual([waiting, waiting]);
  const { id } = await ask('case.claim', { flight: FLIGHT, traveller: people[0] ?? '' });
  await ask('case.select', { id, note: null });
  expect(await rows('Children and others to protect')).toEqual([[id, FLIGHT_NAME, '2026-11-24T08:00'], waiting]);
  const [open] = await rows('Open cases');
  expect(open?.slice(0, 4)).toEqual([id, FLIGHT_NAME, 'Meet and protect', 'Meet and protect']);
  setClock('2026-11-24T23:30:00.000Z');
  expect((await rows('Not examined: no reason given yet')).map((row) => row[2])).toEqual(['Meet and protect']);
});

test('whoever is in the tray stands there as on the tab of the queue, with flight and level and without a name, until somebody says why', async () => {
  const { ask, as, people, setClock } = await desk([SEEN], null);
  await as('customs');
  const unexamined = async () => {
    const { tables } = await ask('shift.report', { language: 'en', shift: SHIFT });
    const of = (title: string) => tables.find((table) => table.title.startsWith(title))?.rows;
    return [of('Not examined: reason given')?.length, of('Not examined: no reason given yet')];
  };
  expect(await unexamined()).toEqual([0, []]);
  setClock('2026-11-24T23:30:00.000Z');
  const row = [FLIGHT_NAME, '2026-11-24T13:00', 'Watch', null];
  expect((await ask('queue.page', TRAY)).rows.length).toBe(2);
  expect(await unexamined()).toEqual([0, [row, row]]);
  const [traveller = ''] = people;
  const said = { travellers: [{ flight: FLIGHT, traveller }], reason: 'nobody was free' };
  await ask('case.not-examined', said, by('police'));
  expect(await unexamined()).toEqual([0, [row]]);
});

test('a French report has the same sections', async () => {
  const { report } = await unitAtWork();
  const [english, french] = [await report(), await report('fr')];
  for (const [en, fr] of PARTS) expect(rowsOf(french, fr)).toHaveLength(rowsOf(english, en)?.length ?? -1);
});

test('what an agency may not see stands in no section of its report', async () => {
  const { as, id, dismissed, report } = await unitAtWork();
  await as('customs');
  const tables = await report();
  expect(
    ['Held', 'Children and others to protect', 'Exhibits in the unit'].map((part) => rowsOf(tables, part)),
  ).toEqual([[], [], []]);
  expect(JSON.stringify(tables)).not.toMatch(new RegExp(`${id}|${dismissed}|drugs`));
});

test('the report says how many records cannot be read, and goes on without them; who may not know of them is not told', async () => {
  const { as, store, report } = await unitAtWork();
  for (const table of ['custodies', 'quarantine'] as const) {
    const [id = ''] = (await store.table(table).toCollection().primaryKeys()) as string[];
    await damageRecord(store, table, id);
  }
  const told = (await report()).find(({ title }) => title.startsWith('Records that cannot be read'))?.rows;
  await as('customs');
  const toCustoms = (await report()).find(({ title }) => title.startsWith('Records that cannot be read'))?.rows;
  expect([told, toCustoms]).toEqual([
    [
      ['people who are held', 1],
      ['parts of files in quarantine', 1],
    ],
    [['parts of files in quarantine', 1]],
  ]);
});
