import { describe, expect, test } from 'vitest';
import { formatText } from '../../../shared/catalogue/format-text.ts';
import { CATALOGUES } from '../../../shared/catalogue/languages.ts';
import { type PluralRule, pluralForm } from '../../../shared/catalogue/plural-rules.ts';

const RULES: readonly PluralRule[] = ['ar', 'en', 'es', 'fr', 'pt'];

/** All small numbers, numbers near the round ones, and decimals. */
const NUMBERS = [
  ...Array.from({ length: 12_000 }, (_, n) => n),
  ...[1e5, 1e6, 2e6, 17e6, 1e9, 1e12].flatMap((round) =>
    [-102, -11, -3, -1, 0, 1, 2, 3, 11, 102].map((by) => round + by),
  ),
  ...[0.1, 0.5, 1.1, 1.5, 1.99, 2.5, 3.5, 11.5, 20.5, 103.25],
];

describe('the plural form of a number', () => {
  test.each(RULES)("the plural form of a number equals that of the platform's CLDR data: %s", (rule) => {
    const platform = new Intl.PluralRules(rule, { maximumFractionDigits: 3 });
    const different = NUMBERS.filter((n) => pluralForm(rule, n) !== platform.select(n));
    expect(different).toEqual([]);
  });

  test.each(RULES)('the plural form of a number does not depend on the sign: %s', (rule) => {
    expect(NUMBERS.filter((n) => pluralForm(rule, -n) !== pluralForm(rule, n))).toEqual([]);
  });

  test.each([
    ['ar', [0, 1, 2, 3, 11, 100, 1.5], ['zero', 'one', 'two', 'few', 'many', 'other', 'other']],
    ['en', [0, 1, 2, 1_000_000], ['other', 'one', 'other', 'other']],
    ['es', [0, 1, 2, 1_000_000], ['other', 'one', 'other', 'many']],
    ['fr', [0, 1, 1.5, 2, 1_000_000], ['one', 'one', 'one', 'other', 'many']],
    ['pt', [0, 1, 2, 3_000_000], ['one', 'one', 'other', 'many']],
  ] as const)('the plural form in %s for %j is %j', (rule, numbers, forms) => {
    expect(numbers.map((n) => pluralForm(rule, n))).toEqual(forms);
  });

  test('the plural form of a number follows the English rule without a named rule, and is "other" for anything but a number', () => {
    expect(pluralForm(undefined, 1)).toBe('one');
    expect(pluralForm('xx', 0)).toBe('other');
    expect(pluralForm('fr', Number.NaN)).toBe('other');
  });
});

describe('a text with a number', () => {
  const texts = {
    'language.plural': 'fr',
    bag_one: '{{count}} bagage',
    bag_other: '{{count}} bagages',
    bare: 'sans nombre',
  };

  test.each([
    ['bag', 0, '0 bagage'],
    ['bag', 1.5, '1.5 bagage'],
    ['bag', 2, '2 bagages'],
    ['bag', 1_000_000, '1000000 bagages'],
    ['bare', 2, 'sans nombre'],
    ['unknown', 2, 'unknown'],
  ])(
    'a text with a number uses the form of its language, and "other" for an unwritten form: %s of %d',
    (key, count, said) => {
      expect(formatText(texts, key, { count })).toBe(said);
    },
  );
});

test.each([
  ['en', ['0 of 14 days', '1 of 14 days', '2 of 14 days']],
  ['fr', ['0 jour sur 14', '1 jour sur 14', '2 jours sur 14']],
] as const)('days of an announcement are told in the plural form of their number: %s', (language, told) => {
  const texts: Readonly<Record<string, string>> = CATALOGUES[language];
  const days = (count: number) => formatText(texts, 'retention.announced.days', { count, n: count, needed: 14 });
  expect([0, 1, 2].map(days)).toEqual(told);
});
