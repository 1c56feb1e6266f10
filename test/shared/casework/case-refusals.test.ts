import { describe, expect, test } from 'vitest';
import type { Case } from '../../../shared/casework/case.ts';
import type { CaseAct } from '../../../shared/casework/case-act.ts';
import { missingFor } from '../../../shared/casework/case-refusals.ts';
import { ARREST, DRUGS, ODD, SEIZURE } from './found-things.ts';
import { AMA, after, EARLY, found, KOFI, opened, plain, type Recorded, refusal, wrong } from './one-case.ts';

describe('what stands in the way', () => {
  test.each<{ readonly what: string; readonly current: Case; readonly act: CaseAct; readonly failure: object }>([
    {
      what: 'a result needs a traveller in secondary',
      current: opened(),
      act: found(),
      failure: { code: 'wrong-state', state: 'triage' },
    },
    {
      what: 'nobody closes what is not concluded',
      current: after(opened(), plain('select')),
      act: plain('close'),
      failure: { code: 'wrong-state', state: 'sent' },
    },
    {
      what: 'nobody concludes without a result',
      current: after(opened(), plain('select'), plain('meet')),
      act: plain('conclude'),
      failure: { code: 'no-result' },
    },
    {
      what: 'to send somebody whom no rule flagged needs a reason',
      current: opened('clear'),
      act: plain('select'),
      failure: { code: 'reason-required' },
    },
    {
      what: 'to withdraw needs a reason',
      current: after(opened(), plain('select')),
      act: plain('deselect', ' a '),
      failure: { code: 'reason-required' },
    },
    {
      what: 'a rule that did not hit is not decided',
      current: opened(),
      act: wrong('police.other'),
      failure: { code: 'no-such-hit' },
    },
  ])('$what', ({ current, act, failure }) => {
    expect(refusal(current, act)).toEqual(failure);
  });

  test.each<[string, Pick<Recorded, 'result' | 'found'>, object]>([
    ['nothing of which anything is said', { result: 'found', found: [] }, { line: 0, problem: 'found' }],
    ['nothing found, and drugs', { ...SEIZURE, result: 'nothing-found' }, { line: 0, problem: 'found' }],
    ['drugs, and an arrest of two kilograms', { result: 'found', found: [DRUGS, ODD] }, { line: 2, problem: 'field' }],
  ])('a result makes no sense that says %s', (_, results, problem) => {
    const sent = after(opened(), plain('select'));
    expect(refusal(sent, found(results))).toEqual({ code: 'not-plausible', ...problem });
  });

  test('before the traveller can be met nothing is found; who did not come is missed, and a result may be corrected', () => {
    const sent = after(opened(), plain('select'));
    const early = { ...AMA, early: EARLY };
    expect(refusal(sent, plain('meet'), early)).toEqual({ code: 'too-early', ...EARLY });
    expect(refusal(sent, found(SEIZURE), early)).toEqual({ code: 'too-early', ...EARLY });
    expect(refusal(sent, { kind: 'miss', why: 'did-not-board', note: null }, early)).toBeNull();
    expect(refusal(after(sent, found(SEIZURE)), found(ARREST), early)).toBeNull();
  });

  test('an agency that took no part, or closed its own, has nothing to close', () => {
    const concluded = after(opened(), plain('select'), found());
    expect(refusal(concluded, plain('close'), KOFI)).toEqual({ code: 'no-part' });
    const half = after(opened(), plain('select'), [plain('meet'), KOFI], found(), plain('close'));
    expect(refusal(half, plain('close'))).toEqual({ code: 'no-part' });
  });

  test('everything that a step waits for is said before it is tried', () => {
    const released = after(opened(), plain('release'), plain('select'), found(), plain('close'));
    expect(missingFor(released, 'release', AMA)).toEqual([
      { code: 'wrong-state', state: 'closed' },
      { code: 'assigned' },
    ]);
  });
});
