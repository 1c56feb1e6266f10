/** What a screening keeps of a list entry that matched a traveller. It is kept whole, because the list may be another one when it is shown. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { Mandate } from '../fact/fact.ts';
import type { InterpolKind } from '../interpol/interpol-source.ts';
import type { Notice } from '../interpol/notice.ts';
import type { EvidenceLine } from '../list/match/evidence.ts';
import type { MatchClass } from '../list/match/match-class.ts';
import type { InformationGrade, SourceGrade } from '../lookout/grades.ts';
import type { Outcome } from './outcome.ts';

/** A list that a screening asked: which copy of it, for whose law, and who sees its hits. */
export interface ListPin {
  readonly list: string;
  /** The copy: a number that only rises. It rises, too, when the list is to be seen by others. */
  readonly version: number;
  readonly mandate: Mandate;
  /** The agency that answers for it. */
  readonly owner: LawAgency;
  /** Agencies that see its hits besides the owner; null: all. */
  readonly seenBy: readonly LawAgency[] | null;
  /** Agency whose duty officer the others must ask; null: they are told nothing. */
  readonly contact: LawAgency | null;
  /** Matches on the flight that are no hits: by a name alone, beyond what the list may put on the queue. Absent: none. */
  readonly more?: number;
  /** A part of the copy could not be read, so that nobody is on no line of it for certain. */
  readonly isPartial?: true;
  /** It is a lookout, which is a list of one entry. */
  readonly isLookout?: true;
}

/** What whoever sees the hit of a lookout is told of it besides what entries of lists say. */
export interface LookoutMark {
  readonly source: SourceGrade;
  readonly information: InformationGrade;
  /** A supervisor of its agency has looked at it. */
  readonly isReviewed: boolean;
  /** It asks to be quiet about the person, and waits for a review: papers do not speak of it. Left out: it does not. */
  readonly asksForQuiet?: true;
  /** How the person looks and what they carry; '' where the lookout is not for every duty, or nobody said. */
  readonly description: string;
}

/** The entry that matched. */
export interface Listed {
  readonly list: string;
  /** Of the list, as its owner wrote it. */
  readonly title: string;
  readonly version: number;
  readonly owner: LawAgency;
  /** Empty on a masked flight. */
  readonly entry: string;
  /** The list's own reference to the entry, and the name of it that matched; its main name where none did. */
  readonly reference: string | null;
  readonly name: string | null;
  /** How strong the evidence is, and each line of it. */
  readonly class: MatchClass;
  readonly lines: readonly EvidenceLine[];
  /** The least outcome that the match forces. */
  readonly outcome: Outcome;
  /** What its owner asks of whoever meets the traveller; empty: nothing. */
  readonly instruction: string;
  /** What endangers officers. */
  readonly warning: string | null;
  /** What was compared of the entry, as a hash: a decision about the pair holds while it stays the same. */
  readonly content: string;
  /** The list is a copy of INTERPOL data, and which; absent: it is none. */
  readonly interpol?: InterpolKind;
  /** The INTERPOL notice that the entry is; absent: none. */
  readonly notice?: Notice;
  /** Absent: an entry of a list. */
  readonly lookout?: LookoutMark;
  /** The duty of the officer does not read the entries of the list: its owner is asked what this one says. Never stored. */
  readonly isWithheld?: true;
}

/** The hit for an officer whose duty does not read the entries of its list: that there is one, what to do, and whom to ask. The id of the entry stays, since acts about the hit name it. */
export function withoutEntry({ notice: _, ...listed }: Listed): Listed {
  return { ...listed, ...withoutSaid(listed), reference: null, lines: [], isWithheld: true };
}

/** The same of what a queue says of it. */
export function withoutSaid<Said extends Pick<Listed, 'name' | 'lookout'>>(said: Said): Said {
  return { ...withoutDescription(said), name: null };
}

/** The same without how a lookout describes the person. */
export function withoutDescription<Said extends Pick<Listed, 'lookout'>>(said: Said): Said {
  const { lookout } = said;
  return lookout === undefined ? said : { ...said, lookout: { ...lookout, description: '' } };
}

/** What a queue says of an entry that matched. */
export type ListedReason = Pick<Listed, 'title' | 'class' | 'name' | 'warning' | 'lookout' | 'interpol'>;

/** What endangers officers, of these hits or reasons, each once. */
export function warningsOf(hits: readonly { readonly listed?: Pick<Listed, 'warning'> }[]): readonly string[] {
  return [...new Set(hits.flatMap(({ listed }) => listed?.warning ?? []))];
}

/** The id under which hits of a list are counted, hidden and refused. No rule has it: ids of rules and of lists have no colon. */
export function listRule(list: string): string {
  return `${LISTS}${list}`;
}

/** The id of the hit of one entry. */
export function entryRule(list: string, entry: string): string {
  return `${listRule(list)}:${entry}`;
}

/** The id by which a hit is counted and hidden, from its own: that of its rule, or of the list of its entry. */
export function sourceOf(rule: string): string {
  if (!isEntry(rule)) return rule;
  const end = rule.indexOf(':', LISTS.length);
  return end < 0 ? rule : rule.slice(0, end);
}

/** Is it the id of a hit of a list or lookout, and not of a rule? */
export function isEntry(rule: string): boolean {
  return rule.startsWith(LISTS);
}

const LISTS = 'list:';
