/** Derived records that were damaged on the disk are named and re-derived. Meanwhile all other records are shown. */

import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { TamperedError } from '../../../../renderer/core/store/keys.ts';
import { readAll, readOne } from '../../../../renderer/core/store/read.ts';
import { Disk, type DiskRecord } from '../disk.ts';
import { DAILY, FLIGHT, paxlst, pnrgov, TWO_PEOPLE } from '../messages.ts';
import { emptyStores, openCore, openUnit, type TestCore } from '../open-core.ts';
import { contentsDifferences, type StoreContents, storeContents } from '../store-contents.ts';
import { TestRing } from '../test-keys.ts';
import { trailOf } from '../trail-of.ts';
import { QUEUE } from '../whole-queue.ts';

const OTHER = 'ET-510-ADD-2026-11-24';
const ALONE = [{ surname: 'LAWSON', given: 'AMA', document: 'TG7777777', expiry: '250131' }];

/** The store before a booking came, the store after it, and the contents after it. */
let morning: Disk;
let evening: Disk;
let contents: StoreContents;

beforeAll(async () => {
  await emptyStores();
  const unit = await openUnit();
  const files = [
    { name: 'a.edi', bytes: paxlst(TWO_PEOPLE) },
    { name: 'b.edi', bytes: paxlst(ALONE, { flight: 'ET510', control: 'C0002' }) },
  ];
  await unit.ask('import.start', { way: 'files', files });
  await unit.core.resume();
  morning = await Disk.read();
  await unit.ask('import.start', {
    way: 'files',
    files: [{ name: 'c.edi', bytes: pnrgov('ABC123', '4111111111111111') }],
  });
  await unit.core.resume();
  contents = await allContents(unit);
  await unit.core.close();
  evening = await Disk.read();
  await emptyStores();
});

afterEach(emptyStores);

/** Store contents with the appearances of flights and the links of their travellers. */
async function allContents({ store }: TestCore): Promise<StoreContents> {
  const all = new Map(await storeContents(store));
  for (const { id, value } of await readAll(store, 'links')) all.set(`links ${id}`, value.join());
  for (const { id, value } of await readAll(store, 'appearances')) all.set(`appearances ${id}`, JSON.stringify(value));
  return all;
}

/** Opens a core on a store that was damaged on the disk. */
async function openDamaged(damage: (disk: Disk) => void): Promise<TestCore> {
  const disk = evening.copy();
  damage(disk);
  await disk.write();
  return openUnit();
}

/** Damages the store under an open core. */
async function damageNow(damage: (disk: Disk) => void): Promise<void> {
  const disk = (await Disk.read()).copy();
  damage(disk);
  await disk.write(disk);
}

