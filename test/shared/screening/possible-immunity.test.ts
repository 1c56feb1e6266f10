import { expect, test } from 'vitest';
import { type PossibleImmunity, possibleImmunity } from '../../../shared/screening/possible-immunity.ts';

test.each<[string, string | null, string | null, PossibleImmunity | null]>([
  ['a diplomatic passport', 'PD', 'TGO', 'diplomatic'],
  ['a diplomatic passport by its old letter', 'D', 'FRA', 'diplomatic'],
  ['a laissez-passer of the United Nations', 'PL', 'UNO', 'laissez-passer'],
  ['a document that the European Union issued', 'P', 'EUE', 'laissez-passer'],
  ['a laissez-passer of nobody named', 'PL', null, 'laissez-passer'],
  ['an emergency laissez-passer of a state', 'PL', 'NGA', null],
  ['a service passport', 'PS', 'TGO', null],
  ['an official passport', 'PO', 'TGO', null],
  ['an ordinary passport', 'P', 'TGO', null],
  ['a document of no type', null, null, null],
])('%s gives the possible immunity %4$s', (_, type, issuer, immunity) => {
  expect(possibleImmunity([{ type, issuer }])).toBe(immunity);
});

test('one document of several is enough for a possible immunity, and none gives none', () => {
  expect(
    possibleImmunity([
      { type: 'P', issuer: 'TGO' },
      { type: 'PD', issuer: 'TGO' },
    ]),
  ).toBe('diplomatic');
  expect(possibleImmunity([])).toBeNull();
});
