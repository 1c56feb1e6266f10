import { QUEUE } from './whole-queue.ts';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ImportReport } from '../../../renderer/core/calls/import.ts';
import { readAll } from '../../../renderer/core/store/read.ts';
import { PRODUCT } from '../../../shared/host.ts';
import { crowd, FLIGHT, paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openUnit, type TestCore } from './open-core.ts';
import { trailOf } from './trail-of.ts';

beforeEach(emptyStores);

const file = (name: string, bytes: Uint8Array) => ({ name, bytes });

/** Everything derived, without arrival times, jobs and audit entries. */
async function contents({ store }: TestCore): Promise<unknown> {
  const [heads, sections, blocks] = await Promise.all([
    readAll(store, 'flightHeads'),
    readAll(store, 'flightManifests'),
    readAll(store, 'factBlocks'),
  ]);
  return [heads, sections, blocks].map((records) => records.map(({ id, value }) => [id, value]));
}

describe('an import', () => {
  test('an import belongs to the officer who asked for it, even if another officer signs in before its turn comes', async () => {
    const officer = {
      id: 'LFW-01',
      name: 'A',
      agency: 'customs',
      role: 'analyst',
      controlOfficer: false,
      secondLine: false,
    } as const;
    const unit = { code: 'LFW', airports: ['LFW'] };
    let seat = officer.id as string;
    const core = await openUnit('live', undefined, {
      identity: async () => ({ officer: { ...officer, id: seat }, unit }),
    });
    const start = (name: string) => core.ask('import.start', { way: 'files', files: [file(name, paxlst(TWO_PEOPLE))] });
    const started = [start('a.edi'), start('b.edi')];
    seat = 'LFW-02';
    started.push(start('c.edi'));
    await Promise.all(started);
    const jobs = await readAll(core.store, 'jobs');
    expect(jobs.map(({ value }) => value.officer.id).sort()).toEqual(['LFW-01', 'LFW-01', 'LFW-02']);
  });

  test('an import keeps the message, makes its flight and flags the travellers that the rules find', async () => {
    const { ask, changes } = await openUnit();
    const report = await ask('import.start', { way: 'files', files: [file('a.edi', paxlst(TWO_PEOPLE))] });
    expect(report).toMatchObject({ state: 'done', totals: { messages: 1, travellers: 2, flights: 1, flagged: 1 } });
    expect(report.files[0]).toMatchObject({ name: 'a.edi', state: 'done', failure: null });
    expect(report.files[0]?.messages[0]).toMatchObject({ format: 'PAXLST', flights: [FLIGHT], known: false });
    const [row] = (await ask('queue.page', QUEUE)).rows;
    expect(row).toMatchObject({
      name: 'OKAFOR, CHIDI',
      flight: FLIGHT,
      outcome: 'inspect',
      movement: 'arriving',
      flightNumber: 'ET508',
      dueLocal: '13:00',
      caseId: null,
    });
    expect(row?.reasons.map(({ rule }) => rule)).toContain('immigration.document-expired');
    expect(row?.reasons[0]?.leaves.length).toBeGreaterThan(0);
    expect(new Set(changes)).toEqual(new Set(['session', 'flights', 'queue', 'imports']));
    const [flight] = await ask('flights.list', {});
    expect(flight).toMatchObject({ id: FLIGHT, movement: 'arriving', travellers: 2, crew: 0, messages: 1 });
    expect((await ask('flights.get', { id: FLIGHT })).travellers.map(({ name }) => name).sort()).toEqual([
      'MENSAH, KOFI',
      'OKAFOR, CHIDI',
    ]);
    expect((await ask('session.get', {})).counts).toMatchObject({ flights: 1, travellers: 2, flagged: 1 });
  });

  test('an import of the same file twice changes nothing and reports a duplicate', async () => {
    const test = await openUnit();
    await test.ask('import.start', { way: 'files', files: [file('a.edi', paxlst(TWO_PEOPLE))] });
    const before = await contents(test);
    const again = await test.ask('import.start', { way: 'files', files: [file('copy of a.edi', paxlst(TWO_PEOPLE))] });
    expect(again.files[0]).toMatchObject({ state: 'duplicate', messages: [{ known: true }] });
    expect(again.totals).toMatchObject({ messages: 0, travellers: 0, flights: 0 });
    expect(await contents(test)).toEqual(before);
    expect(await test.store.table('messages').count()).toBe(1);
  });

  test('an import of one file twice in one call keeps one message', async () => {
    const { ask, store } = await openUnit();
    const files = [file('a.edi', paxlst(TWO_PEOPLE)), file('b.edi', paxlst(TWO_PEOPLE))];
    const report = await ask('import.start', { way: 'files', files });
    expect(report.files.map(({ state }) => state)).toEqual(['done', 'duplicate']);
    expect(await store.table('messages').count()).toBe(1);
  });

  test('an import gives the same store whatever the order of the files', async () => {
    const first = paxlst(TWO_PEOPLE);
    const later = paxlst(crowd(5), { control: 'C0002', prepared: '261124:0700' });
    const results: unknown[] = [];
    for (const files of [
      [file('1', first), file('2', later)],
      [file('2', later), file('1', first)],
    ]) {
      await emptyStores();
      const test = await openUnit();
      await test.ask('import.start', {
        way: 'files',
        files: files.map(({ name, bytes }) => file(name, bytes.slice())),
      });
      results.push(await contents(test));
      await test.core.close();
    }
    expect(results[1]).toEqual(results[0]);
  });

  test('an import names the fault of files without content, and goes on with the rest', async () => {
    const { ask } = await openUnit();
    const report = await ask('import.start', {
      way: 'files',
      files: [
        file('empty.edi', new Uint8Array(0)),
        file(
          'noise.bin',
          Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256),
        ),
        file('good.edi', paxlst(TWO_PEOPLE)),
      ],
    });
    expect(report.files.map(({ state }) => state)).toEqual(['failed', 'failed', 'done']);
    for (const { failure } of report.files.slice(0, 2)) expect(failure?.code).toMatch(/^[a-z-]+$/);
    expect(report.state).toBe('done');
    expect(report.totals.travellers).toBe(2);
  });

  test('an import keeps the good part of a truncated file', async () => {
    const { ask } = await openUnit();
    const whole = paxlst(crowd(20));
    const report = await ask('import.start', {
      way: 'files',
      files: [file('cut.edi', whole.slice(0, whole.length - 700))],
    });
    expect(report.files[0]?.state).toBe('done');
    expect(report.totals.travellers).toBeGreaterThan(10);
    expect(report.files[0]?.diagnosticsTotal).toBeGreaterThan(0);
  });

  test('an import never takes a test message into the live store', async () => {
    const { ask, store } = await openUnit('live');
    const text = new TextDecoder().decode(paxlst(TWO_PEOPLE, { test: true }));
    const odd = new TextEncoder().encode(text.replace('CNT+42', "XYZ+SECRET NAME'CNT+42"));
    const report = await ask('import.start', {
      way: 'files',
      files: [file('t.edi', odd)],
    });
    expect(report.files[0]).toMatchObject({ state: 'failed', failure: { code: 'test-message-refused' } });
    const said = await ask('import.diagnostics', { job: report.job, file: 0, from: 0, count: 10 });
    expect(said.map(({ code }) => code)).toEqual(['test-message-refused']);
    for (const table of ['messages', 'messageReports', 'quarantine', 'quarantineBytes', 'jobFiles'] as const) {
      expect(await store.table(table).count(), table).toBe(0);
    }
    expect(await ask('flights.list', {})).toEqual([]);
  });

  test('an import keeps every diagnostic, lists them by page and records who looked at them', async () => {
    const core = await openUnit();
    const { ask } = core;
    const text = new TextDecoder().decode(paxlst(crowd(1)));
    const odd = Array.from({ length: 2500 }, (_, at) => `XYZ+${at}'`).join('\r\n');
    const bytes = new TextEncoder().encode(text.replace('CNT+42', `${odd}\r\nCNT+42`));
    const report = await ask('import.start', { way: 'files', files: [file('odd.edi', bytes)] });
    const total = report.files[0]?.diagnosticsTotal ?? 0;
    expect(total).toBeGreaterThanOrEqual(2500);
    const first = await ask('import.diagnostics', { job: report.job, file: 0, from: 0, count: 1000 });
    expect(first).toHaveLength(1000);
    const page = await ask('import.diagnostics', { job: report.job, file: 0, from: 990, count: 1200 });
    expect(page).toHaveLength(1200);
    expect(page.slice(0, 10)).toEqual(first.slice(990));
    expect(await ask('import.diagnostics', { job: report.job, file: 0, from: total - 1, count: 50 })).toHaveLength(1);
    // Diagnostics quote messages. The list of imports does not.
    const trail = (await trailOf(core)).filter(({ kind }) => kind === 'diagnostics.viewed');
    expect(trail.map(({ subject, details }) => [subject, details])).toEqual([[report.job, { file: 0, from: 0 }]]);
    expect(JSON.stringify(await ask('import.get', { job: report.job }))).not.toContain('XYZ');
  });

  test('an import is listed without its files, however many files the earlier ones had', async () => {
    const { ask } = await openUnit();
    const letters = (count: number) => Array.from({ length: count }, (_, at) => file(`${at}.txt`, new Uint8Array(0)));
    for (const count of [1100, 1, 1100]) await ask('import.start', { way: 'files', files: letters(count) });
    const listed = await ask('import.list', {});
    expect(listed.map(({ fileCount }) => fileCount).sort()).toEqual([1, 1100, 1100]);
    expect(JSON.stringify(listed).length).toBeLessThan(2000);
  });

  test('an import waits for the one before it, so that neither overwrites flights of the other', async () => {
    const { ask } = await openUnit();
    await Promise.all([
      ask('import.start', { way: 'files', files: [file('1', paxlst(crowd(30)))] }),
      ask('import.start', {
        way: 'files',
        files: [file('2', paxlst(TWO_PEOPLE, { control: 'C0002', prepared: '261124:0700' }))],
      }),
    ]);
    expect(await ask('flights.list', {})).toMatchObject([{ id: FLIGHT, messages: 2 }]);
  });

  test('an import reports its progress in bytes, then in flights', async () => {
    const { ask } = await openUnit();
    const seen: string[] = [];
    const bytes = paxlst(TWO_PEOPLE);
    const size = bytes.length;
    let last = 0;
    await ask(
      'import.start',
      { way: 'files', files: [file('a.edi', bytes)] },
      {
        onProgress: ({ phase, done, total }) => {
          seen.push(phase);
          if (phase === 'reading') {
            expect(total).toBe(size);
            last = done;
          }
        },
      },
    );
    expect([...new Set(seen)]).toEqual(['reading', 'screening']);
    expect(last).toBeGreaterThan(size / 2);
  });

  test('an import tells of each file that it comes to, however small the files are', async () => {
    const { ask } = await openUnit();
    const names = ['a.txt', 'b.txt', 'c.txt'];
    const letters = names.map((name) => file(name, new TextEncoder().encode(`Dear ${name},`)));
    const told: string[] = [];
    await ask('import.start', { way: 'files', files: letters }, { onProgress: ({ note }) => told.push(note ?? '') });
    expect(told).toEqual(names);
  });

  test('an import leaves its entries in the audit trail', async () => {
    const { ask } = await openUnit();
    await ask('import.start', { way: 'files', files: [file('a.edi', paxlst(TWO_PEOPLE))] });
    await ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
    const kinds = (await ask('audit.list', { before: null, count: 50 })).map(({ kind }) => kind);
    expect(kinds).toEqual(['session.acted-as', 'import.finished', 'import.started', 'unit.set-up']);
  });
});

describe('the samples', () => {
  test('the samples are loaded into the practice store', async () => {
    const { ask } = await openUnit();
    const report: ImportReport = await ask('samples.load', { seed: 7 });
    expect(report.state).toBe('done');
    expect(report.totals.flights).toBeGreaterThanOrEqual(12);
    expect((await ask('queue.page', QUEUE)).rows.length).toBeGreaterThanOrEqual(25);
    const again = await ask('samples.load', { seed: 7 });
    expect(again.files.every(({ state }) => state === 'duplicate')).toBe(true);
  }, 30_000);

  test('the samples never reach the live store', async () => {
    const { refused } = await openUnit('live');
    expect(await refused('samples.load', { seed: 7 })).toEqual({ code: 'wrong-state', state: 'live-store' });
  });
});

test('the names of the databases never change', () => {
  expect(PRODUCT.databases).toEqual({ live: 'airside-live', practice: 'airside-practice' });
});
