import { describe, expect, test } from 'vitest';
import { capacityDraft, capacityOfDraft } from '../../../../renderer/app/rules/capacity/capacity-draft.ts';
import { UNSTATED_CAPACITY } from '../../../../shared/capacity/capacity.ts';

const DRAFT = capacityDraft(UNSTATED_CAPACITY);

describe('the typed capacity of the unit', () => {
  test('the typed capacity of the unit equals the stored one when nothing changed', () => {
    expect(capacityOfDraft(DRAFT)).toEqual({ capacity: UNSTATED_CAPACITY, wrong: [] });
  });

  test('the typed capacity of the unit takes shifts in any order, separated by blanks or commas', () => {
    const { capacity } = capacityOfDraft({ shifts: '18:00, 6:00', perShift: { ...DRAFT.perShift, customs: ' 12 ' } });
    expect(capacity).toEqual({ shifts: ['06:00', '18:00'], perShift: { ...UNSTATED_CAPACITY.perShift, customs: 12 } });
  });

  test.each([
    [{ shifts: '' }, 'shifts'],
    [{ shifts: '25:00' }, 'shifts'],
    [{ shifts: '6' }, 'shifts'],
    [{ perShift: { ...DRAFT.perShift, police: 'ten' } }, 'police'],
    [{ perShift: { ...DRAFT.perShift, police: '-1' } }, 'police'],
  ])('the typed capacity of the unit refuses %j', (part, field) => {
    expect(capacityOfDraft({ ...DRAFT, ...part })).toEqual({ capacity: null, wrong: [field] });
  });
});
