import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalWord } from '../../../shared/name/canonical-word.ts';
import { compareNameWords } from '../../../shared/name/compare-name-words.ts';
import { NameIndex } from '../../../shared/name/name-index.ts';
import { nameWords } from '../../../shared/name/name-words.ts';
import { AFRICAN_NAMES } from '../../../shared/name/table/african-names.ts';
import { ARABIC_NAMES } from '../../../shared/name/table/arabic-names.ts';
import { EUROPEAN_NAMES } from '../../../shared/name/table/european-names.ts';

const LISTED = [...AFRICAN_NAMES, ...ARABIC_NAMES, ...EUROPEAN_NAMES].flatMap((line) =>
  line.replace(':', '').split(' '),
);
/** Few different words, so that many names are near each other. */
const word = fc.oneof(
  fc.constantFrom(...LISTED),
  fc.constantFrom('J', 'M', 'JP', 'AL', 'BIN', 'DE', 'ABDUL', 'AL-DIN', 'SHEIKH', 'JUNIOR', 'LTD', 'XXX', 'VAN', 'THI'),
  fc.constantFrom('ABDUL', 'ABDEL', 'ABDOU', 'HAMID', 'KARIM', 'ABDULHAMID', 'ABDOUKARIM', 'KHAN', 'UDDIN', 'NASIR'),
  fc.constantFrom('LI', 'LEE', 'KIM', 'WEI', 'SUNG', 'SEONG', 'HO', 'SUNGHO', 'MENGCHI', 'MENG', 'QI', 'MENGQI'),
  fc.constantFrom(
    'محمد',
    'رضا',
    'محمدرضا',
    'بن',
    'صالح',
    'MOHAMMADREZA',
    'REZA',
    'BENSALAH',
    'BEN',
    'SALAH',
    'כהן',
    'COHEN',
  ),
  fc.constantFrom('陈伟', '志强', 'CHI', 'KEUNG', 'CHAN', 'WAI', 'FERNANDA', 'FERNANDO', 'AN', 'ANH', 'OWUSU', 'AWUSI'),
  fc.constantFrom(
    'RAMANANTSOANIRINAHARIL',
    'RAMANANTSOANIRINAHARILALA',
    'GNASSINGBE',
    'NYASSINGBE',
    'THIERNO',
    'CERNO',
  ),
  fc.constantFrom(
    'GIM',
    'JEONGEUN',
    'JUNG',
    'JEON',
    'GEUN',
    'EUN',
    'MIN',
    'NA',
    'MINNA',
    'CHUL',
    'CHEOL',
    'HUI',
    'HEE',
  ),
  fc.constantFrom(
    'TAMBURELLI',
    'TAMBURELI',
    'TAMBUR',
    'BURELLI',
    'ILLERUBMAT',
    'KARSOVA',
    'KARSOV',
    'SUNHEE',
    'SUN',
    'HEE',
  ),
);
const anything = fc.string({ unit: 'binary', maxLength: 24 });
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));

describe('the index of names', () => {
  test('finds every name that the comparison takes, and no other', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 60 }), name, (names, wanted) => {
        const words = names.map((whole) => nameWords({ whole }));
        const query = nameWords({ whole: wanted });
        const found = NameIndex.build(words).find(query);
        const taken = words.flatMap((each, at) => (compareNameWords(query, each).strength === 'none' ? [] : [at]));
        expect(found.map((each) => each.name).sort((a, b) => a - b)).toEqual(taken);
      }),
    );
  });

  test('comes in steps where a name shares words with many, and compares only the names that are asked for', () => {
    const index = NameIndex.build(
      Array.from({ length: 400 }, (_, at) => nameWords({ whole: `MENSAH KOFI ${at % 7}` })),
    );
    const wanted = nameWords({ whole: 'KOFI MENSAH' });
    const search = index.finding(wanted, (name) => name % 2 === 0);
    let steps = 0;
    for (let step = search.next(); ; step = search.next()) {
      if (step.done === true) {
        expect(step.value).toEqual(index.find(wanted).filter(({ name }) => name % 2 === 0));
        break;
      }
      steps += 1;
    }
    expect(steps).toBeGreaterThan(1);
  });

  test('gives back the words of each name', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 20 }), (names) => {
        const words = names.map((whole) => nameWords({ whole }));
        const index = NameIndex.build(words);
        expect(words.map((_, at) => index.words(at))).toEqual(words);
      }),
    );
  });

  test('puts the best name first, and of equals the one with rarer words', () => {
    const names = ['JOHN TAMBURELLI', 'JOHN SMITH', 'JON SMITH', 'MARY SMITH', 'JOHN ANDREW SMITH'];
    const index = NameIndex.build(names.map((whole) => nameWords({ whole })));
    expect(index.find(nameWords({ whole: 'Smith John' })).map((found) => names[found.name])).toEqual([
      'JOHN SMITH',
      'JON SMITH',
      'JOHN ANDREW SMITH',
    ]);
  });
});

describe('the comparison of names', () => {
  test('takes any text without failing, the same from both sides', () => {
    fc.assert(
      fc.property(anything, fc.oneof(name, anything), (one, other) => {
        const [a, b] = [nameWords({ whole: one }), nameWords({ whole: other })];
        const [there, back] = [compareNameWords(a, b), compareNameWords(b, a)];
        expect([there.score, there.strength]).toEqual([back.score, back.strength]);
        expect(there.score).toBeGreaterThanOrEqual(0);
        expect(there.score).toBeLessThanOrEqual(1000);
      }),
    );
  });

  test('scores near names the same from both sides', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        const [a, b] = [nameWords({ whole: one }), nameWords({ whole: other })];
        expect(compareNameWords(a, b).score).toBe(compareNameWords(b, a).score);
      }),
    );
  });

  test('leaves a word in its one form as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:ABD)?[ABDELNRSU]{1,12}(?:EDDINE)?$/), (word) => {
        expect(canonicalWord(canonicalWord(word))).toBe(canonicalWord(word));
      }),
    );
  });
});
