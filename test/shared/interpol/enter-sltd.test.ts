import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enterSltd, maySltd } from '../../../shared/interpol/enter-sltd.ts';
import {
  endingOf,
  isConfirmed,
  openedAt,
  SLTD_ANSWERS,
  SLTD_KINDS,
  SLTD_STEPS,
  type SltdAct,
  type SltdCheck,
  type SltdEntry,
  stepOf,
} from '../../../shared/interpol/sltd-check.ts';
import { answerDue, DEFAULT_SLTD_LIMITS, runningTerms } from '../../../shared/interpol/sltd-clock.ts';
import { sltdConfirmer } from '../../../shared/interpol/sltd-confirmer.ts';
import {
  ASKED,
  AT,
  after,
  answered,
  BY_API,
  begun,
  byOwnPowers,
  CHECKED,
  context,
  DIFFERS,
  KEPT,
  OPENED,
  RELEASED,
  REPORTED,
  reached,
  SEEN,
  seizure,
  struck,
  withoutText,
} from './sltd-acts.ts';

const STEPS = [SEEN, OPENED, ASKED, answered('valid'), REPORTED] as const;

describe('the procedure after a first-level match', () => {
  test('each step leads to the next: confirmed, details opened, bureau asked, answer, reported back', () => {
    const steps = STEPS.map((_, at) => stepOf(reached(...STEPS.slice(0, at))));
    expect([...steps, stepOf(reached(...STEPS))]).toEqual([...SLTD_STEPS]);
  });

  test('each answer of the source ends it, and is the last word until another one is recorded', () => {
    for (const answer of ['valid', 'recovered', 'error'] as const)
      expect(endingOf(reached(SEEN, OPENED, ASKED, answered(answer)))).toBe(answer);
    const late = after([SEEN, OPENED, answered('recovered'), REPORTED, answered('error')]) as SltdCheck;
    expect([endingOf(late), stepOf(late)]).toEqual(['error', 'report']);
  });

  test('nothing of the details is recorded before number, type and issuing state are confirmed', () => {
    for (const act of [OPENED, ASKED, answered('valid'), CHECKED, seizure('authorised')])
      expect(after([act], begun(), { secondLine: true })).toBe('sltd-first-level');
  });

  test('of a number that is nearly the same the document is asked for first, and every later step waits for it', () => {
    const soft = begun('soft');
    for (const act of [BY_API, OPENED, ASKED, answered('valid'), CHECKED, seizure('authorised')])
      expect(after([act], soft, { secondLine: true, isHere: false })).toBe('sltd-soft');
    expect(stepOf(after([SEEN, OPENED], soft) as SltdCheck)).toBe('ask');
  });

  test('another document ends it, and is told to the bureau only where details were opened', () => {
    expect(stepOf(reached(DIFFERS))).toBe('closed');
    expect(stepOf(reached(SEEN, OPENED, DIFFERS))).toBe('report');
    expect(after([DIFFERS, SEEN])).toBe('sltd-ended');
  });

  test('advance passenger information confirms it until the bearer is here, then the document in the hand', () => {
    expect(after([BY_API])).toBe('sltd-landed');
    expect(stepOf(after([BY_API], begun(), { isHere: false }) as SltdCheck)).toBe('open');
  });

  test('an answer may come before anybody asked, since opening the details alarms the source', () => {
    expect(endingOf(reached(SEEN, OPENED, answered('recovered')))).toBe('recovered');
    expect(after([SEEN, ASKED])).toBe('sltd-not-opened');
  });

  test('that no answer came is recorded once the recommended hour is over, and an answer may still come', () => {
    const asked = reached(SEEN, OPENED, ASKED);
    const due = answerDue(asked, DEFAULT_SLTD_LIMITS);
    expect(due).toBe(AT('15:01'));
    const early = enterSltd(asked, answered('none'), context('15:00', { answerDue: due }));
    expect(early).toEqual({ ok: false, failure: 'sltd-early' });
    const none = enterSltd(asked, answered('none'), context('15:01', { answerDue: due }));
    if (!none.ok) throw new Error(none.failure);
    expect(endingOf(none.value)).toBe('none');
    const late = enterSltd(none.value, answered('valid'), context('16:00', { answerDue: due }));
    expect(late.ok && isConfirmed(late.value)).toBe(true);
  });

  test('further checks are recorded by experienced second line only', () => {
    expect(after([SEEN, CHECKED])).toBe('sltd-second-line');
    expect(after([SEEN, CHECKED], begun(), { secondLine: true })).not.toBe('sltd-second-line');
  });

  test('what came before the step on which it rests is refused', () => {
    const opened = reached(SEEN, OPENED);
    const asked = enterSltd(opened, ASKED, context('14:30', { happened: AT('13:50') }));
    expect(asked).toEqual({ ok: false, failure: 'sltd-time' });
    const later = enterSltd(opened, KEPT, context('14:30', { happened: AT('14:31') }));
    expect(later).toEqual({ ok: false, failure: 'sltd-time' });
  });

  test('details that were opened after the first confirmation keep their hour, though somebody confirmed it once more', () => {
    const done = enterSltd(reached(SEEN, SEEN), OPENED, context('14:30', { happened: AT('14:00') }));
    expect(done.ok && openedAt(done.value)).toBe(AT('14:00'));
  });

  test('an answer that comes after the end is not dated before the details were opened', () => {
    const due = { answerDue: AT('15:01') };
    const none = enterSltd(reached(SEEN, OPENED), answered('none'), context('15:30', due));
    if (!none.ok) throw new Error(none.failure);
    const late = enterSltd(none.value, answered('valid'), context('16:00', { ...due, happened: AT('13:50') }));
    expect(late).toEqual({ ok: false, failure: 'sltd-time' });
  });

  test('it is not closed while the document is kept, unless the source confirmed it or somebody says that it was seized', () => {
    const kept = [SEEN, OPENED, KEPT, answered('error'), REPORTED];
    const returned: SltdAct = { kind: 'returned', note: '' };
    expect(stepOf(reached(...kept))).toBe('report');
    for (const end of [returned, byOwnPowers('seizure')]) expect(stepOf(reached(...kept, end))).toBe('closed');
    expect(stepOf(reached(SEEN, OPENED, KEPT, answered('valid'), REPORTED))).toBe('closed');
  });

  test('of another document whose details were never opened it is not closed either while that document is kept', () => {
    const kept = reached(KEPT, DIFFERS);
    expect(stepOf(kept)).toBe('report');
    expect(after([KEPT, DIFFERS, REPORTED])).toBe('sltd-not-opened');
    expect(stepOf(reached(KEPT, DIFFERS, { kind: 'returned', note: '' }))).toBe('closed');
  });

  test('an answer of the source has its reference', () => {
    const act = { kind: 'answered', answer: 'error', whom: 'NCB Abuja', reference: '', note: '' } as const;
    expect(after([SEEN, OPENED, act])).toBe('sltd-words');
  });

  test('who answered, the receipt, the power on which a measure rests, and the reason are said', () => {
    for (const act of [
      ...[
        { ...ASKED, whom: '' },
        { ...answered('valid'), whom: '' },
        { ...DIFFERS, note: '' },
      ],
      ...[
        { ...KEPT, receipt: '' },
        { ...seizure('happened'), note: '' },
        { ...byOwnPowers('arrest'), powers: '' },
      ],
    ] as readonly SltdAct[])
      expect(after([SEEN, OPENED, act])).toBe('sltd-words');
  });
});

