import { expect, test } from 'vitest';
import { auditCodeText } from '../../../shared/audit/value-text.ts';
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
