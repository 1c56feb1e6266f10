import { describe, expect, test } from 'vitest';
import { flightFits, type TypedFlight } from '../../../shared/search/typed-flight.ts';

const TYPED: TypedFlight = { carrier: 'ET', number: 508, suffix: null, day: null };
const LEG = {
  carrier: 'ET',
  number: 508,
  suffix: null,
  operating: null,
  departure: '2026-11-26T23:10',
  arrival: '2026-11-27T01:40',
};
const on = (day: number, month: number | null = null, year: number | null = null): TypedFlight => ({
  ...TYPED,
  day: { day, month, year },
});

describe('a flight and what was typed', () => {
  test.each([
    ['the number', TYPED, LEG, 'whole'],
    ['the day of departure', on(26), LEG, 'whole'],
    ['the day of arrival', on(27, 11), LEG, 'whole'],
    ['the whole date', on(27, 11, 2026), LEG, 'whole'],
    ['another day', on(28), LEG, null],
    ['another year', on(27, 11, 2025), LEG, null],
    ['a flight without times', on(27), { ...LEG, departure: null, arrival: null }, null],
    ['the beginning of the number', { ...TYPED, number: 50 }, LEG, 'begins'],
    ['another carrier', { ...TYPED, carrier: 'AF' }, LEG, null],
    ['no suffix where the flight has one', TYPED, { ...LEG, suffix: 'A' }, 'whole'],
    ['the suffix', { ...TYPED, suffix: 'A' }, { ...LEG, suffix: 'A' }, 'whole'],
    ['another suffix', { ...TYPED, suffix: 'B' }, { ...LEG, suffix: 'A' }, null],
    [
      'the carrier that operates it',
      { ...TYPED, carrier: 'KP', number: 21 },
      { ...LEG, operating: { carrier: 'KP', number: 21 } },
      'whole',
    ],
  ] as const)('a flight fits what was typed, or does not: %s', (_, typed, leg, fit) => {
    expect(flightFits(typed, leg)).toBe(fit);
  });
});
