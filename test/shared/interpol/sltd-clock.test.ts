import { describe, expect, test } from 'vitest';
import { enterSltd } from '../../../shared/interpol/enter-sltd.ts';
import { openedAt, type SltdAct, type SltdCheck } from '../../../shared/interpol/sltd-check.ts';
import { DEFAULT_SLTD_LIMITS, runningTerms } from '../../../shared/interpol/sltd-clock.ts';
import {
  ASKED,
  AT,
  after,
  answered,
  BY_API,
  begun,
  byOwnPowers,
  context,
  DIFFERS,
  KEPT,
  OPENED,
  RELEASED,
  reached,
  SEEN,
} from './sltd-acts.ts';

describe('the two clocks after a first-level match', () => {
  test('run from the opening, warn a quarter of an hour before, and end with answer and release, whatever the answer', () => {
    const terms = (check: SltdCheck) =>
      runningTerms(check, DEFAULT_SLTD_LIMITS).map(({ of, warnAt, due }) => [of, warnAt, due]);
    expect(terms(reached(SEEN))).toEqual([]);
    const [answer, holding] = [
      ['answer', AT('14:46'), AT('15:01')],
      ['holding', AT('17:46'), AT('18:01')],
    ];
    expect(terms(reached(SEEN, OPENED, ASKED))).toEqual([answer, holding]);
    expect(terms(reached(SEEN, OPENED, RELEASED))).toEqual([answer]);
    for (const end of [answered('recovered'), answered('error'), DIFFERS]) {
      expect(terms(reached(SEEN, OPENED, end))).toEqual([holding]);
      expect(terms(reached(SEEN, OPENED, end, RELEASED))).toEqual([]);
    }
    expect(terms(reached(SEEN, OPENED, answered('valid')))).toEqual([]);
  });

  test('of the answer ends with none in time, while the bearer is still held', () => {
    const asked = reached(SEEN, OPENED);
    const none = enterSltd(asked, answered('none'), context('15:30', { answerDue: AT('15:01') }));
    expect(none.ok && runningTerms(none.value, DEFAULT_SLTD_LIMITS).map(({ of }) => of)).toEqual(['holding']);
  });

  test('of holding ends where the bearer is arrested or refused by other powers, and not where the document alone is seized', () => {
    const running = (measure: 'arrest' | 'refusal' | 'seizure', ground: 'hit' | 'own-powers') =>
      runningTerms(
        reached(SEEN, OPENED, { ...byOwnPowers(measure), ...(ground === 'hit' ? { ground } : {}) } as SltdAct),
        DEFAULT_SLTD_LIMITS,
      ).map(({ of }) => of);
    for (const measure of ['arrest', 'refusal'] as const) expect(running(measure, 'own-powers')).toEqual(['answer']);
    expect(running('seizure', 'own-powers')).toEqual(['answer', 'holding']);
    expect(running('arrest', 'hit')).toEqual(['answer', 'holding']);
  });

  test('of holding counts from when the bearer can be here, where details were opened before, or from when the document was in the hand', () => {
    const early = after([BY_API, OPENED], begun(), { isHere: false, hereFrom: AT('18:00') }) as SltdCheck;
    expect(runningTerms(early, DEFAULT_SLTD_LIMITS).map(({ of, due }) => [of, due])).toEqual([
      ['answer', AT('15:01')],
      ['holding', AT('22:00')],
    ]);
    for (const act of [SEEN, KEPT]) {
      const landed = enterSltd(early, act, context('17:40'));
      expect(landed.ok && runningTerms(landed.value, DEFAULT_SLTD_LIMITS)[1]?.due).toBe(AT('21:40'));
    }
    const late = after([SEEN, OPENED], begun(), { hereFrom: AT('12:00') }) as SltdCheck;
    expect(runningTerms(late, DEFAULT_SLTD_LIMITS)[1]?.due).toBe(AT('18:01'));
  });

  test('count from the earliest opening that somebody recorded', () => {
    const twice = enterSltd(reached(SEEN), OPENED, context('14:30', { happened: AT('14:20') }));
    const again = twice.ok ? enterSltd(twice.value, OPENED, context('14:40', { happened: AT('14:10') })) : twice;
    expect(again.ok && openedAt(again.value)).toBe(AT('14:10'));
  });

  test('of two clocks in doubt, the hour counts that leaves less time', () => {
    const ahead = { happened: AT('14:30'), clock: AT('16:40') };
    const done = enterSltd(reached(SEEN), OPENED, context('14:40', { ...ahead }));
    // Read off the clock that is ahead, it was half past twelve: before the document was seen.
    expect(done).toEqual({ ok: false, failure: 'sltd-time' });
    const near = enterSltd(reached(SEEN), OPENED, context('14:40', { happened: AT('16:30'), clock: AT('16:40') }));
    expect(near.ok && openedAt(near.value)).toBe(AT('14:30'));
  });
});
