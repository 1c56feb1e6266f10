/** An attacker changes the stores on the disk between two sign-ins. Each change is found and named. */
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StoreFinding } from '../../../renderer/core/calls/verify.ts';
import { hostInMemory } from '../../../renderer/core/host-port.ts';
import { Disk, type DiskRecord } from './disk.ts';
import { FLIGHT, paxlst, pnrgov, TWO_PEOPLE } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { OTHER_PASSPHRASE, openWindow, PASSPHRASE } from './open-window.ts';

/** The disk in the morning and at the end of the day, and what the machine remembered outside the stores. */
interface Day {
  readonly morning: Disk;
  readonly morningState: ReadonlyMap<string, string>;
  readonly evening: Disk;
  readonly state: ReadonlyMap<string, string>;
}

let day: Day;
const NEW_PASSPHRASE = 'copper violins sleep under 3 bridges';

beforeAll(async () => {
  await emptyStores();
  day = await playDay();
}, 30_000);

async function playDay(): Promise<Day> {
  const state = new Map<string, string>();
  const window = openWindow({ host: hostInMemory(state) });
  await window.open('practice');
  const recovery = await window.setUp();
  await window.get('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }] });
  await window.get('session.act-as', { agency: 'customs', role: 'supervisor', name: 'A. Lawson' });
  const draft = await window.get('drafts.create', { title: 'More bags', from: { active: true } });
  const traveller = (await window.get('flights.get', { id: FLIGHT })).travellers[0]?.id ?? '';
  await window.get('vault.lock', { level: 'vault' });
  const [morning, morningState] = [await Disk.read(), new Map(state)];
  await window.get('vault.unlock', { officer: 'LFW-01', passphrase: PASSPHRASE });
  const { id } = await window.get('case.claim', { flight: FLIGHT, traveller });
  await window.get('case.note', { id, note: 'Seen at the belt' });
  await window.get('flight.update', { flight: FLIGHT, patch: { gate: 'B4' }, reason: 'told by the tower' });
  await window.get('drafts.discard', { id: draft.id, rev: draft.rev });
  const files = [{ name: 'b.edi', bytes: pnrgov('ABC123', '4111111111111111') }];
  await window.get('import.start', { way: 'files', files });
  await window.get('vault.recover', { halves: recovery, officer: 'LFW-01', passphrase: NEW_PASSPHRASE });
  await window.get('vault.lock', { level: 'vault' });
  window.leave();
  return { morning, morningState, evening: await Disk.read(), state: new Map(state) };
}

/** Writes a disk and opens a window on it, with what the machine remembers. */
async function windowOn(disk: Disk, state: ReadonlyMap<string, string> = day.state) {
  await disk.write();
  const window = openWindow({ host: hostInMemory(new Map(state)) });
  await window.open('practice');
  return window;
}

async function signedIn(disk: Disk, state?: ReadonlyMap<string, string>, passphrase = NEW_PASSPHRASE) {
  const window = await windowOn(disk, state);
  const status = await window.get('vault.unlock', { officer: 'LFW-01', passphrase });
  return { window, alarms: status.alarms.map(({ code }) => code) };
}

/** Exchanges the sealed bodies only. */
function swapBodies(one: DiskRecord, other: DiskRecord): void {
  const { body, keyId, v } = one;
  Object.assign(one, { body: other.body, keyId: other.keyId, v: other.v });
  Object.assign(other, { body, keyId, v });
}

function flip(bytes: Uint8Array, at: number): void {
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
}

/** A record that was removed in the course of the day. */
function discarded(): DiskRecord {
  return structuredClone(day.morning.record('practice', 'ruleDrafts'));
}

type Found = Pick<StoreFinding, 'store' | 'table' | 'problem'> & { readonly id?: string };
type Tampering = readonly [title: string, change: (disk: Disk) => void, found: readonly Found[]];

const in_ = (table: string, problem: StoreFinding['problem'], id?: string): Found => {
  return { store: 'practice', table, problem, ...(id === undefined ? {} : { id }) } as Found;
};

const RECORDS: readonly Tampering[] = [
  [
    'two records of a table exchanged',
    (disk) => swapBodies(disk.record('practice', 'messages', 0), disk.record('practice', 'messages', 1)),
    [in_('messages', 'replayed'), in_('messages', 'replayed')],
  ],
  [
    'records of two tables exchanged',
    (disk) => swapBodies(disk.record('practice', 'factBlocks'), disk.record('practice', 'flightManifests')),
    [in_('factBlocks', 'replayed', FLIGHT), in_('flightManifests', 'replayed', FLIGHT)],
  ],
  [
    'records of the two stores exchanged',
    (disk) => swapBodies(disk.record('practice', 'settings', 'linkKey'), disk.record('live', 'settings', 'periods')),
    [in_('settings', 'replayed', 'linkKey'), { store: 'live', table: 'settings', problem: 'replayed', id: 'periods' }],
  ],
  [
    'a record given another id',
    (disk) => Object.assign(disk.record('practice', 'cases'), { id: 'LFW-2026-000777' }),
    [in_('cases', 'added', 'LFW-2026-000777'), in_('cases', 'missing')],
  ],
  [
    'an older record put back',
    (disk) =>
      Object.assign(disk.record('practice', 'flightHeads'), day.morning.copy().record('practice', 'flightHeads')),
    [in_('flightHeads', 'replayed', FLIGHT)],
  ],
  ['a record taken away', (disk) => void disk.table('practice', 'decisions').splice(0), [in_('decisions', 'missing')]],
  [
    'a record put back that was taken away',
    (disk) => void disk.table('practice', 'ruleDrafts').push(discarded()),
    [in_('ruleDrafts', 'added')],
  ],
  ['one byte of what is sealed', (disk) => flip(disk.record('practice', 'cases').body, -20), [in_('cases', 'changed')]],
  ['one byte of the tag', (disk) => flip(disk.record('practice', 'cases').body, -1), [in_('cases', 'changed')]],
  ['one byte of the vector', (disk) => flip(disk.record('practice', 'cases').body, 3), [in_('cases', 'replayed')]],
  [
    'the end of a body cut',
    (disk) => Object.assign(disk.record('practice', 'cases'), { body: new Uint8Array(7) }),
    [in_('cases', 'replayed')],
  ],
  [
    'the key named on a record',
    (disk) => Object.assign(disk.record('practice', 'cases'), { keyId: 'practice.passenger.2026-11' }),
    [in_('cases', 'changed')],
  ],
  [
    'a key named that there never was',
    (disk) => Object.assign(disk.record('practice', 'cases'), { keyId: 'practice.case.1999-01' }),
    [in_('cases', 'changed')],
  ],
  [
    'the form named on a record',
    (disk) => Object.assign(disk.record('practice', 'messages'), { v: 1 }),
    [in_('messages', 'changed')],
  ],
  ...(
    [
      ['messages', { flights: [] }],
      ['messages', { flights: ['ET-999-ADD-2026-11-24'] }],
      ['flightHeads', { day: '2020-01-01' }],
      ['cases', { state: 'closed' }],
      ['cases', { traveller: 'somebody else' }],
      ['jobs', { state: 'running' }],
      ['jobs', { started: '2020-01-01T00:00:00.000Z' }],
      ['messageReports', { received: '2020-01-01T00:00:00.000Z' }],
      ['decisions', { flight: 'ET-999-ADD-2026-11-24' }],
      ['decisions', { kind: 'withdraw' }],
    ] as const
  ).map(([table, fields]): Tampering => {
    const [field = ''] = Object.keys(fields);
    return [
      `what stands readable beside it: ${field} of ${table}`,
      (disk) => Object.assign(disk.record('practice', table), fields),
      [in_(table, 'changed')],
    ];
  }),
  [
    'an unsealed record slipped in',
    (disk) => {
      const body = new TextEncoder().encode('{"title":"slipped in"}');
      disk.table('practice', 'ruleDrafts').push({ id: 'x', rev: 1, v: 1, keyId: 'none', body });
    },
    [in_('ruleDrafts', 'added', 'x')],
  ],
  [
    'an unsealed record in the place of a sealed one',
    (disk) => {
      const body = new TextEncoder().encode('"00"');
      Object.assign(disk.record('practice', 'settings', 'linkKey'), { keyId: 'none', body });
    },
    [in_('settings', 'replayed', 'linkKey')],
  ],
];

describe('a record', () => {
  // A change under an open store is read like an earlier one, so one sign-in is enough for all rows.
  let window: Awaited<ReturnType<typeof signedIn>>['window'];
  beforeAll(async () => {
    await emptyStores();
    ({ window } = await signedIn(day.evening.copy()));
  });

  test.each(RECORDS)('the check of the stores finds and names %s', async (_, change, found) => {
    // The sign-in has done what is done once a day.
    const before = await Disk.read();
    const disk = before.copy();
    change(disk);
    await disk.write(disk);
    const { findings } = await window.get('store.verify', {});
    await before.write(disk);
    expect(findings).toHaveLength(found.length);
    for (const each of found) expect(findings).toContainEqual(expect.objectContaining(each));
  });
});

describe('a store at sign-in', () => {
  beforeEach(emptyStores);

  test('an unchanged store is found to be as it was written', async () => {
    const { window, alarms } = await signedIn(day.evening.copy());
    expect(alarms).toEqual([]);
    const { records, found } = await window.get('store.verify', {});
    expect(found).toBe(0);
    expect(records).toBeGreaterThan(20);
  });

  test('a changed record is refused by name when it is asked for, and the other records are not affected', async () => {
    const disk = day.evening.copy();
    disk.table('practice', 'cases').splice(0);
    const { window } = await signedIn(disk);
    expect(await window.call('cases.list', {})).toEqual({
      ok: false,
      failure: { code: 'tampered', table: 'cases', id: day.evening.record('practice', 'cases').id, problem: 'missing' },
    });
    expect((await window.get('flights.list', {})).length).toBe(1);
  });

  test.each([
    ['jobs', 'import.list', {}],
    ['jobReports', 'quality.export', { language: 'en', what: 'diagnostics' }],
    ['jobs', 'quality.export', { language: 'en', what: 'diagnostics' }],
    ['diagnostics', 'quality.export', { language: 'en', what: 'diagnostics' }],
  ] as const)('a missing record of %s is noticed by %s, which shows the latest ones', async (table, name, input) => {
    const disk = day.evening.copy();
    const [gone] = disk.table('practice', table).splice(0, 1);
    const { window } = await signedIn(disk);
    const failure = { code: 'tampered', table, id: gone?.id, problem: 'missing' };
    expect(await window.call(name, input)).toEqual({ ok: false, failure });
  });

  test.each([
    ['taken away', (disk: Disk) => void disk.table('practice', 'messageReports').pop()],
    [
      'moved down the list by what stands readable beside it',
      (disk: Disk) =>
        Object.assign(disk.record('practice', 'messageReports', -1), { received: '2020-01-01T00:00:00.000Z' }),
    ],
  ])('a report %s is noticed in the list of the latest ones, and re-derived', async (_, change) => {
    const disk = day.evening.copy();
    change(disk);
    const { window } = await signedIn(disk);
    const latest = () => window.call('quality.messages', { from: 0, count: 1 });
    expect(await latest()).toMatchObject({ value: { reports: [] } });
    await vi.waitFor(async () => expect(await latest()).toMatchObject({ value: { total: 2, reports: [{}] } }));
  });

  test.each([
    ['taken away', (disk: Disk) => void disk.table('practice', 'messages').splice(1, 1)],
    ['moved to no flight', (disk: Disk) => Object.assign(disk.record('practice', 'messages', 1), { flights: [] })],
  ])('a message %s is noticed when its flight is derived again', async (_, change) => {
    const disk = day.evening.copy();
    change(disk);
    const { window } = await signedIn(disk);
    const more = paxlst(TWO_PEOPLE, { control: 'C0009', prepared: '261124:0600' });
    const answer = await window.call('import.start', { way: 'files', files: [{ name: 'c.edi', bytes: more }] });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'tampered', table: 'messages' } });
  });
});

