/**
 * Compiles a rule set for evaluation: every distinct comparison once (rules share many), and per rule a tree over them. Nothing here depends on a
 * flight, so a rule set is compiled once.
 */
import type { FactDeclaration } from '../../shared/fact/fact.ts';
import { STATE } from '../../shared/fact/fact-block.ts';
import { factById } from '../../shared/fact/fact-catalogue.ts';
import type { IsoDate } from '../../shared/manifest.ts';
import { TRUTH, type Truth } from '../../shared/screening/screening.ts';
import type { Test } from '../language/operator.ts';
import { operatorByKey, truthsByState } from '../language/operators.ts';
import type { Condition, Leaf, NamedList, Rule, RuleSet } from '../language/rule-set.ts';
import { factsOf } from '../language/second-fact.ts';
import { lastDayOf } from '../language/validity.ts';
import { mayBeMissing } from './can-hold.ts';
import { statedSigns } from './stated-signs.ts';

/** A test with named lists replaced by their entries. */
export type ColumnTest = Exclude<Test, { readonly kind: 'list' }>;

/** One comparison of one fact, shared by all rules that use it. */
export interface Predicate {
  /** Index into `CompiledRules.facts`. */
  readonly fact: number;
  /** The same for the other fact; -1 when there is none. */
  readonly other: number;
  readonly test: ColumnTest;
  /** Index into `CompiledRules.readings`: the truth by state alone. */
  readonly reading: number;
  /** The same for the other fact. */
  readonly otherReading: number;
  /** Indexes into `CompiledRules.operands` of the texts that the test names. */
  readonly operands: readonly number[];
  /** Last day of each of these when they come from a named list, otherwise null. */
  readonly until: readonly IsoDate[] | null;
}

/** The truths of an operator by the states of one fact, whatever the values; most comparisons of one fact share them. */
export interface StateReading {
  /** Index into `CompiledRules.facts`. */
  readonly fact: number;
  /** Truth by state code; the entry of `value` is false except in tests of the state alone. */
  readonly truths: readonly Truth[];
}

/** A condition over slots: slot `n` has the truths of predicate `n`, later slots those of branches. */
export interface Branch {
  readonly kind: 'all' | 'any' | 'not';
  readonly slots: readonly number[];
  /** Slot of the result. */
  readonly slot: number;
}

export interface CompiledRule {
  readonly rule: Rule;
  /** Leaves in the order of the rule text. */
  readonly leaves: readonly Leaf[];
  /** Predicate of each leaf. */
  readonly predicates: readonly number[];
  /** Slot of the rule's own truth. */
  readonly slot: number;
  /** The signs that it contains and another rule of the set states. Left out: it contains none. */
  readonly contains?: readonly string[];
  /** Does it name a fact that no message carries? Only then can a block prevent it from becoming true. */
  readonly awaits: boolean;
}

export interface CompiledRules {
  readonly ruleSet: RuleSet;
  readonly rules: readonly CompiledRule[];
  /** The facts that no message carries, of all rules of the set, numbered from 0. */
  readonly awaited: ReadonlyMap<string, number>;
  readonly byId: ReadonlyMap<string, Rule>;
  readonly predicates: readonly Predicate[];
  /** Every distinct branch of all conditions once, innermost first. */
  readonly branches: readonly Branch[];
  readonly readings: readonly StateReading[];
  readonly facts: readonly FactDeclaration[];
  /** Index into the operand texts, by text: one pass over a block's texts finds all of them. */
  readonly operands: ReadonlyMap<string, number>;
  /** 1 at the sketch of every operand text: most texts of a block (locators, agency numbers) are ruled out without a look-up. */
  readonly operandSketch: Uint8Array;
  /** The operand texts that are tested as members of sets. */
  readonly memberOperands: readonly number[];
  readonly slots: number;
}

const SKETCHES = 256;

/** A number below 256 from a text's length and first letter. */
export function sketchOf(text: string): number {
  return (text.charCodeAt(0) + text.length * 37) & (SKETCHES - 1);
}

/** Leaves of a condition in the order of the rule text; a hit's truth vector has one entry for each. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  if (condition.kind === 'leaf') return [condition];
  return condition.kind === 'not' ? leavesOf(condition.of) : condition.of.flatMap(leavesOf);
}

/** Compiles a rule set that `readRules` has checked; throws a TypeError on unknown facts and operators. */
export function compileRules(ruleSet: RuleSet): CompiledRules {
  return compileTogether([ruleSet])[0] as CompiledRules;
}

/**
 * Compiles rule sets for the same travellers. They share slots, so evaluating one evaluates all, and common comparisons run once. Only `ruleSet`,
 * `rules` and `byId` differ.
 */