describe('an entry that is wrong', () => {
  const steps = (...acts: readonly SltdAct[]) => {
    const check = reached(...acts);
    return [stepOf(check), ...runningTerms(check, DEFAULT_SLTD_LIMITS).map(({ of }) => of)];
  };

  test('is struck out with a reason, once, and stays', () => {
    const check = reached(SEEN, OPENED, struck(2, 'opened'));
    expect(check.entries.map(({ kind }) => kind)).toEqual(['confirmed', 'opened', 'struck']);
    expect(after([SEEN, { ...struck(1, 'confirmed'), note: '' } as SltdAct])).toBe('sltd-words');
    for (const again of [struck(2, 'opened'), struck(3, 'struck'), struck(1, 'opened'), struck(9, 'opened')])
      expect(after([SEEN, OPENED, struck(2, 'opened'), again])).toBe('sltd-struck');
  });

  test('counts for no step and no clock, and what was done because of it stays', () => {
    expect(steps(SEEN, OPENED, ASKED, struck(2, 'opened'))).toEqual(['open']);
    expect(steps(SEEN, OPENED, ASKED, struck(2, 'opened'), OPENED)).toEqual(['await', 'answer', 'holding']);
    expect(steps(SEEN, OPENED, ASKED, struck(1, 'confirmed'))).toEqual(['confirm', 'answer', 'holding']);
    expect(steps(SEEN, OPENED, answered('error'), struck(3, 'answered'))).toEqual(['ask', 'answer', 'holding']);
    expect(steps(SEEN, OPENED, RELEASED, struck(3, 'released'))).toEqual(['ask', 'answer', 'holding']);
    expect(steps(SEEN, OPENED, DIFFERS, struck(3, 'differs'))).toEqual(['ask', 'answer', 'holding']);
    expect(steps(SEEN, OPENED, byOwnPowers('arrest'), struck(3, 'happened'))).toEqual(['ask', 'answer', 'holding']);
  });

  test('takes away the answer that rests on it, which counts again once the step is done', () => {
    for (const [no, what, act] of [
      [1, 'confirmed', SEEN],
      [2, 'opened', OPENED],
    ] as const) {
      const left = reached(SEEN, OPENED, answered('valid'), struck(no, what));
      expect([endingOf(left), isConfirmed(left)]).toEqual([null, false]);
      expect(typeof after([SEEN, OPENED, answered('valid'), struck(no, what), seizure('authorised')])).toBe('string');
      expect(endingOf(reached(SEEN, OPENED, answered('valid'), struck(no, what), act))).toBe('valid');
    }
  });

  test('on which a measure rests is marked where it is struck out, and nothing more is authorised', () => {
    const valid = [SEEN, OPENED, answered('valid')];
    for (const kind of ['authorised', 'happened'] as const) {
      const check = reached(...valid, seizure(kind), struck(3, 'answered'));
      expect(check.entries.at(-1)?.against).toBe('ground-struck');
    }
    expect(reached(...valid, byOwnPowers('seizure'), struck(3, 'answered')).entries.at(-1)?.against).toBeUndefined();
    expect(after([...valid, struck(3, 'answered'), seizure('authorised')])).toBe('sltd-unconfirmed');
  });

  test('keeps its mark, which nothing takes off', () => {
    const check = reached(SEEN, OPENED, seizure('happened'), struck(3, 'happened'));
    expect(check.entries[2]?.against).toBe('unconfirmed');
  });
});

