import { expect, test } from 'vitest';
import { nextOpen } from '../../../../renderer/app/terminal/next-line.ts';

const lines = (...states: readonly ('not-asked' | 'asked' | 'no-hit' | 'hit')[]) => states.map((state) => ({ state }));

test('after an answer the officer goes on to the next line that is open, from the top again after the end', () => {
  expect(nextOpen(lines('no-hit', 'hit', 'asked', 'not-asked'), 0)).toBe(2);
  expect(nextOpen(lines('not-asked', 'hit', 'no-hit'), 2)).toBe(0);
});

test('where every line is answered, the officer stays', () => {
  expect(nextOpen(lines('no-hit', 'hit'), 1)).toBe(1);
  expect(nextOpen([], 0)).toBe(0);
});
