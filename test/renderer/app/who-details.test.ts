import { expect, test } from 'vitest';
import { counted } from '../../../renderer/app/traveller/who-details.ts';

test.each([
  [[], []],
  [['cash'], ['cash']],
  [
    ['card · VI', 'cash', 'card · VI'],
    ['2 × card · VI', 'cash'],
  ],
])('payments %j are shown as %j', (lines, shown) => {
  expect(counted(lines)).toEqual(shown);
});
