/**
 * The difference between two rule sets for people: the format; added, removed and changed rules, by field and comparison; the same for lists and
 * their entries; and thresholds. It works on the written form, so that an invalid draft can be compared too.
 */
import { canonicalJson } from '../../shared/canonical-json.ts';
import { MANDATES, type Mandate } from '../../shared/fact/fact.ts';
import type { RuleFormat, Thresholds } from '../language/rule-set.ts';
import type { WrittenList, WrittenListEntry, WrittenRule, WrittenRules } from '../language/write-rules.ts';

/** A field before and after; null when left out. `title` is by language: `title.en`. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** One comparison of a condition: a fact with exactly one operator. */
export interface ComparedLeaf {
  readonly fact: string;
  readonly operator: string;
  readonly expected: unknown;
  /** It is under an odd number of `not`. */
  readonly negated: boolean;
}

export interface LeafChanges {
  readonly added: readonly ComparedLeaf[];
  readonly removed: readonly ComparedLeaf[];
  /** The condition as a whole, as written. */
  readonly before: unknown;
  readonly after: unknown;
  /** Titles of the named lists in both conditions, by id; lists without one are left out. */
  readonly titles: Readonly<Record<string, Title>>;
}

type Title = Readonly<Record<string, string>>;

interface OfRule {
  readonly rule: string;
  readonly mandate: Mandate;
  readonly title: Title;
}

interface OfList {
  readonly list: string;
  /** Empty: it has none. */
  readonly title: Title;
}

export interface RuleChanged extends OfRule {
  readonly kind: 'rule-changed';
  readonly fields: readonly FieldChange[];
  /** Null when the condition is the same. Without added or removed comparisons, the same ones are combined differently. */
  readonly condition: LeafChanges | null;
}

export interface ListEntryChange {
  readonly value: string;
  /** Null when the entry was added or removed. */
  readonly before: WrittenListEntry | null;
  readonly after: WrittenListEntry | null;
}

export type RuleSetChange =
  | { readonly kind: 'format-changed'; readonly before: RuleFormat; readonly after: RuleFormat }
  | ({ readonly kind: 'rule-added' | 'rule-removed' } & OfRule)
  | RuleChanged
  | ({ readonly kind: 'list-added' | 'list-removed'; readonly entries: number } & OfList)
  | ({
      readonly kind: 'list-changed';
      readonly fields: readonly FieldChange[];
      readonly entries: readonly ListEntryChange[];
    } & OfList)
  | {
      readonly kind: 'thresholds-changed';
      readonly mandate: Mandate;
      readonly before: Thresholds;
      readonly after: Thresholds;
    };

const RULE_FIELDS = [
  'kind',
  'mandate',
  'family',
  'sign',
  'contains',
  'threat',
  'weight',
  'outcome',
  'handling',
  'rationale',
  'source',
  'owner',
  'validFrom',
  'validTo',
  'examples',
] as const satisfies readonly (keyof WrittenRule)[];
const LIST_FIELDS = ['owner', 'reason', 'validTo'] as const satisfies readonly (keyof WrittenList)[];

/** The changes from one rule set to another: the format, rules in order of their ids, lists, thresholds. Empty when there are none. */
export function compareRuleSets(before: WrittenRules, after: WrittenRules): readonly RuleSetChange[] {
  return [
    ...compareFormats(before.format, after.format),
    ...pairs(byId(before.rules), byId(after.rules)).flatMap(([, one, other]) =>
      compareRules(one, other, { ...before.lists, ...after.lists }),
    ),
    ...pairs(new Map(Object.entries(before.lists)), new Map(Object.entries(after.lists))).flatMap(
      ([list, one, other]) => compareLists(list, one, other),
    ),
    ...MANDATES.flatMap((mandate) => compareThresholds(mandate, before.thresholds[mandate], after.thresholds[mandate])),
  ];
}

function compareFormats(before: RuleFormat, after: RuleFormat): readonly RuleSetChange[] {
  return before === after ? [] : [{ kind: 'format-changed', before, after }];
}

