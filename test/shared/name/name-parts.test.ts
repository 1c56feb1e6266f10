/** A list that gives a name in one line, and a document that gives it in two fields. */
import { describe, expect, test } from 'vitest';
import { compareNameWords } from '../../../shared/name/compare-name-words.ts';
import { NameIndex } from '../../../shared/name/name-index.ts';
import { nameWords } from '../../../shared/name/name-words.ts';

const SAME: readonly (readonly [whole: string, surname: string, givenNames: string])[] = [
  ['Abdou Fallane', 'FALLANE', 'ABDOU'],
  ['Abdoul Sow', 'SOW', 'ABDOUL'],
  ['Abdul Khan', 'KHAN', 'ABDUL'],
  ['Abdou Seck', 'SECK', 'ABDOU'],
  ['Abdi Mohamed', 'MOHAMED', 'ABDI'],
  ['Moussa Abdou Sanike', 'SANIKE', 'MOUSSA ABDOU'],
  ['Moussa Abdoul Sanike', 'SANIKE', 'MOUSSA ABDOUL'],
  ['Abdul Hamid', 'HAMID', 'ABDUL'],
  ['Abdul Karim Sow', 'KARIM SOW', 'ABDUL'],
  ['Abdul Karim Sow', 'SOW', 'ABDELKARIM'],
  ['Nasir Uddin', 'UDDIN', 'NASIR'],
];

const OTHER: readonly (readonly [whole: string, surname: string, givenNames: string])[] = [
  ['Abdul Hamid', 'SARRAJ', 'ABDULHAMID'],
  ['Abdul Hamid', 'RAHIM', 'ABDUL'],
  ['Abdul Khan Sow', 'SOW', 'ABDULRAHMAN'],
];

/** The name in one line, in both orders. */
function orders(whole: string): readonly string[] {
  const words = whole.split(' ');
  return [whole, [words.at(-1), ...words.slice(0, -1)].join(' ')];
}

describe('a name in one line and the same name in two fields', () => {
  test.each(SAME)('%s and %s/%s agree in part or in full, in either order, and the index finds them', (...row) => {
    const [whole, surname, givenNames] = row;
    const parts = nameWords({ surname, givenNames });
    for (const each of orders(whole)) {
      const words = nameWords({ whole: each });
      expect(compareNameWords(words, parts).strength).toMatch(/full|part/);
      expect(NameIndex.build([words]).find(parts)).toHaveLength(1);
      expect(NameIndex.build([parts]).find(words)).toHaveLength(1);
    }
  });

  test.each(OTHER)('%s and %s/%s are two', (whole, surname, givenNames) => {
    expect(compareNameWords(nameWords({ whole }), nameWords({ surname, givenNames })).strength).toBe('none');
  });
});
