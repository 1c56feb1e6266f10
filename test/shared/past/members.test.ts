import { describe, expect, test } from 'vitest';
import { ROW } from '../../../shared/past/appearances.ts';
import {
  countMembersWith,
  firstMemberOf,
  hasMemberWith,
  hasMemberWithFlag,
  membersOf,
} from '../../../shared/past/members.ts';
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
    expect(hasMemberWith(appearances, 9, 'name', 0)).toBe(false);
  });

  test('are told by a number in a column, or by a property', () => {
    expect(hasMemberWith(appearances, one, 'surname', appearances.surname[last] as number)).toBe(true);
    expect(hasMemberWith(appearances, two, 'surname', appearances.surname[last] as number)).toBe(false);
    expect([
      countMembersWith(appearances, one, 'bagCount', 2),
      countMembersWith(appearances, two, 'bagCount', 2),
    ]).toEqual([2, 0]);
    expect([hasMemberWithFlag(appearances, one, ROW.infant), hasMemberWithFlag(appearances, two, ROW.infant)]).toEqual([
      true,
      false,
    ]);
  });
});
