/**
 * A unit frozen with each release that wrote another form of the store. `AIRSIDE_FREEZE=1 npx vitest run test/renderer/core/frozen-units` freezes the last of them with today's code:
 * do so when a release is cut, and never again for that release.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AuditRow } from '../../../renderer/core/calls/audit-views.ts';
import type { FlightView } from '../../../renderer/core/calls/flight-views.ts';
import type { QueuePage } from '../../../renderer/core/calls/queue.ts';
import type { ShiftReportView } from '../../../renderer/core/calls/shift-reports.ts';
import type { StoreCheckView } from '../../../renderer/core/calls/verify.ts';
import { openDatabase } from '../../../renderer/core/store/open-store.ts';
import { TABLES, type TableName } from '../../../renderer/core/store/tables.ts';
import { PRODUCT } from '../../../shared/host.ts';
import { PHOTO } from '../../shared/casework/given-files.ts';
import { memoryHost } from './backup/memory-host.ts';
import { type Computer, computer, databaseNames, removeDatabases, type UnitWindow } from './backup/unit-window.ts';
import { HELD, HELD_LONG, LEAD, liveTheDay, MASKED, NOW, OTHER_LEAD, WAITING } from './frozen/frozen-day.ts';
import { fileOf, freeze, schemaOf, thaw, unitIn } from './frozen/frozen-unit.ts';
import { FLIGHTS } from './frozen/place.ts';
import { QUEUE } from './whole-queue.ts';

interface Frozen {
  readonly release: string;
  /** Version of the database. */
  readonly version: number;
  readonly folder: string;
  /** The cases of a store by flight and state: number (null: it was drawn by lot), state and flight. */
  readonly cases: readonly (readonly [string | null, string, string])[];
  /** The least number of hits that holds a rule. */
  readonly least: number;
  /** How many signatures each rule set has, the latest first. */
  readonly signatures: ByStore<readonly number[]>;
  /** States of requests, in the order of their list. */
  readonly questions: readonly string[];
  /** How many a call of that name lists. */
  readonly lists: Readonly<Record<'proposal.list' | 'petition.list' | 'quiet.list', number>>;
  readonly signedShifts: number;
}

type ByStore<Value> = Readonly<Record<'live' | 'practice', Value>>;

const RELEASES: readonly [Frozen, ...Frozen[]] = [
  {
    release: '0.1.0',
    version: 4,
    folder: 'store-v4',
    cases: [
      ['LFW-2026-000002', 'triage', FLIGHTS.masked],
      ['LFW-2026-000001', 'sent', FLIGHTS.fresh],
    ],
    least: 2,
    signatures: { live: [1, 0], practice: [1, 0] },
    questions: ['open'],
    lists: { 'proposal.list': 0, 'petition.list': 0, 'quiet.list': 0 },
    signedShifts: 0,
  },
  {
    release: '0.2.0',
    version: 5,
    folder: 'store-v5',
    cases: [
      [null, 'triage', FLIGHTS.masked],
      [null, 'sent', FLIGHTS.fresh],
      [null, 'secondary', FLIGHTS.examined],
      [null, 'triage', FLIGHTS.examined],
    ],
    least: 10,
    signatures: { live: [2, 1, 0], practice: [1, 0] },
    questions: ['open', 'open', 'refused'],
    lists: { 'proposal.list': 2, 'petition.list': 2, 'quiet.list': 1 },
    signedShifts: 1,
  },
];
const LAST = RELEASES.at(-1) ?? RELEASES[0];
const fileIn = ({ folder }: Frozen) => new URL(`../../fixtures/${folder}/unit.json.gz`, import.meta.url);
/** Bytes. The repository keeps each frozen unit; what is sealed in it grows with the texts of the rules and lists. */
const LARGEST_FILE = 700_000;
const { live: LIVE, practice: PRACTICE } = PRODUCT.databases;

