import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DueClock, isTold, laterOf, type Standing, standing } from '../../../shared/time/due-clock.ts';

const CLOCK: DueClock = {
  from: '2026-11-24T08:00:00.000Z',
  warnAt: '2026-11-24T09:00:00.000Z',
  due: '2026-11-24T10:00:00.000Z',
  escalateAt: '2026-11-24T10:30:00.000Z',
  told: { officers: ['LFW-01'], agencies: ['customs'] },
  escalatesTo: ['police'],
};
const ORDER: readonly Standing[] = ['running', 'warned', 'overdue', 'escalated'];

describe('a due clock', () => {
  test.each([
    ['2026-11-24T07:00:00.000Z', 'running', 180],
    ['2026-11-24T08:59:59.999Z', 'running', 60],
    ['2026-11-24T09:00:00.000Z', 'warned', 60],
    ['2026-11-24T09:59:30.000Z', 'warned', 0],
    ['2026-11-24T10:00:00.000Z', 'overdue', 0],
    ['2026-11-24T10:00:01.000Z', 'overdue', -1],
    ['2026-11-24T10:30:00.000Z', 'escalated', -30],
  ] as const)('at %s is %s with %i minutes left', (now, stands, minutesLeft) => {
    expect(standing(CLOCK, now)).toEqual({ standing: stands, minutesLeft });
  });

  test('that nobody else is told of stays overdue', () => {
    expect(standing({ ...CLOCK, escalateAt: null }, '2027-01-01T00:00:00.000Z').standing).toBe('overdue');
  });

  test('is not escalated before it is due', () => {
    const early = { ...CLOCK, escalateAt: CLOCK.from };
    expect(standing(early, CLOCK.warnAt).standing).toBe('warned');
    expect(standing(early, CLOCK.due).standing).toBe('escalated');
  });

  const HOUR = 3_600_000;
  const times = fc
    .integer({ min: -5 * HOUR, max: 5 * HOUR })
    .map((by) => new Date(Date.parse(CLOCK.due) + by).toISOString());
  test('never goes back and gains no time, however the machine’s clock jumps', () => {
    fc.assert(
      fc.property(fc.array(times, { minLength: 2 }), fc.option(times), times, (looks, escalateAt, warnAt) => {
        const clock = { ...CLOCK, escalateAt, warnAt };
        let latest = '';
        let before = { standing: 'running' as Standing, minutesLeft: Number.POSITIVE_INFINITY };
        for (const now of looks) {
          latest = laterOf(now, latest);
          const after = standing(clock, latest);
          expect(ORDER.indexOf(after.standing)).toBeGreaterThanOrEqual(ORDER.indexOf(before.standing));
          expect(after.minutesLeft).toBeLessThanOrEqual(before.minutesLeft);
          before = after;
        }
      }),
    );
  });
});

describe('of a due clock is told', () => {
  test.each([
    [
      'a named officer of any agency',
      'LFW-01',
      'immigration',
      'analyst',
      ['running', 'warned', 'overdue', 'escalated'],
    ],
    ['an officer of a named agency', 'LFW-02', 'customs', 'analyst', ['running', 'warned', 'overdue', 'escalated']],
    ['a supervisor of the other agency once it is escalated', 'LFW-03', 'police', 'supervisor', ['escalated']],
    ['an analyst of the other agency never', 'LFW-04', 'police', 'analyst', []],
    ['a supervisor of a third agency never', 'LFW-05', 'immigration', 'supervisor', []],
  ] as const)('%s', (_, officer, agency, role, expected) => {
    expect(ORDER.filter((stands) => isTold(CLOCK, stands, { officer, agency, role }))).toEqual(expected);
  });
});
