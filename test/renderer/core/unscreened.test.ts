/** Travellers whom no flight carries are never screened: the import says so until somebody says on which flight they are. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as jobs from '../../../renderer/core/import/job.ts';
import { isOfTravellers } from '../../../renderer/core/import/quarantine.ts';
import { commit } from '../../../renderer/core/store/commit.ts';
import { readAll } from '../../../renderer/core/store/read.ts';
import { writeEntry } from '../../../shared/entry/entry.ts';
import { BOUNDS } from '../../../shared/intake/budget.ts';
import type { TableProfile } from '../../../shared/table/table-profile.ts';
import { flightlessList, flightlessTable, push, undatedList } from './flightless.ts';
import { crowd, FLIGHT, paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openCore, openUnit, type TestCore } from './open-core.ts';
import { by } from './queue-acts/desk.ts';

beforeEach(emptyStores);

const encode = (text: string) => new TextEncoder().encode(text);
const start = ({ ask }: TestCore, name: string, bytes: Uint8Array) =>
  ask('import.start', { way: 'files', files: [{ name, bytes }] });
const ROWS = ['LAWSON;AFI;1980-06-15;TG777', 'KOFFI;ANA;1981-06-15;TG778'];

const TVL = "TVL+241126:0900:241126:1300+ADD+LFW+ET+508'";
const nobody = { carrier: null, number: null, suffix: null, registration: null, origin: null, destination: null };
const typed = writeEntry({
  ...{ version: 1, kind: 'form', prepared: '2026-11-24T05:00Z', desk: 'LFW', booking: null, text: null },
  leg: { ...nobody, departure: null, arrival: null },
  travellers: [],
} as unknown as Parameters<typeof writeEntry>[0]);
const typedTravellers = encode(
  new TextDecoder()
    .decode(typed)
    .replace(/"travellers":\s*\[\s*\]/, '"travellers":[{"surname":"LAWSON","givenNames":"AFI"}]'),
);

describe('travellers of a file that was read', () => {
  // Every way in which a message may lack its flight.
  test.each<[string, string, Uint8Array, number, readonly string[]]>([
    ['of a list without a flight', 'a.edi', flightlessList(TWO_PEOPLE), 2, []],
    ['of a push without a flight', 'a.edi', push(''), 1, []],
    ['of a push whose flight cannot be read', 'a.edi', push("TVL+??+++'"), 1, []],
    ['of a table without columns of flights', 'a.csv', flightlessTable(...ROWS), 2, []],
    ['typed without a flight', 'a.entry.json', typedTravellers, 1, []],
    ['of a list whose flight has no day', 'a.edi', undatedList(TWO_PEOPLE), 0, ['ET-508-ADD-undated']],
    ['of a push whose bookings fly elsewhere', 'a.edi', push(TVL), 0, [FLIGHT]],
    [
      'of a table whose flight cells cannot be read',
      'a.csv',
      encode(`Flight;Surname;Given names;Passport\nno such;LAWSON;AFI;TG777\n?;KOFFI;ANA;TG778`),
      0,
      ['XX--XXX-undated'],
    ],
    [
      'of a table of which the first row names no flight',
      'a.csv',
      encode(
        'Flight;Date;From;To;Surname;Given names;Passport\n;;;;LAWSON;AFI;TG777\nET508;2026-11-24;ADD;LFW;KOFFI;ANA;TG778',
      ),
      0,
      [FLIGHT],
    ],
  ])('%s are screened, or counted as not screened', async (_name, name, bytes, unscreened, flights) => {
    const unit = await openUnit();
    const report = await start(unit, name, bytes);
    expect(report.totals.unscreened).toBe(unscreened);
    expect(report.files).toMatchObject([{ state: 'done', unscreened, quarantined: 0 }]);
    const [message] = report.files[0]?.messages ?? [];
    expect(message?.flights).toEqual(flights);
    const entries = await unit.ask('quarantine.list', {});
    expect(entries.map(({ code, params, message: of }) => ({ code, params, of }))).toEqual(
      unscreened === 0 ? [] : [{ code: 'no-flight', params: { count: unscreened }, of: message?.id }],
    );
    const screened = await unit.ask('flights.list', {});
    expect(screened.map(({ id }) => id)).toEqual(flights);
    expect(screened.reduce((sum, { travellers }) => sum + travellers, 0)).toBe((message?.travellers ?? 0) - unscreened);
  });
});

describe('a message without a flight', () => {
  test('is named where imports are listed, and beside Import, also after the store is opened again', async () => {
    const unit = await openUnit();
    const { job } = await start(unit, 'a.edi', flightlessList(TWO_PEOPLE));
    await start(unit, 'b.csv', flightlessTable(...ROWS));
    await unit.core.close();
    const again = await openCore();
    expect((await again.ask('import.list', {})).map(({ totals }) => totals.unscreened)).toEqual([2, 2]);
    expect(await again.ask('import.get', { job })).toMatchObject({ files: [{ unscreened: 2 }] });
    expect(await again.ask('waiting.count', { of: 'quarantine' })).toBe(2);
    expect(await again.ask('waiting.count', { of: 'unscreened' })).toBe(4);
  });

  test('is shown in quarantine with its travellers, as it came', async () => {
    const unit = await openUnit();
    await start(unit, 'a.edi', flightlessList(TWO_PEOPLE));
    const [row] = await unit.ask('quarantine.list', {});
    expect(row).toMatchObject({ fileName: 'a.edi', table: false });
    const view = await unit.ask('quarantine.get', { id: row?.id ?? '', set: null });
    expect(view).toMatchObject({ editable: false, travellers: ['MENSAH, KOFI', 'OKAFOR, CHIDI'] });
    expect(view.text).toContain('NAD+FL+++MENSAH:KOFI');
    expect(await unit.refused('quarantine.retry', { id: row?.id ?? '', text: view.text })).toMatchObject({
      code: 'not-found',
    });
  });

  test('counts once, however often it comes, and a file of known messages says it, too', async () => {
    const unit = await openUnit();
    await start(unit, 'a.edi', flightlessList(TWO_PEOPLE));
    const again = await start(unit, 'b.edi', flightlessList(TWO_PEOPLE));
    expect(again).toMatchObject({ totals: { travellers: 0, unscreened: 2 } });
    expect(again.files).toMatchObject([{ state: 'duplicate', unscreened: 2 }]);
    expect(await unit.ask('quarantine.list', {})).toMatchObject([{ fileName: 'a.edi' }]);
  });

  test('left unscreened by two officers leaves quarantine and the rail, and the import still says it', async () => {
    const unit = await openUnit();
    const { job } = await start(unit, 'a.edi', flightlessList(TWO_PEOPLE));
    const [row] = await unit.ask('quarantine.list', {});
    const left = { id: row?.id ?? '', reason: 'a test of the carrier' };
    expect(await unit.refused('quarantine.discard', left)).toMatchObject({ code: 'second-needed' });
    expect(await unit.ask('waiting.count', { of: 'unscreened' })).toBe(2);
    expect(await unit.refused('quarantine.discard', { ...left, reason: 'x' })).toEqual({ code: 'reason-required' });
    await unit.ask('quarantine.discard', left, by('police'));
    expect(await unit.ask('quarantine.list', {})).toEqual([]);
    for (const of of ['unscreened', 'quarantine'] as const) expect(await unit.ask('waiting.count', { of })).toBe(0);
    expect(await unit.refused('quarantine.discard', left)).toMatchObject({ code: 'not-found' });
    expect(await unit.ask('import.get', { job })).toMatchObject({ totals: { unscreened: 2 } });
    const message = row?.message ?? '';
    expect((await unit.ask('message.get', { id: message })).manifest.travellers).toHaveLength(2);
  });

  test('stays in quarantine when the period of what could not be read is over', async () => {
    let now = Date.parse('2026-11-24T08:00:00.000Z');
    const unit = await openUnit('practice', () => now);
    await start(unit, 'a.edi', flightlessList(TWO_PEOPLE));
    await start(unit, 'letter.txt', encode('Dear all,\nnothing here\n'));
    expect((await unit.ask('quarantine.list', {})).map(({ expires }) => expires).sort()).toEqual(['2026-12-24', null]);
    now = Date.parse('2026-12-24T00:00:00.000Z');
    await unit.core.resume();
    expect(await unit.ask('quarantine.list', {})).toMatchObject([{ fileName: 'a.edi', expires: null }]);
    expect(await unit.ask('waiting.count', { of: 'unscreened' })).toBe(2);
  });

  test('as a table leaves quarantine when a layout names its flight, and comes back when another names none', async () => {
    const unit = await openUnit();
    const { job, files } = await start(unit, 'a.csv', flightlessTable(...ROWS));
    const message = files[0]?.messages[0]?.id ?? '';
    const source = { message };
    const { headings, columns } = await unit.ask('mapping.preview', { source, profile: null });
    const none: TableProfile = {
      id: 'p',
      name: 'Small',
      headings: [...headings],
      columns,
      dateOrder: null,
      flight: null,
    };
    const leg = { carrier: 'ET', number: 508, suffix: null, origin: 'ADD', destination: 'LFW' };
    const named = { ...none, flight: { ...leg, departure: '2026-11-24T09:00', arrival: '2026-11-24T13:00' } };
    const apply = (profile: TableProfile) =>
      unit.ask(
        'mapping.apply',
        {
          source,
          profile: { ...profile, headings: [...headings], columns: [...profile.columns] },
          save: false,
        },
        by('police'),
      );
    expect(await apply(named)).toMatchObject({ totals: { unscreened: 0 } });
    expect(await unit.ask('quarantine.list', {})).toEqual([]);
    expect(await unit.ask('import.get', { job })).toMatchObject({
      totals: { unscreened: 0 },
      files: [{ unscreened: 0, messages: [{ flights: [FLIGHT] }] }],
    });
    expect(await apply(none)).toMatchObject({ totals: { unscreened: 2 } });
    expect(await unit.ask('quarantine.list', {})).toMatchObject([{ message, code: 'no-flight' }]);
  });

  test('beside messages with a flight is the only one that is not screened', async () => {
    const unit = await openUnit();
    const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    const both = encode(
      `${decode(paxlst(TWO_PEOPLE))}\r\n${decode(flightlessList([{ surname: 'LAWSON', given: 'AFI', document: 'TG777' }], { control: 'C2' }))}`,
    );
    const report = await start(unit, 'both.edi', both);
    expect(report).toMatchObject({ totals: { messages: 2, travellers: 3, flights: 1, unscreened: 1 } });
  });

  test('that an interrupted import had read is in quarantine when the import has gone on', async () => {
    const unit = await openUnit();
    let closing: Promise<void> | undefined;
    const files = [
      { name: '0.edi', bytes: flightlessList(TWO_PEOPLE) },
      { name: '1.edi', bytes: paxlst(TWO_PEOPLE) },
      { name: '2.csv', bytes: flightlessTable(...ROWS) },
    ];
    await unit.core.call(
      'import.start',
      { way: 'files', files },
      {
        onProgress: ({ note }) => {
          if (note === '1.edi') closing ??= unit.core.close();
        },
      },
    );
    await closing;
    const again = await openCore();
    await again.core.resume();
    expect(await again.ask('import.list', {})).toMatchObject([{ state: 'done', totals: { unscreened: 4 } }]);
    expect((await again.ask('quarantine.list', {})).map(({ fileName }) => fileName).sort()).toEqual(['0.edi', '2.csv']);
  });
});

describe('a list of more travellers than are read of a flight', () => {
  const LATE = { surname: 'LATE', given: 'AFI', document: 'TG5517305' };
  const over = paxlst([...crowd(BOUNDS.travellers.most), LATE], { flight: 'ET700' });
  test.each([
    ['that states its count', over],
    ['that states none', encode(new TextDecoder().decode(over).replace(/CNT[^\r]*\r\n/, ''))],
  ])('%s says who was not screened, on the file, on the flight and when it is tried again', async (_name, bytes) => {
    let now = Date.parse('2026-11-24T08:00:00.000Z');
    const unit = await openUnit('practice', () => now);
    const { files, totals } = await start(unit, 'a.edi', bytes);
    const cut = { state: 'done', withErrors: true, quarantined: 1, unscreened: 1, messages: [{ countsDiffer: true }] };
    expect([totals.unscreened, ...files]).toMatchObject([1, cut]);
    expect(await unit.ask('waiting.count', { of: 'unscreened' })).toBe(1);
    const [flight] = await unit.ask('flights.list', {});
    const { completeness } = (await unit.ask('flights.get', { id: flight?.id ?? '' })).row;
    expect(completeness).toMatchObject({ stated: { passengers: 2001 }, read: { passengers: 2000 } });
    const [row] = await unit.ask('quarantine.list', {});
    expect(row).toMatchObject({ code: 'bound-travellers', params: { count: 1 } });
    const { text } = await unit.ask('quarantine.get', { id: row?.id ?? '', set: null });
    const again = await unit.ask('quarantine.retry', { id: row?.id ?? '', text });
    expect(again.files).toMatchObject([{ ...cut, mendedNothing: true }]);
    expect(await unit.ask('quarantine.list', {})).toEqual([row]);
    // Nobody drops one of them alone.
    const fewer = { id: row?.id ?? '', text: text.replaceAll('LATE', 'LATER') };
    expect(await unit.refused('quarantine.retry', fewer)).toMatchObject({ code: 'second-needed' });
    // They are counted as long as their message is stored.
    now = Date.parse('2027-01-24T08:00:00.000Z');
    await unit.core.resume();
    expect(await unit.ask('quarantine.list', {})).toMatchObject([{ id: row?.id, expires: null }]);
    expect(await unit.ask('waiting.count', { of: 'unscreened' })).toBe(1);
    // Two officers leave them unscreened, and no bytes of them stay.
    const left = { id: row?.id ?? '', reason: 'all crew' };
    expect(await unit.refused('quarantine.discard', left)).toMatchObject({ code: 'second-needed' });
    await unit.ask('quarantine.discard', left, by('police'));
    expect(await unit.ask('waiting.count', { of: 'unscreened' })).toBe(0);
    expect(await unit.store.table('quarantineBytes').count()).toBe(0);
  });
});

test.each(['bound-travellers', 'bound-flights', 'bound-bookings', 'bound-table-cells', 'table-too-long'])(
  'a part that was left for the bound %s counts travellers',
  (code) => expect([isOfTravellers({ code }), isOfTravellers({ code: 'bytes-skipped' })]).toEqual([true, false]),
);

test.each(['travellers on no flight', 'none counted by an earlier release'])(
  'the files of an import with %s are read once for the list of imports, which still says what is so now',
  async (which) => {
    const unit = await openUnit('practice');
    await start(unit, 'a.edi', flightlessList(TWO_PEOPLE));
    const [stored] = await readAll(unit.store, 'jobs');
    if (stored === undefined) throw new Error('no job');
    if (which !== 'travellers on no flight') {
      const { unscreened: _, ...totals } = stored.value.totals ?? { unscreened: 0 };
      await commit(unit.store, [jobs.jobWrite({ ...stored.value, totals: totals as never })], []);
    }
    const read = vi.spyOn(jobs, 'readJobFiles');
    const listed = async () => (await unit.ask('import.list', {}))[0]?.totals;
    const counts = { messages: 1, travellers: 2, unscreened: 2 };
    expect([await listed(), await listed(), await listed()]).toMatchObject([counts, counts, counts]);
    const leg = { carrier: 'ET', number: 508, suffix: null, registration: null, origin: 'ADD', destination: 'LFW' };
    const times = { departure: '2026-11-24T09:00', arrival: '2026-11-24T13:00' };
    const message = (await readAll(unit.store, 'messages'))[0]?.id ?? '';
    await unit.ask(
      'message.assign',
      { message, to: { leg: { ...leg, ...times } }, reason: 'seen on paper' },
      by('police'),
    );
    expect(await listed()).toMatchObject({ ...counts, unscreened: 0 });
    expect(read).toHaveBeenCalledTimes(1);
    read.mockRestore();
  },
);
