import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AGENCY_MANDATE } from '../../../shared/casework/agency-mandate.ts';
import { LAW_AGENCIES, type LawAgency } from '../../../shared/casework/case.ts';
import { confirmingAgencies } from '../../../shared/casework/confirming-agencies.ts';
import { MANDATES, type Mandate } from '../../../shared/fact/fact.ts';

const ALL = LAW_AGENCIES;

describe('who confirms that a hit stops counting', () => {
  test.each<readonly [string, LawAgency, Mandate, readonly LawAgency[], readonly LawAgency[]]>([
    [
      'another agency, for a rule of the own mandate',
      'customs',
      'customs',
      ALL,
      ['police', 'gendarmerie', 'immigration'],
    ],
    ['another agency, for a joint rule', 'police', 'joint', ALL, ['customs', 'gendarmerie', 'immigration']],
    ['the agency of the mandate, for a rule of another one', 'customs', 'immigration', ALL, ['immigration']],
    ['each agency of the mandate, for a rule of another one', 'customs', 'police', ALL, ['police', 'gendarmerie']],
    ['only an agency that may see the hit', 'police', 'police', ['police', 'gendarmerie'], ['gendarmerie']],
    ['the same agency, where no other may see the hit', 'police', 'police', ['police'], ['police']],
    [
      'whoever sees the hit, where its mandate does not',
      'customs',
      'police',
      ['customs', 'immigration'],
      ['immigration'],
    ],
    ['nobody, where the acting agency does not see the hit either', 'customs', 'police', [], []],
  ])('it is %s', (_, acting, mandate, seers, expected) => {
    expect(confirmingAgencies(acting, mandate, new Set(seers), new Set(ALL))).toEqual(expected);
  });

  test('it is any other agency where the one of the mandate has no officer in the unit', () => {
    const here = new Set<LawAgency>(['customs', 'police']);
    expect(confirmingAgencies('customs', 'immigration', new Set(ALL), here)).toEqual([
      'police',
      'gendarmerie',
      'immigration',
    ]);
  });

  test('no agency is asked that may not see the hit, and the own one only where no other may', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LAW_AGENCIES),
        fc.constantFrom(...MANDATES),
        fc.subarray([...LAW_AGENCIES]),
        fc.subarray([...LAW_AGENCIES]),
        (acting, mandate, seen, here) => {
          const [seers, present] = [new Set(seen), new Set(here)];
          const asked = confirmingAgencies(acting, mandate, seers, present);
          expect(asked.filter((agency) => !seers.has(agency))).toEqual([]);
          if (asked.includes(acting)) expect(seen).toEqual([acting]);
          if (seers.has(acting)) expect(asked.length).toBeGreaterThan(0);
          const owners = seen.filter(
            (agency) => agency !== acting && AGENCY_MANDATE[agency] === mandate && present.has(agency),
          );
          if (mandate !== 'joint' && AGENCY_MANDATE[acting] !== mandate && owners.length > 0)
            expect(asked).toEqual(owners);
        },
      ),
    );
  });
});
