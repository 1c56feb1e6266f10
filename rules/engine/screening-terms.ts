/**
 * What besides rules and facts governs one screening. Whatever is in force for a flight is settled before it is screened, so the engine stays a
 * function of what it is given.
 */
import type { SentField } from '../../shared/fact/fact.ts';
import type { LegalFrame } from '../../shared/frame/legal-frame.ts';
import type { Screening, UncoveredRule } from '../../shared/screening/screening.ts';
import type { Rule } from '../language/rule-set.ts';

/** Which rules are muted for one traveller: id of the mute, by id of the rule. */
export type MutedRules = ReadonlyMap<string, string>;

/** Field that the carrier does not send, by id of the rule that rests on its absence. */
export type UncoveredRules = ReadonlyMap<string, SentField>;

/** The unit's legal frame, with the hash by which a screening names it. */
export interface PinnedFrame {
  readonly hash: string;
  readonly frame: LegalFrame;
}

export interface ScreeningTerms {
  /** Null: none is set, and every rule may be used and seen by all. */
  readonly frame: PinnedFrame | null;
  /** Ids of rules whose hits are kept but move nothing: held for review, or switched off. */
  readonly held: ReadonlySet<string>;
  /** Rules whose hits are kept but move nothing, since the flight's carrier does not send the field on whose absence they rest; by id. */
  readonly uncovered: UncoveredRules;
  /** What is muted for the traveller in a row of the fact block; null: nothing for anybody. */
  readonly muted: ((row: number) => MutedRules) | null;
}

const NOTHING: MutedRules = new Map();

/** Every hit counts. */
export const NO_TERMS: ScreeningTerms = { frame: null, held: new Set(), uncovered: new Map(), muted: null };

/**
 * May a rule be muted for a traveller? Never a trigger, and never one that says that the traveller is on a list: somebody else answers for
 * those entries.
 */
export function canBeMuted({ kind, family }: Pick<Rule, 'kind' | 'family'>): boolean {
  return kind !== 'trigger' && family !== 'list';
}

/**
 * The terms that a kept screening was made with, so that it can be replayed whatever has been decided since. Of the legal frame it keeps the hash
 * only; `frame` is the one of that hash.
 */
export function termsOf(
  { held = [], uncovered = [], travellers }: Pick<Screening, 'held' | 'uncovered' | 'travellers'>,
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
    muted: muted.size === 0 ? null : (row) => muted.get(row) ?? NOTHING,
  };
}

/** As a screening names them, in order of the ids. */
export function uncoveredList(rules: UncoveredRules): readonly UncoveredRule[] {
  return [...rules].map(([rule, field]) => ({ rule, field })).sort((a, b) => (a.rule < b.rule ? -1 : 1));
}
