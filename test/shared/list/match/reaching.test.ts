/** Matches that could reach an outcome, compared with every entry one by one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyEntry, type ListEntry } from '../../../../shared/list/list-entry.ts';
import { compareEntry } from '../../../../shared/list/match/compare-entry.ts';
import { comparedEntry } from '../../../../shared/list/match/compared-entry.ts';
import type { ComparedTraveller } from '../../../../shared/list/match/contact-forms.ts';
import { ListIndex } from '../../../../shared/list/match/list-index.ts';
import { nameFound, nearestName } from '../../../../shared/list/match/listed-names.ts';
import { matchOutcome } from '../../../../shared/list/match/match-class.ts';
import { LIST } from './listed.ts';

const SURNAMES = ['MENSAH', 'MENSA', 'DIALLO', 'JALLOH', 'OUATTARA', 'WATARA', 'SANTOS', 'AL HASSAN', 'LI'];
const GIVEN = ['KOFI', 'KOFFI', 'AMADOU', 'MAMADOU', 'MARIA JOSE', 'ABDOUL RAHMAN', 'WEI', 'J'];
const BIRTHS = ['1980-06-15', '1980-06-16', '1981-06-15', '1980-01-01', '1965-03-02'];
const NUMBERS = ['X123456', 'X123457', 'XO12345'];

const person = fc.record({
  surname: fc.constantFrom(...SURNAMES),
  givenNames: fc.constantFrom(...GIVEN),
  born: fc.option(fc.constantFrom(...BIRTHS)),
  document: fc.option(fc.constantFrom(...NUMBERS), { freq: 3 }),
  yearOnly: fc.boolean(),
});
type Drawn = typeof person extends fc.Arbitrary<infer Value> ? Value : never;

function entryOf({ surname, givenNames, born, document, yearOnly }: Drawn, at: number): ListEntry {
  const year = born?.slice(0, 4);
  const range = yearOnly ? { from: `${year}-01-01`, to: `${year}-12-31` } : { from: born ?? '', to: born ?? '' };
  return {
    ...emptyEntry('person', `E${at}`),
    names: [{ name: `${surname} ${givenNames}`, surname, givenNames, quality: 'main' }],
    births: born === null ? [] : [{ ...range, circa: false }],
    documents:
      document === null
        ? []
        : [{ number: document, issuer: null, type: null, status: null, expiry: null, issued: null, typeText: null }],
  };
}

function travellerOf({ surname, givenNames, born, document }: Drawn): ComparedTraveller {
  return {
    ...{ surname, givenNames, otherName: null, dateOfBirth: born, sex: null, nationality: null, birthPlace: null },
    ...{ phones: [], emails: [], address: null },
    documents: document === null ? [] : [{ type: 'P', number: document, issuer: 'TGO' }],
  };
}

test('whoever is found among many entries by what could reach an outcome is found by comparing every entry, and nobody else', () => {
  fc.assert(
    fc.property(
      fc.array(person, { minLength: 1, maxLength: 260 }),
      fc.array(person, { minLength: 1, maxLength: 8 }),
      (listed, travelling) => {
        const entries = listed.map(entryOf);
        const index = ListIndex.of([{ list: LIST, entries }]);
        for (const each of travelling) {
          const traveller = travellerOf(each);
          const found = index
            .matchesOf(traveller, null, { on: '2026-11-24', hasForce: () => false, reaching: true })
            .filter(({ outcome }) => outcome !== 'clear')
            .map(({ entry, class: of }) => `${entry} ${of}`);
          const expected = entries.flatMap((entry) => {
            const compared = comparedEntry(entry);
            const nearest = nearestName(compared, traveller);
            const name = nearest === null ? null : nameFound(compared, nearest);
            const evidence = compareEntry(compared, traveller, null, name);
            if (evidence === null || matchOutcome(evidence.classes, LIST, null, false) === 'clear') return [];
            return [`${entry.id} ${evidence.classes[0]}`];
          });
          expect(found.toSorted()).toEqual(expected.toSorted());
        }
      },
    ),
    { seed: 41, numRuns: 40 },
  );
});
