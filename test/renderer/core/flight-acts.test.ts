/** What officers enter about flights: times, places, cancellations, and that two are one. */
import { QUEUE } from './whole-queue.ts';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { FlightRow } from '../../../renderer/core/calls/flight-views.ts';
import { commit, type Write } from '../../../renderer/core/store/commit.ts';
import type { Decision } from '../../../shared/flight/decision.ts';
import { FLIGHT, paxlst, pnrgov, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openUnit, type TestCore } from './open-core.ts';

beforeEach(emptyStores);

const take = ({ ask }: TestCore, name: string, bytes: Uint8Array) =>
  ask('import.start', { way: 'files', files: [{ name, bytes }] });

const row = async ({ ask }: TestCore, id: string): Promise<FlightRow | undefined> =>
  (await ask('flights.list', {})).find((each) => each.id === id);

/** Joining, parting, cancelling and diverting are confirmed by a second officer. */
const BY_POLICE = { confirmation: { officer: 'PRACTICE-police', passphrase: '' } };

/** The same bookings for a departure the evening before. */
function nightBefore(bytes: Uint8Array): string {
  return new TextDecoder()
    .decode(bytes)
    .replaceAll('TVL+241126:0900:241126:1300', 'TVL+231126:2330:241126:0330')
    .replace('ET508/261124', 'ET508/261123');
}

describe('an entry of an officer about a flight', () => {
  test('an entered time overrides the scheduled one, in the queue too, and can be withdrawn', async () => {
    const test = await openUnit();
    await take(test, 'a.edi', paxlst(TWO_PEOPLE));
    const before = (await test.ask('queue.page', QUEUE)).rows[0]?.due;
    const updated = await test.ask('flight.update', {
      flight: FLIGHT,
      patch: { estimatedArrival: '2026-11-24T14:20', belt: 'b2' },
      reason: '',
    });
    expect(updated).toMatchObject({
      patch: { estimatedArrival: '2026-11-24T14:20', belt: 'B2' },
      times: { arrival: { kind: 'estimated', local: '2026-11-24T14:20' }, departure: { kind: 'scheduled' } },
    });
    expect((await test.ask('queue.page', QUEUE)).rows[0]?.due).toBe((before ?? 0) + 80);
    await test.ask('flight.update', { flight: FLIGHT, patch: { estimatedArrival: null }, reason: '' });
    expect(await row(test, FLIGHT)).toMatchObject({ times: { arrival: { kind: 'scheduled' } }, patch: { belt: 'B2' } });
  });

  test('a diverted flight is marked as elsewhere, and a cancelled one leaves the queue', async () => {
    const test = await openUnit();
    await take(test, 'a.edi', paxlst(TWO_PEOPLE));
    await test.ask('flight.update', { flight: FLIGHT, patch: { divertedTo: 'ACC' }, reason: 'fog' }, BY_POLICE);
    expect(await row(test, FLIGHT)).toMatchObject({ movement: 'elsewhere' });
    await test.ask('flight.update', { flight: FLIGHT, patch: { divertedTo: null }, reason: 'fog' });
    await test.ask('flight.cancel', { flight: FLIGHT, cause: 'weather', reason: 'fog' }, BY_POLICE);
    expect(await row(test, FLIGHT)).toMatchObject({ movement: 'arriving', state: 'cancelled', cancelled: true });
    expect((await test.ask('queue.page', QUEUE)).rows).toEqual([]);
  });

  test('an entry about an unknown airport or flight is refused', async () => {
    const test = await openUnit();
    await take(test, 'a.edi', paxlst(TWO_PEOPLE));
    expect(await test.refused('flight.update', { flight: FLIGHT, patch: { divertedTo: 'QQQ' }, reason: '' })).toEqual({
      code: 'invalid-input',
      path: 'patch.divertedTo',
    });
    expect(await test.refused('flight.update', { flight: 'XX-1-LFW-2026-01-01', patch: {}, reason: '' })).toEqual({
      code: 'not-found',
      what: 'flight',
    });
  });
});

describe('two flights that are one', () => {
  test('two flights that are one are suggested, joined by a decision, and two again when it is withdrawn', async () => {
    const test = await openUnit();
    await take(test, 'a.edi', paxlst(TWO_PEOPLE, { flight: 'ET509' }));
    await take(test, 'b.edi', pnrgov('ABC123', '4111111111111111'));
    const other = 'ET-509-ADD-2026-11-24';
    const { flight } = await test.ask('flight.same', { flight: other, other: FLIGHT, reason: 'renumbered' });
    expect(flight).toBe(FLIGHT);
    expect((await test.ask('flights.list', {})).map(({ id }) => id)).toEqual([FLIGHT]);
    const view = await test.ask('flights.get', { id: FLIGHT });
    expect(view.row.channels).toEqual(['api', 'pnr']);
    await test.ask('decision.withdraw', { id: view.decisions[0]?.id ?? '', reason: 'they were two' });
    expect((await test.ask('flights.list', {})).map(({ id }) => id).sort()).toEqual([FLIGHT, other]);
  });

  test('two flights that are one are suggested from either side, and the one with bookings stays', async () => {
    const test = await openUnit();
    await take(test, 'a.edi', paxlst(TWO_PEOPLE));
    await take(test, 'b.edi', new TextEncoder().encode(nightBefore(pnrgov('ABC123', '4111111111111111'))));
    const booked = 'ET-508-ADD-2026-11-23';
    for (const [viewed, flight] of [
      [FLIGHT, booked],
      [booked, FLIGHT],
    ] as const) {
      expect((await test.ask('flights.get', { id: viewed })).suggestions).toEqual([
        { flight, stays: booked, why: 'date' },
      ]);
    }
  });
});

test('a flight opens at once in a store with thousands of decisions, even if some flights were found to be one', async () => {
  const test = await openUnit();
  await take(test, 'a.edi', paxlst(TWO_PEOPLE));
  const at = (count: number) => new Date(Date.UTC(2026, 9, 1) + count * 60_000).toISOString();
  const writes = Array.from({ length: 10_000 }, (_, count): Write => {
    const base = { id: `many-${count}`, at: at(count), officer: 'LFW-01', reason: '' };
    const flight = `KP-${count}-LFW-2026-10-01`;
    const value: Decision =
      count % 100 === 0
        ? { ...base, kind: 'same-flight', flight, other: FLIGHT }
        : { ...base, kind: 'flight', flight, patch: { gate: 'A1' } };
    return { table: 'decisions', id: value.id, rev: 0, value, index: { flight, kind: value.kind } };
  });
  await commit(test.store, writes, []);
  // Comparing each decision with every other one takes minutes, longer than a test may.
  const { decisions } = await test.ask('flights.get', { id: FLIGHT });
  expect(decisions).toHaveLength(100);
});
