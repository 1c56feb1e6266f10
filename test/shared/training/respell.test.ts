import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Origin } from '../../../shared/training/origin.ts';
import { ORIGINS, type OriginCode } from '../../../shared/training/origins.ts';
import { seededRandom } from '../../../shared/training/random.ts';
import { respelled } from '../../../shared/training/respell.ts';

const NAMES = Object.values(ORIGINS as Readonly<Record<OriginCode, Origin>>).flatMap(({ surnames, male }) =>
  surnames.map((surname, at) => [surname, male[at % male.length] as string] as const),
);

test('a name in another spelling differs, and has letters and blanks only', () => {
  fc.assert(
    fc.property(fc.integer(), fc.constantFrom(...NAMES), (seed, [surname, given]) => {
      const other = respelled(seededRandom(seed), surname, given);
      expect([other.surname, other.givenNames]).not.toEqual([surname, given]);
      expect(other.surname).toMatch(/^[A-Z][A-Z ]*$/);
      expect(other.givenNames).toMatch(/^[A-Z][A-Z ]*$/);
      expect(other.surname.length + other.givenNames.length).toBeGreaterThan(surname.length + given.length - 5);
    }),
  );
});

test('somebody whose names are one and the same gets another spelling too', () => {
  for (let seed = 0; seed < 300; seed++) {
    const other = respelled(seededRandom(seed), 'MOHAMED', 'MOHAMED');
    expect([other.surname, other.givenNames], String(seed)).not.toEqual(['MOHAMED', 'MOHAMED']);
  }
});

test('the spellings of one name are of several kinds', () => {
  const all = new Set(
    Array.from({ length: 300 }, (_none, seed) => respelled(seededRandom(seed), 'OUEDRAOGO', 'MOHAMED')).map(
      ({ surname, givenNames }) => `${surname}/${givenNames}`,
    ),
  );
  expect(all).toContain('WEDRAOGO/MOHAMED');
  expect(all).toContain('MOHAMED/OUEDRAOGO');
  expect(all.size).toBeGreaterThan(10);
});