/** Waits until no record is under repair. Returns what could not be repaired. */
async function unrepaired({ ask }: TestCore) {
  for (;;) {
    const { damaged } = await ask('session.get', {});
    if (damaged.every(({ state }) => state !== 'rederiving'))
      return damaged.filter(({ state }) => state !== 'rederived');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function told(unit: TestCore, kind: 'record-damaged' | 'made-anew') {
  const entries = await trailOf(unit);
  return entries
    .filter((entry) => entry.kind === `store.${kind}`)
    .map(({ subject, details }) => ({ subject, ...details }));
}

const record = (disk: Disk, table: string, id: string | number = FLIGHT) => disk.record('practice', table, id);
const flip = ({ body }: DiskRecord) => {
  body[body.length - 20] = (body[body.length - 20] ?? 0) ^ 1;
};
const takeAway = (disk: Disk, table: string, id: string = FLIGHT) => {
  const records = disk.table('practice', table);
  records.splice(
    records.findIndex((each) => each.id === id),
    1,
  );
};

type Problem = 'changed' | 'replayed' | 'missing';
const DAMAGE: Readonly<Record<Problem, (disk: Disk, table: string) => void>> = {
  changed: (disk, table) => flip(record(disk, table)),
  // The record of an earlier hour is put back.
  replayed: (disk, table) => void Object.assign(record(disk, table), record(morning.copy(), table)),
  missing: (disk, table) => takeAway(disk, table),
};

/** Asks for everything about the flight, whether or not it exists. */
async function lookAt({ core, ask }: TestCore): Promise<void> {
  await core.call('flights.get', { id: FLIGHT });
  const traveller = (await ask('queue.page', QUEUE)).rows.find(({ flight }) => flight === FLIGHT)?.traveller ?? '';
  await core.call('traveller.get', { flight: FLIGHT, traveller });
  await core.call('search.find', { text: 'MENSAH', kind: 'name', count: 10, similar: false, purpose: 'desk' });
}

test.each([
  ['flightHeads', 'changed'],
  ['flightHeads', 'replayed'],
  ['flightHeads', 'missing'],
  ['flightManifests', 'changed'],
  ['flightManifests', 'replayed'],
  ['flightManifests', 'missing'],
  ['factBlocks', 'replayed'],
  ['appearances', 'changed'],
  ['links', 'missing'],
] as const)(
  'a %s record that is %s is named once and re-derived, and everything else is shown meanwhile',
  async (table, problem) => {
    const unit = await openDamaged((disk) => DAMAGE[problem](disk, table));
    const [queue, flights, session] = await Promise.all([
      unit.ask('queue.page', QUEUE),
      unit.ask('flights.list', {}),
      unit.ask('session.get', {}),
    ]);
    expect(queue.rows.some(({ flight }) => flight === OTHER)).toBe(true);
    const isHead = table === 'flightHeads';
    expect(flights.map(({ id }) => id)).toEqual(isHead ? [OTHER] : [FLIGHT, OTHER]);
    expect(session.damaged).toEqual(isHead ? [{ of: 'flight', id: FLIGHT, state: 'rederiving' }] : []);
    await lookAt(unit);
    // Appearances are read when a flight is derived. Acts go on as well.
    await unit.ask('flight.update', { flight: OTHER, patch: { gate: 'B4' }, reason: 'told by the tower' });
    expect(await unrepaired(unit)).toEqual([]);
    const differences = contentsDifferences(contents, await allContents(unit));
    expect(differences.filter((name) => !/^decision|ET-510/.test(name))).toEqual([]);
    expect((await unit.ask('flights.get', { id: FLIGHT })).travellers).toHaveLength(3);
    expect(await told(unit, 'record-damaged')).toEqual([{ subject: FLIGHT, table, problem }]);
    expect(await told(unit, 'made-anew')).toEqual([{ subject: FLIGHT, records: 1 }]);
    // The officer still sees that a record was repaired.
    expect((await unit.ask('session.get', {})).damaged).toEqual([{ of: 'flight', id: FLIGHT, state: 'rederived' }]);
  },
);

test('a record is not made anew without its entry', async () => {
  const unit = await openDamaged((disk) => DAMAGE.changed(disk, 'flightManifests'));
  const audit = unit.store.table('audit');
  const add = audit.bulkAdd.bind(audit);
  let entries = 0;
  // The entry about the damage is written, the next is not.
  vi.spyOn(audit, 'bulkAdd').mockImplementation(((records: never[]) => {
    if (entries++ > 0) throw new Error('disk');
    return add(records);
  }) as never);
  await lookAt(unit);
  expect(await unrepaired(unit)).toMatchObject([{ of: 'flight', id: FLIGHT }]);
  await expect(readOne(unit.store, 'flightManifests', FLIGHT)).rejects.toThrow(TamperedError);
  vi.restoreAllMocks();
  expect(await told(unit, 'made-anew')).toEqual([]);
});

test('a changed index field of a head is reported like a changed head', async () => {
  const unit = await openDamaged((disk) => Object.assign(record(disk, 'flightHeads'), { day: '2020-01-01' }));
  await unit.ask('flights.list', {});
  expect(await unrepaired(unit)).toEqual([]);
  expect(contentsDifferences(contents, await allContents(unit))).toEqual([]);
  expect(await told(unit, 'record-damaged')).toEqual([{ subject: FLIGHT, table: 'flightHeads', problem: 'changed' }]);
});

test('heads that are all damaged at once are all re-derived while the store is opened', async () => {
  const unit = await openDamaged((disk) => {
    for (const { body } of disk.table('practice', 'flightHeads')) flip({ body } as DiskRecord);
    takeAway(disk, 'flightManifests');
  });
  await unit.core.resume();
  expect((await unit.ask('flights.list', {})).map(({ id }) => id)).toEqual([FLIGHT, OTHER]);
  expect(contentsDifferences(contents, await allContents(unit))).toEqual([]);
});

test('a head that the program did not write is named and removed, and gives no flight', async () => {
  const stranger = 'ET-999-ADD-2026-11-24';
  const unit = await openDamaged((disk) => {
    disk.table('practice', 'flightHeads').push({ ...structuredClone(record(disk, 'flightHeads')), id: stranger });
  });
  await unit.ask('flights.list', {});
  expect(await unrepaired(unit)).toEqual([]);
  expect((await unit.ask('flights.list', {})).map(({ id }) => id)).toEqual([FLIGHT, OTHER]);
  expect(await unit.store.table('flightHeads').count()).toBe(2);
  expect(await told(unit, 'record-damaged')).toEqual([{ subject: stranger, table: 'flightHeads', problem: 'added' }]);
});

test.each([
  ['changed', (disk: Disk, id: string) => flip(record(disk, 'messageReports', id))],
  ['missing', (disk: Disk, id: string) => takeAway(disk, 'messageReports', id)],
])('the report of a message that is %s is named and re-derived', async (problem, change) => {
  const { id } = evening.copy().record('practice', 'messageReports') as DiskRecord & { readonly id: string };
  const unit = await openDamaged((disk) => change(disk, id));
  await unit.core.resume();
  await unit.core.call('quality.messages', { from: 0, count: 10 });
  expect(await unrepaired(unit)).toEqual([]);
  expect((await unit.ask('quality.messages', { from: 0, count: 10 })).reports).toHaveLength(3);
  expect(await told(unit, 'record-damaged')).toEqual([{ subject: id, table: 'messageReports', problem }]);
});

test('an import goes on when appearances are damaged under an open core, and all records are re-derived', async () => {
  const unit = await openDamaged(() => undefined);
  await unit.ask('flight.update', { flight: OTHER, patch: { gate: 'B4' }, reason: 'told by the tower' });
  await damageNow((disk) => flip(record(disk, 'appearances')));
  const more = paxlst([...TWO_PEOPLE, ...ALONE], { control: 'C0009', prepared: '261124:0600' });
  await unit.ask('import.start', { way: 'files', files: [{ name: 'd.edi', bytes: more }] });
  expect(await unrepaired(unit)).toEqual([]);
  expect((await unit.ask('flights.get', { id: FLIGHT })).travellers).toHaveLength(4);
  expect(await told(unit, 'record-damaged')).toEqual([{ subject: FLIGHT, table: 'appearances', problem: 'changed' }]);
});

/** Damages a flight so that it cannot be repaired. */
function damageForGood(disk: Disk, table: string, flight = FLIGHT): void {
  flip(record(disk, table, flight));
  for (const message of disk.table('practice', 'messages'))
    if ((message.flights as string[]).includes(flight)) flip(message);
}

/** A closed store with one flight, which is masked. */
async function maskedFlight() {
  const ring = new TestRing('practice');
  let now = '2026-04-10T08:00:00.000Z';
  const open = () => openUnit('practice', () => Date.parse(now), { ring });
  const unit = await open();
  const files = [{ name: 'a.edi', bytes: dated(paxlst(TWO_PEOPLE), '260410') }];
  await unit.ask('import.start', { way: 'files', files });
  now = '2026-11-24T08:00:00.000Z';
  await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'A. Lawson' });
  const second = { confirmation: { officer: 'PRACTICE-police', passphrase: '' } };
  await unit.ask('retention.confirm-time', {}, second);
  await unit.core.resume();
  expect((await unit.ask('retention.get', {})).flights.masked).toBe(1);
  await unit.core.close();
  return { open, id: 'ET-508-ADD-2026-04-10' };
}

