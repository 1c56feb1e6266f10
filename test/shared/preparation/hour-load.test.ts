/** Inspections by hour, beside what the shift of that hour can do. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hourLoads } from '../../../shared/preparation/hour-load.ts';

const THREE = { shifts: ['06:00', '14:00', '22:00'] };
const DAY = 1440;

test('each hour counts who comes in it, from the present hour on', () => {
  const loads = hourLoads([DAY + 9 * 60 + 59, DAY + 10 * 60, DAY + 10 * 60 + 59], DAY + 9 * 60 + 30, 3, THREE, 16);
  expect(loads.map(({ from, inspections }) => [from - DAY, inspections])).toEqual([
    [540, 1],
    [600, 2],
    [660, 0],
  ]);
});

test.each([
  ['a shift of eight hours', 12 * 60, 16, 20],
  ['the shift over midnight', 2 * 60, 4, 5],
  ['a unit that has not stated it', 12 * 60, null, null],
])('an hour can do its part of %s', (_, minute, perShift, tenths) => {
  expect(hourLoads([], DAY + minute, 1, THREE, perShift)).toEqual([
    { from: DAY + minute, inspections: 0, tenthsPossible: tenths },
  ]);
});

test('one shift a day takes the whole day', () => {
  expect(hourLoads([], DAY, 1, { shifts: ['07:30'] }, 24)[0]?.tenthsPossible).toBe(10);
});

test('nobody who comes within the hours is counted twice or left out', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 * DAY })), fc.integer({ min: 0, max: 2 * DAY }), (due, now) => {
      const loads = hourLoads(due, now, 12, THREE, null);
      const [first = 0] = loads.map(({ from }) => from);
      const within = due.filter((minute) => minute >= first && minute < first + 12 * 60);
      expect(loads.reduce((sum, { inspections }) => sum + inspections, 0)).toBe(within.length);
    }),
  );
});
