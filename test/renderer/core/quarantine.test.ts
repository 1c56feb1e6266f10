import 'fake-indexeddb/auto';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { commit } from '../../../renderer/core/store/commit.ts';
import { readAll } from '../../../renderer/core/store/read.ts';
import { DEFAULT_PERIODS } from '../../../shared/retention/periods.ts';
import { hostileZip } from '../../shared/intake/hostile/hostile-zip.ts';
import { message, pnr } from '../../shared/pnrgov-xml/xml-fixture.ts';
import { FLIGHT, paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openCore, openUnit, type TestCore } from './open-core.ts';
import { by } from './queue-acts/desk.ts';
import { trailOf } from './trail-of.ts';

beforeEach(emptyStores);

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const start = ({ ask }: TestCore, name: string, bytes: Uint8Array) =>
  ask('import.start', { way: 'files', files: [{ name, bytes }] });

const LETTER = 'Dear all,\nshe asked for a wheelchair\ncard 4111 1111 1111 1111\u0001 end\n';

/** Two messages. The header of the second is damaged, so its beginning cannot be found. */
function halfBroken(): { readonly broken: Uint8Array; readonly corrected: string } {
  const first = decode(paxlst(TWO_PEOPLE));
  const second = decode(
    paxlst([{ surname: 'LAWSON', given: 'AFI', document: 'TG777' }], { control: 'C2', prepared: '261124:0600' }),
  );
  const damaged = second.replace(/UNA[\s\S]*?UNH\+PAX001\+PAXLST/, 'U#H+PAX#PAXL$T');
  return { broken: encode(`${first}\r\n${damaged}`), corrected: second };
}

