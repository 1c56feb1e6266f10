import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agenciesIn, SHIPPED_TABLE } from '../../../shared/agency/agencies.ts';
import { type LawAgency, SHIPPED_AGENCIES } from '../../../shared/agency/agency-id.ts';
import { type ConfirmedRule, confirmingAgencies, isOwnRule } from '../../../shared/casework/confirming-agencies.ts';
import { MANDATES, type Mandate } from '../../../shared/fact/fact.ts';
import { DRUG, WITH_MADE } from '../agency/made-agencies.ts';

const ALL = SHIPPED_AGENCIES;
const DRUG_ID = DRUG.id as LawAgency;

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
    expect(confirmingAgencies(SHIPPED_TABLE, acting, { mandate, threat: [] }, new Set(seers), new Set(ALL))).toEqual(
      expected,
    );
  });

  test('it is any other agency where the one of the mandate has no officer in the unit', () => {
    const here = new Set<LawAgency>(['customs', 'police']);
    expect(
      confirmingAgencies(SHIPPED_TABLE, 'customs', { mandate: 'immigration', threat: [] }, new Set(ALL), here),
    ).toEqual(['police', 'gendarmerie', 'immigration']);
  });

  test.each<[string, LawAgency, ConfirmedRule, readonly LawAgency[]]>([
    ['no agency that leads other families', 'customs', { mandate: 'customs', threat: ['wildlife'] }, []],
    ['also an agency that leads the family', 'customs', { mandate: 'customs', threat: ['drugs'] }, [DRUG_ID]],
    ['also an agency that joins it', 'customs', { mandate: 'customs', threat: ['cash'] }, [DRUG_ID]],
    [
      'no agency without a law of its own, where the rule names no family',
      'customs',
      { mandate: 'customs', threat: [] },
      [],
    ],
  ])('of the agencies that a unit made it is %s', (_, acting, rule, expected) => {
    const table = agenciesIn(WITH_MADE);
    const all = new Set(table.law);
    const made = confirmingAgencies(table, acting, rule, all, all).filter(
      (each) => SHIPPED_TABLE.row(each) === undefined,
    );
    expect(made).toEqual(expected);
  });

  test('a rule about families that an agency leads is its own', () => {
    const table = agenciesIn(WITH_MADE);
    expect(isOwnRule(table, DRUG_ID, { mandate: 'police', threat: ['drugs'] })).toBe(true);
    expect(isOwnRule(table, DRUG_ID, { mandate: 'police', threat: ['drugs', 'cash'] })).toBe(false);
    expect(isOwnRule(table, DRUG_ID, { mandate: 'police', threat: [] })).toBe(false);
  });

  test('no agency is asked that may not see the hit, and the own one only where no other may', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SHIPPED_AGENCIES),
        fc.constantFrom(...MANDATES),
        fc.subarray<LawAgency>([...SHIPPED_AGENCIES]),
        fc.subarray<LawAgency>([...SHIPPED_AGENCIES]),
        (acting: LawAgency, mandate, seen, here) => {
          const [seers, present] = [new Set(seen), new Set(here)];
          const asked = confirmingAgencies(SHIPPED_TABLE, acting, { mandate, threat: [] }, seers, present);
          expect(asked.filter((agency) => !seers.has(agency))).toEqual([]);
          if (asked.includes(acting)) expect(seen).toEqual([acting]);
          if (seers.has(acting)) expect(asked.length).toBeGreaterThan(0);
          const owners = seen.filter(
            (agency) => agency !== acting && SHIPPED_TABLE.mandateOf(agency) === mandate && present.has(agency),
          );
          if (mandate !== 'joint' && SHIPPED_TABLE.mandateOf(acting) !== mandate && owners.length > 0)
            expect(asked).toEqual(owners);
        },
      ),
    );
  });
});
