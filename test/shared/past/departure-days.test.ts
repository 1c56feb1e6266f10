/** Days with departures, against a plain count. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DepartureDays } from '../../../shared/past/departure-days.ts';

const step = fc.record({ add: fc.boolean(), day: fc.integer({ min: -5, max: 40 }), slot: fc.nat(3) });

describe('days of departure', () => {
  test('days of departure count the same as a plain list after any additions and removals', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const days = new DepartureDays();
        const plain = new Map<string, { readonly day: number; readonly slot: number }>();
        for (const { add, day, slot } of steps) {
          if (add) days.add(day, slot);
          else days.remove(day, slot);
          if (add) plain.set(`${day}|${slot}`, { day, slot });
          else plain.delete(`${day}|${slot}`);
        }
        const flights = [...plain.values()];
        const known = [...new Set(flights.map(({ day }) => day))].sort((a, b) => a - b);
        expect(days.last).toBe(known.at(-1) ?? null);
        expect(days.between(3, 20)).toEqual(known.filter((day) => day > 3 && day <= 20));
        for (let day = -6; day <= 42; day += 1) {
          const slots = flights.filter((flight) => flight.day === day).map(({ slot }) => slot);
          expect([...days.on(day)].sort()).toEqual(slots.sort());
          expect(days.count(day)).toBe(slots.length);
          const within = known.filter((each) => each < day && each >= day - 30).length;
          expect(days.cover(day, 30)).toBe(within >= 15);
        }
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});
