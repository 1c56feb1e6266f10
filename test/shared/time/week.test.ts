import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOfDay, dayNumber } from '../../../shared/time/civil.ts';
import { weekBefore, weekOf } from '../../../shared/time/week.ts';

test.each([
  ['2026-11-23', '2026-11-23', '2026-11-29'],
  ['2026-11-29', '2026-11-23', '2026-11-29'],
  ['2027-01-01', '2026-12-28', '2027-01-03'],
  ['1969-12-31', '1969-12-29', '1970-01-04'],
])('the week of %s runs from Monday %s to Sunday %s', (day, from, to) => {
  expect(weekOf(day)).toEqual({ from, to });
});

test('a week has the day, begins on a Monday, and follows the week before', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000, max: 60_000 }), (number) => {
      const day = dateOfDay(number);
      const { from, to } = weekOf(day);
      expect(from <= day && day <= to).toBe(true);
      expect(new Date(`${from}T00:00:00Z`).getUTCDay()).toBe(1);
      expect(dayNumber(weekBefore(day, 1).to)).toBe(dayNumber(from) - 1);
    }),
  );
});