describe('what rests on the match', () => {
  test('is not authorised before somebody compared the document in the hand, also after the answer', () => {
    const ahead = { isHere: false };
    const confirmed = after([BY_API, OPENED, answered('valid')], begun(), ahead) as SltdCheck;
    const why = (act: SltdAct, check: SltdCheck) => {
      const done = enterSltd(check, act, context('14:30'));
      return done.ok ? 'recorded' : done.failure;
    };
    expect(why(seizure('authorised'), confirmed)).toBe('sltd-in-hand');
    const seen = enterSltd(confirmed, SEEN, context('14:20'));
    if (!seen.ok) throw new Error(seen.failure);
    expect([why(seizure('authorised'), seen.value), why(SEEN, seen.value)]).toEqual(['recorded', 'sltd-ended']);
  });

  test('is marked where nobody had compared the document in the hand, though the source had confirmed it', () => {
    const confirmed = after([BY_API, OPENED, answered('valid')], begun(), { isHere: false }) as SltdCheck;
    const taken = enterSltd(confirmed, seizure('happened'), context('14:30'));
    if (!taken.ok) throw new Error(taken.failure);
    expect(taken.value.entries.at(-1)?.against).toBe('not-in-hand');
    const seen = enterSltd(taken.value, SEEN, context('14:40'));
    if (!seen.ok) throw new Error(seen.failure);
    const mark = (time: string) => {
      const done = enterSltd(seen.value, seizure('happened'), context('14:50', { happened: AT(time) }));
      return done.ok ? done.value.entries.at(-1)?.against : done.failure;
    };
    expect([mark('14:30'), mark('14:45')]).toEqual(['not-in-hand', undefined]);
    const early = enterSltd(seen.value, seizure('authorised'), context('14:50', { happened: AT('14:30') }));
    expect(early).toEqual({ ok: false, failure: 'sltd-time' });
  });

  test('ends where the document in the hand is another one, also after the source confirmed what messages said', () => {
    const confirmed = after([BY_API, OPENED, answered('valid')], begun(), { isHere: false }) as SltdCheck;
    const differs = enterSltd(confirmed, DIFFERS, context('14:30'));
    expect(differs.ok && [endingOf(differs.value), isConfirmed(differs.value)]).toEqual(['differs', false]);
    expect(sltdConfirmer(confirmed, withoutText(DIFFERS), 'police')).toBe('anybody');
    expect(sltdConfirmer(reached(SEEN, OPENED), withoutText(DIFFERS), 'police')).toBeNull();
    expect(after([SEEN, OPENED, answered('valid'), DIFFERS])).toBe('sltd-ended');
  });

  test('is not authorised before the source confirms it, nor after any other answer', () => {
    for (const acts of [[SEEN], [SEEN, OPENED, ASKED], ...['recovered', 'error'].map(ending)])
      expect(after([...acts, seizure('authorised')])).toBe('sltd-unconfirmed');
    expect(typeof after([SEEN, OPENED, answered('valid'), seizure('authorised')])).not.toBe('string');
  });

  test('is authorised for no hour before the source answered', () => {
    const confirmed = reached(SEEN, OPENED, answered('valid'));
    const early = enterSltd(confirmed, seizure('authorised'), context('14:30', { happened: AT('14:01') }));
    expect(early).toEqual({ ok: false, failure: 'sltd-time' });
  });

  test('is not marked in the minute in which the source answered, since an hour that is typed has no seconds', () => {
    const at = '2026-11-24T14:30:40.000Z';
    const confirmed = enterSltd(reached(SEEN, OPENED), answered('valid'), context('14:30', { at }));
    if (!confirmed.ok) throw new Error(confirmed.failure);
    const taken = enterSltd(confirmed.value, seizure('happened'), context('14:35', { happened: AT('14:30') }));
    if (!taken.ok) throw new Error(taken.failure);
    expect(taken.value.entries.at(-1)?.against).toBeUndefined();
  });

  test('is recorded at any step where it happened, and marked unless the source had confirmed it by then', () => {
    const marks = (...acts: readonly SltdAct[]) => reached(...acts).entries.at(-1)?.against;
    for (const acts of [[], [SEEN], [SEEN, OPENED, ASKED], [SEEN, OPENED, answered('error')]])
      expect(marks(...acts, seizure('happened'))).toBe('unconfirmed');
    expect(marks(SEEN, OPENED, answered('valid'), seizure('happened'))).toBeUndefined();
    expect(marks(byOwnPowers('arrest'))).toBeUndefined();
  });

  test('keeps its mark when the answer comes later', () => {
    const check = reached(SEEN, OPENED, seizure('happened'), answered('valid'));
    expect(check.entries.map(({ against }) => against)).toEqual([undefined, undefined, 'unconfirmed', undefined]);
  });

  test('opening details is recorded and marked where it tells the state from which the bearer asks for protection', () => {
    const check = after([SEEN, OPENED], begun(), { isStateKept: true }) as SltdCheck;
    expect(check.entries.at(-1)?.against).toBe('protected-state');
  });
});

