import { expect, test } from 'vitest';
import { isSamePersonName } from '../../../shared/name/same-person-name.ts';

test.each([
  ['Kofi Mensah', ' kofi  MENSAH', true],
  ['José Núñez', 'Jose Nunez', true],
  ['Jos\u00e9', 'Jose\u0301', true],
  ['J.-P. Adom', 'JP Adom', true],
  ['Ama\u200b Adom', 'Ama Adom', true],
  ['Ama Adom', 'Ama Adem', false],
  ['Afi Mensah', 'Mensah Afi', true],
  ['Afi Mensah', 'MENSAH, Afi', true],
  ['Afi Kossiwa Mensah', 'Mensah Kossiwa Afi', true],
  ['MensahAfi', 'Afi Mensah', true],
  ['Afi-Mensah', 'Mensah-Afi', true],
  ['Afi.Mensah', 'Mensah/Afi', true],
  ["Kofi O'Brien", 'OBrien Kofi', true],
  ['Afi Mensah', 'Afi Mensah Adom', false],
  ['Afi Mensah', 'Mensah Ifa', false],
  ['A B C D E F G', 'G F E D C B A', true],
  ['李', '王', false],
  ['.', '-', false],
])('%s and %s may be the names of one person: %s', (one, other, same) => {
  expect(isSamePersonName(one, other)).toBe(same);
});
