import { describe, expect, test } from 'vitest';
import { isWithinLimits, timeLimits } from '../../../shared/schedule/time-limits.ts';

const LEG = { departure: '2026-11-24T22:00', arrival: '2026-11-25T06:00' };

describe('the limits of an entered time', () => {
  test.each([
    [
      'of a departure count from the scheduled departure',
      LEG,
      'actualDeparture',
      '2026-11-24T10:00',
      '2026-11-26T10:00',
    ],
    ['of an arrival count from the scheduled arrival', LEG, 'estimatedArrival', '2026-11-24T18:00', '2026-11-26T18:00'],
    [
      'of an arrival that is not scheduled leave a day more around the departure',
      { ...LEG, arrival: null },
      'actualArrival',
      '2026-11-23T10:00',
      '2026-11-27T10:00',
    ],
  ] as const)('those %s', (_, leg, field, from, to) => {
    expect(timeLimits({ leg }, field)).toEqual({ from, to });
    expect([from, to].map((time) => isWithinLimits({ leg }, field, time))).toEqual([true, true]);
    expect(isWithinLimits({ leg }, field, '2027-11-24T22:00')).toBe(false);
  });

  test('a flight without a scheduled time has none, and clearing a field is always allowed', () => {
    expect(timeLimits({ leg: { departure: null, arrival: null } }, 'actualArrival')).toBe(null);
    expect(isWithinLimits({ leg: LEG }, 'actualArrival', null)).toBe(true);
  });
});