function ending(answer: string): readonly SltdAct[] {
  return [SEEN, OPENED, answered(answer as 'recovered')];
}

const anyAct: fc.Arbitrary<SltdAct> = fc.oneof(
  ...[SEEN, BY_API, DIFFERS, OPENED, ASKED, REPORTED, RELEASED, KEPT, CHECKED].map((act) => fc.constant(act)),
  ...SLTD_ANSWERS.map((answer) => fc.constant(answered(answer))),
  fc.constantFrom(seizure('authorised'), seizure('happened')),
  fc
    .record({ of: fc.integer({ min: 1, max: 6 }), what: fc.constantFrom(...SLTD_KINDS) })
    .map(({ of, what }) => struck(of, what)),
);
/** What somebody tries, so many minutes after what was tried before, and how long ago it happened (null: now). */
interface Tried {
  readonly act: SltdAct;
  readonly minutes: number;
  readonly earlier: number | null;
  readonly secondLine: boolean;
  readonly isHere: boolean;
}
const anyHistory = fc.array<Tried>(
  fc.record({
    act: anyAct,
    minutes: fc.integer({ min: 0, max: 90 }),
    earlier: fc.option(fc.integer({ min: 0, max: 120 })),
    secondLine: fc.boolean(),
    isHere: fc.boolean(),
  }),
  { maxLength: 12 },
);

