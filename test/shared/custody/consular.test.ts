import { describe, expect, test } from 'vitest';
import { consulateKept } from '../../../shared/custody/consular.ts';

const person = (nationality: string | null, ...documents: readonly (readonly [string, string])[]) => ({
  nationality,
  documents: documents.map(([type, issuer]) => ({ type, issuer, number: '1', expiry: null, issued: null })),
});
const code = (written: string) => (written === 'TG' ? 'TGO' : null);

describe('The consulate of somebody who is held in Togo', () => {
  test.each([
    ['is owed to a national of another state', person('GHA', ['P', 'GHA']), null],
    ['is owed where no nationality is known', person(null), null],
    ['is owed to a national of another state with a residence card of Togo', person('GHA', ['IR', 'TGO']), null],
    ['is not owed to a national of Togo', person('TGO', ['P', 'TGO']), 'own-national'],
    ['is not owed to a national of Togo with a visa of another state', person('TGO', ['V', 'FRA']), 'own-national'],
    ['is not owed to a national of Togo whose state has its code of two letters', person('TG'), 'own-national'],
    [
      'has no time for a national of Togo with a passport of another state',
      person('TGO', ['P', 'FRA']),
      'dual-national',
    ],
    [
      'has no time for a national of another state with a passport of Togo',
      person('FRA', ['P', 'TGO']),
      'dual-national',
    ],
  ])('%s', (_, of, expected) => {
    expect(consulateKept(of, 'TGO', code)).toBe(expected);
  });

  test('is owed where the state of the unit is not known', () => {
    expect(consulateKept(person('TGO'), null, code)).toBeNull();
  });
});
