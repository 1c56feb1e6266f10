/** Whether somebody on a flight can still be met here. */
import { afterEach, expect, test } from 'vitest';
import { presenceOnFlights } from '../../../renderer/core/presence.ts';
import { minuteNumber } from '../../../shared/time/civil.ts';
import { asking, endStore, storeWith } from './seen/stored.ts';

afterEach(endStore);

const minute = (time: string) => minuteNumber(`2026-11-24T${time}`);
const ARRIVES = {
  id: 'ET-508-ADD-2026-11-24',
  leg: { origin: 'ADD', destination: 'LFW', departure: '2026-11-24T09:00', arrival: '2026-11-24T13:00' },
  departureUtc: minute('08:00'),
  arrivalUtc: minute('13:00'),
  derivedFrom: {},
};
const LEAVES = { ...ARRIVES, leg: { ...ARRIVES.leg, origin: 'LFW', destination: 'ADD' } };
const UNKNOWN = {
  ...ARRIVES,
  leg: { ...ARRIVES.leg, departure: null, arrival: null },
  departureUtc: null,
  arrivalUtc: null,
};

async function presence(head: object, now: string, settings: readonly object[] = []) {
  const request: { readonly context: object } = asking(
    await storeWith({ settings: settings as never }),
    'customs',
    null,
  );
  const context = { ...request.context, now: `${now}:00.000Z`, unit: { code: 'LFW', airports: ['LFW'] } };
  return (await presenceOnFlights({ ...request, context } as never))(head as never);
}

test.each([
  ['a day before it lands: its window has not begun', ARRIVES, '2026-11-23T12:59', 'coming'],
  ['in its window, before it lands', ARRIVES, '2026-11-24T12:59', 'coming'],
  ['once it landed', ARRIVES, '2026-11-24T13:00', 'here'],
  ['as long as somebody may be at the belt', ARRIVES, '2026-11-24T16:00', 'here'],
  ['after that', ARRIVES, '2026-11-24T16:01', 'gone'],
  ['before it leaves, in its window', LEAVES, '2026-11-24T06:00', 'here'],
  ['long after it left', LEAVES, '2026-11-24T12:00', 'gone'],
] as const)('%s', async (_, head, now, expected) => {
  expect(await presence(head, now)).toBe(expected);
});

test('it goes by the hours that the unit set', async () => {
  const hours = [{ id: 'window', before: 24, after: 6 }];
  expect(await presence(ARRIVES, '2026-11-24T18:59', hours)).toBe('here');
});

test('nobody is called gone on a flight of which no time is known', async () => {
  expect(await presence(UNKNOWN, '2026-11-24T12:00')).not.toBe('gone');
});