/** What is refused for the act itself, and not for its kind. */
const OF_ACT = ['sltd-time', 'sltd-landed', 'sltd-early', 'sltd-ended', 'sltd-struck'];

describe('whatever officers try, in whatever order', () => {
  const played = (match: SltdCheck['match'], history: readonly Tried[]) => {
    let [check, now] = [begun(match), Date.parse(AT('14:00'))];
    const offered: { readonly isOffered: boolean; readonly isDone: boolean; readonly failure: string }[] = [];
    for (const { act, minutes, earlier, secondLine, isHere } of history) {
      now += minutes * 60_000;
      const at = new Date(now).toISOString();
      const happened = earlier === null ? null : new Date(now - earlier * 60_000).toISOString();
      const by = { at, happened, secondLine, isHere, answerDue: answerDue(check, DEFAULT_SLTD_LIMITS) };
      const done = enterSltd(check, act, context('14:00', by));
      const isOffered = maySltd(check, context('14:00', by)).includes(act.kind);
      offered.push({ isOffered, isDone: done.ok, failure: done.ok ? '' : done.failure });
      if (done.ok) check = done.value;
    }
    return { check, offered };
  };
  const before = ({ entries }: SltdCheck, { no }: SltdEntry) => ({ entries: entries.slice(0, no - 1) });

  test('details, bureau and authority follow the confirmation; authority follows the answer that confirms', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('exact' as const, 'soft' as const, 'terminal' as const),
        anyHistory,
        (match, acts) => {
          const { check } = played(match, acts);
          for (const entry of check.entries) {
            const kinds = before(check, entry).entries.map(({ kind }) => kind);
            if (['opened', 'asked', 'answered', 'checked', 'authorised'].includes(entry.kind))
              expect(kinds).toContain('confirmed');
            if (entry.kind === 'asked' || entry.kind === 'answered') expect(kinds).toContain('opened');
            if (entry.kind === 'confirmed' && match === 'soft') expect(entry.proof).toBe('document');
            if (entry.kind === 'authorised') expect(isConfirmed(before(check, entry))).toBe(true);
          }
        },
      ),
    );
  });

  test('what happened is never refused for its order, and what is offered is refused for hour and words only', () => {
    fc.assert(
      fc.property(anyHistory, (acts) => {
        const { check, offered } = played('exact', acts);
        for (const [at, { isOffered, isDone, failure }] of offered.entries()) {
          const kind = acts[at]?.act.kind ?? '';
          if (['kept', 'happened', 'released'].includes(kind)) expect(isDone).toBe(true);
          if (isOffered && !isDone) expect(OF_ACT).toContain(failure);
        }
        expect(check.entries.map(({ no }) => no)).toEqual(check.entries.map((_, at) => at + 1));
      }),
    );
  });
});
