/** Who confirms that a flight is due at another time, or goes elsewhere. It is scheduled to land at 13:00 (UTC). */
import { afterEach, describe, expect, test } from 'vitest';
import { EMPTY_LEG, EMPTY_TRAVELLER } from '../../../../shared/entry/empty-entry.ts';
import type { FlightPatch } from '../../../../shared/flight/decision.ts';
import { FLIGHT, paxlst } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { by, type Desk, desk, HIDDEN, NEXT, onDay, PEOPLE, SEEN, VALID } from './desk.ts';

afterEach(emptyStores);

const OTHERS = ['customs', 'gendarmerie', 'immigration'];
const NEEDED = { code: 'second-needed', need: 'sighted', permission: 'decide', agencies: OTHERS };
const entry = (patch: FlightPatch, reason = 'told by the tower') => ({ flight: FLIGHT, patch, reason });
const lastDecision = async ({ ask }: Desk) => (await ask('flights.get', { id: FLIGHT })).decisions[0]?.id ?? '';
const arrivalAt = (time: string) => entry({ actualArrival: `2026-11-24T${time}` });
const expectedAt = (time: string) => entry({ estimatedArrival: `2026-11-${time}` });

/** The same aircraft under another number. */
const OTHER = 'ET-901-ADD-2026-11-24';
const SOLD_AS = { flight: 'ET901', control: 'C901' };

