/**
 * The result of one evaluation of a flight's travellers by one rule set. It pins what it was made with, so
 * it can be replayed from the fact block, and it keeps per hit the truth of every leaf, from which the explanation
 * is made when it is shown.
 */
import type { LawAgency } from '../casework/case.ts';
import type { Family, Mandate, SentField } from '../fact/fact.ts';
import type { FrameRefusal } from '../frame/frame-use.ts';
import type { Outcome } from './outcome.ts';

export const HANDLINGS = ['stop', 'observe and report', 'safeguard', 'contact the owner before acting'] as const;
export type Handling = (typeof HANDLINGS)[number];

/** Who may be called to the secondary inspection, in the order in which they are named where nothing else decides. */
export const ATTENDEES = ['customs', 'police', 'immigration', 'gendarmerie'] as const;
export type Attendee = (typeof ATTENDEES)[number];

/** Rows of the attendance matrix (`rules/engine/attendance.ts`): what decides who is called. */
export const SITUATIONS = [
  'held-for-duty',
  'quiet',
  'safeguard',
  'by-powers',
  'own-mandates',
  'joint-only',
  'nobody',
] as const;
export type Situation = (typeof SITUATIONS)[number];

/** Truth of a leaf: false, true, unknown. */
export const TRUTH = { false: 0, true: 1, unknown: 2 } as const;
export type Truth = 0 | 1 | 2;

export interface Scores {
  readonly customs: number;
  readonly police: number;
  readonly immigration: number;
  readonly joint: number;
}

export interface Hit {
  /** Rule id. */
  readonly rule: string;
  readonly kind: 'indicator' | 'exoneration' | 'trigger';
  readonly mandate: Mandate;
  readonly family: Family;
  /** Signed: exonerations are negative, triggers 0. */
  readonly weight: number;
  readonly handling: Handling | null;
  /** One truth per leaf of the rule's condition, in the order of the rule text. */
  readonly truths: Uint8Array;
  /** Id of the mute by which it moves neither score nor outcome. */
  readonly mute?: string;
  /** The rule was held or switched off, or rests on the absence of a field that the carrier does not send: the hit is kept and moves nothing. */
  readonly held?: true | SentField;
}

/** Does a hit move scores and outcome? */
export function counts({ mute, held }: Pick<Hit, 'mute' | 'held'>): boolean {
  return mute === undefined && held === undefined;
}

export interface TravellerScreening {
  readonly scores: Scores;
  readonly outcomes: Readonly<Record<Mandate, Outcome>>;
  /** The most severe of all. */
  readonly outcome: Outcome;
  /** What the outcome would be if muted and held hits counted, where that is another one. */
  readonly otherwise?: Outcome;
  readonly attendance: readonly Attendee[];
  readonly handling: Handling | null;
  /** Which row of the attendance matrix fits; not known of what earlier releases screened. */
  readonly situation?: Situation;
  /** The agency that may investigate by the legal frame; left out where it names none. */
  readonly investigator?: Attendee;
  /** Agencies whose duty officers are to be asked about hits that whoever looks may not see; only in what `seenBy` gives. */
  readonly askDuty?: readonly LawAgency[];
  /** Mandates whose score asks for an inspection but rests on one family only, so that they watch. Left out: none. */
  readonly oneFamily?: readonly Mandate[];
  readonly hits: readonly Hit[];
  /** Rules that could not be decided because a fact was not sent. */
  readonly unknown: readonly { readonly rule: string; readonly truths: Uint8Array }[];
  /** Families of which no rule could be decided for this traveller. */
  readonly unjudged: readonly Family[];
}

/** A rule, and the field that its carrier does not send. */
export interface UncoveredRule {
  readonly rule: string;
  readonly field: SentField;
}

export interface Screening {
  readonly ruleSet: { readonly version: number; readonly hash: string };
  readonly catalogue: number;
  readonly reference: string;
  readonly zone: string;
  /** The time that decided which rules were valid; UTC minute. */
  readonly at: string;
  /** Ids of the rules that were held or switched off, in order of the ids; not there when none was. */
  readonly held?: readonly string[];
  /** Rules that rest on the absence of a field which the carrier does not send, in order of the ids; not there when none does. */
  readonly uncovered?: readonly UncoveredRule[];
  /** Hash of the legal frame that governed it; not there when none did. */
  readonly frame?: string;
  /** Rules that the legal frame kept from being asked, and why; not there when it kept none. */
  readonly inactive?: readonly { readonly rule: string; readonly refusal: FrameRefusal }[];
  /** One per traveller of the fact block, same order. */
  readonly travellers: readonly TravellerScreening[];
}

/** One leaf of an explanation: what was asked, what was there, and whether it held. */
export interface ExplanationLeaf {
  /** Place in the condition tree, e.g. `all.0` or `any.1.not`. */
  readonly path: string;
  readonly fact: string;
  readonly operator: string;
  readonly expected: unknown;
  /** The value as the rule language would write it; null when there is none. */
  readonly actual: unknown;
  readonly state: import('../fact/fact-block.ts').FactState;
  readonly result: boolean | 'unknown';
  /** The other fact, where two were compared: what was there. */
  readonly beside?: {
    readonly fact: string;
    readonly state: import('../fact/fact-block.ts').FactState;
    readonly value: unknown;
  };
}
