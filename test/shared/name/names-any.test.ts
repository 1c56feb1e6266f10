import { expect, test } from 'vitest';
import { namesAny } from '../../../shared/name/names-any.ts';

test.each([
  ['a surname in any case', 'watch Mensah at the belt', ['MENSAH'], true],
  ['a surname of two parts, of which both stand there', 'de souza was late', ['DE SOUZA'], true],
  ['a surname of two parts, of which one stands there', 'de facto late', ['DE SOUZA'], false],
  ['a part of a word', 'the mensahs of this world', ['MENSAH'], false],
  ['a short surname is a word of other meaning', 'so it is', ['SO'], false],
  ['no surname', 'watch the belt', [''], false],
])('%s', (_, words, surnames, expected) => {
  expect(namesAny(words, surnames)).toBe(expected);
});
