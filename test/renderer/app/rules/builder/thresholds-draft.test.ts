import { expect, test } from 'vitest';
import {
  changedThresholds,
  thresholdsDraft,
  thresholdsProblem,
} from '../../../../../renderer/app/rules/builder/thresholds-draft.ts';

const EACH = { watch: 30, inspect: 60 };
const BEFORE = { customs: EACH, police: EACH, immigration: EACH, joint: EACH };

test.each([
  ['30', '60', null],
  ['60', '60', 'reversed'],
  ['0', '60', 'range'],
  ['30', '101', 'range'],
  ['', '60', 'range'],
  ['3.5', '60', 'range'],
])('the typed thresholds, watch from %s and inspect from %s, have this problem: %s', (watch, inspect, problem) => {
  expect(thresholdsProblem({ watch, inspect })).toBe(problem);
});

test('only mandates with changed thresholds are saved', () => {
  const draft = thresholdsDraft(BEFORE);
  expect(changedThresholds(draft, BEFORE)).toEqual([]);
  expect(changedThresholds({ ...draft, police: { watch: '25', inspect: '60' } }, BEFORE)).toEqual([
    { mandate: 'police', watch: 25, inspect: 60 },
  ]);
});
