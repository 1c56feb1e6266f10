/** Where flagged travellers stand as time passes. The flight of these tests lands in Lomé on 24 November 2026 at 13:00 UTC; one of its two travellers is flagged. */
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import type { FlightPatch } from '../../../shared/flight/decision.ts';
import { AGREED, exportedText, NAMED } from './exports/asked.ts';
import { HandClock, HOUR } from './hand-clock.ts';
import { FLIGHT, paxlst, pnrgov, TO_ACCRA, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openUnit, type TestCore } from './open-core.ts';
import { QUEUE, TRAY } from './whole-queue.ts';

afterEach(emptyStores);

type Stand = 'queue' | 'tray' | 'neither';

interface Desk extends TestCore {
  readonly clock: HandClock;
  /** Turns the clock to this time, and gives where the flagged traveller stands then. */
  at(time: string): Promise<Stand>;
}

/** The list was imported at that time, with these bookings. */
async function desk(imported: string, ...bookings: readonly Uint8Array[]): Promise<Desk> {
  const clock = new HandClock(`${imported}Z`);
  const unit = await openUnit('practice', clock.now, { wakeAfter: clock.wakeAfter });
  const files = [paxlst(TWO_PEOPLE), ...bookings].map((bytes, at) => ({ name: `${at}.edi`, bytes }));
  await unit.ask('import.start', { way: 'files', files });
  const at = async (time: string): Promise<Stand> => {
    await clock.turn(Date.parse(`${time}Z`) - clock.now());
    const { counts } = await unit.ask('session.get', {});
    const { rows: queue } = await unit.ask('queue.page', QUEUE);
    const closed = (await unit.ask('queue.page', CLOSED)).total;
    expect(counts.flagged, 'the count of the top bar').toBe(queue.length);
    const csv = exportedText(await unit.ask('export.flagged', { ...NAMED, travellers: null }, AGREED));
    expect(csv.includes('OKAFOR'), 'the export').toBe(queue.length + closed > 0);
    if (queue.length + closed > 0) return 'queue';
    return (await unit.ask('queue.page', TRAY)).total > 0 ? 'tray' : 'neither';
  };
  return { ...unit, clock, at };
}

/** It leads the work on an expired document. */
const BY_IMMIGRATION = { confirmation: { officer: 'PRACTICE-immigration', passphrase: '' } };

const CLOSED = { ...QUEUE, question: { ...QUEUE.question, tab: 'done' } } as const;
const BY_POLICE = { confirmation: { officer: 'PRACTICE-police', passphrase: '' } };

const EVE = '2026-11-23T08:00';

describe('a flagged traveller on a flight that lands at 13:00', () => {
  test.each<[string, FlightPatch, string, Stand]>([
    ['is not on the queue before its window', {}, '2026-11-23T12:59', 'neither'],
    ['is on the queue a day before', {}, '2026-11-23T13:00', 'queue'],
    ['is on the queue when it lands', {}, '2026-11-24T13:00', 'queue'],
    ['is on the queue as long as somebody may be at the belt', {}, '2026-11-24T16:00', 'queue'],
    ['goes to the tray when nobody examined them', {}, '2026-11-24T16:01', 'tray'],
    ['stays in the tray for weeks', {}, '2026-12-20T08:00', 'tray'],
    ['goes there sooner when it landed early', { actualArrival: '2026-11-24T12:00' }, '2026-11-24T15:01', 'tray'],
    ['stays on the queue when it is late', { estimatedArrival: '2026-11-24T22:00' }, '2026-11-25T01:00', 'queue'],
    ['goes there later when it is late', { estimatedArrival: '2026-11-24T22:00' }, '2026-11-25T01:01', 'tray'],
    ['is not put off by a delay', { estimatedArrival: '2026-11-25T20:00' }, '2026-11-23T13:00', 'queue'],
    [
      'goes by the actual time, whatever was estimated',
      { estimatedArrival: '2026-11-24T22:00', actualArrival: '2026-11-24T14:00' },
      '2026-11-24T17:01',
      'tray',
    ],
  ])('%s', async (_, patch, now, stand) => {
    const unit = await desk(EVE);
    if (Object.keys(patch).length > 0)
      await unit.ask('flight.update', { flight: FLIGHT, patch, reason: 'tower' }, BY_POLICE);
    expect(await unit.at(now)).toBe(stand);
  });

  test('the row says by which time', async () => {
    const unit = await desk('2026-11-24T08:00');
    const by = async () => (await unit.ask('queue.page', QUEUE)).rows[0]?.dueBy;
    expect(await by()).toBe('scheduled');
    await unit.ask('flight.update', { flight: FLIGHT, patch: { estimatedArrival: '2026-11-24T14:00' }, reason: '' });
    expect(await by()).toBe('estimated');
    await unit.ask('flight.update', { flight: FLIGHT, patch: { actualArrival: '2026-11-24T14:05' }, reason: '' });
    expect(await by()).toBe('actual');
  });
});

