import { expect, test } from 'vitest';
import { scoreBins } from '../../../shared/screening/score-histogram.ts';

test('bins begin at the thresholds and at every fifth point, and end at 100', () => {
  const bins = scoreBins([], { watch: 32, inspect: 63 });
  expect(bins.map(({ from }) => from)).toEqual([32, 35, 40, 45, 50, 55, 60, 63, 65, 70, 75, 80, 85, 90, 95]);
  expect(bins.map(({ to }) => to)).toEqual([34, 39, 44, 49, 54, 59, 62, 64, 69, 74, 79, 84, 89, 94, 100]);
});

test('each score from the threshold of watching up is in one bin, and lower ones are in none', () => {
  const bins = scoreBins([0, 29, 30, 34, 59, 60, 100, 100], { watch: 30, inspect: 60 });
  const counted = bins.filter(({ count }) => count > 0);
  expect(counted).toEqual([
    { from: 30, to: 34, count: 2 },
    { from: 55, to: 59, count: 1 },
    { from: 60, to: 64, count: 1 },
    { from: 95, to: 100, count: 2 },
  ]);
});

test('where watching begins at 100 there is one bin', () => {
  expect(scoreBins([100, 99], { watch: 100, inspect: 100 })).toEqual([{ from: 100, to: 100, count: 1 }]);
});