describe('unreadable input in quarantine', () => {
  test('unreadable input is kept without full card numbers, and shown as text', async () => {
    const test = await openUnit();
    const report = await start(test, 'letter.txt', encode(LETTER));
    expect(report.files[0]).toMatchObject({ state: 'failed', quarantined: 1 });
    const [row] = await test.ask('quarantine.list', {});
    expect(row).toMatchObject({
      fileName: 'letter.txt',
      member: null,
      job: report.job,
      code: 'format-unknown',
      size: encode(LETTER).length,
      expires: '2026-12-24',
      table: false,
    });
    const { text, editable } = await test.ask('quarantine.get', { id: row?.id ?? '', set: null });
    expect(editable).toBe(true);
    expect(text).toMatch(/^Dear all,\n/);
    expect(text).not.toMatch(/wheelchair|4111/);
  });

  test('unreadable input of an unknown kind is shown as a byte listing that cannot be edited', async () => {
    const test = await openUnit();
    await start(test, 'noise.bin', new Uint8Array(40).fill(0x81).fill(0, 20, 24));
    const [row] = await test.ask('quarantine.list', {});
    expect(await test.ask('quarantine.get', { id: row?.id ?? '', set: null })).toMatchObject({
      editable: false,
      text: expect.stringMatching(/^00000000 {2}81 81(?: 81){14} {2}\.{16}\n00000010 {2}81/),
    });
  });

  test('unreadable members of an archive are written one by one, however many there are', async () => {
    const test = await openUnit();
    const member = (fill: number) => [new Uint8Array(1_500_000).fill(fill, 4), { level: 0 }] as const;
    const bytes = zipSync({ a: [...member(0x81)], b: [...member(0x82)], c: [...member(0x83)] });
    test.changes.length = 0;
    const report = await start(test, 'noise.zip', bytes);
    expect(report.files[0]).toMatchObject({ state: 'failed', quarantined: 3 });
    expect((await test.ask('quarantine.list', {})).map(({ member }) => member).sort()).toEqual(['a', 'b', 'c']);
    expect(test.changes.filter((topic) => topic === 'quarantine')).toHaveLength(2);
  });

  test('of an archive of which an overlap left something unread nothing is kept but what was read, and that is said', async () => {
    const test = await openUnit();
    const data = paxlst(TWO_PEOPLE);
    const bytes = hostileZip([
      { name: 'list.edi', data },
      { name: 'again.edi', data, overlaps: true },
    ]);
    const report = await start(test, 'two.zip', bytes);
    expect(report.files[0]).toMatchObject({ state: 'done', quarantined: 0, messages: [{ travellers: 2 }] });
    expect(await test.ask('quarantine.list', {})).toEqual([]);
    const said = await test.ask('import.diagnostics', { job: report.job, file: 0, from: 0, count: 10 });
    expect(said.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['archive-member-overlaps', 'packed-not-kept']),
    );
  });

  test('unreadable input has an id from which nobody without the unit’s secret can guess the content', async () => {
    const test = await openUnit();
    const bytes = encode(LETTER);
    await start(test, 'letter.txt', bytes);
    const [row] = await test.ask('quarantine.list', {});
    expect(bytesToHex(sha256(bytes))).not.toContain(row?.id);
    expect(row?.id).toMatch(/^[0-9a-f]{32}$/);
  });

  test('unreadable input is kept once, however often the file comes', async () => {
    const test = await openUnit();
    await start(test, 'a.txt', encode(LETTER));
    const again = await start(test, 'b.txt', encode(LETTER));
    expect(again.files[0]).toMatchObject({ state: 'failed', quarantined: 1 });
    expect(await test.ask('quarantine.list', {})).toMatchObject([{ fileName: 'a.txt' }]);
  });

  test('a file whose messages are all known is no duplicate until its unreadable part is in quarantine too', async () => {
    const test = await openUnit();
    const { broken } = halfBroken();
    await start(test, 'whole.edi', paxlst(TWO_PEOPLE));
    const first = await start(test, 'two.edi', broken);
    expect(first.files[0]).toMatchObject({ state: 'done', quarantined: 1, messages: [{ known: true }] });
    const again = await start(test, 'again.edi', broken);
    expect(again.files[0]).toMatchObject({ state: 'duplicate', quarantined: 1, messages: [{ known: true }] });
  });

  test('a corrected tail becomes a traveller, and its entry leaves quarantine', async () => {
    const test = await openUnit();
    const { broken, corrected } = halfBroken();
    const report = await start(test, 'two.edi', broken);
    expect(report.files[0]).toMatchObject({ state: 'done', quarantined: 1, messages: [{ travellers: 2 }] });
    const [row] = await test.ask('quarantine.list', {});
    const { text } = await test.ask('quarantine.get', { id: row?.id ?? '', set: null });
    expect(text).toContain('LAWSON');
    test.changes.length = 0;
    const retried = await test.ask('quarantine.retry', { id: row?.id ?? '', text: corrected });
    expect(retried).toMatchObject({ way: 'quarantine', state: 'done', totals: { messages: 1, travellers: 1 } });
    expect(test.changes).toContain('quarantine');
    expect(await test.ask('quarantine.list', {})).toEqual([]);
    const { travellers } = await test.ask('flights.get', { id: FLIGHT });
    expect(travellers.map(({ name }) => name)).toContain('LAWSON, AFI');
    for (const table of ['quarantine', 'quarantineBytes', 'jobFiles'] as const)
      expect(await test.store.table(table).count(), table).toBe(0);
  });

  test('an entry about a cut transmission holds the whole message, so that its end can be added', async () => {
    const test = await openUnit();
    const whole = paxlst(TWO_PEOPLE);
    const report = await start(test, 'cut.edi', whole.slice(0, whole.length - 120));
    expect(report.files[0]).toMatchObject({ state: 'done', quarantined: 1, messages: [{ travellers: 2 }] });
    const [row] = await test.ask('quarantine.list', {});
    expect(row).toMatchObject({ code: 'segment-cut' });
    const { text } = await test.ask('quarantine.get', { id: row?.id ?? '', set: null });
    expect(text).toMatch(/^UNA[\s\S]*UNH\+PAX001[\s\S]*NAT$/);
    // Unchanged, it gives only known content and is cut again.
    const same = await test.ask('quarantine.retry', { id: row?.id ?? '', text });
    expect(same.files[0]).toMatchObject({ state: 'duplicate' });
    expect(await test.ask('quarantine.list', {})).toEqual([row]);
    const completed = `${text}+2+TGO'\r\nRFF+AVF:LOC001'\r\nDOC+P:110:111+TG2950417'\r\nCNT+42:2'\r\nUNT+29+PAX001'\r\nUNZ+1+C0001'`;
    const corrected = await test.ask('quarantine.retry', { id: row?.id ?? '', text: completed });
    expect(corrected.files[0]).toMatchObject({ state: 'done', quarantined: 0 });
    expect(await test.ask('quarantine.list', {})).toEqual([]);
    const { travellers } = await test.ask('flights.get', { id: FLIGHT });
    expect(travellers.map(({ name, document }) => [name, document]).sort()).toEqual([
      ['MENSAH, KOFI', 'TG4817305'],
      ['OKAFOR, CHIDI', 'TG2950417'],
    ]);
  });

  test('an entry about broken XML holds the whole message; completed, it adds the unread travellers and duplicates nobody', async () => {
    const test = await openUnit();
    const other = pnr().replace('Q7LM2X', 'ZZ9ZZ9').replace('KODJO', 'YAO').replace('>AFI', '>ESI');
    const whole = message([pnr(), other].join('\n'));
    const cut = whole.slice(0, whole.indexOf('</Passenger>', whole.indexOf('ZZ9ZZ9')));
    const report = await start(test, 'cut.xml', encode(cut));
    expect(report.files[0]).toMatchObject({
      state: 'done',
      quarantined: 1,
      messages: [{ travellers: 2, bookings: 1 }],
    });
    const [row] = await test.ask('quarantine.list', {});
    expect(row).toMatchObject({ code: 'message-truncated', table: false });
    const { text } = await test.ask('quarantine.get', { id: row?.id ?? '', set: null });
    expect(text.replace(/\s/g, '')).toBe(cut.replace(/\s/g, ''));
    const corrected = await test.ask('quarantine.retry', { id: row?.id ?? '', text: whole });
    expect(corrected.files[0]).toMatchObject({
      state: 'done',
      quarantined: 0,
      messages: [{ known: false, bookings: 2 }],
    });
    expect(await test.ask('quarantine.list', {})).toEqual([]);
    const { travellers } = await test.ask('flights.get', { id: 'KP-20-LFW-2026-11-24' });
    expect(travellers.map(({ name }) => name).sort()).toEqual([
      'MENSAH, AFI',
      'MENSAH, ESI',
      'MENSAH, KODJO',
      'MENSAH, YAO',
    ]);
  });

  test('an entry about XML without its closing tags holds the whole message', async () => {
    const test = await openUnit();
    const whole = message();
    await start(test, 'cut.xml', encode(whole.slice(0, -'NRs>\n</IATA_PNRGOV_NotifRQ>'.length)));
    const [row] = await test.ask('quarantine.list', {});
    const { text } = await test.ask('quarantine.get', { id: row?.id ?? '', set: null });
    expect(text).toContain('KODJO');
  });

  test('a message of XML that is broken at several places is one entry', async () => {
    const test = await openUnit();
    const broken = ['AAAAA1', 'BBBBB2', 'CCCCC3'].map((locator) =>
      pnr().replace('ID="Q7LM2X"', locator === 'BBBBB2' ? `ID="${locator}"` : `ID=${locator}`),
    );
    const report = await start(test, 'broken.xml', encode(message(broken.join('\n'))));
    expect(report.files[0]).toMatchObject({ state: 'done', quarantined: 1, messages: [{ bookings: 1 }] });
    expect(await test.ask('quarantine.list', {})).toMatchObject([{ code: 'xml-broken' }]);
  });

  test('an entry that is retried unchanged stays the same, whatever its id and line ends', async () => {
    const test = await openUnit();
    const { broken } = halfBroken();
    await start(test, 'two.edi', broken);
    const [made] = await readAll(test.store, 'quarantine');
    const [bytes] = await readAll(test.store, 'quarantineBytes');
    if (made === undefined || bytes === undefined) throw new Error('nothing in quarantine');
    // An earlier release left the entry under another id, and its message has been read since.
    const kept = encode(`${decode(broken).slice(0, -decode(bytes.value).length)}${decode(bytes.value)}`);
    await commit(
      test.store,
      [
        { table: 'quarantine', id: made.id, remove: true },
        { table: 'quarantineBytes', id: made.id, remove: true },
        { table: 'quarantine', id: 'old', rev: null, value: made.value, index: { received: made.value.receivedAt } },
        { table: 'quarantineBytes', id: 'old', rev: null, value: kept },
      ],
      [],
    );
    const before = await test.ask('quarantine.list', {});
    expect(before).toMatchObject([{ id: 'old' }]);
    const { text } = await test.ask('quarantine.get', { id: 'old', set: null });
    const retried = await test.ask('quarantine.retry', { id: 'old', text: text.replaceAll('\r\n', '\n') });
    expect(retried.files[0]).toMatchObject({ state: 'duplicate', quarantined: 1, mendedNothing: true });
    expect(await test.ask('quarantine.list', {})).toEqual(before);
  });

  test('an entry whose correction cannot be read either stays once', async () => {
    const test = await openUnit();
    await start(test, 'letter.txt', encode(LETTER));
    const [row] = await test.ask('quarantine.list', {});
    const retried = await test.ask('quarantine.retry', { id: row?.id ?? '', text: 'still no list' });
    expect(retried.files[0]).toMatchObject({ state: 'failed', quarantined: 0 });
    expect(await test.ask('quarantine.list', {})).toEqual([row]);
  });

  test('an entry leaves quarantine even if the worker died during the import of its correction', async () => {
    const test = await openUnit();
    const { broken, corrected } = halfBroken();
    await start(test, 'two.edi', broken);
    const [row] = await test.ask('quarantine.list', {});
    let closing: Promise<void> | undefined;
    const call = await test.core.call(
      'quarantine.retry',
      { id: row?.id ?? '', text: corrected },
      {
        onProgress: () => {
          closing ??= test.core.close();
        },
      },
    );
    await closing;
    expect(call).toMatchObject({ ok: false });
    const again = await openCore();
    expect(await again.ask('quarantine.list', {})).toHaveLength(1);
    await again.core.resume();
    expect(await again.ask('quarantine.list', {})).toEqual([]);
    expect((await again.ask('flights.get', { id: FLIGHT })).travellers).toHaveLength(3);
  });

  test('an entry is discarded with a reason', async () => {
    const test = await openUnit();
    await start(test, 'letter.txt', encode(LETTER));
    const [row] = await test.ask('quarantine.list', {});
    expect(await test.refused('quarantine.discard', { id: row?.id ?? '', reason: ' ' })).toEqual({
      code: 'reason-required',
    });
    await test.ask('quarantine.discard', { id: row?.id ?? '', reason: 'a letter' });
    expect(await test.ask('quarantine.list', {})).toEqual([]);
    expect(await test.store.table('quarantineBytes').count()).toBe(0);
  });

  test('unreadable input of a file with a test message never reaches the live store', async () => {
    const test = await openUnit('live');
    const practice = decode(paxlst(TWO_PEOPLE, { test: true }));
    await start(
      test,
      't.edi',
      encode(`${practice}\r\nNAD+FL+++OKAFOR:CHIDI'DTM+329:800615'NOBODY KNOWS WHERE THIS BELONGS'`),
    );
    expect(await test.ask('quarantine.list', {})).toEqual([]);
  });

  test('an entry is destroyed on its day, when the store is opened or with the first call of a day', async () => {
    let now = Date.parse('2026-11-24T08:00:00Z');
    const clock = () => now;
    const test = await openUnit('practice', clock);
    await start(test, 'letter.txt', encode(LETTER));
    now = Date.parse('2026-12-23T23:59:00Z');
    await test.ask('session.get', {});
    await test.core.resume();
    expect(await test.ask('quarantine.list', {})).toHaveLength(1);
    now = Date.parse('2026-12-24T00:01:00Z');
    await test.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
    expect(await test.ask('quarantine.list', {})).toEqual([]);
    expect(await test.store.table('quarantineBytes').count()).toBe(0);
    const trail = await test.ask('audit.list', { before: null, count: 10 });
    expect(trail).toContainEqual(
      expect.objectContaining({ kind: 'quarantine.expired', details: { entries: 1, days: 30 } }),
    );
  });

  test.each([
    ['a clock that is ahead for a while', ['2026-12-26T08:10:00Z', '2026-11-24T08:20:00Z'], 30],
    ['a shorter period', ['2026-11-25T08:10:00Z', '2026-11-26T08:10:00Z'], 1],
  ])('by %s one officer destroys no entry that came after the last announcement', async (_title, times, days) => {
    let now = Date.parse('2026-11-24T08:00:00Z');
    const test = await openUnit('live', () => now);
    const complete = { until: '2027-01-08', periods: DEFAULT_PERIODS };
    const latest = { announcedOn: '2026-11-23', until: '2027-01-22', periods: DEFAULT_PERIODS };
    const value = { complete, pending: [], latest, confirmedOn: '2026-01-01' };
    await commit(test.store, [{ table: 'settings', id: 'announcements', rev: 0, value }], []);
    await start(test, 'letter.txt', encode(LETTER));
    await test.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
    await test.ask('import.set', { warnMinutes: 60, quarantineDays: days });
    for (const time of times) {
      now = Date.parse(time);
      await test.ask('session.get', {});
      await test.core.resume();
    }
    expect(await test.ask('quarantine.list', {})).toHaveLength(1);
  });

  test('an entry is kept as long as the unit’s setting says', async () => {
    const test = await openUnit();
    await start(test, 'letter.txt', encode(LETTER));
    await test.ask('import.set', { warnMinutes: 60, quarantineDays: 2 });
    expect(await test.ask('quarantine.list', {})).toMatchObject([{ expires: '2026-11-26' }]);
    await test.core.close();
    const later = await openCore('practice', Date.parse('2026-11-26T00:00:00Z'));
    await later.core.resume();
    expect(await later.ask('quarantine.list', {})).toEqual([]);
  });
});