/** The flagged traveller changes here, and leaves at 21:00. */
const CHANGES = pnrgov('LOC001', '4111111111111111', { name: 'OKAFOR:A+CHIDI:A', onward: TO_ACCRA });

/** The passenger list of a flight to Accra at 21:00, with nobody who is flagged. */
function listToAccra(flight: string, control: string): Uint8Array {
  const [kofi] = TWO_PEOPLE;
  const text = new TextDecoder().decode(paxlst(kofi === undefined ? [] : [kofi], { flight, control }));
  const there = text
    .replaceAll('+LFW', '+ACC')
    .replaceAll('+ADD', '+LFW')
    .replaceAll('2611240900', '2611242100')
    .replaceAll('261124/0900', '261124/2100')
    .replaceAll('2611241300', '2611242200');
  return new TextEncoder().encode(there);
}

describe('a flagged traveller whose list comes after three hours from the scheduled landing at 13:00', () => {
  const late = async (unit: Desk) => {
    const patch = { estimatedArrival: '2026-11-24T22:00' };
    await unit.ask('flight.update', { flight: FLIGHT, patch, reason: 'tower' }, BY_POLICE);
  };
  const hours = async ({ ask }: Desk, after: number) => {
    await ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'Ama' });
    await ask('window.set', { before: 24, after }, BY_POLICE);
  };

  test.each<
    readonly [
      string,
      string,
      readonly Uint8Array[],
      (unit: Desk) => Promise<void>,
      readonly (readonly [string, Stand])[],
    ]
  >([
    [
      'goes to the tray from the queue when a late flight is over',
      '2026-11-24T16:30',
      [],
      late,
      [
        ['2026-11-25T01:00', 'queue'],
        ['2026-11-25T01:01', 'tray'],
      ],
    ],
    [
      'goes to the tray from the queue when the onward flight has left',
      '2026-11-24T17:00',
      [CHANGES],
      async () => {},
      [
        ['2026-11-24T21:00', 'queue'],
        ['2026-11-24T21:01', 'tray'],
      ],
    ],
    [
      'goes to the tray from the queue when the unit sets fewer hours',
      '2026-11-24T18:00',
      [],
      async (unit) => {
        await hours(unit, 12);
        expect(await unit.at('2026-11-24T18:01')).toBe('queue');
        await hours(unit, 3);
      },
      [['2026-11-24T18:02', 'tray']],
    ],
    [
      'is in the tray as long as hours that a unit may set would have shown them',
      '2026-11-26T13:00',
      [],
      async () => {},
      [['2026-11-27T08:00', 'tray']],
    ],
    [
      'was on the queue of a flight that was late by more than that',
      '2026-11-26T13:01',
      [],
      late,
      [['2026-11-27T08:00', 'tray']],
    ],
  ])('%s', async (_, imported, bookings, act, stands) => {
    const unit = await desk(imported, ...bookings);
    await act(unit);
    for (const [time, stand] of stands) expect(await unit.at(time), time).toBe(stand);
  });
});

