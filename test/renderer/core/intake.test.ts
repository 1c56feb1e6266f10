import 'fake-indexeddb/auto';
import { strToU8, zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { readAll } from '../../../renderer/core/store/read.ts';
import { BOUNDS } from '../../../shared/intake/budget.ts';
import { textRow, workbook } from '../../shared/table/workbook-fixture.ts';
import { FLIGHT, paxlst, pnrgov, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openCore, openUnit } from './open-core.ts';

beforeEach(emptyStores);

/** A mail with a text and a list. */
function mail(words: string, list: Uint8Array): Uint8Array {
  const head = 'From: desk@airline.test\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n';
  const text = `--b\r\nContent-Type: text/plain\r\n\r\n${words}\r\n`;
  const attached = '--b\r\nContent-Type: text/plain; name="list.edi"\r\n\r\n';
  return strToU8(`${head}${text}${attached}${new TextDecoder().decode(list)}\r\n--b--\r\n`);
}

const CARD = '4111111111111111';

describe('a packed file', () => {
  test('a packed file gives the messages of all its members, each with its path', async () => {
    const { ask } = await openUnit();
    const inner = zipSync({
      'later.edi': paxlst([{ surname: 'LAWSON', given: 'AFI', document: 'TG9' }], { control: 'C9' }),
    });
    const bytes = zipSync({
      'in/a.edi': paxlst(TWO_PEOPLE),
      'more.zip': inner,
      'read me.txt': strToU8('hello THERE KOFI'),
    });
    const report = await ask('import.start', { way: 'files', files: [{ name: 'post.zip', bytes }] });
    const [file] = report.files;
    expect(file).toMatchObject({ state: 'done', quarantined: 1 });
    expect(file?.messages.map(({ member, travellers }) => [member, travellers])).toEqual([
      ['in/a.edi', 2],
      ['more.zip/later.edi', 1],
    ]);
    const said = await ask('import.diagnostics', { job: report.job, file: 0, from: 0, count: 10 });
    expect(said.map(({ code, params }) => [code, params.member])).toContainEqual(['format-unknown', 'read me.txt']);
    expect(await ask('quarantine.list', {})).toMatchObject([{ fileName: 'post.zip', member: 'read me.txt' }]);
    const { reports } = await ask('quality.messages', { from: 0, count: 10 });
    expect(reports.map(({ member }) => member)).toEqual(['in/a.edi', 'more.zip/later.edi']);
  });

  test.each<[string, Uint8Array, string]>([
    [
      'an archive',
      zipSync({ 'readme.txt': strToU8('Made by the departure system.\n'), 'a.edi': paxlst(TWO_PEOPLE) }),
      'readme.txt',
    ],
    ['a mail', mail('Dear colleagues,\nplease find the list attached.\n', paxlst(TWO_PEOPLE)), 'text-1'],
  ])(
    'a letter in %s beside a list is named, and is neither an error nor in quarantine',
    async (_name, bytes, member) => {
      const { ask } = await openUnit();
      const { job, files } = await ask('import.start', { way: 'files', files: [{ name: 'post', bytes }] });
      expect(files).toMatchObject([
        { state: 'done', quarantined: 0, withErrors: false, messages: [{ travellers: 2 }] },
      ]);
      expect(await ask('quarantine.list', {})).toEqual([]);
      const said = await ask('import.diagnostics', { job, file: 0, from: 0, count: 10 });
      expect(said).toMatchObject([
        { code: 'letter-left', severity: 'info', params: { member }, raw: expect.stringMatching(/./) },
      ]);
      // Known again, the file brings nothing new.
      const again = await ask('import.start', { way: 'files', files: [{ name: 'again', bytes }] });
      expect(again.files).toMatchObject([{ state: 'duplicate' }]);
    },
  );

  test('a packed file of letters alone is looked at by an officer, and one that comes twice is one entry', async () => {
    const { ask } = await openUnit();
    const [letter, other] = [strToU8('Dear all,\nno flights today.\n'), strToU8('Dear all,\nnone tomorrow.\n')];
    const bytes = zipSync({ 'a.txt': letter, 'b.txt': letter, 'c.txt': other });
    const { files } = await ask('import.start', { way: 'files', files: [{ name: 'post.zip', bytes }] });
    expect(files).toMatchObject([{ state: 'failed', failure: { code: 'format-unknown' }, quarantined: 2 }]);
    expect(await ask('quarantine.list', {})).toHaveLength(2);
  });

  test('a packed file of many letters keeps as many as go to quarantine, and says the others', async () => {
    const { ask } = await openUnit();
    const most = BOUNDS.unread.most;
    const letters = Array.from({ length: most + 5 }, (_, at) => [`${at}.txt`, strToU8(`Dear ${'a'.repeat(at)}\n`)]);
    const bytes = zipSync(Object.fromEntries(letters), { level: 0 });
    const { files } = await ask('import.start', { way: 'files', files: [{ name: 'post.zip', bytes }] });
    expect(files).toMatchObject([{ quarantined: most }]);
    expect(files[0]?.diagnosticsTotal).toBeGreaterThanOrEqual(most + 5);
  });

  test('a packed file lists its messages in their order, below those of a later import', async () => {
    let minute = 0;
    const { ask } = await openUnit('practice', () => Date.parse('2026-11-24T08:00:00Z') + 60_000 * minute);
    const several = (...numbers: readonly number[]) =>
      Uint8Array.from(numbers.flatMap((number) => [...paxlst(TWO_PEOPLE, { flight: `ET${number}` }), 0x0a]));
    await ask('import.start', {
      way: 'files',
      files: [
        { name: 'z.edi', bytes: several(14, 13, 12, 11) },
        { name: 'a.edi', bytes: several(21, 23, 22) },
      ],
    });
    minute = 1;
    await ask('import.start', { way: 'files', files: [{ name: 'later.edi', bytes: several(32, 31) }] });
    const { reports } = await ask('quality.messages', { from: 0, count: 20 });
    const order = [32, 31, 14, 13, 12, 11, 21, 23, 22].map((number) => `ET-${number}-ADD-2026-11-24`);
    expect(reports.flatMap(({ flights }) => flights)).toEqual(order);
  });

  test('a packed file counts files that were read, read with errors, and not read', async () => {
    const { ask } = await openUnit();
    const [whole, cut] = [paxlst(TWO_PEOPLE), paxlst(TWO_PEOPLE, { control: 'C2' }).slice(0, -120)];
    const files = [
      { name: 'whole.edi', bytes: whole },
      { name: 'cut.edi', bytes: cut },
      { name: 'letter.txt', bytes: strToU8('hello there') },
      { name: 'again.edi', bytes: whole.slice() },
    ];
    const report = await ask('import.start', { way: 'files', files });
    expect(report.files.map(({ state, withErrors }) => [state, withErrors])).toEqual([
      ['done', false],
      ['done', true],
      ['failed', false],
      ['duplicate', false],
    ]);
    expect(report.reading).toEqual({ errors: 1, unread: 1 });
    expect(await ask('import.list', {})).toMatchObject([{ reading: { errors: 1, unread: 1 } }]);
  });

  test('a damaged packed file fails with the reason', async () => {
    const { ask } = await openUnit();
    const whole = zipSync({ 'a.edi': [paxlst(TWO_PEOPLE), { level: 0 }] });
    const report = await ask('import.start', {
      way: 'files',
      files: [{ name: 'post.zip', bytes: whole.slice(0, 20) }],
    });
    expect(report.files[0]).toMatchObject({ state: 'failed' });
    expect(report.files[0]?.failure?.code).toMatch(/^archive-/);
  });

  test('a packed file may be a workbook, in which each sheet is a table', async () => {
    const { ask } = await openUnit();
    const rows = [
      textRow(1, ['Flight', 'Date', 'From', 'To', 'Surname', 'Given names', 'Passport no']),
      textRow(2, ['ET508', '2026-11-24', 'ADD', 'LFW', 'MENSAH', 'KOFI', 'TG4817305']),
    ].join('');
    const bytes = workbook({ sheets: [{ name: 'Pax', rows }] });
    const report = await ask('import.start', { way: 'files', files: [{ name: 'list.xlsx', bytes }] });
    expect(report.files[0]).toMatchObject({
      state: 'done',
      messages: [{ format: 'TABLE', member: 'Pax', travellers: 1, flights: [FLIGHT] }],
    });
  });
});

describe('a full card number', () => {
  test('a full card number is removed from everything stored, and its hash links payments', async () => {
    const { ask, store } = await openUnit();
    const files = [
      { name: 'a.edi', bytes: pnrgov('ABC123', CARD) },
      { name: 'b.edi', bytes: pnrgov('XYZ789', CARD, { control: 'P2' }) },
    ];
    await ask('import.start', { way: 'files', files });
    for (const { name } of store.db.tables) {
      for (const { body } of await store.table(name as never).toArray()) {
        expect(new TextDecoder('latin1').decode(body), name).not.toContain(CARD);
      }
    }
    const [section] = await readAll(store, 'flightManifests');
    const tokens = section?.value.flight.bookings.flatMap(({ payments }) => payments.map(({ token }) => token));
    expect(tokens).toHaveLength(2);
    expect(tokens?.[0]).toMatch(/^[A-Z2-7]{8,14}$/);
    expect(tokens?.[1]).toBe(tokens?.[0]);
  });

  test('a full card number has the same hash when another worker reads the kept message again', async () => {
    const first = await openUnit();
    await first.ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: pnrgov('ABC123', CARD) }] });
    const [before] = await readAll(first.store, 'flightManifests');
    await first.core.close();
    const second = await openCore();
    // Another message about the flight makes the worker read the first one again from its kept bytes.
    const more = { name: 'b.edi', bytes: pnrgov('XYZ789', CARD, { control: 'P2' }) };
    await second.ask('import.start', { way: 'files', files: [more] });
    const [after] = await readAll(second.store, 'flightManifests');
    const token = before?.value.flight.bookings[0]?.payments[0]?.token;
    expect(token).toBeTruthy();
    expect(after?.value.flight.bookings.map(({ payments }) => payments[0]?.token)).toEqual([token, token]);
  });
});

