import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { readAll } from '../../../renderer/core/store/read.ts';
import { columnOf } from '../../../shared/table/headers.ts';
import type { TableProfile } from '../../../shared/table/table-profile.ts';
import { forgetDerived } from './forget-derived.ts';
import { FLIGHT, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openUnit, type TestCore } from './open-core.ts';
import { by, desk, SEEN } from './queue-acts/desk.ts';

beforeEach(emptyStores);

/** Headings that the reader knows in no language. */
const ODD = 'qq1;qq2;qq3;qq4';
const PEOPLE = TWO_PEOPLE.map(({ surname, given, document }) => `${surname};${given};${document};red`);
const table = (...lines: readonly string[]) => new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);

const FLIGHT_OF_LIST = {
  carrier: 'ET',
  number: 508,
  suffix: null,
  origin: 'ADD',
  destination: 'LFW',
  departure: '2026-11-24T09:00',
  arrival: '2026-11-24T13:00',
} as const;

function profile(headings: readonly string[], more: Partial<TableProfile> = {}): TableProfile {
  return {
    id: 'small-carrier',
    name: 'Small carrier',
    headings,
    columns: ['surname', 'givenNames', 'documentNumber', null],
    dateOrder: null,
    flight: FLIGHT_OF_LIST,
    ...more,
  };
}

async function quarantined(test: TestCore): Promise<string> {
  await test.ask('import.start', { way: 'files', files: [{ name: 'list.csv', bytes: table(ODD, ...PEOPLE) }] });
  const [row] = await test.ask('quarantine.list', {});
  expect(row).toMatchObject({ table: true });
  return row?.id ?? '';
}

describe('a table with unknown headings', () => {
  test('a table with unknown headings is shown, imported by the layout that an officer sets, and leaves quarantine', async () => {
    const test = await openUnit();
    const id = await quarantined(test);
    const preview = await test.ask('mapping.preview', { source: { quarantine: id }, profile: null });
    expect(preview).toMatchObject({ headings: ['qq1', 'qq2', 'qq3', 'qq4'], rowCount: 2, profile: null });
    const origin = await test.ask('mapping.origin', { source: { quarantine: id } });
    expect(origin).toEqual({ fileName: 'list.csv', flights: [] });
    const settled = profile(preview.headings);
    const shown = await test.ask('mapping.preview', { source: { quarantine: id }, profile: settled });
    expect(shown.columns).toEqual(['surname', 'givenNames', 'documentNumber', null]);
    const report = await test.ask(
      'mapping.apply',
      { source: { quarantine: id }, profile: settled, save: true },
      by('police'),
    );
    expect(report).toMatchObject({ way: 'quarantine', state: 'done', totals: { messages: 1, travellers: 2 } });
    expect(await test.ask('quarantine.list', {})).toEqual([]);
    const message = report.files[0]?.messages[0]?.id ?? '';
    const now = await test.ask('mapping.origin', { source: { message } });
    expect(now).toEqual({ fileName: 'list.csv', flights: [FLIGHT] });
    expect(await test.refused('mapping.origin', { source: { quarantine: id } })).toMatchObject({ code: 'not-found' });
    const { travellers } = await test.ask('flights.get', { id: FLIGHT });
    expect(travellers.map(({ name, document }) => [name, document]).sort()).toEqual([
      ['MENSAH, KOFI', 'TG4817305'],
      ['OKAFOR, CHIDI', 'TG2950417'],
    ]);
  });

  test('a table that was read by a layout which is not kept is shown by it again', async () => {
    const test = await openUnit();
    const id = await quarantined(test);
    const { headings } = await test.ask('mapping.preview', { source: { quarantine: id }, profile: null });
    const once = profile(headings, { flight: null });
    await test.ask('mapping.apply', { source: { quarantine: id }, profile: once, save: false });
    const [message] = await readAll(test.store, 'messages');
    const again = await test.ask('mapping.preview', { source: { message: message?.id ?? '' }, profile: null });
    expect(again.columns).toEqual(['surname', 'givenNames', 'documentNumber', null]);
    expect(await test.ask('mapping.profiles', {})).toEqual([]);
  });

  test('a table with unknown headings is read by its saved layout the next time, until the layout is deleted', async () => {
    const test = await openUnit();
    const id = await quarantined(test);
    const { headings } = await test.ask('mapping.preview', { source: { quarantine: id }, profile: null });
    await test.ask(
      'mapping.apply',
      { source: { quarantine: id }, profile: profile(headings), save: true },
      by('police'),
    );
    expect(await test.ask('mapping.profiles', {})).toMatchObject([{ name: 'Small carrier' }]);
    const next = { name: 'next.csv', bytes: table(ODD, 'LAWSON;AFI;TG9;blue') };
    const again = await test.ask('import.start', { way: 'files', files: [next] });
    expect(again.files[0]).toMatchObject({ state: 'done', messages: [{ format: 'TABLE', travellers: 1 }] });
    expect(await test.ask('mapping.forget', { id: 'small-carrier' })).toEqual([]);
    const third = { name: 'third.csv', bytes: table(ODD, 'KOUDJO;YAO;TG8;green') };
    const without = await test.ask('import.start', { way: 'files', files: [third] });
    expect(without.files[0]).toMatchObject({ state: 'failed', quarantined: 1 });
    // What was read by the layout stays as read. The officer gave the day of the first list only, so the next list has no date.
    await test.core.resume();
    const flights = await test.ask('flights.list', {});
    expect(flights.map((flight) => [flight.id, flight.travellers]).sort()).toEqual([
      [FLIGHT, 2],
      ['ET-508-ADD-undated', 1],
    ]);
  });
});

