import { describe, expect, test } from 'vitest';
import type { Flight } from '../../../shared/flight/flight.ts';
import { isMinorOn, minorsOn } from '../../../shared/flight/minors.ts';

const flightOn = (departure: string | null, arrival: string | null) =>
  ({ leg: { departure, arrival } }) as Pick<Flight, 'leg'>;

describe('whether a traveller is a child by the record of the flight', () => {
  test.each([
    ['the day before they come of age', '2026-11-23T23:50', '2026-11-24T05:00', '2008-11-24', true],
    ['the day on which they come of age', '2026-11-24T00:10', '2026-11-24T05:00', '2008-11-24', false],
    ['a day without a time', '2026-11-23', null, '2008-11-24', true],
    ['the day of landing, where no departure is known', null, '2026-11-24T05:00', '2008-11-24', false],
    ['no day', null, null, '2015-01-01', null],
    ['a day, without a date of birth', '2026-11-23T23:50', null, null, null],
  ] as const)('goes by %s', (_, departure, arrival, dateOfBirth, is) => {
    expect(isMinorOn(flightOn(departure, arrival), { dateOfBirth })).toBe(is);
  });

  test('is told under each of their ids, and of nobody whose birth is unknown', () => {
    const travellers = [
      { id: 'm1:0', aliases: ['m2:0'], dateOfBirth: '2015-01-01' },
      { id: 'm1:1', aliases: [], dateOfBirth: null },
      { id: 'm1:2', aliases: [], dateOfBirth: '1980-01-01' },
    ] as unknown as Flight['travellers'];
    expect(minorsOn({ ...flightOn('2026-11-24T08:00', null), travellers })).toEqual(['m1:0', 'm2:0']);
  });
});
