import { expect, test } from 'vitest';
import { flightWindow, screenedOn } from '../../../../renderer/core/back-test/flight-window.ts';
import type { FlightHead } from '../../../../renderer/core/flight-head.ts';

function head(id: string, departure: string | null, departureUtc: number | null = null): FlightHead {
  return { id, leg: { departure, arrival: null }, departureUtc } as FlightHead;
}

const HEADS = [
  head('a', '2026-11-22T10:00'),
  head('b', '2026-11-24T23:00'),
  head('c', '2026-11-24T08:00'),
  head('d', '2026-11-25'),
  head('e', null),
];

test.each<[string | null, string | null, string]>([
  [null, null, 'dbcae'],
  ['2026-11-24', null, 'dbce'],
  ['2026-11-24', '2026-11-24', 'bce'],
  [null, '2026-11-23', 'ae'],
])('flights from %s until %s are listed latest first, those without a day last', (from, to, expected) => {
  expect(
    flightWindow(HEADS, from, to)
      .map(({ id }) => id)
      .join(''),
  ).toBe(expected);
});

test('a flight is judged on the day of its screening, or of its departure if that day is not known', () => {
  const [first] = HEADS;
  if (first === undefined) throw new Error('none');
  expect(screenedOn(first)).toBe('2026-11-22');
  expect(screenedOn({ ...first, at: '2026-11-21T23:10Z' })).toBe('2026-11-21');
});
