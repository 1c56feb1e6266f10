import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { systemEntry } from '../../../../renderer/core/audit/entries.ts';
import { readCarriedOver } from '../../../../renderer/core/backup/carry-over.ts';
import { databases } from '../../../../renderer/core/backup/databases.ts';
import { prepareRestored } from '../../../../renderer/core/backup/prepare-restored.ts';
import { createCore } from '../../../../renderer/core/core.ts';
import type { HostPort } from '../../../../renderer/core/host-port.ts';
import { readEnding } from '../../../../renderer/core/retention/announcing.ts';
import { clockState } from '../../../../renderer/core/retention/clock-state.ts';
import { retainRestored } from '../../../../renderer/core/retention/retain-restored.ts';
import { retentionVault } from '../../../../renderer/core/retention/retention-vault.ts';
import { readSetting } from '../../../../renderer/core/session.ts';
import { commit, type Put } from '../../../../renderer/core/store/commit.ts';
import { readHeads } from '../../../../renderer/core/store/heads.ts';
import { openDatabase, type Store, storeIn } from '../../../../renderer/core/store/open-store.ts';
import { readAll, readOne } from '../../../../renderer/core/store/read.ts';
import { TABLE_NAMES, TABLES } from '../../../../renderer/core/store/tables.ts';
import { makeVault } from '../../../../renderer/core/vault/make-vault.ts';
import type { OpenVault } from '../../../../renderer/core/vault/open-vault.ts';
import { ringKeys } from '../../../../renderer/core/vault/ring-keys.ts';
import { DEFAULT_PERIODS } from '../../../../shared/retention/periods.ts';
import { memoryHost } from '../backup/memory-host.ts';
import { FLIGHT, paxlst, TWO_PEOPLE } from '../messages.ts';
import { emptyStores, testWorld } from '../open-core.ts';
import { fastKdf } from '../vault/fast-kdf.ts';

const OFFICER = {
  id: 'LFW-03',
  name: 'Ama Lawson',
  agency: 'customs',
  role: 'supervisor',
  controlOfficer: false,
  secondLine: false,
} as const;
const UNIT = { code: 'LFW', airports: ['LFW'] };

const RESTORED = 'airside-live.2';

let clock = '2026-11-24T08:00:00.000Z';
const now = () => clock;
let ids = 0;
const newId = () => `id-${++ids}`;

afterEach(async () => {
  await emptyStores();
  await Dexie.delete(RESTORED);
});

async function unit() {
  clock = '2026-11-24T08:00:00.000Z';
  const db = await openDatabase('airside-live');
  const { vault } = await makeVault(
    db,
    { kdf: fastKdf, deviceSecret: null, now },
    {
      firstRecords: {
        accounts: [{ ...OFFICER, state: 'active', mustChange: false, createdAt: '', createdBy: null }],
        airports: ['LFW'],
        periods: DEFAULT_PERIODS,
      },
      passphrases: ['brittle otter folds 41 umbrellas'],
      commissioned: true,
    },
  );
  const store = await storeIn(db, { keys: await ringKeys(vault, 'live'), clock: now });
  const core = createCore({
    store,
    world: testWorld(),
    now: () => Date.parse(clock),
    steady: () => 0,
    newId,
    identity: async () => ({ officer: OFFICER, unit: UNIT }),
    vault: retentionVault(vault, 'live'),
    onChange: () => undefined,
  });
  const done = await core.call('import.start', { files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }], way: 'files' });
  expect(done.ok).toBe(true);
  await core.resume();
  return { vault, store, core };
}

/** The store as restored from a backup: its present records in another database. */
async function copied(store: Store): Promise<(name: string) => Promise<void>> {
  const records = new Map<string, unknown[]>();
  for (const { name } of store.db.tables) records.set(name, await store.db.table(name).toArray());
  return async (name) => {
    const db = await openDatabase(name);
    for (const [table, all] of records) await db.table(table).bulkPut(all);
    db.close();
  };
}

/** Restores over the live store, as two officers do it, and opens the restored store. */
async function restoreOver(store: Store, vault: OpenVault): Promise<Store> {
  const db = await openDatabase(RESTORED);
  await prepareRestored({
    db,
    vault,
    host: memoryHost(),
    now,
    entry: systemEntry(now(), 'backup.restored', null),
    trail: null,
    carried: await readCarriedOver(store),
    retain: retainRestored({ world: testWorld(), now, newId }),
  });
  return storeIn(db, { keys: await ringKeys(vault, 'live'), clock: now });
}

/** Two officers confirmed the time, endings were announced for long enough, and retention ended what was over in the live store. */
async function retained({ store, core }: Pick<Awaited<ReturnType<typeof unit>>, 'store' | 'core'>, time: string) {
  clock = time;
  const today = time.slice(0, 10);
  const complete = { until: today, periods: DEFAULT_PERIODS };
  const announcements = { complete, pending: [], latest: null, confirmedOn: today };
  await commit(
    store,
    [
      { table: 'settings', id: 'clock', rev: null, value: { plausibleAt: clock } },
      { table: 'settings', id: 'announcements', rev: null, value: announcements },
    ],
    [],
  );
  expect(await core.call('retention.run', {})).toMatchObject({ ok: true, value: { state: 'done' } });
}