const TRAILS: readonly Tampering[] = [
  [
    'an entry changed',
    (disk) => flip(disk.record('practice', 'audit', 4).body, -5),
    [in_('audit', 'trail-unreadable', '5')],
  ],
  [
    'two entries exchanged',
    (disk) => swapBodies(disk.record('practice', 'audit', 4), disk.record('practice', 'audit', 5)),
    [in_('audit', 'trail-unreadable', '5'), in_('audit', 'trail-unreadable', '6')],
  ],
  [
    'an entry taken away',
    (disk) => void disk.table('practice', 'audit').splice(4, 1),
    [in_('audit', 'trail-missing', '5')],
  ],
  [
    'the hash of an entry changed',
    (disk) => Object.assign(disk.record('practice', 'audit', 4), { hash: '0'.repeat(64) }),
    [in_('audit', 'trail-changed', '5')],
  ],
  [
    'the personal part of an entry taken away',
    (disk) => void disk.table('practice', 'auditValues').splice(0, 1),
    [in_('audit', 'trail-values-missing')],
  ],
];

describe('the audit trail', () => {
  beforeEach(emptyStores);

  test.each(TRAILS)('the check of the trail finds and names %s', async (_, change, found) => {
    const disk = day.evening.copy();
    change(disk);
    const { window } = await signedIn(disk);
    const { findings } = await window.get('store.verify', {});
    for (const each of found) expect(findings).toContainEqual(expect.objectContaining(each));
  });

  test('the check of the trail finds and names its cut end', async () => {
    const disk = day.evening.copy();
    const entries = disk.table('practice', 'audit');
    const { seq } = entries.at(-1) as unknown as { readonly seq: number };
    entries.splice(-2);
    const { window } = await signedIn(disk);
    const { findings } = await window.get('store.verify', {});
    // If entries were added since, a piece is missing.
    expect(findings[0]?.problem).toMatch(/^trail-(cut|missing)$/);
    expect(findings[0]).toMatchObject({ table: 'audit', id: `${seq - 1}–${seq}` });
  });
});