/** Damages a record on the disk while the store is open. */
async function flipNow({ store }: TestCore, table: 'factBlocks'): Promise<void> {
  const found = await store.table(table).get(FLIGHT);
  if (found === undefined) throw new Error('nothing to damage');
  const body = found.body.slice();
  flip({ body } as DiskRecord);
  await store.table(table).update(FLIGHT, { body });
}

test('a disk that damages every record it writes ends the repairs after three times', async () => {
  const unit = await openDamaged(() => undefined);
  const traveller = (await unit.ask('queue.page', QUEUE)).rows.find(({ flight }) => flight === FLIGHT)?.traveller ?? '';
  const permanent = [{ of: 'flight', id: FLIGHT, state: 'permanent' }];
  for (const [times, left] of [
    [1, []],
    [2, []],
    [3, []],
    [3, permanent],
  ] as const) {
    await flipNow(unit, 'factBlocks');
    await unit.refused('traveller.get', { flight: FLIGHT, traveller });
    expect(await unrepaired(unit)).toEqual(left);
    expect(await told(unit, 'made-anew')).toHaveLength(times);
  }
  expect((await unit.ask('session.get', {})).damaged).toEqual(permanent);
  expect(await unit.refused('traveller.get', { flight: FLIGHT, traveller })).toMatchObject({ code: 'tampered' });
});

