import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latestShifts } from '../../../shared/capacity/latest-shifts.ts';
import { minuteNumber, pad2 } from '../../../shared/time/civil.ts';

const SHIFTS = ['06:00', '14:00', '22:00'];
const at = (time: string) => minuteNumber(time) ?? 0;

describe('the shifts of a unit that have begun', () => {
  test.each([
    ['2026-11-24T13:59', '2026-11-24T06:00', '2026-11-24T14:00'],
    ['2026-11-24T14:00', '2026-11-24T14:00', '2026-11-24T22:00'],
    ['2026-11-24T03:00', '2026-11-23T22:00', '2026-11-24T06:00'],
  ])('at %s the shift that began last is that from %s to %s', (now, from, to) => {
    expect(latestShifts({ shifts: SHIFTS }, at(now), 3)[0]).toEqual({ from, to });
  });

  test('a unit with one shift has one a day', () => {
    expect(latestShifts({ shifts: ['07:00'] }, at('2026-11-24T08:00'), 2)).toEqual([
      { from: '2026-11-24T07:00', to: '2026-11-25T07:00' },
      { from: '2026-11-23T07:00', to: '2026-11-24T07:00' },
    ]);
  });

  test('each shift ends where the next one begins, and the first one has begun and not ended', () => {
    const shifts = fc
      .uniqueArray(fc.nat(23), { minLength: 1, maxLength: 6 })
      .map((hours) => hours.sort((a, b) => a - b).map((hour) => `${pad2(hour)}:30`));
    fc.assert(
      fc.property(shifts, fc.integer({ min: 29_000_000, max: 30_000_000 }), (starts, minute) => {
        const found = latestShifts({ shifts: starts }, minute, 9);
        expect(found).toHaveLength(9);
        expect(at(found[0]?.from ?? '')).toBeLessThanOrEqual(minute);
        expect(at(found[0]?.to ?? '')).toBeGreaterThan(minute);
        for (const [place, { from }] of found.slice(0, -1).entries()) expect(found[place + 1]?.to).toBe(from);
      }),
    );
  });
});
