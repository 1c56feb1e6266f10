/**
 * A rule set as the engine takes it: checked once by `read-rules.ts`, with plain types from then on. The written form is fixed by contract ("Rule
 * files"): YAML 1.2 core without aliases, or JSON.
 */
import type { Family, Mandate } from '../../shared/fact/fact.ts';
import type { Threat } from '../../shared/screening/outcome.ts';
import type { Handling } from '../../shared/screening/screening.ts';
import type { Expected } from './operands.ts';

/** The forms of a rule set. Format 1 adds up every hit, format 2 counts a sign once (`engine/score.ts`). A set has one format. */
export const RULE_FORMATS = [1, 2] as const;
export type RuleFormat = (typeof RULE_FORMATS)[number];

/** One comparison of a fact, with exactly one operator. */
export interface Leaf {
  readonly kind: 'leaf';
  /** Position in the condition tree, e.g. `all.0`. */
  readonly path: string;
  readonly fact: string;
  /** A key of the operator registry (`operators.ts`), e.g. `in`, `is`, `lessThan`. */
  readonly operator: string;
  /** As written in the rule file, checked against the fact's type. */
  readonly expected: Expected;
}

export type Condition =
  | { readonly kind: 'all'; readonly path: string; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly path: string; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly path: string; readonly of: Condition }
  | Leaf;

/** An example: the facts of one traveller. A missing fact was not sent; `null` means sent but empty. */
export type ExampleFacts = Readonly<Record<string, unknown>>;

export interface Rule {
  /** `[a-z0-9.-]`; never reused for another rule. */
  readonly id: string;
  readonly kind: 'indicator' | 'exoneration' | 'trigger';
  readonly mandate: Mandate;
  readonly family: Family;
  /** Of the rules of one sign that hit a traveller the strongest counts. Null: a sign of its own. Format 1: always null. */
  readonly sign: string | null;
  /** The signs whose data are among its conditions: a combination. Left out: none. Only beside a sign of its own. */
  readonly contains?: readonly string[];
  /** The threats it looks for, in the order of `THREATS`; empty: any. */
  readonly threat: readonly Threat[];
  /** Indicator and exoneration: 1…100. Trigger: 0. */
  readonly weight: number;
  /** Trigger only. */
  readonly outcome: 'inspect' | 'intercept' | null;
  /** Of a trigger; in format 2 also of an indicator. */
  readonly handling: Handling | null;
  /** By language code; `en` is always present. */
  readonly title: Readonly<Record<string, string>>;
  readonly rationale: string;
  readonly source: string;
  readonly owner: string;
  /** First and last day (ISO dates) on which the rule is valid; null: open. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly when: Condition;
  readonly examples: {
    readonly hit: readonly ExampleFacts[];
    readonly miss: readonly ExampleFacts[];
    readonly unknown: readonly ExampleFacts[];
  };
}

export interface ListEntry {
  readonly value: string;
  /** Last day (ISO date) on which the entry counts, where it is earlier than the list's. */
  readonly validTo: string | null;
  readonly reason: string | null;
}

/** A named list of texts, e.g. airports: data that rules name by its id. */
export interface NamedList {
  readonly id: string;
  /** By language code; `en` is always present. Empty: the list has no title and is shown by its id. */
  readonly title: Readonly<Record<string, string>>;
  readonly owner: string;
  readonly reason: string;
  /** Last day (ISO date) on which the list counts. */
  readonly validTo: string;
  /** Sorted by value, without repetition. */
  readonly entries: readonly ListEntry[];
}

export interface Thresholds {
  readonly watch: number;
  readonly inspect: number;
}

export interface RuleSet {
  readonly version: number;
  readonly format: RuleFormat;
  /** SHA-256 (hex) over the canonical text of format, thresholds, lists and rules. */
  readonly hash: string;
  readonly thresholds: Readonly<Record<Mandate, Thresholds>>;
  /** In the order of their ids. */
  readonly lists: readonly NamedList[];
  readonly rules: readonly Rule[];
}

/** What the rules of a set say, without its number and hash. */
export type RuleContent = Pick<RuleSet, 'format' | 'thresholds' | 'lists' | 'rules'>;
