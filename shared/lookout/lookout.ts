/**
 * A lookout: what somebody told an officer about a person who may arrive, with a short life. It holds as soon as it is written down. What a machine
 * can compare is a term; the rest is shown with the flight that it names.
 */
import type { LawAgency } from '../agency/agency-id.ts';
import type { Role } from '../casework/case.ts';
import type { Mandate } from '../fact/fact.ts';
import type { IsoDate, Sex } from '../manifest.ts';
import type { Outcome } from '../screening/outcome.ts';
import type { Handling } from '../screening/screening.ts';
import { dayText } from '../time/day-text.ts';
import type { InformationGrade, SourceGrade } from './grades.ts';

/** What was said of the person and the journey. What nobody said is null; nothing is guessed. */
export interface LookoutTerms {
  /** Any part of a name, in any order, as heard. */
  readonly name: string | null;
  readonly document: PartOfNumber | null;
  readonly phone: PartOfNumber | null;
  readonly locator: string | null;
  /** `12C`. */
  readonly seat: string | null;
  /** Number of a bag tag, or the end of it. */
  readonly bagTag: PartOfNumber | null;
  readonly bags: number | null;
  readonly sex: Sex | null;
  /** The whole date of birth. Who has another one may be meant all the same. */
  readonly birth: IsoDate | null;
  /** Whole years, both included. */
  readonly age: { readonly from: number; readonly to: number } | null;
  readonly nationality: string | null;
  readonly company: Company | null;
  readonly flight: { readonly carrier: string; readonly number: number; readonly suffix: string | null } | null;
  /** IATA codes of airports or cities anywhere on the journey, in the order of travel. */
  readonly from: string | null;
  readonly to: string | null;
  /** Local days of departure or arrival, both included. */
  readonly days: { readonly from: IsoDate; readonly to: IsoDate } | null;
  /** Looks, clothes, bags: what no message says. */
  readonly description: string;
}

/** Nothing is known. */
export const NO_LOOKOUT_TERMS: LookoutTerms = {
  name: null,
  document: null,
  phone: null,
  locator: null,
  seat: null,
  bagTag: null,
  bags: null,
  sex: null,
  birth: null,
  age: null,
  nationality: null,
  company: null,
  flight: null,
  from: null,
  to: null,
  days: null,
  description: '',
};

/** Signs of a number; `end`: only its last ones were heard. */
export interface PartOfNumber {
  readonly signs: string;
  readonly part: 'whole' | 'end';
}

/** Who travels with the person: nobody, or somebody of whom this much is known. */
export interface Company {
  /** So many others; null: not said, at least one. */
  readonly others: number | null;
  readonly sex: Sex | null;
  /** A child is among them. */
  readonly child: boolean;
  readonly name: string | null;
}

export interface LookoutSource {
  /** The agency or unit that called; null: a source with a code. */
  readonly agency: string | null;
  /** The register's code of a source, never a name. Read by whom `seenByRoles` names. */
  readonly code: string | null;
  readonly grade: SourceGrade;
  readonly information: InformationGrade;
}

export interface Lookout {
  /** Begins with the unit's code; no number that counts up, so that nobody can tell how many there are. No colon. */
  readonly id: string;
  /** What the officer typed, whole. */
  readonly said: string;
  readonly terms: LookoutTerms;
  readonly source: LookoutSource;
  /** The agency that answers for it, and whose matter a match is. */
  readonly owner: LawAgency;
  readonly mandate: Mandate;
  /** What a match may lead to once it is reviewed; before that at most `inspect`. */
  readonly outcome: Outcome;
  readonly handling: Handling | null;
  readonly instruction: string;
  /** What endangers officers. Everybody who sees a match sees it. */
  readonly warning: string | null;
  /** As of a list: agencies that see its matches besides the owner (null: all), and duties that read it whole (null: every duty). */
  readonly seenBy: readonly LawAgency[] | null;
  readonly seenByRoles: readonly Role[] | null;
  /** ISO 8601 UTC. Flights count that can still be met in between. */
  readonly validFrom: string;
  readonly validUntil: string;
  /** Who took it down, when (ISO 8601 UTC). */
  readonly taken: { readonly by: string; readonly at: string };
  /** A supervisor of the owner other than who took it; null: nobody yet. */
  readonly reviewed: { readonly by: string; readonly at: string; readonly reason: string } | null;
  /** How far the last review let it reach and how it let it be handled, where it changed since; left out: nobody reviewed it, or it stands as reviewed. */
  readonly agreed?: Pick<Lookout, 'outcome' | 'handling'>;
  /** Who ended it before its time; null: nobody. */
  readonly ended: LookoutEnd | null;
  /** From 1; rises with every change that screenings notice. */
  readonly version: number;
  /** All that was done with it, in order; the first is that it was taken down. */
  readonly acts: readonly LookoutAct[];
}

/** described: its description was corrected or taken back when it was over. */
export const LOOKOUT_ACTS = ['taken', 'changed', 'extended', 'reviewed', 'ended', 'described'] as const;

/** One step of its history. */
export interface LookoutAct {
  readonly kind: (typeof LOOKOUT_ACTS)[number];
  readonly by: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** The second officer; null: one was enough. */
  readonly confirmedBy: string | null;
  /** In the officer's words; empty: none was asked. */
  readonly reason: string;
  /** What the officer typed of a change, whole; absent: nothing. */
  readonly said?: string;
  /** What it said before, where that changed; null: it said the same. */
  readonly before: LookoutBefore | null;
}

/** What a change, an extension or a review may alter. */
export type LookoutBefore = Pick<Lookout, (typeof LOOKOUT_CHANGES)[number]>;
export const LOOKOUT_CHANGES = [
  ...(['terms', 'source', 'outcome', 'handling', 'instruction', 'warning', 'validUntil'] as const),
] as const;

export interface LookoutEnd {
  readonly by: string;
  readonly at: string;
  readonly confirmedBy: string | null;
  readonly reason: string;
}

/** Within which time a supervisor must have looked, in hours. */
export const REVIEW_HOURS = 24;

/** Its number as people say it: the unit and eight signs of its id, `LFW-491F997E`. */
export function lookoutNumber(id: string): string {
  return /^[^-]+-[0-9a-f]{8}(?=-)/i.exec(id)?.[0].toUpperCase() ?? id;
}

/** By what officers call it who see a hit: its flight, otherwise its number, and the day. */
export function lookoutTitle({ id, terms: { flight, days } }: Pick<Lookout, 'id' | 'terms'>): string {
  const named = flight === null ? lookoutNumber(id) : `${flight.carrier}${flight.number}${flight.suffix ?? ''}`;
  return days === null ? named : `${named} ${dayText(days.from)}`;
}
