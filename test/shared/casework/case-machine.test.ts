import { describe, expect, test } from 'vitest';
import type { CaseAct } from '../../../shared/casework/case-act.ts';
import { resultKind } from '../../../shared/casework/result-kind.ts';
import { ARREST, DRUGS, SEIZURE } from './found-things.ts';
import { AMA, after, found, KOFI, opened, plain, refusal, wrong } from './one-case.ts';

describe('the life of a case', () => {
  test('steps belong to officers: one claims, another meets the traveller and records, the leading agency concludes, each closes', () => {
    const concluded = after(opened(), plain('select'), [plain('meet'), KOFI], [found(), KOFI], plain('conclude'));
    expect(concluded).toMatchObject({ state: 'concluded', result: 'nothing-found', assigned: 'LFW-02' });
    const half = after(concluded, plain('close'));
    expect(half).toMatchObject({ state: 'concluded', closedBy: ['customs'] });
    const closed = after(half, [plain('close'), KOFI]);
    expect(closed).toMatchObject({ state: 'closed', closedBy: ['customs', 'police'] });
    expect(closed.timeline.map(({ kind, agency }) => `${kind} ${agency}`)).toEqual([
      'claimed customs',
      'selected customs',
      'met police',
      'result-recorded police',
      'concluded customs',
      'closed customs',
      'closed police',
    ]);
  });

  test('a result of the leading agency is concluded at once, and a case of one agency is closed by one step', () => {
    const concluded = after(opened(), plain('select'), found(SEIZURE));
    expect(concluded.state).toBe('concluded');
    expect(after(concluded, plain('close')).state).toBe('closed');
  });

  test('a result that the leading agency confirmed on the spot is concluded', () => {
    const sent = after(opened(), plain('select'));
    expect(after(sent, [found(), { ...KOFI, second: 'LFW-09' }]).state).toBe('concluded');
    expect(after(sent, [found(), KOFI]).state).toBe('secondary');
  });

  test('an agency without officers in the unit is not waited for', () => {
    const concluded = after(opened(), plain('select'), [plain('meet'), KOFI], found());
    expect(after(concluded, [plain('close'), { ...AMA, present: new Set(['customs']) }]).state).toBe('closed');
  });

  test('a result that was agreed to is replaced, and its case reopened, only with the agency that leads', () => {
    const half = after(opened(), plain('select'), [plain('meet'), KOFI], found(ARREST), plain('close'));
    const reopen: CaseAct = { kind: 'reopen', note: 'we think otherwise' };
    expect(refusal(half, found(), KOFI)).toEqual({ code: 'not-leading' });
    expect(after(half, [found(), { ...KOFI, second: 'LFW-09' }])).toMatchObject({ state: 'concluded', closedBy: [] });
    const closed = after(half, [plain('close'), KOFI]);
    expect(refusal(closed, reopen, KOFI)).toEqual({ code: 'not-leading' });
    expect(after(closed, reopen).state).toBe('concluded');
  });

  test('an agency takes back its own closing, and leaves that of another one', () => {
    const closed = after(opened(), plain('select'), [plain('meet'), KOFI], found(), plain('close'), [
      plain('close'),
      KOFI,
    ]);
    expect(after(closed, plain('reopen-part'))).toMatchObject({ state: 'concluded', closedBy: ['police'] });
    expect(refusal(after(closed, plain('reopen-part')), plain('reopen-part'))).toEqual({ code: 'no-part' });
  });

  test('somebody who was met without a result is withdrawn or missed, and with a result neither', () => {
    const met = after(opened(), plain('select'), [plain('meet'), KOFI]);
    expect(after(met, plain('deselect', 'wrong queue')).state).toBe('triage');
    expect(after(met, { kind: 'miss', why: 'not-found', note: null }).state).toBe('closed');
    const recorded = after(met, [found(), KOFI]);
    expect(refusal(recorded, plain('deselect', 'wrong queue'))).toEqual({ code: 'wrong-state', state: 'secondary' });
  });

  test('a case whose other agencies have left is closed by whoever is there', () => {
    const half = after(opened(), plain('select'), [plain('meet'), KOFI], found(), plain('close'));
    expect(after(half, [plain('close'), { ...AMA, present: new Set(['customs']) }]).state).toBe('closed');
  });

  test('a seizure and an arrest go together, and a later laboratory result is another entry', () => {
    const both = { result: 'found', found: [...SEIZURE.found, ...ARREST.found] } as const;
    const recorded = after(opened(), plain('select'), found(both));
    expect(recorded).toMatchObject({ state: 'concluded', ...both });
    expect(resultKind(recorded)).toBe('positive');
    const overturned = { result: 'found', found: [{ ...DRUGS, test: 'overturned' }] } as const;
    const later = after(recorded, found(overturned));
    expect(resultKind(later)).toBe('negative');
    expect(later.timeline.slice(-2)).toMatchObject([both, overturned]);
  });

  test('only the leading agency sends a case back to secondary', () => {
    const recorded = after(opened(), plain('select'), [found(), KOFI]);
    expect(refusal(recorded, plain('send-back'), KOFI)).toEqual({ code: 'not-leading' });
    const back = after(recorded, plain('send-back'));
    expect(back).toMatchObject({ state: 'secondary', result: null });
    expect(refusal(back, plain('conclude'))).toEqual({ code: 'no-result' });
  });

  test('a find that is sent back stays, so that nobody misses or withdraws the traveller', () => {
    const recorded = after(opened(), plain('select'), found(SEIZURE));
    const back = after(recorded, plain('send-back'));
    const { result, found: kept, credited } = recorded;
    expect(back).toMatchObject({ state: 'secondary', result, found: kept, credited });
    for (const act of [plain('deselect'), { kind: 'miss', why: 'not-found', note: null } as const])
      expect(refusal(back, act)).toMatchObject({ code: 'wrong-state' });
    expect(after(back, plain('conclude'))).toMatchObject({ state: 'concluded', found: kept });
  });

  test('a traveller is dismissed with one reason for all hits; a wrong datum is said of each hit that nobody decided', () => {
    const explained = after(opened(), { kind: 'dismiss', why: 'explained', note: null });
    expect(explained).toMatchObject({ state: 'closed', result: 'not-examined', decisions: [] });
    const other = after(opened(), wrong('joint.shared'), { kind: 'dismiss', why: 'other-person', note: 'born 1990' });
    expect(other.decisions.map(({ rule, disposition }) => [rule, disposition])).toEqual([
      ['joint.shared', 'datum-wrong'],
      ['customs.cash', 'other-person'],
    ]);
  });

  test('whoever was not examined in time is missed, before or after being sent to secondary', () => {
    const missed: CaseAct = { kind: 'miss', why: 'did-not-board', note: null };
    for (const current of [opened(), after(opened(), plain('select'))])
      expect(after(current, missed)).toMatchObject({ state: 'closed', result: 'not-examined' });
    expect(refusal(opened(), { kind: 'miss', why: 'other', note: null })).toEqual({ code: 'reason-required' });
  });

  test('a case that was closed is reopened where it was, with a reason', () => {
    const dismissed = after(opened(), { kind: 'dismiss', why: 'weak', note: null });
    expect(refusal(dismissed, { kind: 'reopen', note: '' })).toEqual({ code: 'reason-required' });
    expect(after(dismissed, { kind: 'reopen', note: 'new facts' })).toMatchObject({ state: 'triage', result: null });
    const other = after(opened(), wrong('joint.shared'), [
      { kind: 'dismiss', why: 'other-person', note: null },
      { ...AMA, at: '2026-11-24T11:00:00.000Z' },
    ]);
    const again = after(other, { kind: 'reopen', note: 'it is him' });
    expect(again.decisions.map(({ rule }) => rule)).toEqual(['joint.shared']);
    const closed = after(opened(), plain('select'), found(SEIZURE), plain('close'));
    expect(after(closed, { kind: 'reopen', note: 'new facts' })).toMatchObject({
      state: 'concluded',
      ...SEIZURE,
      closedBy: [],
    });
  });
});

