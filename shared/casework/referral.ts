/**
 * A referral: what was found in a case is handed outward, to another agency of the unit or to an office outside it. It is a request that somebody takes it over: it has who
 * answers, until when, reminders, and lists as a request has them. Nothing is sent: officers record that it was handed over, and what came of it.
 */
import type { LawAgency } from '../agency/agency-id.ts';
import type { PackageKind } from '../dossier/package-kind.ts';
import { failed, type Result, success } from '../result.ts';
import type { FoundKind } from './finding.ts';
import type { QuestionAct, QuestionTo, Said } from './question.ts';

/** To whom it goes; never to an airline. */
export type ReferralTo = Exclude<QuestionTo, { readonly kind: 'airline' }>;

/** What is handed outward: finds and measures. That it was referred is said by its referral alone. */
export type ReferredKind = Exclude<FoundKind, 'referred'>;

export const REFERRAL_ANSWERS = ['taken-over', 'sent-back', 'closed'] as const;
/** taken-over: they go on with it · sent-back: it is to be completed, or goes elsewhere · closed: they ended it. */
export type ReferralAnswered = (typeof REFERRAL_ANSWERS)[number];

/** That it was handed over, on paper, and to whom. */
export interface Handed extends QuestionAct {
  /** Who signed for it. */
  readonly name: string;
  readonly title: string;
  /** When it was handed over, ISO 8601 UTC. */
  readonly happened: string;
  /** Under which number they keep it; empty: none was given. */
  readonly reference: string;
}

/** What they said of it. */
export interface ReferralAnswer extends QuestionAct {
  readonly kind: ReferralAnswered;
  readonly text: string;
  readonly reference: string;
  /** Who outside said it, and when; null: an officer of the agency it went to. */
  readonly said: Said | null;
  /** Finds that do not stand, by their kinds; empty: none. */
  readonly overturned: readonly FoundKind[];
  /** Who confirmed it; left out: one officer was enough. */
  readonly second?: string;
}

/** What goes along. */
export interface ReferralGoods {
  readonly to: ReferralTo;
  /** What was found or done, by kind, at least one. */
  readonly finds: readonly ReferredKind[];
  /** Null: none. */
  readonly package: PackageKind | null;
  /** Numbers of exhibits. */
  readonly exhibits: readonly string[];
  /** Numbers of procès-verbaux. */
  readonly reports: readonly string[];
  /** What they are asked to do. */
  readonly text: string;
}

export interface Referral extends ReferralGoods {
  readonly id: string;
  /** Id of its case. */
  readonly case: string;
  /** The laws by which it goes, as the lines of the frame cite them. */
  readonly cites: readonly string[];
  /** Until when they should answer, ISO 8601 UTC; null: no time was set. */
  readonly due: string | null;
  /** Who prepared it. */
  readonly asked: QuestionAct & { readonly agency: LawAgency };
  /** Null: not yet. */
  readonly handed: Handed | null;
  readonly reminders: readonly QuestionAct[];
  /** The latest says how it stands. */
  readonly answers: readonly ReferralAnswer[];
  readonly withdrawn: (QuestionAct & { readonly why: string }) | null;
}

/** prepared: its cover sheet can be printed · handed: they have it, and said nothing yet. */
export type ReferralState = 'prepared' | 'handed' | ReferralAnswered | 'withdrawn';

export type ReferralAct = 'hand' | 'remind' | 'withdraw' | ReferralAnswered;

/** In which states each act is done. Nobody withdraws what somebody answered. */
const WHILE: { readonly [Act in ReferralAct]: readonly ReferralState[] } = {
  hand: ['prepared'],
  remind: ['handed', 'taken-over'],
  withdraw: ['prepared', 'handed'],
  'taken-over': ['handed'],
  'sent-back': ['handed', 'taken-over'],
  closed: ['handed', 'taken-over'],
};

/** How it stands. */
export function referralState({ withdrawn, answers, handed }: Progress): ReferralState {
  if (withdrawn !== null) return 'withdrawn';
  return answers.at(-1)?.kind ?? (handed === null ? 'prepared' : 'handed');
}

type Progress = Pick<Referral, 'withdrawn' | 'answers' | 'handed'>;

/** Does its state let it be done? */
export function mayRefer(referral: Progress, act: ReferralAct): boolean {
  return WHILE[act].includes(referralState(referral));
}

/** Does anybody have to do something yet? */
export function isOpen(referral: Progress): boolean {
  const state = referralState(referral);
  return state === 'prepared' || mayRefer(referral, 'remind');
}

/** Is it with them, or was it until they ended it? What they sent back is with nobody. */
export function isWithThem(referral: Progress): boolean {
  const state = referralState(referral);
  return state === 'handed' || state === 'taken-over' || state === 'closed';
}

/** The referral after what was done, or how it stands where that does not let it be done. */
export function handedOver(referral: Referral, handed: Handed): Result<Referral, ReferralState> {
  return whereMay(referral, 'hand', { handed });
}

/** The same, with one more reminder. */
export function remindedOf(referral: Referral, by: QuestionAct): Result<Referral, ReferralState> {
  return whereMay(referral, 'remind', { reminders: [...referral.reminders, by] });
}

/** The same, with one more answer. */
export function answered(referral: Referral, answer: ReferralAnswer): Result<Referral, ReferralState> {
  return whereMay(referral, answer.kind, { answers: [...referral.answers, answer] });
}

/** The same, withdrawn. */
export function withdrawn(
  referral: Referral,
  end: NonNullable<Referral['withdrawn']>,
): Result<Referral, ReferralState> {
  return whereMay(referral, 'withdraw', { withdrawn: end });
}

function whereMay(referral: Referral, act: ReferralAct, change: Partial<Referral>): Result<Referral, ReferralState> {
  return mayRefer(referral, act) ? success({ ...referral, ...change }) : failed(referralState(referral));
}

/** Is it the same office, or the same agency? */
export function isSameReceiver(one: ReferralTo, other: ReferralTo): boolean {
  if (one.kind === 'agency') return other.kind === 'agency' && one.agency === other.agency;
  return other.kind === 'office' && one.office === other.office;
}
