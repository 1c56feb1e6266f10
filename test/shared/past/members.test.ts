import { describe, expect, test } from 'vitest';
import { firstMemberOf, hasMinor, haveSurnameInCommon, membersOf, memberWith } from '../../../shared/past/members.ts';
import { booking } from '../flight/make-manifest.ts';
import { flightOf, holder, remembered } from './past-flights.ts';

const bags = (count: number) => ({ count, weightKg: null, tags: [], pool: null });
const { appearances } = remembered(
  flightOf({
    daysBefore: 0,
    travellers: [
      holder('DOE/JOHN', 'P00001', { locator: 'ONE', bags: bags(2) }),
      holder('SOW/ALI', 'P00002', { locator: 'TWO', bags: bags(1) }),
      holder('DOE/JANE', 'P00003', { locator: 'ONE', bags: bags(2), type: 'infant' }),
    ],
    bookings: [booking('ONE', [0, 2]), booking('TWO', [1])],
  }),
);
const alone = appearances.bagCount.indexOf(1);
const [first, last] = [0, 1, 2].filter((row) => row !== alone) as [number, number];
const [one, two] = [appearances.party[first] as number, appearances.party[alone] as number];

describe('the members of a party', () => {
  test('are its rows, in order', () => {
    expect([membersOf(appearances, one), membersOf(appearances, two)]).toEqual([[first, last], [alone]]);
    expect([firstMemberOf(appearances, one), firstMemberOf(appearances, two)]).toEqual([first, alone]);
  });

  test('are none for a party that the flight does not have', () => {
    expect([membersOf(appearances, 9), firstMemberOf(appearances, 9)]).toEqual([[], undefined]);
    expect(hasMinor(appearances, 9)).toBe(false);
  });

  test('are known to have a minor among them, or none', () => {
    expect([hasMinor(appearances, one), hasMinor(appearances, two)]).toEqual([true, false]);
  });

  test('have a surname in common with those of another party, or none', () => {
    const isCommon = (other: number) => haveSurnameInCommon(appearances, one, appearances, other);
    expect([one, two, 9].map(isCommon)).toEqual([true, false, false]);
  });

  test('are found one after the other by a number in a column', () => {
    const { bagCount } = appearances;
    const found = [memberWith(appearances, one, bagCount, 2, null), memberWith(appearances, one, bagCount, 2, first)];
    expect(found).toEqual([first, last]);
    expect(memberWith(appearances, one, bagCount, 2, last)).toBe(-1);
    expect(memberWith(appearances, 9, bagCount, 2, null)).toBe(-1);
  });
});
