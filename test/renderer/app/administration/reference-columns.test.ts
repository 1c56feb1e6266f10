import { expect, test } from 'vitest';
import { rowText } from '../../../../renderer/app/administration/reference-columns.tsx';
import type { ReferenceValue } from '../../../../shared/reference/overlay.ts';

const row = (value: ReferenceValue) =>
  ({ kind: 'airport', code: 'X', value, text: 'as kept', shipped: true, edited: false, shippedValue: value }) as const;
const LOME = { city: 'Lomé', country: 'TGO', zone: 'Africa/Lome', icao: 'DXXX', metropolitan: null };

test.each([
  ['an airport', row(LOME), 'en', 'Lomé · Togo (TGO) · Africa/Lome · DXXX'],
  ['an airport in French', row({ ...LOME, country: 'DEU' }), 'fr', 'Lomé · Allemagne (DEU) · Africa/Lome · DXXX'],
  ['a country', row({ alpha3: 'CIV' }), 'en', 'Côte d’Ivoire (CIV)'],
  ['a code that is no country', row({ alpha3: 'UTO' }), 'en', 'UTO'],
  ['a carrier', row({ name: 'ASKY' }), 'en', 'as kept'],
] as const)('the reference entry of %s shows the country, where it has one', (_name, given, language, expected) => {
  expect(rowText(given, language)).toBe(expected);
});