/** How one rule changed; null when there was or is none. */
function compareRules(
  before: WrittenRule | null,
  after: WrittenRule | null,
  lists: WrittenRules['lists'],
): readonly RuleSetChange[] {
  if (before === null) return after === null ? [] : [{ kind: 'rule-added', ...nameOf(after) }];
  if (after === null) return [{ kind: 'rule-removed', ...nameOf(before) }];
  const fields = [...titleChanges(before.title, after.title), ...fieldChanges(RULE_FIELDS, before, after)];
  const condition = same(before.when, after.when) ? null : compareConditions(before.when, after.when, lists);
  if (fields.length === 0 && condition === null) return [];
  return [{ kind: 'rule-changed', ...nameOf(after), fields, condition }];
}

/** Every comparison of a condition in the written form; malformed parts are skipped. */
export function writtenLeaves(condition: unknown, negated = false): readonly ComparedLeaf[] {
  if (typeof condition !== 'object' || condition === null) return [];
  return Object.entries(condition).flatMap(([key, value]): readonly ComparedLeaf[] => {
    if (key === 'all' || key === 'any')
      return Array.isArray(value) ? value.flatMap((of) => writtenLeaves(of, negated)) : [];
    if (key === 'not') return writtenLeaves(value, !negated);
    if (key === 'fact' || !('fact' in condition)) return [];
    return [{ fact: String(condition.fact), operator: key, expected: value, negated }];
  });
}

function byId(rules: readonly WrittenRule[]): ReadonlyMap<string, WrittenRule> {
  return new Map(rules.map((rule) => [rule.id, rule]));
}

/** The items in both maps and in only one, in order of the keys. */
function pairs<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): readonly (readonly [string, Value | null, Value | null])[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys.map((key) => [key, before.get(key) ?? null, after.get(key) ?? null]);
}

function nameOf({ id, mandate, title }: WrittenRule): OfRule {
  return { rule: id, mandate, title };
}

function same(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

function fieldChanges<Of extends object>(
  fields: readonly (keyof Of & string)[],
  before: Of,
  after: Of,
): readonly FieldChange[] {
  return fields.flatMap((field) => {
    const change = { field, before: before[field] ?? null, after: after[field] ?? null };
    return same(change.before, change.after) ? [] : [change];
  });
}

function titleChanges(before: Title, after: Title): readonly FieldChange[] {
  const languages = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return fieldChanges(languages, before, after).map((change) => ({ ...change, field: `title.${change.field}` }));
}

function compareConditions(before: unknown, after: unknown, lists: WrittenRules['lists']): LeafChanges {
  const [was, is] = [writtenLeaves(before), writtenLeaves(after)];
  const titles = [...was, ...is].flatMap(({ operator, expected }): (readonly [string, Title])[] => {
    const title =
      operator.endsWith('List') && Object.hasOwn(lists, `${expected}`) ? lists[`${expected}`]?.title : undefined;
    return title === undefined ? [] : [[`${expected}`, title]];
  });
  return { added: without(is, was), removed: without(was, is), before, after, titles: Object.fromEntries(titles) };
}

/** The comparisons that are not among others; duplicates are removed one for one. */
function without(leaves: readonly ComparedLeaf[], others: readonly ComparedLeaf[]): readonly ComparedLeaf[] {
  const left = new Map<string, number>();
  for (const other of others.map(canonicalJson)) left.set(other, (left.get(other) ?? 0) + 1);
  return leaves.filter((leaf) => {
    const key = canonicalJson(leaf);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}

function compareLists(list: string, before: WrittenList | null, after: WrittenList | null): readonly RuleSetChange[] {
  const title = (after ?? before)?.title ?? {};
  if (before === null)
    return after === null ? [] : [{ kind: 'list-added', list, title, entries: after.entries.length }];
  if (after === null) return [{ kind: 'list-removed', list, title, entries: before.entries.length }];
  const fields = [...titleChanges(before.title ?? {}, after.title ?? {}), ...fieldChanges(LIST_FIELDS, before, after)];
  const entries = pairs(entriesOf(before), entriesOf(after))
    .filter(([, one, other]) => !same(one, other))
    .map(([value, one, other]) => ({ value, before: one, after: other }));
  return fields.length === 0 && entries.length === 0 ? [] : [{ kind: 'list-changed', list, title, fields, entries }];
}

function entriesOf({ entries }: WrittenList): ReadonlyMap<string, WrittenListEntry> {
  return new Map(entries.map((entry) => [typeof entry === 'string' ? entry : entry.value, entry]));
}

function compareThresholds(mandate: Mandate, before: Thresholds, after: Thresholds): readonly RuleSetChange[] {
  return same(before, after) ? [] : [{ kind: 'thresholds-changed', mandate, before, after }];
}