describe('a table that was read wrongly', () => {
  const headings = 'Flight;Date;From;To;Surname;Given names;Document';
  const row = 'ET508;24/11/2026;ADD;LFW;KOFI;MENSAH;TG4817305';

  test('a table that was read wrongly is read again from its kept bytes, and its earlier and present flights are derived again', async () => {
    const test = await openUnit();
    const report = await test.ask('import.start', {
      way: 'files',
      files: [{ name: 'list.csv', bytes: table(headings, row) }],
    });
    const [message] = report.files[0]?.messages ?? [];
    expect(message?.flights).toEqual([FLIGHT]);
    const source = { message: message?.id ?? '' };
    const preview = await test.ask('mapping.preview', { source, profile: null });
    const columns = preview.columns.map((column) =>
      column === 'surname' ? 'givenNames' : column === 'givenNames' ? 'surname' : column === 'to' ? null : column,
    );
    const settled = profile(preview.headings, {
      columns: columns.map((column) => (column === 'date' ? null : column)),
      flight: { ...FLIGHT_OF_LIST, departure: '2026-11-25T09:00', arrival: '2026-11-25T13:00' },
    });
    const applied = await test.ask('mapping.apply', { source, profile: settled, save: false }, by('police'));
    expect(applied).toMatchObject({ state: 'done', files: [{ messages: [{ id: source.message }] }] });
    const flights = await test.ask('flights.list', {});
    expect(flights.map(({ id }) => id)).toEqual(['ET-508-ADD-2026-11-25']);
    const { travellers } = await test.ask('flights.get', { id: 'ET-508-ADD-2026-11-25' });
    expect(travellers.map(({ name }) => name)).toEqual(['MENSAH, KOFI']);
    const [stored] = await readAll(test.store, 'messages');
    expect(stored?.value.profile?.id).toBe('small-carrier');
    expect(await test.ask('mapping.profiles', {})).toEqual([]);
    // The flights stay when everything is derived again.
    await forgetDerived(test.store);
    expect(await test.ask('flights.list', {})).toEqual([]);
    await test.core.resume();
    expect((await test.ask('flights.list', {})).map(({ id }) => id)).toEqual(['ET-508-ADD-2026-11-25']);
  });

  test('a table stays as it is if the layout is for other headings', async () => {
    const test = await openUnit();
    const report = await test.ask('import.start', {
      way: 'files',
      files: [{ name: 'list.csv', bytes: table(headings, row) }],
    });
    const source = { message: report.files[0]?.messages[0]?.id ?? '' };
    const [before] = await readAll(test.store, 'messages');
    const other = profile(['a', 'b', 'c', 'd']);
    expect(await test.refused('mapping.apply', { source, profile: other, save: true })).toEqual({
      code: 'invalid-input',
      path: 'profile',
    });
    expect(await readAll(test.store, 'messages')).toEqual([before]);
  });
});