type Alarming = readonly [title: string, change: (disk: Disk) => void, alarm: string, found: Found];

const ledgerOf = (store: 'live' | 'practice', problem: StoreFinding['problem']): Found => {
  return { store, table: 'ledger', problem, id: '' } as Found;
};

const LEDGERS: readonly Alarming[] = [
  [
    'its end cut',
    (disk) => void disk.table('practice', 'ledger').pop(),
    'store-behind',
    ledgerOf('practice', 'behind-anchor'),
  ],
  [
    'an entry of its middle taken away',
    (disk) => void disk.table('practice', 'ledger').splice(3, 1),
    'store-differs',
    ledgerOf('practice', 'broken-chain'),
  ],
  [
    'two entries exchanged',
    (disk) => {
      const [one, other] = [disk.record('practice', 'ledger', 3), disk.record('practice', 'ledger', 4)];
      [one.body, other.body] = [other.body, one.body];
    },
    'store-differs',
    ledgerOf('practice', 'broken-chain'),
  ],
  [
    'one byte of an entry changed',
    (disk) => flip(disk.record('practice', 'ledger', -1).body, -3),
    'store-differs',
    ledgerOf('practice', 'broken-chain'),
  ],
];

describe('the ledger', () => {
  beforeEach(emptyStores);

  test.each(LEDGERS)(
    'a ledger with %s raises an alarm that stays until two officers acknowledge it',
    async (_, change, alarm, found) => {
      const disk = day.evening.copy();
      change(disk);
      const { window, alarms } = await signedIn(disk);
      expect(alarms).toContain(alarm);
      const { findings } = await window.get('store.verify', {});
      expect(findings).toContainEqual(expect.objectContaining(found));
      await window.get('vault.lock', { level: 'vault' });
      const again = await window.get('vault.unlock', { officer: 'LFW-01', passphrase: NEW_PASSPHRASE });
      expect(again.alarms).not.toEqual([]);
    },
  );
});