describe('a flight whose messages came when it was over by the most hours that a unit may set', () => {
  test('it is history: its travellers are flagged, on the flight and in the report, and stand nowhere', async () => {
    const unit = await desk('2026-11-26T13:01');
    expect(await unit.at('2026-11-26T13:02')).toBe('neither');
    const [{ job = '' } = {}] = await unit.ask('import.list', {});
    expect(await unit.ask('import.get', { job })).toMatchObject({ totals: { flagged: 1 }, onQueue: 0 });
    const [row] = await unit.ask('flights.list', {});
    expect(row?.byOutcome.clear).toBe(1);
  });

  test('it is none when its first message came in time, and its second too late', async () => {
    const unit = await desk('2026-11-24T08:00');
    await unit.clock.turn(9 * HOUR);
    const bytes = pnrgov('ABC123', '4111111111111111');
    await unit.ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes }] });
    expect(await unit.at('2026-11-24T17:01')).toBe('tray');
  });

  test('it is none by a time that an officer enters', async () => {
    const unit = await desk('2026-11-24T06:00');
    const patch = { actualArrival: '2026-11-24T02:00' };
    await unit.ask('flight.update', { flight: FLIGHT, patch, reason: 'landed in the night' }, BY_POLICE);
    expect(await unit.at('2026-11-24T06:01')).toBe('tray');
  });

  test('the same list again does not make history of it', async () => {
    const unit = await desk('2026-11-24T08:00');
    await unit.clock.turn(9 * HOUR);
    await unit.ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }] });
    await unit.ask('flight.update', { flight: FLIGHT, patch: { belt: '2' }, reason: '' });
    expect(await unit.at('2026-11-24T17:01')).toBe('tray');
  });
});

describe('a flagged traveller who changes here to a flight whose delay officers entered', () => {
  const own = 'ET-915-LFW-2026-11-24';
  const other = 'KP-44-LFW-2026-11-24';

  test.each<readonly [string, string, string, string]>([
    ['under its number', TO_ACCRA, 'ET915', own],
    ['with a suffix', TO_ACCRA.replace('915', '915A'), 'ET915A', 'ET-915A-LFW-2026-11-24'],
    ['that another carrier operates', TO_ACCRA.replace('ET+915', 'ET:KP+915'), 'KP915', 'KP-915-LFW-2026-11-24'],
    ['that is the same as another one', TO_ACCRA, 'KP44', other],
  ])('stays on the queue until it leaves: %s', async (_, onward, number, entered) => {
    const changes = pnrgov('LOC001', '4111111111111111', { name: 'OKAFOR:A+CHIDI:A', onward });
    const unit = await desk('2026-11-24T08:00', changes, listToAccra('ET915', 'C915'), listToAccra(number, 'C44'));
    if (entered === other) await unit.ask('flight.same', { flight: own, other, reason: 'one aircraft' }, BY_POLICE);
    const patch = { estimatedDeparture: '2026-11-24T23:00' };
    await unit.ask('flight.update', { flight: entered, patch, reason: 'tower' }, BY_POLICE);
    expect(await unit.at('2026-11-24T23:00')).toBe('queue');
    expect(await unit.at('2026-11-24T23:01')).toBe('tray');
  });
});

test('a traveller whose onward flight is late by more than a day stays on the queue until it leaves', async () => {
  const unit = await desk('2026-11-24T08:00', CHANGES, listToAccra('ET915', 'C915'));
  const patch = { estimatedDeparture: '2026-11-26T08:00' };
  await unit.ask('flight.update', { flight: 'ET-915-LFW-2026-11-24', patch, reason: 'no aircraft' }, BY_POLICE);
  expect(await unit.at('2026-11-25T20:00')).toBe('queue');
  expect(await unit.at('2026-11-26T08:00')).toBe('queue');
  expect(await unit.at('2026-11-26T08:01')).toBe('tray');
});

