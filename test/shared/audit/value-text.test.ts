import { expect, test } from 'vitest';
import { auditFieldsText, auditPairText, auditValueText } from '../../../shared/audit/value-text.ts';
import { CATALOGUES } from '../../../shared/catalogue/languages.ts';

test.each([
  ['post', 'gate B12', 'Porte B12'],
  ['place', 'desk', 'Bureau'],
  ['agency', 'customs police', 'Douane, Police'],
  ['post', 'somewhere', '(somewhere)'],
  ['reason', 'gate B12', '(gate B12)'],
  ['reason', '', '–'],
  ['count', 3, '3'],
  ['whole', true, 'oui'],
])('the field %s of the trail with %s says in French: %s', (name, value, said) => {
  expect(auditValueText(CATALOGUES.fr, name, value, (text) => `(${text})`)).toBe(said);
});

test('a field of the trail stands with its label, in words of the reader', () => {
  expect(auditPairText(CATALOGUES.fr, 'agency', 'customs', (text) => text)).toBe('Service\u00A0: Douane');
});

test('a name that was typed to read as a further field stands in quotes that it cannot close', () => {
  const told = auditFieldsText(CATALOGUES.en, { name: 'A. Koffi”; Telephone: +228 90', telephone: '+228 11' });
  expect(told).toContain('“A. Koffi"; Telephone: +228 90”');
  expect(told?.split('“')).toHaveLength(2);
});
