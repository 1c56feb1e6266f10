import { expect, test } from 'vitest';
import { EntryNames } from '../../../../renderer/core/audit/entry-names.ts';

test('the names of entries count what an agency was shown, and tell nothing of the numbers between', () => {
  const names = new EntryNames();
  expect([90, 12, 90, 3].map((seq) => names.nameOf('customs', seq))).toEqual(['~1', '~2', '~1', '~3']);
  expect(names.nameOf('immigration', 50)).toBe('~1');
  expect(names.numberOf('customs', '~2')).toBe(12);
});

test('an agency cannot use a name or a number that it was not shown', () => {
  const names = new EntryNames();
  names.nameOf('customs', 90);
  for (const guessed of ['~2', '90', '']) expect(names.numberOf('customs', guessed)).toBeUndefined();
  expect(names.numberOf('immigration', '~1')).toBeUndefined();
});