describe('an entry about the times of a flight', () => {
  test.each<readonly [string, string, FlightPatch]>([
    ['it is late', '08:00', { estimatedArrival: '2026-11-24T20:00' }],
    ['it is late by half a day', '08:00', { estimatedArrival: '2026-11-25T01:00' }],
    ['it comes two hours early', '08:00', { estimatedArrival: '2026-11-24T11:00' }],
    ['it has just landed', '12:25', { actualArrival: '2026-11-24T12:20' }],
    ['it lands now, two hours early', '11:00', { actualArrival: '2026-11-24T11:00' }],
    ['it landed some hours ago, when it was due', '16:30', { actualArrival: '2026-11-24T12:30' }],
    ['it left early', '08:00', { actualDeparture: '2026-11-24T04:00' }],
    ['it is at a gate', '08:00', { gate: 'B4' }],
  ])('one officer enters that %s', async (_, time, patch) => {
    const { ask, setClock } = await desk();
    setClock(`2026-11-24T${time}:00.000Z`);
    await ask('flight.update', entry(patch, ''));
    expect((await ask('flights.get', { id: FLIGHT })).decisions[0]).not.toHaveProperty('second');
  });

  test.each<readonly [string, string, FlightPatch]>([
    ['it landed hours before it was due', '12:45', { actualArrival: '2026-11-24T10:00' }],
    ['it lands now, five hours early', '08:00', { actualArrival: '2026-11-24T08:00' }],
    ['it comes five hours early', '07:00', { estimatedArrival: '2026-11-24T08:00' }],
    ['it comes only in the next night', '08:00', { estimatedArrival: '2026-11-25T01:01' }],
    ['it goes elsewhere', '08:00', { divertedTo: 'ACC' }],
  ])('a second officer of another agency confirms that %s', async (_, time, patch) => {
    const { ask, refused, setClock, as } = await desk();
    setClock(`2026-11-24T${time}:00.000Z`);
    const before = await ask('flights.get', { id: FLIGHT });
    expect(await refused('flight.update', entry(patch, ''))).toEqual({ code: 'reason-required' });
    expect(await refused('flight.update', entry(patch))).toEqual(NEEDED);
    expect(await ask('flights.get', { id: FLIGHT })).toEqual(before);
    expect(await ask('flight.update', entry(patch), by('customs'))).toMatchObject({ patch });
    expect((await ask('flights.get', { id: FLIGHT })).decisions).toMatchObject([{ second: 'PRACTICE-customs' }]);
    await as('customs');
    const trail = await ask('audit.list', { before: null, count: 50 });
    expect(trail.find(({ kind }) => kind === 'flight.updated')).toMatchObject({
      second: 'PRACTICE-customs',
      reason: 'told by the tower',
    });
  });

  test.each<readonly [string, string, FlightPatch]>([
    ['it lands now, more than two hours early', '10:59', { actualArrival: '2026-11-24T10:59' }],
    ['it landed some minutes ago, more than two hours early', '10:40', { actualArrival: '2026-11-24T10:30' }],
  ])('one officer says why %s', async (_, time, patch) => {
    const { ask, refused, setClock } = await desk();
    setClock(`2026-11-24T${time}:00.000Z`);
    expect(await refused('flight.update', entry(patch, ''))).toEqual({ code: 'reason-required' });
    expect(await refused('flight.update', entry(patch, 'ok'))).toEqual({ code: 'reason-required' });
    await ask('flight.update', entry(patch));
    const [decision] = (await ask('flights.get', { id: FLIGHT })).decisions;
    expect(decision).toMatchObject({ reason: 'told by the tower' });
    expect(decision).not.toHaveProperty('second');
  });

  test('where the queue shows a flight for one hour after it was due, one officer says only so much earlier', async () => {
    const { ask, refused, setClock } = await desk();
    await ask('window.set', { before: 24, after: 1 }, by('customs'));
    setClock('2026-11-24T11:00:00.000Z');
    expect(await refused('flight.update', arrivalAt('11:00'))).toEqual(NEEDED);
    await ask('flight.update', arrivalAt('12:00'));
  });

  test.each([
    ['with hits that the officer sees', SEEN],
    ['with hits that are hidden from the officer', HIDDEN],
    ['without any hit', VALID],
  ])('to be asked tells nothing of hits: a flight %s', async (_, rule) => {
    const { as, refused } = await desk([rule]);
    await as('customs', 'analyst');
    expect(await refused('flight.update', arrivalAt('08:00'))).toMatchObject({ code: 'second-needed' });
  });

  test.each<readonly [keyof FlightPatch, string, string, string]>([
    ['actualArrival', '2026-11-24T01:00', '2026-11-24T00:59', '12 hours before it is scheduled'],
    ['estimatedArrival', '2026-11-26T01:00', '2026-11-26T01:01', '36 hours after it is scheduled'],
    ['actualDeparture', '2026-11-25T21:00', '2024-11-24T09:00', 'in another year'],
  ])('%s is refused at its field beyond its limit: %s stands, and %s not', async (field, within, beyond) => {
    const { ask, refused } = await desk();
    expect(await refused('flight.update', entry({ [field]: beyond }))).toEqual({
      code: 'invalid-input',
      path: `patch.${field}`,
    });
    expect(await ask('flight.update', entry({ [field]: within }), by('customs'))).toMatchObject({
      patch: { [field]: within },
    });
  });

  test('one officer does not reach in small steps what takes two', async () => {
    const { ask, refused } = await desk();
    await ask('flight.update', expectedAt('24T17:00'));
    await ask('flight.update', expectedAt('24T15:00'));
    expect(await refused('flight.update', expectedAt('24T13:30'))).toMatchObject({ code: 'second-needed' });
    await ask('flight.update', expectedAt('24T13:30'), by('customs'));
    await ask('flight.update', expectedAt('24T11:00'));
    expect(await refused('flight.update', expectedAt('24T10:00'))).toMatchObject({ code: 'second-needed' });
    expect(await refused('flight.update', expectedAt('24T23:30'))).toMatchObject({ code: 'second-needed' });
  });

  test('a delay is not taken back by one officer, since the flight would be over before it comes', async () => {
    const test = await desk();
    const { ask, refused } = test;
    await ask('flight.update', expectedAt('24T20:00'));
    const withdraw = { id: await lastDecision(test), reason: 'a mistake' };
    expect(await refused('decision.withdraw', withdraw)).toEqual(NEEDED);
    expect(await refused('flight.update', entry({ estimatedArrival: null }))).toEqual(NEEDED);
    await ask('decision.withdraw', withdraw, by('customs'));
    expect((await ask('flights.get', { id: FLIGHT })).row.patch).toEqual({});
  });

  test('a diversion is taken back by one officer, and is not made again by one', async () => {
    const test = await desk();
    const { ask, refused } = test;
    await ask('flight.update', entry({ divertedTo: 'ACC' }), by('customs'));
    await ask('flight.update', entry({ divertedTo: null }));
    expect((await ask('flights.get', { id: FLIGHT })).row.movement).toBe('arriving');
    expect(await refused('flight.update', entry({ divertedTo: 'ACC' }))).toEqual(NEEDED);
    expect(await refused('decision.withdraw', { id: await lastDecision(test), reason: 'still fog' })).toEqual(NEEDED);
  });

  test('a flight is not joined to that of the day before by one officer, since it would be over', async () => {
    const { ask, refused } = await desk();
    await ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes: onDay('261125') }] });
    expect(await refused('flight.same', { flight: NEXT, other: FLIGHT, reason: 'renumbered' })).toEqual(NEEDED);
  });

  test.each<readonly [string, FlightPatch]>([
    ['goes elsewhere', { divertedTo: 'ACC' }],
    ['comes only in the evening', { estimatedArrival: '2026-11-24T20:00' }],
  ])('a flight is not joined by one officer to one that %s', async (_, patch) => {
    const { ask, refused } = await desk();
    await ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes: paxlst(PEOPLE, SOLD_AS) }] });
    await ask('flight.update', { ...entry(patch), flight: OTHER }, by('customs'));
    const pair = { flight: FLIGHT, other: OTHER, reason: 'code share' };
    expect(await refused('flight.same', pair)).toEqual(NEEDED);
    expect(await ask('flight.same', pair, by('customs'))).toEqual({ flight: OTHER });
  });

  test('one officer does not reach by several joins, or by a join and an entry, what takes two', async () => {
    const { ask, refused } = await desk();
    const typed = async (number: number, departs: string, arrives: string) => {
      const times = { departure: `2026-11-24T${departs}`, arrival: `2026-11-24T${arrives}` };
      const leg = { ...EMPTY_LEG, carrier: 'ET', number, origin: 'ADD', destination: 'LFW', ...times };
      const travellers = [{ ...EMPTY_TRAVELLER, surname: 'LAWSON', givenNames: 'AFI' }];
      const form = { version: 1, kind: 'form', leg, travellers, booking: null, text: null } as const;
      return (await ask('entry.save', { entry: form })).flights[0] ?? '';
    };
    const [first, second] = [await typed(601, '07:00', '11:00'), await typed(602, '05:00', '08:30')];
    await ask('flight.same', { flight: FLIGHT, other: first, reason: 'the same aircraft' });
    expect(await refused('flight.update', { ...expectedAt('24T09:30'), flight: first })).toEqual(NEEDED);
    const again = { flight: first, other: second, reason: 'the same aircraft' };
    expect(await refused('flight.same', again)).toEqual(NEEDED);
    await ask('flight.same', again, by('customs'));
  });

  test('joined flights are parted by one officer, but not where the joined flight came to be due at another time', async () => {
    const test = await desk();
    const { ask, refused } = test;
    await ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes: paxlst(PEOPLE, SOLD_AS) }] });
    const pair = { flight: FLIGHT, other: OTHER, reason: 'code share' };
    const joined = async () => {
      await ask('flight.same', pair);
      const { decisions } = await ask('flights.get', { id: OTHER });
      return { id: decisions.find(({ kind }) => kind === 'same-flight')?.id ?? '', reason: 'two flights' };
    };
    await ask('decision.withdraw', await joined());
    const again = await joined();
    await ask('flight.update', { ...entry({ estimatedArrival: '2026-11-24T20:00' }), flight: OTHER });
    expect(await refused('decision.withdraw', again)).toEqual(NEEDED);
    await ask('decision.withdraw', again, by('customs'));
  });
});