describe('a ledger with missing entries', () => {
  beforeEach(emptyStores);

  const second = { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE };
  const accept = { reason: 'the disk was repaired', second };
  const lost = { ok: false, failure: { code: 'tampered', table: 'ledger', id: '', problem: 'missing' } };

  test.each([
    ['of the live store taken away', (disk: Disk) => void disk.table('live', 'ledger').splice(0), lost],
    ['of the practice store taken away', (disk: Disk) => void disk.table('practice', 'ledger').splice(0), lost],
    ['without its beginning', (disk: Disk) => void disk.table('practice', 'ledger').splice(0, 3), lost],
    ['without its end', (disk: Disk) => void disk.table('practice', 'ledger').splice(-4), {}],
    ['without a piece of it', (disk: Disk) => void disk.table('practice', 'ledger').splice(-6, 3), {}],
  ])(
    'a ledger %s is relisted once two officers have looked into it: everything opens but what was changed',
    async (_, change, before) => {
      const disk = day.evening.copy();
      change(disk);
      flip(disk.record('practice', 'jobReports').body, -20);
      const { window, alarms } = await signedIn(disk);
      expect(alarms[0]).toMatch(/^store-(behind|differs)$/);
      expect(await window.call('session.get', {})).toMatchObject(before);
      expect((await window.get('vault.accept', accept)).alarms).toEqual([]);
      const after = async () => {
        expect((await window.get('flights.get', { id: FLIGHT })).travellers.length).toBe(3);
        expect((await window.get('cases.list', {})).length).toBe(1);
        return (await window.get('store.verify', {})).findings.map(({ store, table }) => `${store} ${table}`);
      };
      expect(await after()).toEqual(['practice jobReports']);
      await window.get('vault.lock', { level: 'vault' });
      const again = await window.get('vault.unlock', { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE });
      expect([again.alarms, await after()]).toEqual([[], ['practice jobReports']]);
    },
  );

  test('a ledger removed together with its remembered head is noticed by the records that it listed', async () => {
    const disk = day.evening.copy();
    disk.table('practice', 'ledger').splice(0);
    const state = new Map(day.state);
    expect(state.delete('ledger.practice')).toBe(true);
    const { window, alarms } = await signedIn(disk, state);
    expect(alarms).toEqual(['store-differs']);
    await window.get('vault.accept', accept);
    expect((await window.get('cases.list', {})).length).toBe(1);
  });

  test('a ledger without the last write of an officer’s account still lets the officer sign in', async () => {
    const state = new Map(day.state);
    await day.evening.write();
    const before = openWindow({ host: hostInMemory(state) });
    await before.open('live');
    // A sign-in is written into the account.
    await before.get('vault.unlock', { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE });
    await before.get('vault.lock', { level: 'vault' });
    before.leave();
    const disk = await Disk.read();
    disk.table('live', 'ledger').pop();
    const window = await windowOn(disk, state);
    const { alarms } = await window.get('vault.unlock', { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE });
    expect(alarms).toMatchObject([{ code: 'store-behind' }]);
    const other = { officer: 'LFW-01', passphrase: NEW_PASSPHRASE };
    expect(await window.get('vault.accept', { ...accept, second: other })).toMatchObject({ alarms: [] });
    expect((await window.get('store.verify', {})).findings).toEqual([]);
  });

  test('a lost ledger opens no store until two officers have it relisted, which the audit trail records', async () => {
    const disk = day.evening.copy();
    disk.table('live', 'ledger').splice(0);
    const { window } = await signedIn(disk);
    for (const name of ['session.get', 'queue.list', 'store.verify'] as const)
      expect(await window.call(name, {})).toEqual(lost);
    expect(await window.call('vault.accept', { ...accept, second: { ...second, passphrase: 'wrong' } })).toMatchObject({
      failure: { code: 'second-refused' },
    });
    await window.get('vault.accept', accept);
    await window.open('live');
    const trail = await window.get('audit.list', { before: null, count: 10 });
    const acts = trail.filter(({ kind }) => kind === 'vault.listed-anew' || kind === 'vault.accepted');
    expect(acts).toMatchObject([
      { kind: 'vault.listed-anew', officer: 'LFW-01', second: 'LFW-02' },
      { kind: 'vault.accepted', officer: 'LFW-01', second: 'LFW-02' },
    ]);
  });

  test('a changed ledger counts as it is once two officers of two agencies have accepted it', async () => {
    const disk = day.evening.copy();
    flip(disk.record('practice', 'ledger', -1).body, -3);
    const { window, alarms } = await signedIn(disk);
    expect(alarms).toEqual(['store-differs']);
    const second = { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE };
    await window.get('vault.accept', { reason: 'the disk was repaired', second });
    await window.get('vault.lock', { level: 'vault' });
    const again = await window.get('vault.unlock', { officer: 'LFW-01', passphrase: NEW_PASSPHRASE });
    expect(again.alarms).toEqual([]);
  });
});

