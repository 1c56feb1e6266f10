import { expect, test } from 'vitest';
import { auditCodeText, auditFieldsText } from '../../../shared/audit/value-text.ts';
import { CATALOGUES } from '../../../shared/catalogue/languages.ts';

test.each([
  ['post', 'gate B12', 'Porte B12'],
  ['place', 'desk', 'Bureau'],
  ['agency', 'customs police', 'Douane, Police'],
  ['post', 'somewhere', null],
  ['reason', 'gate B12', null],
])('the field %s of the trail with %s says in French: %s', (name, value, said) => {
  expect(auditCodeText(CATALOGUES.fr, name, value)).toBe(said);
});

test('a name that was typed to read as a further field stands in quotes that it cannot close', () => {
  const told = auditFieldsText(CATALOGUES.en, { name: 'A. Koffi”; Telephone: +228 90', telephone: '+228 11' });
  expect(told).toContain('“A. Koffi"; Telephone: +228 90”');
  expect(told?.split('“')).toHaveLength(2);
});
