import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitAtWords } from '../../../../renderer/app/search/split-at-words.ts';

describe('the pieces of a name with search words', () => {
  test.each([
    ['MENSAH, Kofi Abla', 'kofi men', '[MEN]SAH, [Kofi] Abla'],
    ['MÜLLER, Zoë', 'zoe mull', '[MÜLL]ER, [Zoë]'],
    ["N'DOUR, Ama", 'dour', "N'[DOUR], Ama"],
    ['MENSAH, Kofi', 'ensa', 'MENSAH, Kofi'],
    ['MENSAH, Kofi', '', 'MENSAH, Kofi'],
    ['MENSAH, Kofi', 'm mensah', '[MENSAH], Kofi'],
  ])('the pieces of the name %s are right for the search words %j', (name, words, expected) => {
    const pieces = splitAtWords(name, words).map(({ text, found }) => (found ? `[${text}]` : text));
    expect(pieces.join('')).toBe(expected);
  });

  test('the pieces of a name with search words never change the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.string({ maxLength: 6 }), (name, words) => {
        const pieces = splitAtWords(name, words);
        expect(pieces.map(({ text }) => text).join('')).toBe(name);
      }),
      { seed: 4 },
    );
  });
});