export function compileTogether(ruleSets: readonly RuleSet[]): readonly CompiledRules[] {
  const predicates: Predicate[] = [];
  const predicateIndex = new Map<string, number>();
  const readings: StateReading[] = [];
  const readingIndex = new Map<string, number>();
  const facts: FactDeclaration[] = [];
  const factIndex = new Map<string, number>();
  const operands = new Map<string, number>();
  const memberOperands = new Set<number>();
  /** By content: two sets may have different lists of one name. */
  const listKeys = new Map<string, number>();
  const branches: Branch[] = [];
  const branchIndex = new Map<string, number>();

  function factOf(id: string): number {
    const known = factIndex.get(id);
    if (known !== undefined) return known;
    const declaration = factById(id);
    if (declaration === undefined) throw new TypeError(`rule set was not checked: no fact ${id}`);
    factIndex.set(id, facts.length);
    return facts.push(declaration) - 1;
  }

  function operandOf(text: string): number {
    const known = operands.get(text);
    if (known !== undefined) return known;
    operands.set(text, operands.size);
    return operands.size - 1;
  }

  function listKey({ validTo, entries }: NamedList): number {
    const content = JSON.stringify([validTo, entries.map((entry) => [entry.value, entry.validTo])]);
    const known = listKeys.get(content) ?? listKeys.size;
    listKeys.set(content, known);
    return known;
  }

  function readingOf(fact: number, truths: readonly Truth[]): number {
    const key = `${fact} ${truths.join('')}`;
    const known = readingIndex.get(key);
    if (known !== undefined) return known;
    readingIndex.set(key, readings.length);
    return readings.push({ fact, truths }) - 1;
  }

  function predicateOf(leaf: Leaf, lists: ReadonlyMap<string, GivenList>): number {
    const operator = operatorByKey(leaf.operator);
    if (operator === undefined) throw new TypeError(`rule set was not checked: no operator ${leaf.operator}`);
    const list = operator.operand === 'list-name' ? lists.get(String(leaf.expected)) : undefined;
    if (list === undefined && operator.operand === 'list-name')
      throw new TypeError(`rule set was not checked: no list ${leaf.expected}`);
    const key = JSON.stringify([leaf.fact, leaf.operator, list?.key ?? leaf.expected]);
    const known = predicateIndex.get(key);
    if (known !== undefined) return known;
    const fact = factOf(leaf.fact);
    const declaration = facts[fact] as FactDeclaration;
    const asked = operator.test(declaration, leaf.expected);
    const test = asked.kind === 'list' ? listTest(declaration, asked, list?.list.entries ?? []) : asked;
    const until = list === undefined ? null : lastDays(list.list);
    const texts = test.kind === 'texts' || test.kind === 'members' ? test.texts : [];
    const byState = truthsByState(operator, leaf.expected);
    // When the value is compared, its presence alone proves nothing.
    const truths = test.kind === 'state' ? byState : byState.with(STATE.value, TRUTH.false);
    const other = test.kind === 'difference' ? factOf(test.other) : -1;
    const reading = readingOf(fact, truths);
    const otherReading = other < 0 ? -1 : readingOf(other, truths);
    const textOperands = texts.map(operandOf);
    if (test.kind === 'members') for (const operand of textOperands) memberOperands.add(operand);
    predicateIndex.set(key, predicates.length);
    return predicates.push({ fact, other, test, reading, otherReading, operands: textOperands, until }) - 1;
  }

  const leafPredicates = ruleSets.map(({ rules, lists }) => {
    const given = new Map(lists.map((list): [string, GivenList] => [list.id, { list, key: listKey(list) }]));
    return rules.map((rule) => leavesOf(rule.when).map((leaf) => predicateOf(leaf, given)));
  });

  function branchOf(kind: Branch['kind'], slots: readonly number[]): number {
    const key = `${kind} ${slots.join(' ')}`;
    const known = branchIndex.get(key);
    if (known !== undefined) return known;
    const slot = predicates.length + branches.length;
    branches.push({ kind, slots, slot });
    branchIndex.set(key, slot);
    return slot;
  }

  function compileRule(rule: Rule, leafPredicate: readonly number[], all: readonly Rule[]): CompiledRule {
    let leaf = 0;
    const slotOf = (condition: Condition): number => {
      if (condition.kind === 'leaf') return leafPredicate[leaf++] ?? 0;
      const under = condition.kind === 'not' ? [condition.of] : condition.of;
      return branchOf(condition.kind, under.map(slotOf));
    };
    const slot = slotOf(rule.when);
    const leaves = leavesOf(rule.when);
    const awaits = leaves.some((each) => factsOf(each).some(mayBeMissing));
    const contains = rule.contains && { contains: statedSigns(rule.id, rule.contains, all) };
    return { rule, leaves, predicates: leafPredicate, slot, awaits, ...contains };
  }

  const rules = ruleSets.map((each, set) =>
    each.rules.map((rule, index) => compileRule(rule, leafPredicates[set]?.[index] ?? [], each.rules)),
  );
  const operandSketch = new Uint8Array(SKETCHES);
  for (const text of operands.keys()) operandSketch[sketchOf(text)] = 1;
  const texts = { operands, operandSketch, memberOperands: [...memberOperands] };
  const slots = predicates.length + branches.length;
  return ruleSets.map((ruleSet, set) => {
    const byId = new Map(ruleSet.rules.map((rule) => [rule.id, rule]));
    const own = rules[set] ?? [];
    const named = new Set(own.flatMap(({ leaves }) => leaves.flatMap(factsOf).filter(mayBeMissing)));
    const awaited = new Map([...named].map((fact, at) => [fact, at]));
    return { ruleSet, rules: own, awaited, byId, predicates, branches, readings, facts, ...texts, slots };
  });
}

interface GivenList {
  readonly list: NamedList;
  readonly key: number;
}

function listTest(
  { type }: FactDeclaration,
  { negate }: Extract<Test, { kind: 'list' }>,
  entries: NamedList['entries'],
): ColumnTest {
  const texts = entries.map(({ value }) => value);
  return type === 'set' ? { kind: 'members', texts, every: false, negate } : { kind: 'texts', texts, negate };
}

function lastDays(list: NamedList): readonly IsoDate[] {
  return list.entries.map((entry) => lastDayOf(entry, list));
}

/** Is the rule valid on a day? First and last day are included. */
export function isValidOn(rule: Rule, day: IsoDate): boolean {
  return (rule.validFrom === null || rule.validFrom <= day) && (rule.validTo === null || day <= rule.validTo);
}
