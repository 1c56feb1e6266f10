import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answered,
  type Handed,
  handedOver,
  isOpen,
  isWithThem,
  mayRefer,
  REFERRAL_ANSWERS,
  type Referral,
  type ReferralAct,
  type ReferralState,
  referralState,
  remindedOf,
  withdrawn,
} from '../../../shared/casework/referral.ts';
import { PREPARED } from './referral-fixtures.ts';

const BY = { officer: 'LFW-01', at: '2026-11-24T09:00:00.000Z' };
const HANDED: Handed = { ...BY, name: 'A. Mensah', title: 'clerk', happened: BY.at, reference: '' };
const SAID = { text: 'yes', reference: '', said: null, overturned: [] };

const DO: { readonly [Act in ReferralAct]: (referral: Referral) => ReturnType<typeof handedOver> } = {
  hand: (referral) => handedOver(referral, HANDED),
  remind: (referral) => remindedOf(referral, BY),
  withdraw: (referral) => withdrawn(referral, { ...BY, why: 'of another case' }),
  'taken-over': (referral) => answered(referral, { ...BY, ...SAID, kind: 'taken-over' }),
  'sent-back': (referral) => answered(referral, { ...BY, ...SAID, kind: 'sent-back' }),
  closed: (referral) => answered(referral, { ...BY, ...SAID, kind: 'closed' }),
};
const ACTS = Object.keys(DO) as readonly ReferralAct[];

function after(...acts: readonly ReferralAct[]): Referral {
  return acts.reduce<Referral>((referral, act) => {
    const done = DO[act](referral);
    return done.ok ? done.value : referral;
  }, PREPARED);
}

describe('a referral', () => {
  test.each<[readonly ReferralAct[], ReferralState, { open: boolean; withThem: boolean }]>([
    [[], 'prepared', { open: true, withThem: false }],
    [['hand'], 'handed', { open: true, withThem: true }],
    [['hand', 'taken-over'], 'taken-over', { open: true, withThem: true }],
    [['hand', 'sent-back'], 'sent-back', { open: false, withThem: false }],
    [['hand', 'taken-over', 'closed'], 'closed', { open: false, withThem: true }],
    [['hand', 'withdraw'], 'withdrawn', { open: false, withThem: false }],
  ])('after %j is %s', (acts, state, { open, withThem }) => {
    const referral = after(...acts);
    expect(referralState(referral)).toBe(state);
    expect(isOpen(referral)).toBe(open);
    expect(isWithThem(referral)).toBe(withThem);
  });

  test('is withdrawn by nobody once somebody answered', () => {
    for (const kind of REFERRAL_ANSWERS) expect(mayRefer(after('hand', kind), 'withdraw')).toBe(false);
  });

  test('only ever grows: every act is refused by its state, or keeps all that stood before', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTS), { maxLength: 12 }), fc.constantFrom(...ACTS), (acts, next) => {
        const before = after(...acts);
        const done = DO[next](before);
        expect(done.ok).toBe(mayRefer(before, next));
        if (!done.ok) return;
        expect(done.value.answers.slice(0, before.answers.length)).toEqual(before.answers);
        expect(done.value.reminders.slice(0, before.reminders.length)).toEqual(before.reminders);
        if (before.handed !== null) expect(done.value.handed).toEqual(before.handed);
      }),
    );
  });
});
