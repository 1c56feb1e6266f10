/** A referral as an officer sees it, and what that officer may do with it. */
import type { Case } from '../../../shared/casework/case.ts';
import { isOverdue, type ListedQuestion } from '../../../shared/casework/question-lists.ts';
import {
  isOpen,
  mayRefer,
  type Referral,
  type ReferralAct,
  type ReferralState,
  referralState,
} from '../../../shared/casework/referral.ts';
import type { ReferralDuty } from '../../../shared/casework/referral-duties.ts';
import type { ReferralOption } from '../../../shared/frame/referral-line.ts';
import type { Request } from '../request.ts';
import { mayAnswer, mayRemind, mayWithdraw } from './question-views.ts';

export interface ReferralView extends Referral {
  readonly state: ReferralState;
  readonly overdue: boolean;
  /** What the officer may do. */
  readonly may: readonly ReferralAct[];
}

/** The referrals of a case, and what may follow. */
export interface CaseReferrals {
  readonly referrals: readonly ReferralView[];
  /** What must be handed outward by the frame, also what was. */
  readonly duties: readonly ReferralDuty[];
  /** To whom the officer's agency may refer its finds; empty: to nobody. */
  readonly options: readonly ReferralOption[];
  /** Something was found that a record for the customs network can be made of. */
  readonly seized: boolean;
  /** The lines that ship count, which cite no law. */
  readonly starting: boolean;
}

type Looking = Pick<Request, 'context'>;
type Who = (referral: Referral, request: Looking) => boolean;

/** Whose each act is, as for a request. */
const WHOSE: { readonly [Act in ReferralAct]: Who } = {
  hand: mayRemind,
  remind: mayRemind,
  withdraw: mayWithdraw,
  'taken-over': mayAnswer,
  'sent-back': mayAnswer,
  closed: mayAnswer,
};

const ACTS = Object.keys(WHOSE) as readonly ReferralAct[];

/** Is it the officer's to do that? Whether the referral stands so that it can be done is another question. */
export function isTheirs(referral: Referral, act: ReferralAct, request: Looking): boolean {
  return WHOSE[act](referral, request);
}

/** `now`: the time that went by, as the store has seen it. */
export function referralView(referral: Referral, request: Looking, now: string): ReferralView {
  return {
    ...referral,
    state: referralState(referral),
    overdue: isOverdue(asListed(referral), now),
    may: ACTS.filter((act) => mayRefer(referral, act) && isTheirs(referral, act, request)),
  };
}

/** A referral in the lists of requests: one that somebody took over waits for their result. */
export function asListed(
  referral: Pick<Referral, 'id' | 'to' | 'due' | 'asked' | 'withdrawn' | 'answers' | 'handed'>,
): ListedQuestion {
  const { id, to, due, asked } = referral;
  const state = isOpen(referral) ? 'open' : referralState(referral) === 'withdrawn' ? 'withdrawn' : 'answered';
  return { id, to, due, asked, state };
}

/** A referral in the lists of requests, with the case that it leads to. */
export interface ListedReferral extends ReferralView {
  readonly listed: ListedQuestion;
  readonly subject: Pick<Case, 'id' | 'flight' | 'traveller'>;
}
