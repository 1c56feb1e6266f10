/** A meeting that was a slip. */
import { describe, expect, test } from 'vitest';
import type { ActContext } from '../../../shared/casework/act-context.ts';
import type { Case } from '../../../shared/casework/case.ts';
import type { CaseAct } from '../../../shared/casework/case-act.ts';
import { drawnCase, openCase } from '../../../shared/casework/case-beginnings.ts';
import { applyAct } from '../../../shared/casework/case-machine.ts';
import { creditOf } from '../../../shared/casework/credit.ts';
import { isToMeet, standingSteps, wasMetBy } from '../../../shared/casework/standing-steps.ts';

const BY: ActContext = {
  ...{ officer: 'me', agency: 'customs', at: '2026-11-24T12:00:00Z', hits: [], supervises: false, leads: true },
  ...{ present: new Set(['customs', 'police'] as const), early: null, identity: 'confirmed' },
};
const MEET: CaseAct = { kind: 'meet', note: null };
const CREDITING = { agenciesOf: () => [], here: () => [] };
const UNMEET: CaseAct = { kind: 'unmeet', note: 'a slip of the finger' };
const ABOUT = {
  id: 'LFW-2026-000001',
  flight: 'f',
  traveller: 't',
  travellerName: 'A',
  outcomeAtOpening: 'inspect',
} as const;
const NEW = openCase(ABOUT, BY);
const DRAWN = drawnCase(ABOUT, { drawn: 1, of: 9 }, BY);

function then(from: Case, ...acts: readonly CaseAct[]): Case {
  return acts.reduce((found, act) => {
    const done = applyAct(found, act, BY);
    if (!done.ok) throw new Error(done.failure.code);
    return done.value;
  }, from);
}

const MET = then(NEW, { kind: 'select', note: null }, MEET);

test('whoever was met was met by the agency of the officer, and by no other', () => {
  expect([wasMetBy(MET, 'customs'), wasMetBy(MET, 'police')]).toEqual([true, false]);
  expect([wasMetBy(NEW, 'customs'), wasMetBy(undefined, 'customs')]).toEqual([false, false]);
});

test('a meeting of an earlier release, which names no agency, counts for any', () => {
  const timeline = MET.timeline.map(({ agency: _, ...step }) => step);
  expect(wasMetBy({ timeline }, 'police')).toBe(true);
});

describe('A meeting that was a slip', () => {
  test('is taken back with a reason, and both steps stay in the history', () => {
    const back = then(MET, UNMEET);
    expect(back.state).toBe('sent');
    expect(back.timeline.map(({ kind }) => kind)).toEqual(['claimed', 'selected', 'met', 'unmet']);
    expect(applyAct(MET, { ...UNMEET, note: '' } as CaseAct, BY)).toEqual({
      ok: false,
      failure: { code: 'reason-required' },
    });
  });

  test('is no meeting, and the next one is', () => {
    const kinds = (found: Case) => standingSteps(found.timeline).map(({ kind }) => kind);
    expect(kinds(then(MET, UNMEET))).toEqual(['claimed', 'selected']);
    expect(kinds(then(MET, UNMEET, MEET))).toEqual(['claimed', 'selected', 'met']);
  });

  test('credits nobody with a control', () => {
    expect(creditOf(MET, CREDITING).controlled).toEqual(['customs']);
    expect(creditOf(then(MET, UNMEET), CREDITING).controlled).toEqual([]);
  });

  test('is not taken back once there is a result, nor before anybody was met', () => {
    const done = then(MET, { kind: 'record-result', result: 'nothing-found', found: [], note: '' });
    expect(applyAct(done, UNMEET, BY)).toMatchObject({ ok: false, failure: { code: 'wrong-state' } });
    expect(applyAct(NEW, UNMEET, BY)).toMatchObject({ ok: false, failure: { code: 'wrong-state' } });
  });
});

describe('Whom a case is about', () => {
  const deselect: CaseAct = { kind: 'deselect', note: 'somebody else was meant' };
  test.each<[string, Case, boolean]>([
    ['is not to be met while nobody decided', NEW, false],
    ['is to be met once somebody sent them', then(NEW, { kind: 'select', note: null }), true],
    ['is to be met once they were drawn at random', DRAWN, true],
    ['is not to be met once a draw was withdrawn', then(DRAWN, deselect), false],
    ['is counted as met where a meeting stands', MET, true],
  ])('%s', (_, found, expected) => {
    expect(isToMeet(found)).toBe(expected);
  });
});
