import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths, isMonthOver, isOver, lastDay } from '../../../shared/retention/due.ts';
import { dateOfDay, dayNumber } from '../../../shared/time/civil.ts';

const day = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2090-12-31') }).map(dateOfDay);
const months = fc.integer({ min: 1, max: 600 });

test.each([
  ['2026-04-10', 6, '2026-10-10'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2026-12-31', 1, '2027-01-31'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-02-29', 60, '2029-02-28'],
  ['2026-11-24', 60, '2031-11-24'],
])('the day %s plus %d months is %s', (from, count, to) => {
  expect(addMonths(from, count)).toBe(to);
});

test('the last day of a month is followed by the first of the next', () => {
  expect(lastDay('2028-02')).toBe('2028-02-29');
  fc.assert(
    fc.property(day, (each) => {
      const last = lastDay(each.slice(0, 7));
      expect(last.slice(0, 7)).toBe(each.slice(0, 7));
      expect(dateOfDay(dayNumber(last) + 1).slice(8)).toBe('01');
    }),
  );
});

test('a period that is over stays over, and is never over before its day', () => {
  fc.assert(
    fc.property(day, months, fc.integer({ min: 0, max: 40_000 }), (from, count, later) => {
      const end = addMonths(from, count);
      expect(isOver(from, count, dateOfDay(dayNumber(end) - 1))).toBe(false);
      expect(isOver(from, count, dateOfDay(dayNumber(end) + later))).toBe(true);
    }),
  );
});

test('the period of a later departure ends later or at the same time, and a longer period ends later', () => {
  fc.assert(
    fc.property(day, day, months, months, (a, b, short, more) => {
      const [first, second] = a < b ? [a, b] : [b, a];
      expect(addMonths(first, short) <= addMonths(second, short)).toBe(true);
      expect(addMonths(a, short) < addMonths(a, short + more)).toBe(true);
    }),
  );
});

test('the period of a month is over exactly when it is over for each of its days', () => {
  fc.assert(
    fc.property(day, months, day, (each, count, today) => {
      const month = each.slice(0, 7);
      if (isMonthOver(month, count, today)) expect(isOver(each, count, today)).toBe(true);
      expect(isMonthOver(month, count, today)).toBe(isOver(lastDay(month), count, today));
    }),
  );
});
