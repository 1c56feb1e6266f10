import { expect, test } from 'vitest';
import { spreadOf } from '../../../shared/report/spread.ts';

test.each([
  ['of one time', [7], { count: 1, median: 7, ninetieth: 7 }],
  ['of two times', [9, 3], { count: 2, median: 3, ninetieth: 9 }],
  ['of ten times', [10, 1, 2, 3, 9, 8, 4, 5, 7, 6], { count: 10, median: 5, ninetieth: 9 }],
  ['of eleven times', [11, 10, 1, 2, 3, 9, 8, 4, 5, 7, 6], { count: 11, median: 6, ninetieth: 10 }],
])('the spread %s is the middle one, and the one that nine of ten do not exceed', (_, lengths, spread) => {
  expect(spreadOf(lengths)).toEqual(spread);
});

test('there is no spread of no times', () => {
  expect(spreadOf([])).toBeNull();
});