/** Bytes that are sealed and opened from now on, until `end` gives them. */
function countCrypto(): { end(): { readonly sealed: number; readonly opened: number } } {
  const { encrypt, decrypt } = crypto.subtle;
  const counted = { sealed: 0, opened: 0 };
  const counting = (what: 'sealed' | 'opened', method: typeof encrypt): typeof encrypt => {
    return (how, key, bytes) => {
      counted[what] += bytes.byteLength;
      return method.call(crypto.subtle, how, key, bytes);
    };
  };
  Object.assign(crypto.subtle, { encrypt: counting('sealed', encrypt), decrypt: counting('opened', decrypt) });
  return {
    end() {
      Object.assign(crypto.subtle, { encrypt, decrypt });
      return counted;
    },
  };
}

describe('an import of a thousand files', () => {
  test('an import of a thousand files reads and writes as much per file as one of a hundred', async () => {
    const run = async (count: number) => {
      await emptyStores();
      const { ask, core, store } = await openUnit();
      const files = Array.from({ length: count }, (_, at) => ({
        name: `${at}.edi`,
        bytes: paxlst([{ surname: 'MENSAH', given: 'KOFI', document: `TG${at}` }], {
          flight: `ET${100 + (at % (count / 5))}`,
          control: `C${at}`,
        }),
      }));
      const counting = countCrypto();
      const report = await ask('import.start', { way: 'files', files });
      const { sealed, opened } = counting.end();
      expect(report.totals.messages).toBe(count);
      expect(report.files.every(({ state }) => state === 'done')).toBe(true);
      const [job] = await store.table('jobs').toArray();
      await core.close();
      return { sealed: sealed / count, opened: opened / count, job: job?.body.length ?? 0 };
    };
    const few = await run(100);
    const many = await run(1000);
    // The record that is updated after each file does not grow with the files.
    expect(many.job).toBeLessThan(few.job + 20);
    expect(many.sealed).toBeLessThan(1.25 * few.sealed);
    expect(many.opened).toBeLessThan(1.25 * few.opened);
  }, 120_000);
});
