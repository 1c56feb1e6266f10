/** Who confirms that a flight is no longer awaited, or is due at another time. */

import { afterEach, describe, expect, test } from 'vitest';
import { FLIGHT } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { QUEUE } from '../whole-queue.ts';
import { by, type Desk, desk, HIDDEN, NEXT, onDay, SEEN, VALID } from './desk.ts';

afterEach(emptyStores);

describe('who confirms that a flight is no longer awaited', () => {
  const OTHERS = ['police', 'gendarmerie', 'immigration'];
  const CANCEL = { flight: FLIGHT, cause: 'weather', reason: 'fog, says the tower' } as const;
  const decisionOn = async ({ ask }: Desk, flight = FLIGHT) =>
    (await ask('flights.get', { id: flight })).decisions[0]?.id ?? '';

  test.each([
    ['with hits that the officer sees', [SEEN]],
    ['with hits that are hidden from the officer', [HIDDEN]],
    ['without any hit', [VALID]],
  ])('another agency confirms the cancellation of a flight %s', async (_, rules) => {
    const test = await desk(rules);
    const { ask, as, refused } = test;
    await as('customs', 'analyst');
    const needed = { code: 'second-needed', need: 'sighted', permission: 'decide', agencies: OTHERS };
    expect(await refused('flight.cancel', CANCEL)).toEqual(needed);
    expect((await ask('flights.get', { id: FLIGHT })).row.cancelled).toBe(false);
    expect(await ask('flight.cancel', CANCEL, by('police'))).toMatchObject({ cancelled: true });
    expect((await ask('queue.page', QUEUE)).rows).toEqual([]);
    expect((await ask('flights.get', { id: FLIGHT })).decisions).toMatchObject([
      { kind: 'flight', cause: 'weather', reason: 'fog, says the tower', second: 'PRACTICE-police' },
    ]);
    await as('customs');
    const [entry] = (await ask('audit.list', { before: null, count: 50 })).filter(
      ({ kind }) => kind === 'flight.cancelled',
    );
    expect(entry).toMatchObject({
      subject: FLIGHT,
      second: 'PRACTICE-police',
      details: { cause: 'weather' },
      before: { cancelled: false },
      after: { cancelled: true },
      reason: 'fog, says the tower',
    });
  });

  test('an expected flight without data is not cancelled by one officer either, since its data may still come', async () => {
    const { ask, refused } = await desk();
    const leg = { carrier: 'ET', number: 900, suffix: null, registration: null, origin: 'ADD', destination: 'LFW' };
    const times = {
      departure: '09:00',
      arrival: '13:00',
      arrivalDay: 0 as const,
      from: '2026-11-24',
      to: '2026-11-24',
    };
    const days = [true, true, true, true, true, true, true] as const;
    await ask('schedule.put', { flights: [{ id: '', ...leg, ...times, days: [...days] }] });
    const flight = (await ask('flights.list', {})).find(({ leg: { number } }) => number === 900)?.id ?? '';
    expect(await refused('flight.cancel', { ...CANCEL, flight })).toMatchObject({ code: 'second-needed' });
  });

  test('a cancellation is taken back by one officer, and is not made again by one', async () => {
    const test = await desk();
    const { ask, refused } = test;
    const before = (await ask('queue.page', QUEUE)).rows;
    await ask('flight.cancel', CANCEL, by('customs'));
    expect(await refused('flight.cancel', CANCEL)).toEqual({ code: 'conflict', what: 'cancelled' });
    await ask('decision.withdraw', { id: await decisionOn(test), reason: 'it flies' });
    expect((await ask('queue.page', QUEUE)).rows).toEqual(before);
    expect(await refused('flight.cancel', CANCEL)).toMatchObject({ code: 'second-needed' });
  });

  test('a cancellation needs a cause and a reason, and none is made by an update of the flight', async () => {
    const { refused } = await desk();
    expect(await refused('flight.cancel', { ...CANCEL, reason: 'no' })).toMatchObject({ code: 'invalid-input' });
    expect(await refused('flight.cancel', { ...CANCEL, cause: 'mood' as 'other' })).toMatchObject({
      code: 'invalid-input',
    });
    const patch = { cancelled: true } as object;
    expect(await refused('flight.update', { flight: FLIGHT, patch, reason: 'fog' })).toMatchObject({
      code: 'invalid-input',
    });
  });

  test('a flight is not joined to a cancelled one by one officer, nor a cancelled one to it', async () => {
    const { ask, refused } = await desk();
    await ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes: onDay('261125') }] });
    await ask('flight.cancel', { ...CANCEL, flight: NEXT }, by('customs'));
    const pair = { flight: FLIGHT, other: NEXT, reason: 'renumbered' };
    const needed = { code: 'second-needed', agencies: ['customs', 'gendarmerie', 'immigration'] };
    expect(await refused('flight.same', pair)).toMatchObject(needed);
    expect(await refused('flight.same', { ...pair, flight: NEXT, other: FLIGHT })).toMatchObject(needed);
    await ask('flight.same', pair, by('customs'));
    expect((await ask('queue.page', QUEUE)).rows).toEqual([]);
  });

  test('a flight is not joined to one that flies days away by one officer, since those due tonight would be due when it is too late', async () => {
    const { ask, refused } = await desk();
    await ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes: onDay('261126') }] });
    const pair = { flight: FLIGHT, other: 'ET-508-ADD-2026-11-26', reason: 'renumbered' };
    expect(await refused('flight.same', pair)).toMatchObject({ code: 'second-needed' });
    expect(await ask('flight.same', pair, by('customs'))).toEqual({ flight: pair.other });
  });

  test('what two officers decided about travellers or flights is not undone by one', async () => {
    const test = await desk();
    const { ask, as, refused, people } = test;
    await as('customs', 'analyst');
    const join = { flight: FLIGHT, travellers: [...people], reason: 'one person' };
    await ask('traveller.join', join, by('gendarmerie'));
    const withdraw = { id: await decisionOn(test), reason: 'two people' };
    const needed = { code: 'second-needed', need: 'sighted', permission: 'decide', agencies: OTHERS };
    expect(await refused('decision.withdraw', withdraw)).toEqual(needed);
    expect((await ask('flights.get', { id: FLIGHT })).travellers).toHaveLength(1);
    await ask('decision.withdraw', withdraw, by('police'));
    expect((await ask('flights.get', { id: FLIGHT })).travellers).toHaveLength(2);
    await as('customs');
    const [entry] = (await ask('audit.list', { before: null, count: 50 })).filter(
      ({ kind }) => kind === 'decision.withdrawn',
    );
    expect(entry?.second).toBe('PRACTICE-police');
  });

  test('one officer takes back an entry about a gate', async () => {
    const test = await desk();
    await test.ask('flight.update', { flight: FLIGHT, patch: { gate: 'B4' }, reason: 'told by the tower' });
    await test.ask('decision.withdraw', { id: await decisionOn(test), reason: 'a mistake' });
    expect((await test.ask('flights.get', { id: FLIGHT })).row.patch).toEqual({});
  });
});
