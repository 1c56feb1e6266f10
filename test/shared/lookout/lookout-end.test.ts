/** Until when a lookout holds, as it is proposed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areDaysOver,
  endsBeforeDays,
  LOOKOUT_HOURS,
  MOST_LOOKOUT_HOURS,
  proposedHours,
} from '../../../shared/lookout/lookout-end.ts';
import { concerns } from '../../../shared/lookout/lookout-scope.ts';
import { dateOfDay } from '../../../shared/time/civil.ts';
import { flightOf, lookout } from './looked-for.ts';

const NOW = Date.parse('2026-11-23T20:00:00Z') / 60_000;
const day = (from: string, to = from) => ({ days: { from, to } });

describe('a lookout is proposed to hold', () => {
  test.each<readonly [string, Parameters<typeof proposedHours>[0], number]>([
    ['72 hours where it names no day', { days: null }, LOOKOUT_HOURS],
    ['72 hours where its day is over by then', day('2026-11-24'), LOOKOUT_HOURS],
    ['until the evening after a day far ahead', day('2026-12-05'), 310],
    ['until the evening after the last of its days', day('2026-11-24', '2026-12-05'), 310],
    ['30 days at most', day('2027-03-01'), MOST_LOOKOUT_HOURS],
    ['72 hours where its day is over', day('2026-11-01'), LOOKOUT_HOURS],
  ])('%s', (_, terms, hours) => {
    expect(proposedHours(terms, NOW)).toBe(hours);
  });

  test('so long that it concerns every flight of its day that leaves within 30 days, wherever on earth', () => {
    const days = fc.integer({ min: 20_780, max: 20_806 });
    const offsets = fc.integer({ min: -12 * 60, max: 14 * 60 });
    const minutes = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(days, minutes, offsets, (date, minute, offset) => {
        const departure = `${dateOfDay(date)}T08:00`;
        const leaves = date * 1440 + minute - offset;
        fc.pre(leaves > NOW);
        const terms = day(dateOfDay(date));
        const validUntil = new Date((NOW + proposedHours(terms, NOW) * 60) * 60_000).toISOString();
        const flight = { ...flightOf([], [], { departure }), departureUtc: leaves, arrivalUtc: leaves + 300 };
        expect(concerns(lookout(terms, { validUntil }), flight)).toBe(true);
      }),
      { seed: 1 },
    );
  });
});

test.each<readonly [string, Parameters<typeof endsBeforeDays>[0], boolean]>([
  ['before its day', day('2026-11-27'), true],
  ['on its day', day('2026-11-26'), true],
  ['among its days', day('2026-11-24', '2026-11-28'), true],
  ['after its day', day('2026-11-25'), false],
  ['and it names no day', { days: null }, false],
])('a lookout that ends on 26 November, %s, ends too early: %s', (_, terms, early) => {
  expect(endsBeforeDays(terms, '2026-11-26')).toBe(early);
});

test.each<readonly [string, Parameters<typeof areDaysOver>[0], boolean]>([
  ['the day before yesterday', day('2026-11-24'), true],
  ['yesterday: whoever left then may be on the way', day('2026-11-25'), false],
  ['today', day('2026-11-26'), false],
  ['until today', day('2026-11-20', '2026-11-26'), false],
  ['no day', { days: null }, false],
])('of a lookout that names %s, all days are over: %s', (_, terms, over) => {
  expect(areDaysOver(terms, '2026-11-26')).toBe(over);
});
