import { expect, test } from 'vitest';
import { countryNamed } from '../../../shared/reference/country-name.ts';
import { COUNTRY_NAME_TABLE } from '../../../shared/reference/country-name-table.ts';
import { COUNTRY_TABLE } from '../../../shared/reference/country-table.ts';
import { normaliseHeading } from '../../../shared/table/headers.ts';

test.each([
  ['Chine', 'CHN'],
  ['Allemagne', 'DEU'],
  ['España', 'ESP'],
  ['Alemanha', 'DEU'],
  ['Côte d’Ivoire', 'CIV'],
  ['Österreich', 'AUT'],
  ['ألمانيا', 'DEU'],
  ['المملكة العربية السعودية', 'SAU'],
  ['Togolaise', 'TGO'],
  ['République du Togo', 'TGO'],
  ['The Gambia', 'GMB'],
  ['Niger', 'NER'],
  ['Nigeria', 'NGA'],
  ['Nigérien', 'NER'],
  ['Guinée', 'GIN'],
  ['Guinea-Bissau', 'GNB'],
  ['Congo', null],
  ['Congo (Kinshasa)', 'COD'],
  ['República Democrática do Congo', 'COD'],
  ['Atlantis', null],
  ['The', null],
])('the name of the country %s is %s', (name, code) => {
  expect(countryNamed(normaliseHeading(name))).toBe(code);
});

test('every line names a country of the table, and no name means two', () => {
  const codes = new Set(
    COUNTRY_TABLE.trim()
      .split(/\s+/)
      .map((row) => row.slice(2, 5)),
  );
  const names = new Set<string>();
  for (const line of COUNTRY_NAME_TABLE.trim().split('\n')) {
    if (line.slice(0, 3) !== 'RKS') expect(codes.has(line.slice(0, 3)), line).toBe(true);
    for (const name of line.slice(4).split('|')) {
      expect(names.has(name), name).toBe(false);
      names.add(name);
      expect(normaliseHeading(name)).toBe(name);
    }
  }
  expect(codes.size).toBe(249);
  expect(names.size).toBeGreaterThan(1200);
});
