import { describe, expect, test } from 'vitest';
import { formatText } from '../../shared/catalogue/format-text.ts';
import { CATALOGUES } from '../../shared/catalogue/languages.ts';
import { textFaults } from '../shared/catalogue/text-faults.ts';
import { LANGUAGE_ROWS, PSEUDO } from './language-rows.ts';
import { pseudoText } from './pseudo-text.ts';

const row = LANGUAGE_ROWS[PSEUDO];
const texts: Readonly<Record<string, string>> = Object.assign(
  { 'language.plural': row?.plural },
  ...Object.values(row?.topics ?? {}),
);

describe('the pseudo-language', () => {
  test('the pseudo-language has every text with its parameters, in the six plural forms of Arabic', () => {
    expect(row === undefined ? ['no row'] : textFaults(row)).toEqual([]);
  });

  test('the pseudo-language has no Latin letter outside parameters', () => {
    const latin = Object.entries(texts).filter(
      ([key, text]) => /[a-z]/i.test(text.replace(/\{\{[^}]*\}\}/g, '')) && key !== 'language.plural',
    );
    expect(latin).toEqual([]);
  });

  test('the pseudo-language is longer than English by at least 30%', () => {
    const length = (all: Readonly<Record<string, string>>) =>
      Object.entries(CATALOGUES.en).reduce((sum, [key]) => sum + (all[key]?.length ?? 0), 0);
    expect(length(texts) / length(CATALOGUES.en)).toBeGreaterThan(1.3);
  });

  test('the pseudo-language keeps the characters between letters', () => {
    expect(pseudoText('{{n}} é, ')).toMatch(/^\{\{n\}\} \p{Script=Arabic}, /u);
    expect(pseudoText(', ')).toBe(', ');
  });

  test('the pseudo-language chooses plural forms by the Arabic rule', () => {
    const said = [0, 1, 2, 3, 11, 100].map((count) => formatText({ ...texts, ...FORMS }, 'bag', { count }));
    expect(said).toEqual(['zero', 'one', 'two', 'few', 'many', 'other']);
  });
});

const FORMS = {
  bag_zero: 'zero',
  bag_one: 'one',
  bag_two: 'two',
  bag_few: 'few',
  bag_many: 'many',
  bag_other: 'other',
};
