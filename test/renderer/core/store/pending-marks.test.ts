import { expect, test } from 'vitest';
import { PendingMarks } from '../../../../renderer/core/store/pending-marks.ts';

test('a mark is pending from the begin of its transaction to the end, once for each that writes it', () => {
  const pending = new PendingMarks();
  pending.begin([
    ['jobs', 'a', 'one'],
    ['jobs', 'b', null],
  ]);
  pending.begin([
    ['jobs', 'a', 'two'],
    ['jobs', 'a', 'one'],
  ]);
  const has = () => [pending.has('jobs', 'a', 'one'), pending.has('jobs', 'a', 'two'), pending.has('jobs', 'b', null)];
  expect(has()).toEqual([true, true, true]);
  expect([pending.has('jobs', 'a', null), pending.has('cases', 'a', 'one'), pending.has('jobs', 'c', 'one')]).toEqual([
    false,
    false,
    false,
  ]);
  pending.end([
    ['jobs', 'a', 'one'],
    ['jobs', 'b', null],
  ]);
  expect(has()).toEqual([true, true, false]);
  pending.end([['jobs', 'a', 'two']]);
  expect(has()).toEqual([true, false, false]);
  pending.end([['jobs', 'a', 'one']]);
  expect(has()).toEqual([false, false, false]);
  // What has ended can begin again.
  pending.begin([['jobs', 'a', 'one']]);
  expect(has()).toEqual([true, false, false]);
});
