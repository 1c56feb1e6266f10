import { expect, test } from 'vitest';
import { isSamePersonName } from '../../../shared/name/same-person-name.ts';

test.each([
  ['Kofi Mensah', ' kofi  MENSAH', true],
  ['José Núñez', 'Jose Nunez', true],
  ['Jos\u00e9', 'Jose\u0301', true],
  ['J.-P. Adom', 'JP Adom', true],
  ['Ama\u200b Adom', 'Ama Adom', true],
  ['Ama Adom', 'Ama Adem', false],
  ['李', '王', false],
  ['.', '-', false],
])('%s and %s may be the names of one person: %s', (one, other, same) => {
  expect(isSamePersonName(one, other)).toBe(same);
});