describe('a layout that is kept and skips a heading that is known', () => {
  const HEADINGS = 'Flight;Date;From;To;Surname;Given names;Passport;Expiry';
  const list = (day: string) => table(HEADINGS, `ET508;${day};ADD;LFW;HIT;AMA;TG4817305;2025-01-31`);
  const without = (headings: readonly string[]) =>
    profile(headings, {
      columns: ['flight', 'date', 'from', 'to', 'surname', 'givenNames', 'documentNumber', null],
      flight: null,
    });

  test('another agency confirms it, the weekly list has it, and whoever imports by it reads whose it is and what it skips', async () => {
    const test = await desk([SEEN], null, []);
    const bring = (name: string, bytes: Uint8Array) =>
      test.ask('import.start', { way: 'files', files: [{ name, bytes }] });
    await test.as('customs', 'analyst');
    const source = { message: (await bring('first.csv', list('2026-11-24'))).files[0]?.messages[0]?.id ?? '' };
    const { headings } = await test.ask('mapping.preview', { source, profile: null });
    const input = { source, profile: without(headings), save: true };
    expect(await test.refused('mapping.apply', input)).toMatchObject({
      ...{ code: 'second-needed', agencies: ['police', 'gendarmerie', 'immigration'] },
    });
    expect(await test.ask('mapping.profiles', {})).toEqual([]);
    await test.ask('mapping.apply', { ...input, save: false });
    await test.ask('mapping.apply', input, by('police'));
    const [saved] = await test.ask('mapping.profiles', {});
    const officer = saved?.saved?.officer ?? '';
    expect(saved?.saved).toMatchObject({ second: 'PRACTICE-police', otherwise: [headings.at(-1)] });

    await test.as('police');
    const { acts } = await test.ask('queue.week', { day: '2026-11-24' });
    expect(acts.filter(({ what }) => what === 'mapping.saved')).toMatchObject([
      { officer, second: 'PRACTICE-police', reason: `Small carrier: ${headings.at(-1)}: expiry → –` },
    ]);
    const { job, files } = await bring('next.csv', list('2026-11-25'));
    const count = files[0]?.diagnosticsTotal ?? 0;
    const remarks = await test.ask('import.diagnostics', { job, file: 0, from: 0, count });
    expect(remarks.find(({ code }) => code === 'table-read-otherwise')).toMatchObject({
      ...{ severity: 'warning', params: { layout: 'Small carrier', officer, columns: headings.at(-1) } },
    });
  });

  test('another agency confirms one that skips a heading which is known only together with the row above it', async () => {
    const test = await desk([SEEN], null, []);
    const over = [';;Traveller;;Passport;', 'Flight;Date;Surname;Given names;Number;Expiry'];
    const rows = [...over, 'ET508;2026-11-24;HIT;AMA;TG4817305;2025-01-31'];
    const bytes = new TextEncoder().encode(rows.join('\r\n'));
    const { files } = await test.ask('import.start', { way: 'files', files: [{ name: 'two.csv', bytes }] });
    const source = { message: files[0]?.messages[0]?.id ?? '' };
    const { headings, columns } = await test.ask('mapping.preview', { source, profile: null });
    const known = columns.indexOf('givenNames');
    expect(columnOf(headings[known] ?? '')).toBeNull();
    const without = profile(headings, {
      columns: columns.map((each, at) => (at === known ? null : each)),
      flight: null,
    });
    const input = { source, profile: without, save: true };
    expect(await test.refused('mapping.apply', input)).toMatchObject({ code: 'second-needed' });
  });

  test('a layout that adds to what is known is kept by one officer, and one that takes from it then is not', async () => {
    const test = await desk([SEEN], null, []);
    const more = `${HEADINGS};qq9`;
    const bytes = table(more, 'ET508;2026-11-24;ADD;LFW;HIT;AMA;TG4817305;2025-01-31;12A');
    const { files } = await test.ask('import.start', { way: 'files', files: [{ name: 'first.csv', bytes }] });
    const source = { message: files[0]?.messages[0]?.id ?? '' };
    const { headings } = await test.ask('mapping.preview', { source, profile: null });
    const whole = {
      ...without(headings),
      columns: [...without(headings).columns.slice(0, -1), 'expiry', 'seat'],
    } as const;
    await test.ask('mapping.apply', { source, profile: whole, save: true });
    await test.as('police');
    const { acts } = await test.ask('queue.week', { day: '2026-11-24' });
    expect(acts.filter(({ what }) => what === 'mapping.saved')).toMatchObject([
      { second: null, reason: `Small carrier: ${headings.at(-1)}: – → seat` },
    ]);
    await test.as('customs', 'analyst');
    const less = { ...whole, columns: [...whole.columns.slice(0, -1), null] };
    expect(await test.refused('mapping.apply', { source, profile: less, save: true })).toMatchObject({
      code: 'second-needed',
    });
  });

  test('whoever deletes a layout that is kept stands on the weekly list', async () => {
    const test = await desk([SEEN], null, []);
    await test.as('customs', 'analyst');
    const { files } = await test.ask('import.start', {
      way: 'files',
      files: [{ name: 'first.csv', bytes: list('2026-11-24') }],
    });
    const source = { message: files[0]?.messages[0]?.id ?? '' };
    const { headings, columns } = await test.ask('mapping.preview', { source, profile: null });
    await test.ask('mapping.apply', { source, profile: profile(headings, { columns, flight: null }), save: true });
    await test.ask('mapping.forget', { id: 'small-carrier' });
    await test.as('police');
    const { acts } = await test.ask('queue.week', { day: '2026-11-24' });
    expect(acts.filter(({ what }) => what === 'mapping.forgotten')).toMatchObject([{ reason: 'Small carrier' }]);
  });
});
