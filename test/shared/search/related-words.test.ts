import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalWord } from '../../../shared/name/canonical-word.ts';
import { sameForm } from '../../../shared/name/same-word.ts';
import { wordForm } from '../../../shared/name/word-form.ts';
import { RelatedWords } from '../../../shared/search/related-words.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** What a stored word is to a typed one, inside a line. */
function related(typed: string, stored: string): string {
  return new RelatedWords([typed]).of(bytes(`XY ${stored}/Z\n`), 3, 3 + stored.length);
}

test.each([
  ['MOHAMMED', 'MUHAMMAD', 'spelling'],
  ['YOUSSEF', 'YUSUF', 'spelling'],
  ['KOFI', 'KOFFI', 'spelling'],
  ['KOFFI', 'COFFI', 'spelling'],
  ['DIALLO', 'JALLOH', 'spelling'],
  ['OUEDRAOGO', 'WEDRAOGO', 'spelling'],
  ['DJIBRIL', 'JIBRIL', 'spelling'],
  ['SCHUMACHER', 'SHUMACHER', 'spelling'],
  ['ABDELKADER', 'ABDULQADIR', 'spelling'],
  ['MENSAH', 'MENSAHI', 'slip'],
  ['AMADOU', 'MAMADOU', 'other'],
  ['ALEXANDER', 'ALEX', 'spelling'],
  ['MENSAHKOFI', 'MENSAH', 'other'],
  ['MENSAH', 'MENDOZA', 'other'],
  ['TRAORE', 'DIARRA', 'other'],
  ['NG', 'NG', 'other'],
])('a stored word is to a typed one what the relation of names says: %s, %s: %s', (typed, stored, expected) => {
  expect(related(typed, stored)).toBe(expected);
});

test('each answer is that of the relation, also when it is asked for again among thousands of words', () => {
  const word = fc.string({ unit: fc.constantFrom(...'AEIOUDKMNRST'), minLength: 3, maxLength: 8 });
  fc.assert(
    fc.property(word, fc.array(word, { minLength: 1, maxLength: 40 }), (typed, stored) => {
      const words = new RelatedWords([typed]);
      const line = bytes(stored.join(''));
      for (const _ of [1, 2]) {
        let from = 0;
        for (const each of stored) {
          const found = sameForm(wordForm(canonicalWord(typed)), wordForm(canonicalWord(each)));
          const expected =
            found === null || found.how === 'short' ? 'other' : found.how === 'slip' ? 'slip' : 'spelling';
          expect(words.of(line, from, from + each.length), `${typed} ${each}`).toBe(expected);
          from += each.length;
        }
      }
    }),
    { seed: 31, numRuns: 60 },
  );
  const many = new RelatedWords(['MENSAH']);
  const made = Array.from({ length: 20_000 }, (_, at) =>
    at
      .toString(26)
      .replace(/\d/g, (digit) => 'QRSTUVWXYZ'[Number(digit)] as string)
      .toUpperCase()
      .padStart(5, 'M'),
  );
  for (const _ of [1, 2]) for (const each of made) many.of(bytes(each), 0, each.length);
  expect(many.of(bytes('MENZAH'), 0, 6)).toBe('spelling');
});