test.each([
  ['after the first period', '2027-07-01T08:00:00.000Z', '2027-07-01T09:00:00.000Z', true],
  ['after the first period, under a clock set back', '2027-07-01T08:00:00.000Z', '2026-11-25T08:00:00.000Z', true],
  ['after the second period', '2032-01-01T08:00:00.000Z', '2032-01-01T09:00:00.000Z', false],
])('a backup restored %s opens without the data that retention had ended', async (_, ended, restoredAt, isThere) => {
  const { vault, store, core } = await unit();
  const restore = await copied(store);
  await retained({ store, core }, ended);
  expect((await readHeads(store)).map(({ masked }) => masked)).toEqual(isThere ? [true] : []);
  await restore(RESTORED);
  clock = restoredAt;
  const again = await restoreOver(store, vault);
  expect((await readHeads(again)).map(({ id, masked }) => [id, masked])).toEqual(isThere ? [[FLIGHT, true]] : []);
  const section = await readOne(again, 'flightManifests', FLIGHT);
  expect(section?.value.flight.travellers.map(({ surname }) => surname)).toEqual(isThere ? [null, null] : undefined);
  expect((await readAll(again, 'messageReports')).length).toBe(isThere ? 1 : 0);
  expect((await readAll(again, 'jobs')).length).toBe(isThere ? 1 : 0);
  again.close();
  await core.close();
});

test.each<[string, string | null]>([
  ['the clock was never found plausible', null],
  ['retention ran when the backup was made', '2026-11-24T08:00:00.000Z'],
  ['retention ran since', '2026-11-25T08:00:00.000Z'],
])('a restore under a clock years ahead ends nothing where %s, and the clock is not believed', async (_, plausible) => {
  const { vault, store, core } = await unit();
  const marks = ['clock', 'announcements'].map((id) => ({ table: 'settings', id, remove: true }) as const);
  if (plausible === null) await commit(store, marks, []);
  const restore = await copied(store);
  if (plausible !== null && plausible !== clock) await retained({ store, core }, plausible);
  clock = '2034-01-01T08:00:00.000Z';
  await restore(RESTORED);
  const again = await restoreOver(store, vault);
  expect((await readHeads(again)).map(({ id, masked }) => [id, masked])).toEqual([[FLIGHT, undefined]]);
  expect((await readAll(again, 'messages')).length).toBe(1);
  expect((await clockState(again, clock)).lastPlausible).toBe(plausible);
  expect((await readEnding(again, clock)).endsBy <= '2026-11-25').toBe(true);
  again.close();
  await core.close();
});

test('a hold set since the backup and a period shortened since then apply to the restored store', async () => {
  const { vault, store, core } = await unit();
  const restore = await copied(store);
  const set = { officer: 'LFW-03', second: 'LFW-04', at: clock, reason: 'court order 12' };
  const periods = { ...DEFAULT_PERIODS, destroyMonths: 24 };
  await commit(
    store,
    [
      {
        table: 'legalHolds',
        id: 'h',
        rev: 0,
        value: { id: 'h', subject: { kind: 'flight', flight: FLIGHT }, set, lifted: null },
      },
      { table: 'settings', id: 'periods', rev: null, value: periods },
    ],
    [],
  );
  clock = '2027-07-01T08:00:00.000Z';
  await restore(RESTORED);
  const again = await restoreOver(store, vault);
  expect((await readHeads(again)).map(({ id, masked }) => [id, masked])).toEqual([[FLIGHT, undefined]]);
  expect((await readSetting(again, 'periods'))?.value).toEqual(periods);
  again.close();
  await core.close();
});

