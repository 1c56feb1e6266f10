/** Which signs a combination may contain, and by what they are found. */
import { describe, expect, test } from 'vitest';
import { containableSigns, isSignFound } from '../../../../../renderer/app/rules/builder/containable-signs.ts';

const rule = (id: string, sign: string | null, kind = 'indicator') => ({
  ...{ id, kind, title: { en: `Title of ${id}`, fr: `Règle ${id}` } },
  ...(sign === null ? {} : { sign }),
});
const RULES = [
  rule('a', 'cash'),
  rule('b', 'cash'),
  rule('c', 'late-booking'),
  rule('d', null),
  rule('e', 'one-way', 'exoneration'),
  rule('own', 'hub-run'),
];

test('signs that other indicators state are offered, each once, with how many rules state it', () => {
  const signs = containableSigns(RULES, { id: 'own', sign: 'hub-run' });
  expect(signs.map(({ sign, rules }) => [sign, rules])).toEqual([
    ['cash', 2],
    ['late-booking', 1],
  ]);
});

test('neither the sign of the rule itself nor one that the rule alone states is offered', () => {
  expect(containableSigns(RULES, { id: 'c', sign: 'cash' }).map(({ sign }) => sign)).toEqual(['hub-run']);
});

describe('a sign is found', () => {
  const [cash] = containableSigns(RULES, { id: 'own', sign: 'hub-run' });
  test.each([
    ['by its name in the language of the officer', 'especes', true],
    ['by the title of a rule that states it', 'regle b', true],
    ['by itself', 'CASH', true],
    ['by nothing else', 'late', false],
  ])('%s', (_, search, isFound) => {
    expect(cash !== undefined && isSignFound(cash, 'Espèces', search)).toBe(isFound);
  });
});
