/**
 * The result of one evaluation of a flight's travellers by one rule set. It records its inputs, so it can be replayed from the fact block. Per
 * hit it keeps the truth of every leaf, from which the explanation is made when shown.
 */
import type { LawAgency } from '../agency/agency-id.ts';
import type { Family, Mandate, SentField } from '../fact/fact.ts';
import type { FrameRefusal } from '../frame/frame-refusal.ts';
import type { Listed, ListPin } from './listed.ts';
import type { Outcome } from './outcome.ts';

export const HANDLINGS = ['stop', 'observe and report', 'safeguard', 'contact the owner before acting'] as const;
export type Handling = (typeof HANDLINGS)[number];

/** Handlings under which nobody may be approached: the person would be warned. Only the duty supervisors see them. */
export const QUIET_HANDLINGS: readonly (Handling | null)[] = ['observe and report', 'contact the owner before acting'];

/** Rows of the attendance matrix (`rules/engine/attendance.ts`), which decides who is called. */
export const SITUATIONS = [
  'held-for-duty',
  'quiet',
  'observation-ended',
  'safeguard',
  'safeguard-unreviewed',
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
  /** Of the hits of one sign the strongest counts. Absent: a sign of its own. */
  readonly sign?: string;
  /** Signs whose data are among the conditions of its rule: beside it they are no other family. Absent: none. */
  readonly contains?: readonly string[];
  /** One truth per leaf of the rule's condition, in the order of the rule text. */
  readonly truths: Uint8Array;
  /** Id of the mute, when a mute keeps the hit from changing score and outcome. */
  readonly mute?: string;
  /**
   * Set when the rule was held or switched off, or depends on the absence of a field that the carrier does not send: the hit is kept but changes
   * nothing.
   */
  readonly held?: true | SentField;
  /** The entry, where a list hit and not a rule. It is a trigger without a condition, and its rule is `entryRule`; on a masked flight `listRule`. */
  readonly listed?: Listed;
}

/** Does a hit change scores and outcome? */
export function counts({ mute, held }: Pick<Hit, 'mute' | 'held'>): boolean {
  return mute === undefined && held === undefined;
}

export interface TravellerScreening {
  readonly scores: Scores;
  readonly outcomes: Readonly<Record<Mandate, Outcome>>;
  /** The most severe outcome of all mandates. */
  readonly outcome: Outcome;
  /** The outcome if muted and held hits counted, where it differs. */
  readonly otherwise?: Outcome;
  readonly attendance: readonly LawAgency[];
  /** Agencies that the matrix would call, and that do not see what calls them: nobody of them is told. Absent: none. */
  readonly untold?: readonly LawAgency[];
  readonly handling: Handling | null;
  /** The matching row of the attendance matrix; absent in screenings of earlier releases. */
  readonly situation?: Situation;
  /** The agency that may investigate by the legal frame; absent when the frame names none. */
  readonly investigator?: LawAgency;
  /** Agencies whose duty officers must be asked about hits that the viewer may not see; only in what `seenBy` returns. */
  readonly askDuty?: readonly LawAgency[];
  /** Mandates whose score asks for an inspection but rests on one family only, so that they only watch. Absent when there are none. */
  readonly oneFamily?: readonly Mandate[];
  readonly hits: readonly Hit[];
  /** Rules that could not be decided because a fact was not sent. */
  readonly unknown: readonly { readonly rule: string; readonly truths: Uint8Array }[];
  /** Families with no decided rule for this traveller. */
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
  /** The time at which rules had to be valid; UTC minute. */
  readonly at: string;
  /** Ids of the rules that were held or switched off, in order of the ids; absent when there are none. */
  readonly held?: readonly string[];
  /** Rules that depend on the absence of a field which the carrier does not send, in order of the ids; absent when there are none. */
  readonly uncovered?: readonly UncoveredRule[];
  /** Hash of the legal frame in force; absent when there was none. */
  readonly frame?: string;
  /** Rules that the legal frame excluded, and why; absent when there are none. */
  readonly inactive?: readonly { readonly rule: string; readonly refusal: FrameRefusal }[];
  /** The lists that were asked; absent when there were none. */
  readonly lists?: readonly ListPin[];
  /** One per traveller of the fact block, same order. */
  readonly travellers: readonly TravellerScreening[];
}

/** One leaf of an explanation: the question, the value found, and the result. */
export interface ExplanationLeaf {
  /** Position in the condition tree, e.g. `all.0` or `any.1.not`. */
  readonly path: string;
  readonly fact: string;
  readonly operator: string;
  readonly expected: unknown;
  /** The value as the rule language would write it; null when there is none. */
  readonly actual: unknown;
  readonly state: import('../fact/fact-block.ts').FactState;
  readonly result: boolean | 'unknown';
  /** The title of the named list that was asked, by language. Absent: no list, or one without a title. */
  readonly list?: Readonly<Record<string, string>>;
  /** Of several values those that are on that list, where the question is whether one is. */
  readonly onList?: readonly unknown[];
  /** The value of the other fact, where two were compared. */
  readonly beside?: NamedValue;
  /** The values that the fact itself compares (`compares` of its row); left out where none was sent. */
  readonly compared?: readonly NamedValue[];
  /** The names on document and ticket, surname first, where the fact compares them and they are known. */
  readonly names?: { readonly document: string; readonly ticket: string };
}

/** The value of a fact, by its name. */
export interface NamedValue {
  readonly fact: string;
  readonly state: import('../fact/fact-block.ts').FactState;
  readonly value: unknown;
}
