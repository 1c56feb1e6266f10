import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  behindBy,
  countedTime,
  isInDoubt,
  ranOn,
  type SeenClock,
  stoodStill,
} from '../../../shared/time/seen-clock.ts';

const MORNING = Date.parse('2026-11-24T08:00:00Z');
const HOUR = 3_600_000;
const at = (time: number) => new Date(time).toISOString();

/** A step takes hours by a steady clock, and sets the machine's clock ahead by hours (negative: back) at its end. The program runs meanwhile, or not. */
type Step = readonly ['ran' | 'stood', hours: number, set: number];

/** The clock after these steps from the morning on, with the true time, in milliseconds. */
function after(steps: readonly Step[]): { readonly clock: SeenClock; readonly time: number } {
  let clock: SeenClock = { machine: at(MORNING), seen: at(MORNING) };
  let [time, off] = [MORNING, 0];
  for (const [how, hours, set] of steps) {
    time += hours * HOUR;
    off += set * HOUR;
    const machine = at(time + off);
    clock = how === 'ran' ? ranOn(clock, machine, hours * HOUR) : stoodStill(clock, machine);
  }
  return { clock, time };
}

describe('the time that due clocks go by', () => {
  test.each<readonly [string, readonly Step[], number]>([
    ['is that of the machine', [['ran', 1, 0]], 1],
    ['goes on where the machine’s clock is set back', [['ran', 2, -1]], 2],
    ['is none that a leap ahead adds', [['ran', 1, 480]], 1],
    [
      'is the same once the clock is set right',
      [
        ['ran', 1, -8],
        ['ran', 8, 0],
        ['ran', 0, 8],
      ],
      9,
    ],
    [
      'goes on in steps, too',
      [
        ['ran', 1, -0.9],
        ['ran', 1, -0.9],
        ['ran', 0, 1.8],
      ],
      2,
    ],
    [
      'goes on while the program does not run',
      [
        ['ran', 1, 0],
        ['stood', 8, 0],
        ['ran', 1, 0],
      ],
      10,
    ],
    [
      'counts a night under a clock that was set back',
      [
        ['ran', 1, -8],
        ['stood', 8, 0],
      ],
      9,
    ],
    [
      'counts a leap while the program did not run',
      [
        ['ran', 1, 0],
        ['stood', 0, 5],
      ],
      6,
    ],
    [
      'takes a battery that was dead for no time that went by',
      [
        ['stood', 0, -400_000],
        ['stood', 1, 400_000],
      ],
      1,
    ],
    [
      'is that of a clock that is set right while the program runs, which began under an old date',
      [
        ['stood', 10, -400_000],
        ['ran', 0, 400_000],
      ],
      10,
    ],
    [
      'is so once: what leaps ahead later adds nothing',
      [
        ['stood', 10, -400_000],
        ['ran', 0, 400_000],
        ['ran', 1, 480],
      ],
      11,
    ],
    [
      'is not that of a clock that is then set ahead by more than any stop',
      [
        ['stood', 10, -400_000],
        ['ran', 0, 400_800],
      ],
      0,
    ],
    [
      'is so also where the program began twice under the old date',
      [
        ['stood', 10, -400_000],
        ['ran', 1, 0],
        ['stood', 1, 0],
        ['ran', 0, 400_000],
      ],
      12,
    ],
  ])('%s', (_, steps, hours) => {
    expect(countedTime(after(steps).clock)).toBe(at(MORNING + hours * HOUR));
  });

  const hours = fc.integer({ min: 0, max: 12 });
  const ran = fc.tuple(fc.constant('ran' as const), hours, fc.integer({ min: -40 * 24, max: 40 * 24 }));
  const stood = fc.tuple(fc.constant('stood' as const), hours, fc.integer({ min: 0, max: 48 }));

  test('is never behind the true time, unless the clock was set back while the program did not run', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(ran, stood), { minLength: 1, maxLength: 30 }), (steps) => {
        const { clock, time } = after(steps);
        expect(Date.parse(clock.seen)).toBeGreaterThanOrEqual(time);
      }),
    );
  });

  test('is the true time as long as nobody sets the clock while the program does not run', () => {
    const still = stood.map(([how, took]): Step => [how, took, 0]);
    fc.assert(
      fc.property(fc.array(fc.oneof(ran, still), { minLength: 1, maxLength: 30 }), (steps) => {
        const { clock, time } = after(steps);
        expect(clock.seen).toBe(at(time));
      }),
    );
  });

  test('never goes back', () => {
    const set = stood.map(([how, took, ahead]): Step => [how, took, ahead - 24]);
    fc.assert(
      fc.property(fc.array(fc.oneof(ran, set), { minLength: 1, maxLength: 30 }), (steps) => {
        const times = steps.map((_, place) => after(steps.slice(0, place + 1)).clock.seen);
        expect([...times].sort()).toEqual(times);
      }),
    );
  });
});

test.each<readonly [readonly Step[], boolean, number]>([
  [[['ran', 1, -0.5]], false, 0.5],
  [[['ran', 1, -1]], true, 1],
  [
    [
      ['ran', 1, -0.5],
      ['ran', 1, -0.5],
    ],
    true,
    1,
  ],
  [[['ran', 1, 480]], true, -480],
  [
    [
      ['ran', 1, 480],
      ['ran', 1, -480],
    ],
    false,
    0,
  ],
  [
    [
      ['ran', 1, -8],
      ['stood', 8, 0],
    ],
    true,
    8,
  ],
])('the clock after %j is in doubt: %s', (steps, inDoubt, behind) => {
  const { clock } = after(steps);
  expect([isInDoubt(clock), behindBy(clock) / HOUR]).toEqual([inDoubt, behind]);
});
