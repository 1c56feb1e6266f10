import { expect, test } from 'vitest';
import { positionText, typeText } from '../../../../renderer/app/fingerprints/fingerprint-texts.ts';
import { textsIn } from '../../../../renderer/app/ui/texts.ts';

test.each([
  ['en', 1, 'right thumb'],
  ['en', 10, 'left little finger'],
  ['en', 13, 'right four fingers, plain'],
  ['en', 25, 'palm (25)'],
  ['en', 83, 'palm (83)'],
  ['en', 40, 'several fingers (40)'],
  ['en', 62, 'sole (62)'],
  ['en', 99, 'code 99'],
  ['fr', 7, 'index gauche'],
] as const)('in %s the position %i is: %s', (language, code, words) => {
  expect(positionText(textsIn(language), code)).toBe(words);
});

test.each([
  ['en', 4, 'Type-4: fingerprint'],
  ['en', 98, 'Type-98: other record'],
  ['fr', 15, 'Type 15\u00a0: paume'],
] as const)('in %s a record of type %i is: %s', (language, type, words) => {
  expect(typeText(textsIn(language), type)).toBe(words);
});
