/**
 * The inputs of a screening besides rules and facts. The caller determines what applies to a flight before screening, so the engine remains a
 * function of its inputs.
 */
import type { SentField } from '../../shared/fact/fact.ts';
import type { LegalFrame } from '../../shared/frame/legal-frame.ts';
import type { ListPin } from '../../shared/screening/listed.ts';
import type { Hit, Screening, UncoveredRule } from '../../shared/screening/screening.ts';
import type { Rule } from '../language/rule-set.ts';

/** The muted rules of one traveller: id of the mute, by id of the rule. */
export type MutedRules = ReadonlyMap<string, string>;

/** Field that the carrier does not send, by id of the rule that depends on its absence. */
export type UncoveredRules = ReadonlyMap<string, SentField>;

/** The unit's legal frame, with the hash by which a screening names it. */
export interface PinnedFrame {
  readonly hash: string;
  readonly frame: LegalFrame;
}

/** The lists that a flight's travellers were compared with, and the hits of a row of the fact block. */
export interface ListTerms {
  readonly pins: readonly ListPin[];
  readonly hitsOf: (row: number) => readonly Hit[];
}

export interface ScreeningTerms {
  /** Null: no frame is set; every rule may be used and seen by all. */
  readonly frame: PinnedFrame | null;
  /** Ids of rules whose hits are kept but change nothing: held for review, or switched off. */
  readonly held: ReadonlySet<string>;
  /** Rules whose hits are kept but change nothing, because the flight's carrier does not send the field on whose absence they depend; by id. */
  readonly uncovered: UncoveredRules;
  /** The mutes of the traveller in a row of the fact block; null: no mutes. */
  readonly muted: ((row: number) => MutedRules) | null;
  /** Null: there are no lists. */
  readonly lists: ListTerms | null;
}

/** No rule is muted. */
export const NOTHING_MUTED: MutedRules = new Map();

/** Every hit counts. */
export const NO_TERMS: ScreeningTerms = {
  frame: null,
  held: new Set(),
  uncovered: new Map(),
  muted: null,
  lists: null,
};

/**
 * May a rule be muted for a traveller? Never a trigger, and never a rule that finds the traveller on a list: other people are responsible for its
 * entries.
 */
export function canBeMuted({ kind, family }: Pick<Rule, 'kind' | 'family'>): boolean {
  return kind !== 'trigger' && family !== 'list';
}

/**
 * The terms of a stored screening, to replay it despite later decisions. The screening has only the hash of its legal frame; `frame` is the one
 * with that hash.
 */
export function termsOf(
  { held = [], uncovered = [], lists, travellers }: Pick<Screening, 'held' | 'uncovered' | 'lists' | 'travellers'>,
  frame: PinnedFrame | null = null,
): ScreeningTerms {
  const muted = new Map<number, MutedRules>();
  travellers.forEach(({ hits }, row) => {
    const marks = hits.flatMap(({ rule, mute }) => (mute === undefined ? [] : [[rule, mute] as const]));
    if (marks.length > 0) muted.set(row, new Map(marks));
  });
  return {
    frame,
    held: new Set(held),
    uncovered: new Map(uncovered.map(({ rule, field }) => [rule, field])),
    muted: muted.size === 0 ? null : (row) => muted.get(row) ?? NOTHING_MUTED,
    lists:
      lists === undefined
        ? null
        : { pins: lists, hitsOf: (row) => (travellers[row]?.hits ?? []).filter(({ listed }) => listed !== undefined) },
  };
}

/** The rules as a list for a screening, in order of the ids. */
export function uncoveredList(rules: UncoveredRules): readonly UncoveredRule[] {
  return [...rules].map(([rule, field]) => ({ rule, field })).sort((a, b) => (a.rule < b.rule ? -1 : 1));
}
