import { describe, expect, test } from 'vitest';
import { groupToProve, isGroup } from '../../../../renderer/app/first-start/set-up/recovery-groups.ts';
import {
  administratorErrors,
  emptySetUp,
  isDone,
  periodError,
  type SetUpDraft,
  setUpInput,
  withAdministrator,
} from '../../../../renderer/app/first-start/set-up/set-up-draft.ts';
import { freshRecoveryCode, printHalf, splitCode } from '../../../../renderer/core/vault/recovery-code.ts';

const ONE = 'lagoon ferry nine candle';
const OTHER = 'quatre girafes mangent lentement';

function filled(): SetUpDraft {
  let draft: SetUpDraft = { ...emptySetUp(), airports: [{ code: 'LFW', city: 'Lomé', country: 'TGO' }] };
  draft = withAdministrator(draft, 'first', { name: ' Afi Mensah ', passphrase: ONE, again: ONE });
  return withAdministrator(draft, 'second', { name: 'Edem Lawson', passphrase: OTHER, again: OTHER });
}

describe('setting the unit up', () => {
  test('the set-up of the unit sends the core what was entered, with the European periods', () => {
    expect(setUpInput(filled())).toEqual({
      airports: ['LFW'],
      administrators: [
        { name: 'Afi Mensah', agency: 'customs', passphrase: ONE },
        { name: 'Edem Lawson', agency: 'police', passphrase: OTHER },
      ],
      periods: { maskMonths: 6, destroyMonths: 60, caseMonths: 60, auditMonths: 60 },
    });
  });

  test('the set-up of the unit never has two administrators of one agency', () => {
    const draft = withAdministrator(filled(), 'first', { agency: 'police' });
    expect([draft.first.agency, draft.second.agency]).toEqual(['police', 'customs']);
  });

  test.each([
    ['no name', { name: ' ' }],
    ['the name of the first', { name: 'afi MENSAH' }],
    ['no passphrase', { passphrase: '', again: '' }],
    ['another passphrase the second time', { again: 'quatre girafes' }],
    ['the passphrase of the first', { passphrase: ONE, again: ONE }],
  ])('the set-up of the unit does not continue with %s', (_, change) => {
    const draft = withAdministrator(filled(), 'second', change);
    expect(isDone(draft, 'second')).toBe(false);
    expect(setUpInput(draft)).toBeNull();
  });

  test('the set-up of the unit reports a wrong name, and a passphrase equal to the other administrator’s', () => {
    const draft = withAdministrator(filled(), 'second', { name: '', passphrase: ONE });
    expect(administratorErrors(draft, 'second')).toEqual({
      name: 'set-up.name.missing',
      passphrase: 'set-up.same-passphrase',
    });
  });

  test.each([
    ['maskMonths', '6', null],
    ['maskMonths', '61', 'set-up.months.order'],
    ['destroyMonths', '0', 'set-up.months.wrong'],
    ['destroyMonths', '601', 'set-up.months.wrong'],
    ['caseMonths', 'five', 'set-up.months.wrong'],
    ['auditMonths', '1.5', 'set-up.months.wrong'],
  ] as const)('the typed period %s of %s months has this problem, if any: %s', (period, typed, error) => {
    const draft = filled();
    expect(periodError({ ...draft, periods: { ...draft.periods, [period]: typed } }, period)).toBe(error);
  });

  test('the set-up of the unit accepts the group that is on the paper, and no other', () => {
    const [first, second] = splitCode(freshRecoveryCode()).map(printHalf);
    for (const [half, number] of [
      [first ?? '', 1],
      [second ?? '', 2],
    ] as const) {
      const group = groupToProve(half, number);
      expect(group).toBeGreaterThan(1);
      const right = half.split('-')[group - 1] ?? '';
      expect(isGroup(half, group, ` ${right.toLowerCase().replaceAll('0', 'o')} `)).toBe(true);
      expect(isGroup(half, group, 'ABCDE')).toBe(false);
      expect(isGroup(half, group, '')).toBe(false);
    }
  });
});