describe('the store as a whole', () => {
  beforeEach(emptyStores);

  test('a store put back to the morning is behind the head that the machine remembers', async () => {
    const { alarms } = await signedIn(day.morning.copy(), day.state, PASSPHRASE);
    expect(alarms).toContain('store-behind');
  });

  test('a store put back without the remembered head raises an alarm', async () => {
    const { alarms } = await signedIn(day.morning.copy(), new Map(), PASSPHRASE);
    expect(alarms).toContain('anchor-missing');
  });

  test('a store put back together with the remembered head of that time is accepted', async () => {
    const { alarms } = await signedIn(day.morning.copy(), day.morningState, PASSPHRASE);
    expect(alarms).toEqual([]);
  });

  test('an emptied store is not taken for a first start', async () => {
    const disk = day.evening.copy();
    disk.table('live', 'vault').splice(0);
    const window = await windowOn(disk, new Map());
    expect(await window.get('vault.status', {})).toMatchObject({ state: 'empty', alarms: [{ code: 'data-lost' }] });
  });
});

test('a damaged case does not stop the audit trail', async () => {
  await emptyStores();
  const disk = day.evening.copy();
  flip(disk.record('practice', 'cases').body, -20);
  const { window } = await signedIn(disk);
  expect(await window.call('cases.list', {})).toMatchObject({ failure: { code: 'tampered', table: 'cases' } });
  expect((await window.get('audit.list', { before: null, count: 5 })).length).toBe(5);
});

