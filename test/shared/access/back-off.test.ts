import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterFailure,
  NO_TRIES,
  secondsAfter,
  type Tries,
  triesAt,
  waitUntil,
} from '../../../shared/access/back-off.ts';

const NOW = '2026-11-25T08:00:00.000Z';

function later(seconds: number, from = NOW): string {
  return new Date(Date.parse(from) + seconds * 1000).toISOString();
}

function failed(times: number, at = NOW): Tries {
  return Array.from({ length: times }).reduce<Tries>((tries) => afterFailure(tries, at), NO_TRIES);
}

describe('the wait after wrong passphrases', () => {
  test.each([
    [0, 0],
    [1, 0],
    [4, 0],
    [5, 5],
    [6, 10],
    [7, 20],
    [12, 640],
    [13, 900],
    [14, 900],
    [5000, 900],
  ])('the wait for the next passphrase after %i failures is %i seconds', (failures, seconds) => {
    expect(secondsAfter(failures)).toBe(seconds);
    expect(waitUntil(failed(failures), NOW)).toBe(seconds === 0 ? null : later(seconds));
  });

  test('the wait after wrong passphrases ends when it is over and begins again with the next failure', () => {
    const tries = failed(5);
    expect(waitUntil(tries, later(4.999))).toBe(later(5));
    expect(waitUntil(tries, later(5))).toBeNull();
    expect(waitUntil(afterFailure(tries, later(60)), later(60))).toBe(later(70));
  });

  test('the wait after wrong passphrases starts again when the clock was set back, and then passes normally', () => {
    const tries = failed(7, later(3600));
    const stored = triesAt(tries, NOW);
    expect(stored).toEqual({ failures: 7, lastFailureAt: NOW });
    expect(waitUntil(tries, NOW)).toBe(later(20));
    expect(waitUntil(stored, later(19))).toBe(later(20));
    expect(waitUntil(stored, later(20))).toBeNull();
  });

  test('the wait after wrong passphrases is never shorter with a wrong clock than with a right one', () => {
    const seed = 20_261_125;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -100_000, max: 0 }), (failures, back) => {
        const until = waitUntil(failed(failures), later(back));
        const seconds = until === null ? 0 : (Date.parse(until) - Date.parse(later(back))) / 1000;
        expect(seconds).toBe(secondsAfter(failures));
        expect(seconds).toBeLessThanOrEqual(900);
      }),
      { seed, numRuns: 200 },
    );
  });
});
