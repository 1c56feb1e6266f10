import { expect, test } from 'vitest';
import { partOfAsk } from '../../../shared/casework/record-ask.ts';

test.each([
  ['receipt', 'exhibits'],
  ['entry', 'inspection'],
  ['exhibit-entry', 'exhibits'],
  ['deed', null],
  ['toString', null],
  [null, null],
] as const)('what waits as %s is answered on the part %s', (waits, part) => {
  expect(partOfAsk(waits)).toBe(part);
});