describe('an account', () => {
  beforeEach(emptyStores);

  test.each([
    ['that is damaged', (disk: Disk) => flip(disk.record('live', 'accounts', 'LFW-02').body, -20)],
    ['that is gone', (disk: Disk) => void disk.table('live', 'accounts').splice(1, 1)],
  ])('an account %s keeps its officer out, is reported, and keeps no other officer out', async (_, change) => {
    const disk = day.evening.copy();
    change(disk);
    const { window, alarms } = await signedIn(disk);
    expect(alarms).toEqual(['account-damaged']);
    await window.open('live');
    expect(await window.get('session.get', {})).toMatchObject({ officer: { id: 'LFW-01' } });
    expect((await window.get('accounts.list', {})).map(({ id }) => id)).toEqual(['LFW-01']);
    const second = { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE };
    expect(await window.call('account.renew-recovery', {}, second)).toMatchObject({ ok: false });
    await window.get('vault.lock', { level: 'vault' });
    expect(await window.call('vault.unlock', second)).toMatchObject({ ok: false });
    expect(await window.get('vault.status', {})).toMatchObject({ state: 'locked' });
  });
});

test('a damaged account is removed once two officers have looked, with the key that its passphrase opened', async () => {
  await emptyStores();
  const state = new Map<string, string>();
  const before = openWindow({ host: hostInMemory(state) });
  await before.open('live');
  await before.setUp();
  const profile = {
    name: 'Ama',
    agency: 'customs',
    role: 'analyst',
    controlOfficer: false,
    secondLine: false,
  } as const;
  const second = { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE };
  const { id } = await before.get('account.create', { profile, passphrase: NEW_PASSPHRASE }, second);
  await before.get('vault.lock', { level: 'vault' });
  before.leave();
  const disk = await Disk.read();
  flip(disk.record('live', 'accounts', id).body, -20);
  await disk.write();
  const window = openWindow({ host: hostInMemory(state) });
  await window.open('live');
  const first = { officer: 'LFW-01', passphrase: PASSPHRASE };
  expect(await window.get('vault.unlock', first)).toMatchObject({ alarms: [{ code: 'account-damaged' }] });
  const accepted = await window.get('vault.accept', { reason: 'the disk was repaired', second });
  expect(accepted).toMatchObject({ alarms: [], officers: [{ id: 'LFW-01' }, { id: 'LFW-02' }] });
  await window.get('vault.lock', { level: 'vault' });
  expect(await window.get('vault.unlock', first)).toMatchObject({ alarms: [] });
  expect((await window.get('store.verify', {})).findings).toEqual([]);
  expect(await window.get('audit.list', { before: null, count: 20 })).toContainEqual(
    expect.objectContaining({ kind: 'account.damaged-removed', subject: id }),
  );
});

test('a sign-in that fails leaves nothing open', async () => {
  const disk = day.evening.copy();
  flip(disk.record('practice', 'settings', 'unit').body, -20);
  const window = await windowOn(disk);
  expect(await window.call('vault.unlock', { officer: 'LFW-01', passphrase: NEW_PASSPHRASE })).toMatchObject({
    failure: { code: 'tampered', table: 'settings', id: 'unit' },
  });
  expect(await window.get('vault.status', {})).toMatchObject({ state: 'locked', officer: null });
});

