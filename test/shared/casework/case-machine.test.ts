import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CASE_STATES, type Case, DISPOSITIONS, RESULTS } from '../../../shared/casework/case.ts';
import {
  type ActContext,
  applyAct,
  type CaseAct,
  isAllowed,
  missingFor,
  openCase,
  undecided,
} from '../../../shared/casework/case-machine.ts';

const HITS = [
  { rule: 'customs.cash', mustDecide: true },
  { rule: 'joint.shared', mustDecide: true },
  { rule: 'joint.family', mustDecide: false },
];
const NOW: ActContext = { officer: 'LFW-01', at: '2026-11-24T10:00:00.000Z', hits: HITS, supervises: false };

function opened(): Case {
  return openCase(
    { id: 'LFW-2026-000001', flight: 'F', traveller: 'T', travellerName: 'DOE, JO', outcomeAtOpening: 'inspect' },
    NOW,
  );
}

function after(current: Case, ...acts: readonly CaseAct[]): Case {
  return acts.reduce((value, act) => {
    const result = applyAct(value, act, NOW);
    if (!result.ok) throw new Error(`${act.kind}: ${result.failure.code}`);
    return result.value;
  }, current);
}

const decide = (rule: string, reason = 'seen it'): CaseAct => ({
  kind: 'decide-hit',
  rule,
  disposition: 'true',
  reason,
});
const allDecided: readonly CaseAct[] = [decide('customs.cash'), decide('joint.shared')];

