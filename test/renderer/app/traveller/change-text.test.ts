import { expect, test } from 'vitest';
import { changeText } from '../../../../renderer/app/traveller/change-text.ts';
import type { TFunction } from '../../../../renderer/app/ui/texts.ts';

const t = ((key: string) => key) as TFunction;

test.each<[unknown, string]>([
  [null, '–'],
  ['', '–'],
  ['A', 'A'],
  [0, '0'],
  [true, 'ui.yes'],
  [[], '–'],
  [['A', null, 'B'], 'A; B'],
  [{ type: 'P', number: 'X1', issuer: null }, 'P X1'],
  [[{ type: null }, { type: 'V', number: 'Y' }], 'V Y'],
])('a value %j is shown as %s', (value, text) => {
  expect(changeText(t, value)).toBe(text);
});
