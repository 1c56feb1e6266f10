/** When another agency confirms what a shift can do: where there is room for less than before. */
import { expect, test } from 'vitest';
import { agenciesIn } from '../../../shared/agency/agencies.ts';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { AgencyRow } from '../../../shared/agency/agency-row.ts';
import type { Capacity } from '../../../shared/capacity/capacity.ts';
import { isLowered } from '../../../shared/capacity/lowered-capacity.ts';
import { DRUG, WITH_MADE } from '../agency/made-agencies.ts';

const COAST = 'coast-customs' as LawAgency;
const secondCustoms: AgencyRow = { ...DRUG, id: COAST, kind: 'customs' };
const agencies = agenciesIn([...WITH_MADE, secondCustoms]);
const of = (perShift: Capacity['perShift'], shifts = ['06:00', '14:00', '22:00']): Capacity => ({ shifts, perShift });

test.each<[string, Capacity, Capacity, boolean]>([
  ['a lower number', of({ customs: 8 }), of({ customs: 7 }), true],
  ['a higher number', of({ customs: 8 }), of({ customs: 9 }), false],
  ['the same', of({ customs: 8 }), of({ customs: 8 }), false],
  ['a first number', of({}), of({ customs: 8 }), true],
  ['no number any more', of({ customs: 8 }), of({ customs: null }), false],
  [
    'a higher number of one agency and a lower one of another',
    of({ customs: 8, police: 8 }),
    of({ customs: 9, police: 7 }),
    true,
  ],
  [
    'as many in all, shared otherwise between two agencies of a law',
    of({ customs: 8 }),
    of({ customs: 6, [COAST]: 2 }),
    false,
  ],
  ['the same number for a longer shift', of({ customs: 8 }), of({ customs: 8 }, ['06:00']), true],
  [
    'the same number for shorter shifts, of which less is left in some hours,',
    of({ customs: 8 }),
    of({ customs: 8 }, ['00:00', '06:00', '12:00', '18:00']),
    true,
  ],
  [
    'so high a number for shorter shifts that nowhere less is left',
    of({ customs: 8 }),
    of({ customs: 48 }, ['00:00', '06:00', '12:00', '18:00']),
    false,
  ],
  [
    'the same number for shifts that begin earlier',
    of({ customs: 8 }),
    of({ customs: 8 }, ['05:00', '13:00', '21:00']),
    true,
  ],
  [
    'the same number for shifts of which one is longer',
    of({ customs: 8 }),
    of({ customs: 8 }, ['06:00', '08:00', '22:00']),
    true,
  ],
])('whether %s leaves room for less', (_, before, after, isLess) => {
  expect(isLowered(before, after, agencies)).toBe(isLess);
});