describe('the vault records', () => {
  beforeEach(emptyStores);

  const header = (disk: Disk) => disk.record('live', 'vault', 'header');
  const access = (disk: Disk) => disk.record('live', 'vault', 'officer/LFW-01');

  test('an older vault header with older keys raises an alarm, which the audit trail records', async () => {
    const disk = day.evening.copy();
    Object.assign(header(disk), header(day.morning.copy()));
    const { window, alarms } = await signedIn(disk);
    expect(alarms).toContain('vault-replaced');
    const { findings } = await window.get('store.verify', {});
    expect(findings).toContainEqual(expect.objectContaining(in_('cases', 'changed')));
    await window.open('live');
    await window.get('vault.lock', { level: 'vault' });
    const entries = (await Disk.read()).table('live', 'audit');
    expect(entries.length).toBeGreaterThan(disk.table('live', 'audit').length);
  });

  test('a foreign public key in the vault raises an alarm at the next sign-in', async () => {
    const disk = day.evening.copy();
    const { publicKey } = header(disk);
    flip(publicKey as Uint8Array, 20);
    const { alarms } = await signedIn(disk);
    expect(alarms).toContain('waiting-key');
  });

  test('a changed byte of the key ring keeps all officers out and is named', async () => {
    const disk = day.evening.copy();
    flip((header(disk).ring as DiskRecord).body, 40);
    const window = await windowOn(disk);
    expect(await window.call('vault.unlock', { officer: 'LFW-01', passphrase: NEW_PASSPHRASE })).toMatchObject({
      failure: { code: 'tampered', table: 'vault', id: 'header', problem: 'changed' },
    });
  });

  test('an older passphrase put back opens nothing', async () => {
    const disk = day.evening.copy();
    Object.assign(access(disk), access(day.morning.copy()));
    const window = await windowOn(disk);
    expect(await window.call('vault.unlock', { officer: 'LFW-01', passphrase: PASSPHRASE })).toMatchObject({
      failure: { code: 'tampered', table: 'vault', id: 'officer/LFW-01', problem: 'replayed' },
    });
    expect(await window.get('vault.status', {})).toMatchObject({ state: 'locked' });
  });

  test('an older passphrase put back confirms nothing', async () => {
    const disk = day.evening.copy();
    Object.assign(access(disk), access(day.morning.copy()));
    const window = await windowOn(disk);
    await window.get('vault.unlock', { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE });
    const second = { officer: 'LFW-01', passphrase: PASSPHRASE };
    expect(await window.call('vault.accept', { reason: 'looked into', second })).toMatchObject({
      failure: { code: 'second-refused' },
    });
  });

  test.each(['memory', 'iterations'])(
    'a weaker key derivation (%s) is refused by name before it is tried',
    async (which) => {
      const disk = day.evening.copy();
      Object.assign(access(disk).kdf as object, { [which]: 1 });
      const window = await windowOn(disk);
      expect(await window.call('vault.unlock', { officer: 'LFW-01', passphrase: NEW_PASSPHRASE })).toMatchObject({
        failure: { code: 'tampered', table: 'vault', id: 'officer/LFW-01', problem: 'changed' },
      });
    },
  );

  test('vault access for a number without an account is named and does not open', async () => {
    const disk = day.evening.copy();
    const own = structuredClone(access(disk));
    disk.table('live', 'vault').push({ ...own, id: 'officer/LFW-09', officer: 'LFW-09' });
    const { window } = await signedIn(disk);
    const { findings } = await window.get('store.verify', {});
    expect(findings).toEqual([{ store: 'live', table: 'vault', id: 'officer/LFW-09', problem: 'added' }]);
    await window.get('vault.lock', { level: 'vault' });
    const tried = await window.call('vault.unlock', { officer: 'LFW-09', passphrase: NEW_PASSPHRASE });
    expect(tried).toMatchObject({ failure: { code: 'wrong-passphrase' } });
  });

  test('wrong tries do not count as a change of the vault', async () => {
    const window = await windowOn(day.evening.copy());
    await window.call('vault.unlock', { officer: 'LFW-01', passphrase: 'not this one' });
    const status = await window.get('vault.unlock', { officer: 'LFW-01', passphrase: NEW_PASSPHRASE });
    expect(status.alarms).toEqual([]);
    expect((await window.get('store.verify', {})).found).toBe(0);
  });
});
