/** An attacker changes the stores on the disk between two sign-ins. Each change is found and named. */
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Disk, type DiskRecord } from './disk.ts';
import { PLAIN } from './exports/asked.ts';
import { FLIGHT, paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { PASSPHRASE } from './open-window.ts';
import { day, type Found, flip, haveDay, in_, signedIn, windowOn } from './tampered-day.ts';

beforeAll(haveDay);

/** Exchanges the sealed bodies only. */
function swapBodies(one: DiskRecord, other: DiskRecord): void {
  const { body, keyId, v } = one;
  Object.assign(one, { body: other.body, keyId: other.keyId, v: other.v });
  Object.assign(other, { body, keyId, v });
}

/** A record that was removed in the course of the day. */
function discarded(): DiskRecord {
  return structuredClone(day.morning.record('practice', 'ruleDrafts'));
}

type Tampering = readonly [title: string, change: (disk: Disk) => void, found: readonly Found[]];

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
    ['jobReports', 'quality.export', { ...PLAIN, what: 'diagnostics' }],
    ['jobs', 'quality.export', { ...PLAIN, what: 'diagnostics' }],
    ['diagnostics', 'quality.export', { ...PLAIN, what: 'diagnostics' }],
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