test('a flight that cannot be repaired is not shown as under repair, even if the setting about damage is unreadable', async () => {
  const unit = await openDamaged((disk) => {
    flip(record(disk, 'flightHeads'));
    const slippedIn = { ...structuredClone(record(disk, 'settings', 0)), id: 'damage' };
    disk.table('practice', 'settings').push(slippedIn);
  });
  await unit.ask('flights.list', {});
  expect(await unrepaired(unit)).toEqual([{ of: 'flight', id: FLIGHT, state: 'permanent' }]);
  expect(await unit.refused('flights.get', { id: FLIGHT })).toMatchObject({ code: 'tampered' });
});

test('a record that was written meanwhile is not removed as one that the program did not write', async () => {
  const unit = await openDamaged(() => undefined);
  unit.store.damage.met(new TamperedError('flightHeads', FLIGHT, 'added'));
  expect(await unrepaired(unit)).toEqual([]);
  expect(await unit.store.table('flightHeads').count()).toBe(2);
});

describe('a record that cannot be repaired', () => {
  test('a message report that cannot be repaired does not hide the reports of other messages', async () => {
    const unit = await openDamaged((disk) => {
      const [message] = disk.table('practice', 'messages') as [DiskRecord & { readonly id: string }];
      flip(message);
      flip(record(disk, 'messageReports', message.id));
    });
    expect((await unit.ask('quality.messages', { from: 0, count: 10 })).reports).toHaveLength(2);
    expect(await unrepaired(unit)).toMatchObject([{ of: 'message', state: 'permanent' }]);
    expect((await unit.ask('quality.messages', { from: 0, count: 10 })).reports).toHaveLength(2);
    expect((await unit.ask('quality.carriers', {})).length).toBeGreaterThan(0);
  });

  test('a flight that cannot be repaired is not listed as an expected flight without messages', async () => {
    const unit = await openDamaged((disk) => damageForGood(disk, 'flightHeads'));
    await unit.ask('schedule.put', { flights: [DAILY] });
    await unrepaired(unit);
    const listed = (await unit.ask('flights.list', {})).map(({ id }) => id);
    expect(listed).toContain('ET-508-ADD-2026-11-25');
    expect(listed).not.toContain(FLIGHT);
  });

  test('a flight whose messages are damaged too stays on the disk as it is, is left out of lists, and is named once', async () => {
    const damaged = record(evening.copy(), 'flightHeads');
    flip(damaged);
    let unit = await openDamaged((disk) => damageForGood(disk, 'flightHeads'));
    const lasting = [{ of: 'flight', id: FLIGHT, state: 'permanent' }];
    for (const _ of ['a day', 'another day']) {
      expect((await unit.ask('flights.list', {})).map(({ id }) => id)).toEqual([OTHER]);
      expect(await unrepaired(unit)).toEqual(lasting);
      expect((await unit.ask('flights.list', {})).map(({ id }) => id)).toEqual([OTHER]);
      expect(await unit.refused('flights.get', { id: FLIGHT })).toEqual({
        code: 'tampered',
        table: 'flightHeads',
        id: FLIGHT,
        problem: 'changed',
      });
      expect(await unit.store.table('flightHeads').get(FLIGHT)).toMatchObject({ body: damaged.body });
      expect(await told(unit, 'record-damaged')).toHaveLength(1);
      expect(await told(unit, 'made-anew')).toEqual([]);
      await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'A. Lawson' });
      const { findings } = await unit.ask('store.verify', {});
      expect(findings).toContainEqual({ store: 'practice', table: 'flightHeads', id: FLIGHT, problem: 'changed' });
      await unit.core.close();
      unit = await openUnit();
    }
  });

  test.each(['flightHeads', 'flightManifests', 'factBlocks'] as const)(
    'a damaged record of %s stays on the disk as it is when its flight is masked, and so do the flight’s other records',
    async (table) => {
      const { open, id } = await maskedFlight();
      await damageNow((disk) => flip(record(disk, table, id)));
      const before = await Disk.read();
      const unit = await open();
      await unit.core.resume();
      await unit.core.call('flights.get', { id });
      await unit.core.call('traveller.get', { flight: id, traveller: 'whoever' });
      expect(await unrepaired(unit)).toEqual([{ of: 'flight', id, state: 'permanent' }]);
      expect(await told(unit, 'record-damaged')).toEqual([{ subject: id, table, problem: 'changed' }]);
      for (const each of ['flightHeads', 'flightManifests', 'factBlocks'])
        expect(await unit.store.table(each as typeof table).get(id)).toEqual(record(before, each, id));
    },
  );

  test.each([
    ['re-derived from the rest of the flight', [], []],
    ['damaged for good if the manifest is damaged too', ['flightManifests'], ['permanent']],
  ])('a damaged links record of a masked flight is %s', async (_, others, left) => {
    const { open, id } = await maskedFlight();
    await damageNow((disk) => {
      for (const table of ['links', ...others]) flip(record(disk, table, id));
    });
    const unit = await open();
    await unit.core.resume();
    expect((await unrepaired(unit)).map(({ state }) => state)).toEqual(left);
  });

  test('a flight that cannot be repaired ends with its month, and retention of other flights goes on', async () => {
    const ring = new TestRing('practice');
    let now = '2026-04-10T08:00:00.000Z';
    const open = () => openUnit('practice', () => Date.parse(now), { ring });
    let unit = await open();
    const files = [
      { name: 'a.edi', bytes: dated(paxlst(TWO_PEOPLE), '260410') },
      { name: 'b.edi', bytes: dated(paxlst(ALONE, { flight: 'ET510', control: 'C0002' }), '260410') },
    ];
    await unit.ask('import.start', { way: 'files', files });
    await unit.core.close();
    const [id, other] = ['ET-508-ADD-2026-04-10', 'ET-510-ADD-2026-04-10'] as const;
    await damageNow((disk) => damageForGood(disk, 'flightManifests', id));
    now = '2026-11-24T08:00:00.000Z';
    unit = await open();
    await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'A. Lawson' });
    await unit.core.call('flights.get', { id });
    expect(await unrepaired(unit)).toEqual([{ of: 'flight', id, state: 'permanent' }]);
    await unit.ask('retention.confirm-time', {}, { confirmation: { officer: 'PRACTICE-police', passphrase: '' } });
    expect((await unit.ask('retention.run', {})).state).toBe('done');
    expect((await unit.ask('flights.list', {})).map((row) => row.id)).toEqual([other]);
    expect((await unit.ask('retention.get', {})).flights).toMatchObject({ open: 0, masked: 1 });
    expect((await unit.ask('session.get', {})).damaged).toEqual([]);
  });

  test('with a broken ledger no record is repaired, and lists fail with the damaged record’s name', async () => {
    const disk = evening.copy();
    disk.table('practice', 'ledger').splice(3, 1);
    flip(record(disk, 'flightHeads'));
    await disk.write();
    const unit = await openCore();
    expect(await unit.refused('queue.page', QUEUE)).toMatchObject({
      code: 'tampered',
      table: 'flightHeads',
      id: FLIGHT,
    });
    expect(await told(unit, 'record-damaged')).toEqual([]);
  });
});

function dated(bytes: Uint8Array, day: string): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll('261124', day));
}
