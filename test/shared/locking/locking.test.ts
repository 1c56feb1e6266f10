import { expect, test } from 'vitest';
import { coverSeconds, DEFAULT_LOCKING, isLocking } from '../../../shared/locking/locking.ts';

test.each([
  ['what a unit begins with', DEFAULT_LOCKING, true],
  ['the shortest', { screenSeconds: 30, vaultSeconds: 300 }, true],
  ['both alike', { screenSeconds: 600, vaultSeconds: 600 }, true],
  ['a vault that locks before the screen', { screenSeconds: 900, vaultSeconds: 300 }, false],
  ['never', { screenSeconds: 0, vaultSeconds: 0 }, false],
  ['a day', { screenSeconds: 120, vaultSeconds: 86_400 }, false],
  ['parts of seconds', { screenSeconds: 30.5, vaultSeconds: 300 }, false],
] as const)('the period %s is accepted or refused', (_, periods, taken) => {
  expect(isLocking(periods)).toBe(taken);
});

test.each([
  ['away from travellers', 600, false, 600],
  ['at an open counter', 600, true, 120],
  ['at an open counter, where the unit wants it sooner', 60, true, 60],
] as const)('the screen is covered in time %s', (_, screenSeconds, openCounter, seconds) => {
  expect(coverSeconds({ screenSeconds, openCounter })).toBe(seconds);
});