// A window that was left still has its databases open here. Each test says when they are closed.
beforeAll(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterAll(() => void vi.restoreAllMocks());
beforeEach(removeDatabases);

const unitOf = (release: Frozen) => unitIn(readFileSync(fileIn(release)));
const nameOf = ({ surname, given }: { readonly surname: string; readonly given: string }) => `${surname}, ${given}`;

/** The computer as it was frozen, an hour later. */
async function thawed(release: Frozen): Promise<Computer> {
  const unit = unitOf(release);
  for (const [name, database] of Object.entries(unit.databases)) await thaw(name, database);
  const host = memoryHost(new Map(Object.entries(unit.state)));
  for (const [name, bytes] of Object.entries(unit.backups)) host.files.set(name, bytes);
  const machine = computer(host);
  machine.now = Date.parse(unit.at) + 3_600_000;
  return machine;
}

async function unlocked(machine: Computer): Promise<UnitWindow> {
  const window = machine.start();
  expect(await window.open('live')).toEqual({ ok: true, value: null });
  expect(await window.ask('vault.unlock', LEAD)).toMatchObject({ state: 'open', alarms: [] });
  return window;
}

async function expectClean(window: UnitWindow): Promise<StoreCheckView> {
  const check: StoreCheckView = await window.ask('store.verify', {});
  expect(check).toMatchObject({ found: 0, findings: [] });
  expect(await window.ask('audit.verify', {})).toMatchObject({ breaks: [] });
  return check;
}

async function travellersOn(window: UnitWindow, id: string): Promise<readonly string[]> {
  const view: FlightView = await window.ask('flights.get', { id });
  return view.travellers.map(({ name }) => name);
}

/** As `release.cases` has them: drawn numbers are left out. */
async function casesOf(window: UnitWindow, release: Frozen): Promise<readonly unknown[]> {
  const cases: readonly { readonly id: string; readonly state: string; readonly flight: string }[] = await window.ask(
    'cases.list',
    {},
  );
  const isDrawn = release.cases.every(([number]) => number === null);
  return cases
    .map(({ id, state, flight }) => [isDrawn ? null : id, state, flight])
    .sort((a, b) => (`${a[2]} ${a[1]}` < `${b[2]} ${b[1]}` ? -1 : 1));
}

/** Tables of later versions are filled when they are frozen, too. */
function isFrozen(table: string): boolean {
  return !(table in TABLES) || TABLES[table as TableName].since <= LAST.version;
}

test('a day of work with today’s code fills every table of the live store and can be frozen', async () => {
  const { host } = (await liveTheDay()).computer;
  const unit = await freeze(NOW, host.state, host.files);
  const empty = Object.entries(unit.databases[LIVE]?.tables ?? {}).flatMap(([table, records]) =>
    records.length === 0 && isFrozen(table) ? [table] : [],
  );
  expect(empty).toEqual([]);
  const file = fileOf(unit);
  expect(file.length).toBeLessThan(LARGEST_FILE);
  expect(unitIn(file)).toEqual(unit);
  if (process.env.AIRSIDE_FREEZE === '1') writeFileSync(fileIn(LAST), file);
});

describe.each(RELEASES)('the unit frozen with release $release', (release) => {
  test('the frozen unit has both stores, a waiting file, an interrupted import, anchors and a backup', () => {
    const { databases, state, backups } = unitOf(release);
    expect(Object.keys(databases)).toEqual([LIVE, PRACTICE]);
    expect(Object.values(databases).map(({ version }) => version)).toEqual([release.version, release.version]);
    const { waiting = [], jobFiles = [], vault = [] } = databases[LIVE]?.tables ?? {};
    expect([waiting.length, jobFiles.length]).toEqual([1, 3]);
    expect(vault.map(({ id }) => id)).toEqual([
      'header',
      'officer/LFW-01',
      'officer/LFW-02',
      'officer/LFW-03',
      'officer/LFW-04',
    ]);
    expect(Object.keys(state).sort()).toEqual([`audit.${LIVE}`, `audit.${PRACTICE}`, 'ledger.live', 'ledger.practice']);
    expect(Object.keys(backups)).toContain('airside-LFW-20261124T080000Z-manual.airside-backup');
  });

  test('the frozen unit gets the same schema as a new database, and keeps its records', async () => {
    const { databases } = unitOf(release);
    for (const name of [LIVE, PRACTICE]) {
      const made = await openDatabase(name);
      const ofToday = [made.verno, schemaOf(made)];
      await made.delete();
      await thaw(name, databases[name] ?? { version: 0, schema: {}, tables: {} });
      const opened = await openDatabase(name);
      expect([opened.verno, schemaOf(opened)]).toEqual(ofToday);
      expect(await opened.table('audit').toArray()).toEqual(databases[name]?.tables.audit);
      opened.close();
    }
  });

  test('the frozen unit opens, takes in its waiting file and interrupted import, and keeps every record as written', async () => {
    const machine = await thawed(release);
    const locked = machine.start();
    await locked.open('live');
    expect(await locked.ask('vault.status', {})).toMatchObject({ state: 'locked', waiting: 1, alarms: [] });
    const window = await unlocked(machine);
    await expect.poll(() => window.ask('vault.status', {}), { timeout: 20_000 }).toMatchObject({ waiting: 0 });
    expect(await travellersOn(window, FLIGHTS.waiting)).toEqual([nameOf(WAITING)]);
    await expect
      .poll(async () => (await travellersOn(window, FLIGHTS.fresh)).length, { timeout: 20_000 })
      .toBeGreaterThan(8);
    expect((await expectClean(window)).retained).toBeGreaterThan(0);
    await window.open('practice');
    expect((await expectClean(window)).retained).toBeGreaterThan(0);
  });

  test.each(['live', 'practice'] as const)('the frozen unit shows the contents of its %s store', async (store) => {
    const window = await unlocked(await thawed(release));
    await window.open(store);
    expect(await travellersOn(window, FLIGHTS.masked)).toEqual(['']);
    expect(await travellersOn(window, FLIGHTS.held)).toEqual([nameOf(HELD)]);
    if (store === 'live') {
      expect(await travellersOn(window, FLIGHTS.heldLong)).toEqual([nameOf(HELD_LONG)]);
      expect(await window.refused('flights.get', { id: FLIGHTS.ended })).toMatchObject({ code: 'not-found' });
    }
    expect(await casesOf(window, release)).toEqual(release.cases);
    const [{ id } = { id: '' }]: readonly { readonly id: string }[] = await window.ask('unmaskings.list', {});
    expect(await window.ask('unmasking.view', { id })).toMatchObject({ traveller: { surname: MASKED.surname } });
    expect(await window.ask('quarantine.list', {})).toMatchObject([{ fileName: 'letter.txt' }]);
    expect(await window.ask('mapping.profiles', {})).toMatchObject([{ name: 'Small carrier' }]);
    expect(await window.ask('holds.list', {})).toMatchObject({
      limit: { perMille: 300, least: release.least },
      holds: [{}],
    });
    const mutes: readonly { readonly rule: string; readonly state: string }[] = await window.ask('mutes.list', {});
    expect(mutes).toMatchObject([{ state: 'in-force' }]);
    // The release that froze it named no mutes on the queue: its flights are derived again. In the live store the muted rule is held.
    if (store === 'practice') {
      const mutedOnQueue = async (): Promise<readonly string[]> => {
        const queue: Pick<QueuePage, 'rows'> = await window.ask('queue.page', QUEUE);
        return queue.rows.flatMap((row) => row.mutes.map(({ rule }) => rule));
      };
      await expect.poll(mutedOnQueue, { timeout: 20_000 }).toEqual(mutes.map(({ rule }) => rule));
    }
    expect(await window.ask('drafts.list', {})).toMatchObject([{ title: 'Left as it was' }]);
    const { versions }: { readonly versions: readonly { readonly signatures: readonly unknown[] }[] } =
      await window.ask('versions.list', {});
    expect(versions.map(({ signatures }) => signatures.length)).toEqual(release.signatures[store]);
    expect(await window.ask('schedule.list', {})).toMatchObject([{ carrier: 'ET', number: 508 }]);
    expect(await window.ask('question.list', { flight: null })).toMatchObject(
      release.questions.map((state) => ({ state })),
    );
    for (const [name, count] of Object.entries(release.lists))
      expect(await window.ask(name, {}), name).toHaveLength(count);
    const { signed }: ShiftReportView = await window.ask('shift.report', { language: 'en', shift: null });
    expect(signed).toHaveLength(release.signedShifts);
    const rows: readonly AuditRow[] = await window.ask('audit.list', { before: null, count: 200 });
    const kinds = rows.map(({ kind }) => kind);
    for (const kind of ['legal-hold.set', 'case.selected', 'unmasking.approved', 'retention.asked'])
      expect(kinds).toContain(kind);
    expect(rows.find(({ kind, reason }) => kind === 'legal-hold.set' && reason !== null)?.reason).toBe(
      'court order 13',
    );
  });

  test('the frozen unit answers a search, and keeps an officer’s unsent form', async () => {
    const window = await unlocked(await thawed(release));
    await expect
      .poll(
        () =>
          window.ask('search.find', { text: HELD.surname, kind: 'name', count: 10, similar: false, purpose: 'desk' }),
        {
          timeout: 20_000,
        },
      )
      .toMatchObject({ rows: [{ flight: FLIGHTS.held }] });
    expect(await window.ask('form.kept', { form: 'note:1' })).toMatchObject({ value: '"Seen at the belt"' });
    expect(await window.ask('form.kept', { form: 'note:2' })).toMatchObject({ value: '"After the backup"' });
  });

  test('the frozen unit takes a file with an answer', async () => {
    const window = await unlocked(await thawed(release));
    const ofLaboratory = { to: { kind: 'office', office: 'laboratory' }, about: { kind: 'flight' } };
    const asked = { flight: FLIGHTS.held, ...ofLaboratory, text: 'Which substance?' };
    const { id }: { readonly id: string } = await window.ask('question.ask', asked);
    const said = { by: 'Dr Ayivi', at: '2026-11-24T09:00' };
    await window.ask('question.answer', { id, text: 'Cocaine.', said, file: PHOTO });
    expect(await window.ask('question.file', { id })).toMatchObject({ bytes: PHOTO.bytes });
    await expectClean(window);
  });

  test('the frozen unit restores its backup into another database, which is found whole', async () => {
    const machine = await thawed(release);
    const window = await unlocked(machine);
    const [name = ''] = Object.keys(unitOf(release).backups).filter((each) => each.includes('manual'));
    expect(await window.ask('backup.verify', { place: { kind: 'listed', name } })).toMatchObject({
      ownVault: true,
      failure: null,
    });
    await window.ask('backup.restore', { place: { kind: 'listed', name } }, OTHER_LEAD);
    const again = await unlocked(machine);
    expect(await databaseNames()).toContain(`${LIVE}.2`);
    await expectClean(again);
    expect(await travellersOn(again, FLIGHTS.held)).toEqual([nameOf(HELD)]);
    expect(await again.ask('form.kept', { form: 'note:1' })).not.toBeNull();
    expect(await again.ask('form.kept', { form: 'note:2' })).toBeNull();
  });
});
