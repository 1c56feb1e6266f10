/** The rule set in force, for reading. */
import type { Rule } from '../../../rules/language/rule-set.ts';
import type { Mandate } from '../../../shared/fact/fact.ts';
import type { FrameRefusal } from '../../../shared/frame/frame-use.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import type { CodeName } from './code-names.ts';

/** A rule without its examples. */
export interface RuleView extends Omit<Rule, 'when' | 'examples'> {
  /** The condition as written (`all` / `any` / `not` / leaf), to be shown as sentences. */
  readonly when: unknown;
  /** Why the legal frame keeps it from being used today; null: it does not. */
  readonly refusal: FrameRefusal | null;
  /** Travellers in this store it hit, and of how many it was unknown. */
  readonly hits: number;
  readonly unknown: number;
  /** How many of the hits were muted, and held. */
  readonly muted: number;
  readonly held: number;
  /** What it waits for before it can say anything: watchlists, or a memory of earlier flights that reaches back far enough; null: nothing. */
  readonly waits: 'lists' | 'past' | null;
}

export interface ListEntryView {
  readonly value: string;
  /** Its own last day, where it is earlier than that of the list. */
  readonly validTo: IsoDate | null;
  readonly reason: string | null;
  /** Null where the rules ask the list for something else than codes, or for codes that the reference data does not know. */
  readonly named: CodeName | null;
}

/** A named list of the rule set in force. */
export interface RuleListView {
  readonly id: string;
  readonly owner: string;
  readonly reason: string;
  readonly validTo: IsoDate;
  readonly entries: readonly ListEntryView[];
  /** Ids of the rules that ask for it. */
  readonly usedBy: readonly string[];
}

export interface RuleSetView {
  readonly version: number;
  readonly hash: string;
  readonly thresholds: Readonly<Record<Mandate, { readonly watch: number; readonly inspect: number }>>;
  readonly rules: readonly RuleView[];
  readonly lists: readonly RuleListView[];
}

export interface RuleCalls {
  'rules.get': { input: Record<string, never>; output: RuleSetView };
}
