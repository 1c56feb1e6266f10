import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInDoubt, lookedAt, type SeenClock } from '../../../shared/time/seen-clock.ts';

const MORNING = Date.parse('2026-11-24T08:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (time: number) => new Date(time).toISOString();

/** The clock after looks at these times of the machine, in hours after the morning. */
function after(...hours: readonly number[]): SeenClock {
  const begun = { machine: at(MORNING), seen: at(MORNING) };
  return hours.reduce((clock, hour) => lookedAt(clock, at(MORNING + hour * HOUR)), begun);
}

describe('the time that due clocks go by', () => {
  test.each<readonly [string, readonly number[], number]>([
    ['is that of the machine', [1, 2.5], 2.5],
    ['stands where the machine’s clock is set back', [2, 1], 2],
    ['goes on from there as the machine’s clock does', [480, 0, 1, 2, 3], 483],
    ['is that of the machine again once its clock is set right', [2, 1, 1.1, 2.2], 2.2],
    ['goes on through several steps back', [480, 240, 241, 0, 1], 482],
    ['takes a battery that was dead for no time that went by', [-400_000, -399_999, 2], 2],
    ['takes a clock that is set right in two steps for none, either', [-400_000, -10, 2], 2],
  ])('%s', (_, looks, seen) => {
    expect(after(...looks).seen).toBe(at(MORNING + seen * HOUR));
  });

  const looks = fc.array(fc.integer({ min: -40 * DAY, max: 40 * DAY }), { minLength: 1, maxLength: 30 });
  test('never goes back, and is never before any time that the machine’s clock said', () => {
    fc.assert(
      fc.property(looks, (times) => {
        let clock = after(0);
        let latest = clock.seen;
        for (const time of times) {
          const next = lookedAt(clock, at(MORNING + time));
          if (next.machine > latest) latest = next.machine;
          expect(next.seen >= clock.seen && next.seen >= latest).toBe(true);
          clock = next;
        }
      }),
    );
  });
});

test.each([
  [[1, 0.5], false],
  [[1, 0], true],
  [[480, 0, 10], true],
  [[2, 0, 2], false],
])('the clock after looks at %j hours is in doubt: %s', (looks, inDoubt) => {
  expect(isInDoubt(after(...looks))).toBe(inDoubt);
});