describe('somebody who is flagged when nothing can be done any more', () => {
  const late = async ({ ask }: Desk) => (await ask('queue.page', TRAY)).rows.map((row) => row.late === true);

  test.each([
    ['came when it could be done no more', '2026-11-24T16:01', [true]],
    ['came in time', '2026-11-24T16:00', [false]],
  ])('is in the tray, which says whether the list %s', async (_, imported, said) => {
    const unit = await desk(imported);
    expect(await unit.at('2026-11-24T16:02')).toBe('tray');
    expect(await late(unit)).toEqual(said);
  });

  test('is in the tray, too, when data that came too late flags them on a flight that came in time', async () => {
    const valid = TWO_PEOPLE.map((person) => ({ ...person, expiry: '300131' }));
    const clock = new HandClock('2026-11-24T08:00Z');
    const unit = await openUnit('practice', clock.now, { wakeAfter: clock.wakeAfter });
    const take = (name: string, bytes: Uint8Array) =>
      unit.ask('import.start', { way: 'files', files: [{ name, bytes }] });
    await take('a.edi', paxlst(valid));
    await clock.turn(9 * HOUR);
    expect((await unit.ask('queue.page', TRAY)).total).toBe(0);
    await take('b.edi', paxlst(TWO_PEOPLE, { control: 'LATER' }));
    expect((await unit.ask('queue.page', QUEUE)).total).toBe(0);
    expect((await unit.ask('queue.page', TRAY)).rows).toMatchObject([{ place: 'tray' }]);
  });

  test('comes onto the queue when an officer opens a case', async () => {
    const unit = await desk('2026-11-24T17:00');
    const [row] = (await unit.ask('queue.page', TRAY)).rows;
    await unit.ask('case.claim', { flight: FLIGHT, traveller: row?.traveller ?? '' });
    expect(await unit.at('2026-11-24T17:01')).toBe('queue');
  });
});

describe('a traveller with a case', () => {
  const claim = async ({ ask }: Desk) => {
    const {
      rows: [row],
    } = await ask('queue.page', QUEUE);
    return ask('case.claim', { flight: FLIGHT, traveller: row?.traveller ?? '' });
  };

  test('an open case stays on the queue, also when nobody owns it', async () => {
    const unit = await desk('2026-11-24T08:00');
    const { id } = await claim(unit);
    expect(await unit.at('2026-11-26T08:00')).toBe('queue');
    await unit.ask('case.release', { id, note: 'end of the shift' });
    expect(await unit.at('2026-11-28T08:00')).toBe('queue');
  });

  test('a closed case is in neither', async () => {
    const unit = await desk('2026-11-24T08:00');
    const { id } = await claim(unit);
    expect(await unit.at('2026-11-24T13:05')).toBe('queue');
    await unit.ask('case.select', { id, note: null });
    await unit.ask('case.record-result', { id, result: 'nothing-found', note: 'searched' });
    await unit.ask('case.conclude', { id, note: null }, BY_IMMIGRATION);
    await unit.ask('case.close', { id, note: null });
    expect(await unit.at('2026-11-24T13:10')).toBe('queue');
    expect(await unit.at('2026-11-24T16:01')).toBe('neither');
    await unit.ask('case.reopen', { id, note: 'a second bag' }, BY_IMMIGRATION);
    expect(await unit.at('2026-11-24T16:02')).toBe('queue');
  });
});

describe('time alone', () => {
  test('screens are told when somebody comes onto the queue and when somebody leaves it', async () => {
    const unit = await desk(EVE);
    await unit.ask('session.get', {});
    for (const time of ['2026-11-23T13:00', '2026-11-24T16:01']) {
      unit.changes.length = 0;
      await unit.clock.turn(Date.parse(`${time}Z`) - 60_000 - unit.clock.now());
      expect(unit.changes).toEqual([]);
      await unit.clock.turn(60_000);
      expect(unit.changes).toEqual(expect.arrayContaining(['queue', 'session']));
      await unit.ask('session.get', {});
    }
    expect(unit.clock.waiting).toBe(0);
  });

  test('a unit without flights waits for nothing', async () => {
    const clock = new HandClock(`${EVE}Z`);
    const unit = await openUnit('practice', clock.now, { wakeAfter: clock.wakeAfter });
    await unit.ask('session.get', {});
    expect(clock.waiting).toBe(0);
  });
});

test('the count of the top bar tells of flights whose window is open, and no others', async () => {
  const unit = await desk(EVE);
  const clear = async () => (await unit.ask('session.get', {})).counts.byOutcome.clear;
  expect(await clear()).toBe(0);
  await unit.clock.turn(6 * HOUR);
  expect(await clear()).toBe(1);
  await unit.clock.turn(48 * HOUR);
  expect(await clear()).toBe(0);
});
