import { describe, expect, test } from 'vitest';
import { capacityDraft, capacityOfDraft } from '../../../../renderer/app/rules/capacity/capacity-draft.ts';
import type { LawAgency } from '../../../../shared/agency/agency-id.ts';
import { UNSTATED_CAPACITY } from '../../../../shared/capacity/capacity.ts';

const DRUGS = 'drug-service' as LawAgency;
const AGENCIES = ['customs', 'police', DRUGS] as const;
const UNSTATED = { customs: null, police: null, [DRUGS]: null };
const DRAFT = capacityDraft(UNSTATED_CAPACITY, AGENCIES);

describe('the typed capacity of the unit', () => {
  test('the typed capacity of the unit equals the stored one when nothing changed', () => {
    expect(capacityOfDraft(DRAFT, AGENCIES)).toEqual({
      capacity: { ...UNSTATED_CAPACITY, perShift: UNSTATED },
      wrong: [],
    });
  });

  test('the typed capacity of the unit takes shifts in any order, separated by blanks or commas', () => {
    const typed = { shifts: '18:00, 6:00', perShift: { ...DRAFT.perShift, customs: ' 12 ' } };
    const { capacity } = capacityOfDraft(typed, AGENCIES);
    expect(capacity).toEqual({ shifts: ['06:00', '18:00'], perShift: { ...UNSTATED, customs: 12 } });
  });

  test('the typed capacity of the unit has a number for each of its agencies, also where one came after it was typed', () => {
    const { capacity } = capacityOfDraft({ shifts: '6:00', perShift: { [DRUGS]: '3' } }, AGENCIES);
    expect(capacity?.perShift).toEqual({ ...UNSTATED, [DRUGS]: 3 });
  });

  test.each([
    [{ shifts: '' }, 'shifts'],
    [{ shifts: '25:00' }, 'shifts'],
    [{ shifts: '6' }, 'shifts'],
    [{ perShift: { ...DRAFT.perShift, police: 'ten' } }, 'police'],
    [{ perShift: { ...DRAFT.perShift, police: '-1' } }, 'police'],
  ])('the typed capacity of the unit refuses %j', (part, field) => {
    expect(capacityOfDraft({ ...DRAFT, ...part }, AGENCIES)).toEqual({ capacity: null, wrong: [field] });
  });
});
