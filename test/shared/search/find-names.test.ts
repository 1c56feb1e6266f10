import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameForm } from '../../../shared/name/same-word.ts';
import { wordForm } from '../../../shared/name/word-form.ts';
import { findNames, type NameMatch, type NameReach, nameQuery } from '../../../shared/search/find-names.ts';
import { encodeLinks, FlightLinks } from '../../../shared/search/flight-links.ts';

/** A record of these names, each `SURNAME/GIVEN NAMES` with other names after a `|`. */
function namesOnly(names: readonly string[]): FlightLinks {
  const none = names.map(() => 0);
  return new FlightLinks(
    encodeLinks({
      names: names.map((name) => `${name}\n`),
      documents: names.map(() => ''),
      ...{ sources: ['m'], source: none, place: none, booking: none.map(() => -1) },
      ...{ high: [], low: [], owner: [], written: {}, otherWritten: {}, forms: null, details: null },
    }),
  );
}

function found(names: readonly string[], text: string, reach: NameReach): readonly [number, NameMatch][] {
  const query = nameQuery(text);
  const all: [number, NameMatch][] = [];
  if (query !== null) findNames(namesOnly(names), query, reach, (at, match) => all.push([at, match]));
  return all;
}

const NAMES = [
  'MENSAH/KOFI ABLA',
  'MENSAH/KOFFI',
  'ABDUL RAHMAN/KOFI',
  'ABDULRAHMAN/AMA',
  'NG/MING|NGUYEN MINH',
  '/',
  'AMEGAN/KODJO',
];

test.each([
  ['محمد علي', 'MOHAMED/ALI'],
  ['القذافي', 'GADDAFI/HUSSEIN'],
  ['القذافي', 'QADDAFI/HUSSEIN'],
  ['כהן משה', 'COHEN/MOSHE'],
])('a name typed in a script without vowels finds it in Latin letters: %s, %s', (typed, stored) => {
  expect(found(['AMEGAN/KODJO', stored], typed, 'mistake')).toEqual([[1, 'spelling']]);
});

describe('a search for names', () => {
  test.each<[string, NameReach, readonly [number, NameMatch][]]>([
    [
      'mensah',
      'beginning',
      [
        [0, 'whole'],
        [1, 'whole'],
      ],
    ],
    ['kofi men', 'beginning', [[0, 'beginning']]],
    ['Kofi Mensah', 'beginning', [[0, 'whole']]],
    ['abla kofi mensah', 'beginning', [[0, 'whole']]],
    [
      'k mensah',
      'beginning',
      [
        [0, 'beginning'],
        [1, 'beginning'],
      ],
    ],
    ['ng', 'beginning', [[4, 'whole']]],
    ['nguyen minh', 'beginning', [[4, 'whole']]],
    ['abdulrahman', 'beginning', [[3, 'whole']]],
    ['rahman', 'beginning', [[2, 'whole']]],
    [
      'rahman',
      'inside',
      [
        [2, 'whole'],
        [3, 'inside'],
      ],
    ],
    ['hm', 'inside', []],
    ['mensah ama', 'inside', []],
    ['mensha', 'inside', []],
    [
      'mensha',
      'mistake',
      [
        [0, 'spelling'],
        [1, 'spelling'],
      ],
    ],
    [
      'menzah',
      'mistake',
      [
        [0, 'spelling'],
        [1, 'spelling'],
      ],
    ],
    [
      'mensa',
      'mistake',
      [
        [0, 'beginning'],
        [1, 'beginning'],
      ],
    ],
    [
      'mennsah',
      'mistake',
      [
        [0, 'spelling'],
        [1, 'spelling'],
      ],
    ],
    [
      'mnesah koffi',
      'mistake',
      [
        [0, 'mistake'],
        [1, 'mistake'],
      ],
    ],
    [
      'mnesah kofffi',
      'mistake',
      [
        [0, 'mistake'],
        [1, 'mistake'],
      ],
    ],
    ['nmesah kofffi', 'mistake', []],
    ['menada', 'mistake', []],
    ['nn', 'mistake', []],
    ['mensahkofi', 'mistake', []],
  ])('a search for names finds matches in order: %s (%s)', (text, reach, expected) => {
    expect(found(NAMES, text, reach)).toEqual(expected);
  });

  const word = fc.string({ unit: fc.constantFrom('A', 'B', 'C'), minLength: 1, maxLength: 6 });
  const name = fc.tuple(fc.array(word, { maxLength: 2 }), fc.array(word, { maxLength: 3 }));
  const query = fc.array(word, { minLength: 1, maxLength: 3 });

  test('a search for names finds the same as a plain comparison of all words', () => {
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 12 }),
        query,
        fc.constantFrom('beginning', 'inside'),
        (names, words, reach) => {
          fc.pre(words.some(({ length }) => length > 1));
          const lines = names.map(([family, given]) => `${family.join(' ')}/${given.join(' ')}`);
          const expected = names.flatMap(([family, given], at): [number, NameMatch][] => {
            const grades = words.map((one) => plainGrade([...family, ...given], one, reach === 'inside'));
            const worst = Math.max(...grades);
            return worst === NEVER ? [] : [[at, (['whole', 'beginning', 'inside'] as const)[worst] as NameMatch]];
          });
          expect(found(lines, words.join(' '), reach)).toEqual(expected);
        },
      ),
      { seed: 20, numRuns: 400 },
    );
  });

  test('a search for names finds one typing mistake as an edit count does, and more only by the relation of names', () => {
    const long = fc.string({ unit: fc.constantFrom('A', 'B'), minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(long, { maxLength: 12 }), long, (names, asked) => {
        const places = found(
          names.map((one) => `${one}/`),
          asked,
          'mistake',
        ).map(([at]) => at);
        names.forEach((one, at) => {
          const isMistaken = one.startsWith(asked) || (asked.length >= 4 && isOneEdit(one, asked));
          if (isMistaken) expect(places, one).toContain(at);
          else if (places.includes(at)) expect(isRelated(one, asked), one).toBe(true);
        });
      }),
      { seed: 21, numRuns: 400 },
    );
  });
});

const NEVER = 9;

function plainGrade(words: readonly string[], asked: string, inside: boolean): number {
  if (words.includes(asked)) return 0;
  if (words.some((word) => word.startsWith(asked))) return 1;
  return inside && asked.length >= 3 && words.some((word) => word.includes(asked)) ? 2 : NEVER;
}

function isRelated(name: string, asked: string): boolean {
  return sameForm(wordForm(name), wordForm(asked)) !== null;
}

/** Does one edit turn one text into the other? Tries all edits. */
function isOneEdit(name: string, asked: string): boolean {
  for (let at = 0; at <= asked.length; at += 1) {
    const [before, after] = [asked.slice(0, at), asked.slice(at)];
    if (before + after.slice(1) === name) return true;
    if (after.length > 1 && before + after[1] + after[0] + after.slice(2) === name) return true;
    for (const letter of 'AB') {
      if (before + letter + after === name || before + letter + after.slice(1) === name) return true;
    }
  }
  return false;
}