describe('the case machine', () => {
  test('the case machine leads from the claim through the inspection to the closure, with one timeline entry per act', () => {
    const closed = after(
      opened(),
      ...allDecided,
      { kind: 'select', note: 'belt 3' },
      { kind: 'record-result', result: 'seizure', note: '2 kg' },
      { kind: 'close', note: null },
    );
    expect(closed.state).toBe('closed');
    expect(closed.owner, 'who closed it stays named').toBe('LFW-01');
    expect(closed.result).toBe('seizure');
    expect(closed.timeline.map(({ kind }) => kind)).toEqual([
      'claimed',
      'hit-decided',
      'hit-decided',
      'selected',
      'result-recorded',
      'closed',
    ]);
  });

  test('the case machine closes an unselected case once every hit except exonerations is decided', () => {
    expect(applyAct(opened(), { kind: 'close', note: null }, NOW)).toEqual({
      ok: false,
      failure: { code: 'undecided-hits', count: 2 },
    });
    expect(after(opened(), ...allDecided, { kind: 'close', note: null })).toMatchObject({
      state: 'closed',
      result: 'not-examined',
    });
  });

  test('the case machine lets only a supervisor release the case of another officer', () => {
    const colleague = { ...NOW, officer: 'LFW-02' };
    const release: CaseAct = { kind: 'release', note: null };
    expect(applyAct(opened(), release, colleague)).toEqual({ ok: false, failure: { code: 'not-owner' } });
    const freed = applyAct(opened(), release, { ...colleague, supervises: true });
    expect(freed).toMatchObject({ ok: true, value: { owner: null, state: 'open' } });
  });

  test('the case machine does not close a selected case before its result is recorded', () => {
    const selected = after(opened(), ...allDecided, { kind: 'select', note: null });
    expect(applyAct(selected, { kind: 'close', note: null }, NOW)).toEqual({
      ok: false,
      failure: { code: 'wrong-state', state: 'selected' },
    });
  });

  test('the case machine says everything that a closing waits for before it is tried, and refuses with the first', () => {
    const selected = after(opened(), { kind: 'select', note: null });
    const missing = missingFor(selected, 'close', { ...NOW, officer: 'LFW-02' });
    expect(missing).toEqual([
      { code: 'wrong-state', state: 'selected' },
      { code: 'not-owner' },
      { code: 'undecided-hits', count: 2 },
    ]);
    expect(applyAct(selected, { kind: 'close', note: null }, { ...NOW, officer: 'LFW-02' })).toEqual({
      ok: false,
      failure: missing[0],
    });
    expect(missingFor(after(opened(), ...allDecided), 'close', NOW)).toEqual([]);
  });

  test('the case machine hands no case back that nobody has', () => {
    const released = after(opened(), { kind: 'release', note: null });
    expect(applyAct(released, { kind: 'release', note: null }, { ...NOW, supervises: true })).toEqual({
      ok: false,
      failure: { code: 'not-owner' },
    });
  });

  test.each(['', '  ', 'ok', ' a '])('the case machine refuses the too short reason %j', (reason) => {
    const result = applyAct(opened(), decide('customs.cash', reason), NOW);
    expect(result).toEqual({ ok: false, failure: { code: 'reason-required' } });
  });

  test('the case machine refuses a decision on a rule that did not hit', () => {
    expect(applyAct(opened(), decide('police.other'), NOW)).toMatchObject({ failure: { code: 'no-such-hit' } });
  });

  test('the case machine uses the latest decision on a hit and keeps both in the timeline', () => {
    const twice = after(opened(), decide('customs.cash', 'first look'), decide('customs.cash', 'second look'));
    expect(twice.decisions).toHaveLength(1);
    expect(twice.decisions[0]?.reason).toBe('second look');
    expect(twice.timeline).toHaveLength(3);
  });

  test('the case machine lets only the owner work on a case, and any officer claim a released one', () => {
    const other: ActContext = { ...NOW, officer: 'LFW-02' };
    expect(applyAct(opened(), { kind: 'select', note: null }, other)).toMatchObject({ failure: { code: 'not-owner' } });
    expect(applyAct(opened(), { kind: 'claim', note: null }, other)).toMatchObject({ failure: { code: 'not-owner' } });
    const released = after(opened(), { kind: 'release', note: null });
    expect(applyAct(released, { kind: 'claim', note: null }, other)).toMatchObject({ value: { owner: 'LFW-02' } });
  });

  test('the case machine reopens a case in its former state, with a reason', () => {
    const closed = after(opened(), ...allDecided, { kind: 'close', note: null });
    expect(applyAct(closed, { kind: 'reopen', note: '' }, NOW)).toMatchObject({ failure: { code: 'reason-required' } });
    expect(after(closed, { kind: 'reopen', note: 'new facts' })).toMatchObject({
      state: 'open',
      owner: 'LFW-01',
      result: null,
    });
  });

  test('the case machine never reaches an illegal state, and adds one timeline entry per act', () => {
    const text = fc.constantFrom('', 'ok', 'long enough');
    const act: fc.Arbitrary<CaseAct> = fc.oneof(
      fc.record({
        kind: fc.constantFrom(
          'claim' as const,
          'release' as const,
          'select' as const,
          'deselect' as const,
          'close' as const,
        ),
        note: fc.option(text),
      }),
      fc.record({ kind: fc.constantFrom('reopen' as const, 'note' as const), note: text }),
      fc.record({
        kind: fc.constant('decide-hit' as const),
        rule: fc.constantFrom('customs.cash', 'joint.shared', 'joint.family', 'none'),
        disposition: fc.constantFrom(...DISPOSITIONS),
        reason: text,
      }),
      fc.record({ kind: fc.constant('record-result' as const), result: fc.constantFrom(...RESULTS), note: text }),
    );
    const step = fc.record({ act, officer: fc.constantFrom('LFW-01', 'LFW-02') });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let current = opened();
        for (const { act: next, officer } of steps) {
          const before = structuredClone(current);
          const result = applyAct(current, next, { ...NOW, officer });
          expect(current).toEqual(before);
          if (!result.ok) continue;
          expect(isAllowed(current.state, next.kind)).toBe(true);
          current = result.value;
          expect(CASE_STATES).toContain(current.state);
          expect(current.timeline.slice(0, -1)).toEqual(before.timeline);
          expect(current.timeline).toHaveLength(before.timeline.length + 1);
          if (current.state === 'closed') {
            expect(current.owner).toBeNull();
            expect(undecided(current, HITS)).toEqual([]);
          }
          if (current.state === 'examined') expect(current.result).not.toBeNull();
          expect(new Set(current.decisions.map(({ rule }) => rule)).size).toBe(current.decisions.length);
          for (const { reason } of current.decisions) expect(reason.length).toBeGreaterThanOrEqual(3);
        }
      }),
      { seed: 20261124, numRuns: 300 },
    );
  });
});
