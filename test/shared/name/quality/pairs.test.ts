import { describe, expect, test } from 'vitest';
import { CULTURES } from './all-cultures.ts';
import { KINDS, type KindName } from './kinds.ts';
import { makePairs } from './pairs.ts';
import { NEAR_MISSES } from './person.ts';

const PAIRS = makePairs(1, CULTURES, 3);

describe('the pairs of names by which matching is measured', () => {
  test.each(Object.keys(KINDS) as KindName[])('have matches and as many near misses of the kind %s', (kind) => {
    const ofKind = PAIRS.filter((pair) => pair.kind === kind);
    const nearMisses = ofKind.filter(({ nearMiss }) => nearMiss !== null);
    expect(nearMisses.length).toBeGreaterThan(15);
    expect(ofKind).toHaveLength(2 * nearMisses.length);
  });

  test.each(Object.keys(NEAR_MISSES))('have near misses of the sort %s', (sort) => {
    expect(PAIRS.filter(({ nearMiss }) => nearMiss === sort).length).toBeGreaterThan(10);
  });

  test('are the same for the same seed and others for another', () => {
    expect(makePairs(7, CULTURES, 1)).toEqual(makePairs(7, CULTURES, 1));
    expect(makePairs(8, CULTURES, 1)).not.toEqual(makePairs(7, CULTURES, 1));
  });

  test.each(CULTURES)(
    'are made of names of which no two of one stock are spelt alike: $name',
    ({ male, female, surnames }) => {
      for (const stock of [male, female, surnames]) {
        const usual = stock.map(({ spellings }) => spellings[0]);
        expect(new Set(usual).size).toBe(usual.length);
      }
    },
  );

  test.each(CULTURES)(
    'name look-alikes of which none is a nickname of the other: $name',
    ({ lookAlikes, male, female }) => {
      for (const pair of lookAlikes) {
        const [first = '', second = ''] = pair.split('/');
        const words = [...male, ...female].filter(({ spellings, script }) => [spellings[0], script].includes(first));
        expect(second).not.toBe('');
        for (const { short, spellings } of words) expect([...short, ...spellings]).not.toContain(second);
      }
    },
  );
});