describe('who goes on with a case', () => {
  test('a case is claimed where nobody has it, and given away by its officer or a supervisor', () => {
    const assign: CaseAct = { kind: 'assign', to: 'LFW-07', note: null };
    expect(refusal(opened(), plain('claim'), KOFI)).toEqual({ code: 'assigned' });
    expect(refusal(opened(), assign, KOFI)).toEqual({ code: 'assigned' });
    expect(after(opened(), assign).assigned).toBe('LFW-07');
    expect(after(opened(), [assign, { ...KOFI, supervises: true }]).assigned).toBe('LFW-07');
    const free = after(opened(), plain('release'));
    expect(refusal(free, plain('release'))).toEqual({ code: 'assigned' });
    expect(after(free, [plain('claim'), KOFI]).assigned).toBe('LFW-02');
  });

  test('a supervisor of another agency does not take a case from its officer', () => {
    expect(refusal(opened(), plain('release'), KOFI)).toEqual({ code: 'assigned' });
  });

  test('a case that was handed to an agency waits for it, or for the agency that handed it over, until somebody has it', () => {
    const handed = after(opened(), { kind: 'hand-over', to: 'police', note: null });
    expect(refusal(handed, plain('claim'), { ...KOFI, agency: 'immigration' })).toEqual({ code: 'assigned' });
    expect(after(handed, plain('claim')).assigned).toBe('LFW-01');
    expect(handed).toMatchObject({ assigned: null, handedTo: 'police' });
    expect(after(handed, [plain('claim'), KOFI])).not.toHaveProperty('handedTo');
  });
});
