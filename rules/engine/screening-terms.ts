/**
 * What besides rules and facts governs one screening. Whatever is in force for a flight is settled before it is screened, so the engine stays a
 * function of what it is given.
 */
import type { Screening } from '../../shared/screening/screening.ts';
import type { Rule } from '../language/rule-set.ts';

/** Which rules are muted for one traveller: id of the mute, by id of the rule. */
export type MutedRules = ReadonlyMap<string, string>;

export interface ScreeningTerms {
  /** Ids of rules whose hits are kept but move nothing: held for review, or switched off. */
  readonly held: ReadonlySet<string>;
  /** What is muted for the traveller in a row of the fact block; null: nothing for anybody. */
  readonly muted: ((row: number) => MutedRules) | null;
}

const NOTHING: MutedRules = new Map();

/** Every hit counts. */
export const NO_TERMS: ScreeningTerms = { held: new Set(), muted: null };

/**
 * May a rule be muted for a traveller? Never a trigger, and never one that says that the traveller is on a list: somebody else answers for
 * those entries.
 */
export function canBeMuted({ kind, family }: Pick<Rule, 'kind' | 'family'>): boolean {
  return kind !== 'trigger' && family !== 'list';
}

/** The terms that a kept screening was made with, so that it can be replayed whatever has been decided since. */
export function termsOf({ held = [], travellers }: Pick<Screening, 'held' | 'travellers'>): ScreeningTerms {
  const muted = new Map<number, MutedRules>();
  travellers.forEach(({ hits }, row) => {
    const marks = hits.flatMap(({ rule, mute }) => (mute === undefined ? [] : [[rule, mute] as const]));
    if (marks.length > 0) muted.set(row, new Map(marks));
  });
  return { held: new Set(held), muted: muted.size === 0 ? null : (row) => muted.get(row) ?? NOTHING };
}
