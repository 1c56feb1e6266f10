/** Flights of the schedule, before and after messages name them. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { FlightRow } from '../../../renderer/core/calls/flight-views.ts';
import { DAILY, FLIGHT, paxlst, pnrgov, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openUnit, type TestCore } from './open-core.ts';

beforeEach(emptyStores);

const take = ({ ask }: TestCore, name: string, bytes: Uint8Array) =>
  ask('import.start', { way: 'files', files: [{ name, bytes }] });

const row = async ({ ask }: TestCore, id: string): Promise<FlightRow | undefined> =>
  (await ask('flights.list', {})).find((each) => each.id === id);

describe('an expected flight', () => {
  test('an expected flight is listed before any message names it, with a warning when its data is due', async () => {
    const test = await openUnit();
    await test.ask('schedule.put', { flights: [{ ...DAILY, id: '' }] });
    expect(await row(test, FLIGHT)).toMatchObject({
      expected: true,
      state: 'no-data',
      // The flight departs at 06:00 UTC and lands at 13:00 UTC. It is 08:00 UTC now.
      late: false,
      travellers: 0,
      movement: 'arriving',
    });
    expect(await row(test, 'ET-508-ADD-2026-11-25')).toMatchObject({ state: 'no-data', late: false });
    const later = await openUnit('practice', Date.parse('2026-11-24T11:00:00Z'));
    expect(await row(later, FLIGHT)).toMatchObject({ late: true });
  });

  test('an expected flight becomes the flight of the messages under the same id', async () => {
    const test = await openUnit();
    await test.ask('schedule.put', { flights: [DAILY] });
    await take(test, 'a.edi', paxlst(TWO_PEOPLE));
    const rows = (await test.ask('flights.list', {})).filter(({ id }) => id === FLIGHT);
    expect(rows).toMatchObject([{ expected: true, state: 'api-only', travellers: 2 }]);
    await take(test, 'b.edi', pnrgov('ABC123', '4111111111111111'));
    expect(await row(test, FLIGHT)).toMatchObject({ state: 'complete' });
  });

  test('an expected flight can be changed and removed', async () => {
    const test = await openUnit();
    await test.ask('schedule.put', { flights: [DAILY] });
    const [changed] = await test.ask('schedule.put', { flights: [{ ...DAILY, departure: '10:00' }] });
    expect(changed?.departure).toBe('10:00');
    expect(await test.ask('schedule.list', {})).toHaveLength(1);
    await test.ask('schedule.remove', { ids: [changed?.id ?? ''] });
    expect(await test.ask('schedule.list', {})).toEqual([]);
    expect(await test.refused('schedule.remove', { ids: ['no'] })).toEqual({ code: 'not-found', what: 'schedule' });
  });

  test.each([
    ['days', { days: [false, false, false, false, false, false, false] }, 'flights.0.days'],
    ['a period that ends before it begins', { to: '2026-10-01' }, 'flights.0.to'],
    ['a number or a registration', { number: null }, 'flights.0.number'],
    ['two airports', { destination: 'ADD' }, 'flights.0.destination'],
  ])('an expected flight needs %s', async (_, change, path) => {
    const test = await openUnit();
    expect(await test.refused('schedule.put', { flights: [{ ...DAILY, ...change }] })).toEqual({
      code: 'invalid-input',
      path,
    });
  });
});