describe('a text in quarantine that is mended so that it names a flight', () => {
  const AT = Date.parse('2026-11-24T08:00:00.000Z');
  const LATE = [{ surname: 'LATE', given: 'AFI', document: 'TG5517305' }];
  const list = (flight = 'ET508') => decode(paxlst(LATE, { flight, control: 'C9' }));
  const nextYear = list().replaceAll('261124', '271124');
  const cameAs = async (words: string) => {
    const test = await openUnit('practice', () => AT);
    await start(test, 'note.txt', encode(words));
    const [row] = await test.ask('quarantine.list', {});
    return { test, id: row?.id ?? '' };
  };

  test.each<[string, string, string]>([
    ['that nobody named before', 'Dear all, see below.', list()],
    ['in place of another that it named', 'Of ET 5080 and XET508.', list()],
    ['of next year', 'Of ET508 next year.', nextYear],
  ])('is imported by two officers only: one %s', async (_name, words, text) => {
    const { test, id } = await cameAs(words);
    expect(await test.refused('quarantine.retry', { id, text })).toMatchObject({ code: 'second-needed' });
    expect(await test.ask('flights.list', {})).toEqual([]);
    const { totals } = await test.ask('quarantine.retry', { id, text }, by('police'));
    expect(totals).toMatchObject({ travellers: 1 });
    expect(await test.ask('quarantine.list', {})).toEqual([]);
    const [flight] = await test.ask('flights.list', {});
    const { acts } = await test.ask('queue.week', { day: '2026-11-24' });
    expect(acts).toMatchObject([
      { act: 'assign', flight: flight?.id, reason: 'note.txt (1)', second: 'PRACTICE-police' },
    ]);
    const entry = (await trailOf(test)).find(({ kind }) => kind === 'quarantine.retried');
    expect(entry).toMatchObject({ second: 'PRACTICE-police' });
  });

  test('is imported by one officer where it came with the name of the flight, or a sender names that', async () => {
    const { test, id } = await cameAs('Of ET/0508 today.');
    expect((await test.ask('quarantine.retry', { id, text: list() })).totals).toMatchObject({ travellers: 1 });
    await start(test, 'other.txt', encode('Dear all, see below.'));
    const [row] = await test.ask('quarantine.list', {});
    const text = list().replace('C9', 'C10').replace('LATE', 'LATER');
    expect((await test.ask('quarantine.retry', { id: row?.id ?? '', text })).totals).toMatchObject({ travellers: 1 });
    expect((await test.ask('queue.week', { day: '2026-11-24' })).acts).toEqual([]);
  });
});
