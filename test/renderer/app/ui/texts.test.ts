import { expect, test } from 'vitest';
import { textsIn } from '../../../../renderer/app/ui/texts.ts';
import { SHIPPED_ROWS } from '../../../../shared/agency/agency-row.ts';
import { CATALOGUES, LANGUAGES } from '../../../../shared/catalogue/languages.ts';

const CUSTOMS = { name: { en: 'Revenue Service', fr: 'Office des recettes' }, letters: 'RS' };
const RENAMED = SHIPPED_ROWS.map((row) => (row.id === 'customs' ? { ...row, words: CUSTOMS } : row));

test.each(LANGUAGES)('every counted text has a form for each number in %s', (language) => {
  const t = textsIn(language);
  const counted = Object.keys(CATALOGUES[language]).filter((key) => key.endsWith('_other'));
  expect(counted.length).toBeGreaterThan(200);
  const keys = counted.map((key) => key.slice(0, -'_other'.length));
  expect(keys.filter((key) => [0, 1, 1.5, 2, 21, 1_000_000].some((count) => t(key, { count }) === key))).toEqual([]);
});

test('screens show a text unchanged where it has no number', () => {
  expect(textsIn('en')('audit.title')).toBe(CATALOGUES.en['audit.title']);
});

test.each([
  ['a text that there is not', 'no.such.text', 'instead'],
  ['several of which there is none', ['no.such.text', 'nor.this'], 'instead'],
  ['several of which there is one', ['no.such.text', 'audit.title'], CATALOGUES.en['audit.title']],
])('of %s screens show what stands for it', (_, keys, shown) => {
  expect(textsIn('en')(keys, { defaultValue: 'instead' })).toBe(shown);
});

test('a text without a stand-in shows its key, so that nothing is hidden', () => {
  expect(textsIn('en')('no.such.text')).toBe('no.such.text');
  expect(textsIn('en')(['no.such.text', 'nor.this'])).toBe('nor.this');
});

test.each([
  ['en', 'Revenue Service'],
  ['fr', 'Office des recettes'],
] as const)('an agency that the unit renamed has its name on every screen in %s', (language, name) => {
  const t = textsIn(language, RENAMED);
  expect(t('agency.customs')).toBe(name);
  expect(t('attendee.short.customs')).toBe('RS');
  expect(t('agency.police')).toBe(CATALOGUES[language]['agency.police']);
});
