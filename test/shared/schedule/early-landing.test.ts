import { expect, test } from 'vitest';
import { landsTooSoon } from '../../../shared/schedule/early-landing.ts';

const NOON = 12 * 60;

test.each<[string, number | null, number | null, number, boolean]>([
  ['when it is due', NOON - 420, NOON, NOON, false],
  ['two hours early', NOON - 420, NOON, NOON - 120, false],
  ['more than two hours early', NOON - 420, NOON, NOON - 121, true],
  ['before it left, though it is a short flight', NOON - 60, NOON, NOON - 61, true],
  ['as soon as it left', NOON - 60, NOON, NOON - 60, false],
  ['before it left, where nobody knows when it is due', NOON, null, NOON - 1, true],
  ['at any time, where no time is known', null, null, 0, false],
])('a landing %s needs a reason or none', (_name, departureUtc, arrivalUtc, landed, needed) => {
  expect(landsTooSoon({ departureUtc, arrivalUtc }, landed)).toBe(needed);
});
