import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agenciesIn } from '../../../shared/agency/agencies.ts';
import type { Agency } from '../../../shared/agency/agency-id.ts';
import type { AgencyRow } from '../../../shared/agency/agency-row.ts';
import {
  type AgencyAct,
  type AgencyProposal,
  acceptedBy,
  acceptProblem,
  dropped,
  proposed,
  rowProblem,
  SHIPPED_SETTING,
} from '../../../shared/agency/agency-setting.ts';
import { DRUG, SECURITY, WITH_MADE } from './made-agencies.ts';

const act = (name: string, agency: Agency): AgencyAct => ({
  officer: name,
  name,
  agency,
  at: '2026-11-24T08:00:00.000Z',
});
const MADE = [act('Adjo', 'customs'), act('Edem', 'police')] as const;
const waiting = (row: AgencyRow, accepted: readonly AgencyAct[] = []): AgencyProposal => ({
  id: `of ${row.id}`,
  row,
  made: MADE,
  accepted,
  reason: 'Order 12',
});
const setting = { ...SHIPPED_SETTING, rows: WITH_MADE };
const gendarmerie = SHIPPED_SETTING.rows.find(({ id }) => id === 'gendarmerie') as AgencyRow;
const customs = SHIPPED_SETTING.rows.find(({ id }) => id === 'customs') as AgencyRow;
const airline = SHIPPED_SETTING.rows.find(({ id }) => id === 'airline') as AgencyRow;

describe('what may be proposed', () => {
  test.each<[string, AgencyRow, boolean, ReturnType<typeof rowProblem>]>([
    ['another mandate of an agency', { ...DRUG, leads: ['drugs', 'wildlife'] }, true, null],
    ['a pause of an agency without accounts', { ...gendarmerie, state: 'paused' }, false, null],
    ['no pause while accounts are in use', { ...gendarmerie, state: 'paused' }, true, 'agency-in-use'],
    ['no pause of customs, who lead what is joint', { ...customs, state: 'paused' }, false, 'agency-joint'],
    ['no other kind, since signatures rest on it', { ...DRUG, kind: 'police' }, false, 'agency-kind'],
    ['no second agency of airlines', { ...DRUG, id: 'other-air' as Agency, kind: 'airline' }, false, 'agency-airline'],
    ['no change of the airlines', { ...airline, shape: 'round' }, false, 'agency-airline'],
    ['no letters of another agency', { ...SECURITY, words: DRUG.words }, false, 'agency-letters'],
    ['nothing where nothing changes', DRUG, false, 'agency-unchanged'],
  ])('%s', (_, row, inUse, problem) => {
    expect(rowProblem(setting, row, inUse)).toBe(problem);
  });

  test('a later proposal about an agency replaces the one before, and a dropped one is gone', () => {
    const first = proposed(setting, waiting({ ...DRUG, leads: [] }));
    const second = proposed(first, { ...waiting({ ...DRUG, joins: [] }), id: 'second' });
    expect(second.proposals.map(({ id }) => id)).toEqual(['second']);
    expect(dropped(second, 'second').proposals).toEqual([]);
  });
});

describe('who may accept a proposal', () => {
  const nobody = new Set<Agency>();
  test.each<[string, AgencyProposal, AgencyAct, ReadonlySet<Agency>, ReturnType<typeof acceptProblem>]>([
    ['a supervisor of an agency that counts', waiting(DRUG), act('Ama', 'customs'), nobody, null],
    ['nobody who proposed it', waiting(DRUG), act('Ádjo', 'police'), nobody, 'same-person'],
    ['nobody twice', waiting(DRUG, [act('Ama', 'customs')]), act('Ama', 'police'), nobody, 'same-person'],
    [
      'no second supervisor of one agency',
      waiting(DRUG, [act('Ama', 'customs')]),
      act('Ayi', 'customs'),
      nobody,
      'same-agency',
    ],
    ['no agency that only joins', waiting(DRUG), act('Sena', SECURITY.id), nobody, 'agency-not-counted'],
    [
      'no agency that the unit does not have',
      waiting(DRUG),
      act('Sena', 'navy' as Agency),
      nobody,
      'agency-not-counted',
    ],
    [
      'no two others over the head of an agency with supervisors',
      waiting({ ...gendarmerie, leads: ['drugs'] }, [act('Ama', 'customs')]),
      act('Kodjo', 'police'),
      new Set<Agency>(['gendarmerie']),
      'agency-itself',
    ],
    [
      'the agency itself as the second',
      waiting({ ...gendarmerie, leads: ['drugs'] }, [act('Ama', 'customs')]),
      act('Yao', 'gendarmerie'),
      new Set<Agency>(['gendarmerie']),
      null,
    ],
    [
      'two others, where the agency has no supervisor',
      waiting({ ...gendarmerie, leads: ['drugs'] }, [act('Ama', 'customs')]),
      act('Kodjo', 'police'),
      nobody,
      null,
    ],
  ])('%s', (_, proposal, by, present, problem) => {
    expect(acceptProblem(setting, proposal, by, present)).toBe(problem);
  });

  test('a new agency does not accept itself: it is not in the table yet', () => {
    const navy = { ...DRUG, id: 'navy' as Agency, words: null };
    const before = proposed(setting, waiting(navy));
    expect(acceptProblem(before, waiting(navy), act('Sena', navy.id), new Set([navy.id]))).toBe('agency-not-counted');
  });
});

describe('when a proposal comes into force', () => {
  test('an agency is in the table only once two supervisors accepted it, and the former table is kept', () => {
    const row = { ...DRUG, id: 'navy' as Agency };
    const proposal = waiting(row);
    const once = acceptedBy(proposed(setting, proposal), proposal, act('Ama', 'customs'));
    expect(once.rows).toBe(setting.rows);
    const [half] = once.proposals;
    if (half === undefined) throw new Error('nothing waits');
    const twice = acceptedBy(once, half, act('Kodjo', 'police'));
    expect(twice.rows).toEqual([...setting.rows, { ...row, since: MADE[0].at }]);
    expect(twice).toMatchObject({ proposals: [], former: [setting.rows], done: [{ since: MADE[0].at }] });
  });

  test('whoever acts in whatever order, no row changes without two people of two agencies that counted', () => {
    const agencies: readonly Agency[] = ['customs', 'police', 'immigration', DRUG.id, SECURITY.id];
    const step = fc.record({
      by: fc.constantFrom('Ama', 'Kodjo', 'Yao', 'Adjo'),
      agency: fc.constantFrom(...agencies),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), fc.subarray([...agencies]), (steps, present) => {
        let state = proposed(setting, waiting({ ...SECURITY, leads: ['drugs'] }));
        const accepted: AgencyAct[] = [];
        for (const { by, agency } of steps) {
          const [proposal] = state.proposals;
          if (proposal === undefined) break;
          const doing = act(by, agency);
          if (acceptProblem(state, proposal, doing, new Set(present)) !== null) continue;
          accepted.push(doing);
          state = acceptedBy(state, proposal, doing);
        }
        if (state.rows === setting.rows) return;
        const counted = agenciesIn(setting.rows);
        expect(new Set(accepted.map(({ agency }) => agency)).size).toBe(2);
        expect(new Set(accepted.map(({ officer }) => officer)).size).toBe(2);
        for (const { agency, officer } of accepted) {
          expect(counted.mayConfirm(agency, null)).toBe(true);
          expect(MADE.map(({ name }) => name)).not.toContain(officer);
        }
      }),
    );
  });
});