const { id: _id, ...NEW_OFFICER } = OFFICER;
const BY = { officer: 'LFW-03', agency: 'customs', at: '2026-11-24T08:00:00.000Z' } as const;
const TWO = { officer: 'LFW-03', second: 'LFW-04', at: BY.at, reason: 'order' };
const ON = { flight: FLIGHT, traveller: 't1' };
/** A record written since the backup, for every table of which a restore carries records over. */
const SINCE: readonly Put[] = [
  {
    table: 'accounts',
    id: 'LFW-05',
    rev: 0,
    value: { ...NEW_OFFICER, state: 'active', mustChange: false, createdAt: '', createdBy: null },
  },
  { table: 'settings', id: 'periods', rev: null, value: { ...DEFAULT_PERIODS, destroyMonths: 24 } },
  {
    table: 'legalHolds',
    id: 'since',
    rev: 0,
    value: { id: 'since', subject: { kind: 'flight', flight: FLIGHT }, set: TWO, lifted: null },
  },
  {
    table: 'unmaskings',
    id: 'since',
    rev: 0,
    value: { id: 'since', case: 'c1', ...ON, approved: TWO, until: '2026-11-27T08:00:00.000Z', revoked: null },
  },
  {
    table: 'takenOff',
    id: 'since',
    rev: 0,
    value: {
      ...{ id: 'since', kind: 'times', flight: FLIGHT, at: BY.at, due: { before: 200, after: 20 } },
      causes: [{ message: 'm1', fileName: 'a.edi', officer: 'LFW-03', byHand: true }],
    },
    index: { flight: FLIGHT },
  },
  { table: 'exhibitSeries', id: 'customs', rev: null, value: { years: { '2026': 8 }, beside: {} } },
  { table: 'passedOn', id: 'since', rev: 0, value: { ...ON, ...BY, to: 'Liaison' }, index: { flight: FLIGHT } },
  {
    table: 'petitions',
    id: 'since',
    rev: 0,
    value: {
      ...{ id: 'since', kind: 'complaint', text: 'Why?', received: '2026-11-20', due: '2026-12-20' },
      ...{ person: { name: 'Mensah Kofi', dateOfBirth: null, document: null }, entered: BY, looked: [], closed: null },
    },
  },
  {
    table: 'quietOrders',
    id: 'since',
    rev: 0,
    value: {
      ...{ id: 'since', kind: 'let-run', ...ON, office: 'court', reference: '12', from: BY.at },
      ...{ due: '2026-12-01T08:00:00.000Z', officers: ['LFW-03', 'LFW-04'], agencies: ['customs', 'police'] },
      ...{ trailFrom: 1, read: {}, timeline: [{ kind: 'started', officer: 'LFW-03', second: 'LFW-04', at: BY.at }] },
    },
  },
  {
    table: 'shiftReports',
    id: 'since',
    rev: 0,
    value: { id: 'since', ...BY, from: '2026-11-24T00:00', to: '2026-11-24T08:00', language: 'en', tables: [] },
  },
  {
    table: 'targetLists',
    id: 'since',
    rev: 0,
    value: {
      ...{ id: 'since', number: 'T-483920', flight: FLIGHT, ...BY, approved: true, people: 2, readers: null },
      copies: [{ number: 1, ended: null }],
    },
    index: { flight: FLIGHT },
  },
  {
    table: 'capacityCuts',
    id: 'since',
    rev: 0,
    value: {
      ...{ id: 'since', ...BY, scope: { kind: 'flight', flight: FLIGHT }, second: null, reason: 'one room is closed' },
      ...{ room: 0, taken: [], left: [], ended: null },
    },
    index: { flights: [FLIGHT] },
  },
  {
    table: 'queryLists',
    id: 'since',
    rev: 0,
    value: {
      ...{ id: 'since', ...BY, scope: { kind: 'flight', flight: FLIGHT }, flights: [FLIGHT], people: null },
      ...{ acts: [], unread: [] },
    },
    index: { flights: [FLIGHT] },
  },
  {
    table: 'rosters',
    id: 'since',
    rev: 0,
    value: { from: '2026-11-24T06:00', to: '2026-11-24T14:00', agency: 'customs', steps: [] },
  },
  {
    table: 'airlineContacts',
    id: 'since',
    rev: 0,
    value: { carrier: 'ET', day: '2026-11-24', name: 'A. Bekele', telephone: '+228 90 00 00 00', ...BY },
  },
];

test('what was written since the backup is there after a restore, in every table that is carried over, under its key', async () => {
  const carried = TABLE_NAMES.filter((table) => ['now', 'both', 'settings'].includes(TABLES[table].afterRestore));
  expect(SINCE.map(({ table }) => table).sort()).toEqual([...carried].sort());
  const { vault, store, core } = await unit();
  const restore = await copied(store);
  await commit(store, SINCE, []);
  // In another month than that of the flight.
  clock = '2026-12-10T08:00:00.000Z';
  await restore(RESTORED);
  const again = await restoreOver(store, vault);
  for (const { table, id, value, index } of SINCE) {
    expect((await readOne(again, table, id))?.value, table).toEqual(value);
    const [before, after] = [await store.table(table).get(id), await again.table(table).get(id)];
    expect(after, table).toMatchObject({ id, keyId: before?.keyId, ...index });
  }
  again.close();
  await core.close();
});

test.each(['ledger', 'audit'])('a restore fails if the machine refuses to keep the head of its %s', async (chain) => {
  const { vault, store, core } = await unit();
  const restore = await copied(store);
  await restore(RESTORED);
  const db = await openDatabase(RESTORED);
  const memory = memoryHost();
  const host: HostPort = {
    ask: async (name, ...args) =>
      name === 'state.put' && String(args[0]).startsWith(chain)
        ? { ok: false, code: 'failed', message: '' }
        : memory.ask(name, ...args),
  };
  const entry = systemEntry(now(), 'backup.restored', null);
  const restored = prepareRestored({ db, vault, host, now, entry, trail: null, carried: null });
  await expect(restored).rejects.toThrow('write-failed');
  expect(await databases.isMarked(RESTORED)).toBe(false);
  db.close();
  await core.close();
});
