/**
 * Writes a rule set in the form of a rule file, as plain JSON; reading it again gives the same rules and the same fingerprint. Optional empty
 * parts (an empty rationale, no threat, no last day) are left out.
 *
 * Drafts, the builder, trials and back-tests use this form, so one reader with one set of checks serves all of them.
 */
import type { Family, Mandate } from '../../shared/fact/fact.ts';
import type { Threat } from '../../shared/screening/outcome.ts';
import type { Handling } from '../../shared/screening/screening.ts';
import type { Expected } from './operands.ts';
import { EXAMPLE_GROUPS, type ExampleGroup } from './read-examples.ts';
import type {
  Condition,
  ExampleFacts,
  Leaf,
  ListEntry,
  NamedList,
  Rule,
  RuleContent,
  RuleFormat,
  Thresholds,
} from './rule-set.ts';

/** `all`, `any`, `not`, or a fact with exactly one operator key. */
export type WrittenCondition =
  | { readonly all: readonly WrittenCondition[] }
  | { readonly any: readonly WrittenCondition[] }
  | { readonly not: WrittenCondition }
  | WrittenLeaf;

/** `fact`, and one key of the operator registry with its operand. */
export type WrittenLeaf = { readonly fact: string } & Readonly<Record<string, Expected>>;

export interface WrittenRule {
  readonly id: string;
  readonly kind: Rule['kind'];
  readonly mandate: Mandate;
  readonly family: Family;
  /** Format 2. */
  readonly sign?: string;
  /** Format 2. */
  readonly contains?: readonly string[];
  readonly threat?: readonly Threat[];
  /** Indicator and exoneration. */
  readonly weight?: number;
  /** Trigger. */
  readonly outcome?: 'inspect' | 'intercept';
  /** Trigger; in format 2 also indicator. */
  readonly handling?: Handling;
  readonly title: Readonly<Record<string, string>>;
  readonly rationale?: string;
  readonly source?: string;
  readonly owner?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly when: WrittenCondition;
  readonly examples?: Readonly<Partial<Record<ExampleGroup, readonly ExampleFacts[]>>>;
}

/** A value alone, or with the fields that an entry may have. */
export type WrittenListEntry = string | { readonly value: string; readonly validTo?: string; readonly reason?: string };

export interface WrittenList {
  readonly title?: Readonly<Record<string, string>>;
  readonly owner: string;
  readonly reason: string;
  readonly validTo: string;
  readonly entries: readonly WrittenListEntry[];
}

export interface WrittenRules {
  readonly format: RuleFormat;
  readonly thresholds: Readonly<Record<Mandate, Thresholds>>;
  /** By id. */
  readonly lists: Readonly<Record<string, WrittenList>>;
  readonly rules: readonly WrittenRule[];
}

/** A rule set as the content of one rule file. Reading its `JSON.stringify` gives the same hash. */
export function writtenRules({ format, thresholds, lists, rules }: RuleContent): WrittenRules {
  return {
    format,
    thresholds,
    lists: Object.fromEntries(lists.map((list) => [list.id, writtenList(list)])),
    rules: rules.map(writtenRule),
  };
}

/** One rule as an entry of `rules` of a rule file. */
export function writtenRule(rule: Rule): WrittenRule {
  const { id, kind, mandate, family, sign, contains, threat, weight, outcome, handling, title } = rule;
  const { rationale, source, owner, validFrom, validTo } = rule;
  const examples = EXAMPLE_GROUPS.filter((group) => rule.examples[group].length > 0);
  return {
    id,
    kind,
    mandate,
    family,
    ...(sign === null ? {} : { sign }),
    ...(contains === undefined ? {} : { contains }),
    ...(threat.length > 0 ? { threat } : {}),
    ...(kind === 'trigger' ? {} : { weight }),
    ...(outcome === null ? {} : { outcome }),
    ...(handling === null ? {} : { handling }),
    title,
    ...(rationale === '' ? {} : { rationale }),
    ...(source === '' ? {} : { source }),
    ...(owner === '' ? {} : { owner }),
    ...(validFrom === null ? {} : { validFrom }),
    ...(validTo === null ? {} : { validTo }),
    when: writtenCondition(rule.when),
    ...(examples.length > 0
      ? { examples: Object.fromEntries(examples.map((group) => [group, rule.examples[group]])) }
      : {}),
  };
}

/** A condition as the value of `when`. */
export function writtenCondition(condition: Condition): WrittenCondition {
  switch (condition.kind) {
    case 'leaf':
      return writtenLeaf(condition);
    case 'not':
      return { not: writtenCondition(condition.of) };
    case 'all':
      return { all: condition.of.map(writtenCondition) };
    case 'any':
      return { any: condition.of.map(writtenCondition) };
  }
}

function writtenLeaf({ fact, operator, expected }: Leaf): WrittenLeaf {
  return { fact, [operator]: expected };
}

/** A named list as the value of its id under `lists`. */
export function writtenList({ title, owner, reason, validTo, entries }: NamedList): WrittenList {
  return {
    ...(Object.keys(title).length === 0 ? {} : { title }),
    owner,
    reason,
    validTo,
    entries: entries.map(writtenEntry),
  };
}

function writtenEntry({ value, validTo, reason }: ListEntry): WrittenListEntry {
  if (validTo === null && reason === null) return value;
  return { value, ...(validTo === null ? {} : { validTo }), ...(reason === null ? {} : { reason }) };
}
