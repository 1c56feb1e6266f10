/**
 * Warns of indicators that rest on one datum without saying so. Both can hit the same traveller for the same value, and each adds its weight. Where
 * their families differ, one value looks like two independent signs. A `sign` in common says that they are one.
 *
 * Of two rules with signs that differ the authors said what each rests on. Where most of what each needs is the same, it is one circumstance all the same:
 * "a night, no bag, booked late" and "a night, no bag, booked late, sent by somebody else". Such rules get a warning of their own.
 *
 * A warning must be worth reading, so these are left out:
 * - rules with signs that differ that share one datum, or half of their data at most;
 * - rules that cannot hit the same traveller;
 * - texts and lists that differ, such as one airport or another;
 * - facts that only say for whom a rule holds: age, nationality, sex, the flight.
 */
import { factById } from '../../shared/fact/fact-catalogue.ts';
import { coversAll, grants, type Wish } from '../language/covers.ts';
import type { Test } from '../language/operator.ts';
import { operatorByKey } from '../language/operators.ts';
import { errorAt, type ReadRules } from '../language/read-rules.ts';
import type { RuleError } from '../language/rule-error.ts';
import type { Condition, Leaf, Rule } from '../language/rule-set.ts';
import { factsOf, secondFact } from '../language/second-fact.ts';
import { leavesOf } from './compile.ts';

/** At most this many rules are named in a warning; the others are counted. */
const MOST_NAMED = 5;

/** A rule, and what it rests on. */
interface Resting {
  readonly rule: Rule;
  /** Comparisons that must be true (or, `wanted` false, false) for the rule to hit. */
  readonly needs: readonly Wish[];
  /** The comparisons that find something, by fact. */
  readonly found: ReadonlyMap<string, readonly Leaf[]>;
  /** What it rests on beside them: alternatives of which one must be true. */
  readonly choices: readonly string[];
}

/** One warning per rule and fact, or circumstance, at the first of the rules that share it. A set of format 1 has no signs, and no warning. */
export function warnOfOneDatum({ ruleSet, places }: ReadRules): readonly RuleError[] {
  if (ruleSet.format === 1) return [];
  const rules = ruleSet.rules.filter(({ kind }) => kind === 'indicator').map(restingOf);
  return rules.flatMap((one, at) => {
    const place = places.get(one.rule.id);
    if (place === undefined) return [];
    const warn = (code: string, others: readonly Resting[], more: Readonly<Record<string, string>>) => {
      if (others.length === 0) return [];
      const params = { rule: one.rule.id, ...more, count: others.length, rules: named(others) };
      return [errorAt(place.source, place.offset, code, params)];
    };
    const later = rules.slice(at + 1);
    const unsaid = later.filter((other) => countsBeside(one, other));
    return [
      ...[...one.found.keys()].flatMap((fact) =>
        warn(
          'one-datum',
          unsaid.filter((other) => shares(one, other, fact)),
          { fact },
        ),
      ),
      ...warn(
        'one-circumstance',
        later.filter((other) => isOneCircumstance(one, other)),
        {},
      ),
    ];
  });
}

function named(rules: readonly Resting[]): string {
  const ids = rules.slice(0, MOST_NAMED).map(({ rule }) => rule.id);
  return [...ids, ...(rules.length > MOST_NAMED ? ['…'] : [])].join(', ');
}

function restingOf(rule: Rule): Resting {
  const needs = needsOf(rule.when, true);
  const found = new Map<string, readonly Leaf[]>();
  for (const { leaf, wanted } of needs) {
    if (!wanted || !isSign(leaf)) continue;
    for (const fact of factsOf(leaf)) if (isEvidence(fact)) found.set(fact, [...(found.get(fact) ?? []), leaf]);
  }
  return { rule, needs, found, choices: choicesOf(rule.when) };
}

/** The alternatives of which one must be true, where they find something; each as text, so that equal ones compare equal. */
function choicesOf(condition: Condition): readonly string[] {
  if (condition.kind === 'all') return condition.of.flatMap(choicesOf);
  if (condition.kind !== 'any' || condition.of.length === 1) return [];
  const finds = leavesOf(condition).some((leaf) => isSign(leaf) && isEvidence(leaf.fact));
  return finds ? [JSON.stringify(condition, (key, value) => (key === 'path' ? undefined : value))] : [];
}

/** Can both hit one traveller, and does neither say whether they are one sign? */
function countsBeside(one: Resting, other: Resting): boolean {
  if (one.rule.sign !== null && other.rule.sign !== null) return false;
  if (![...one.found.keys()].some((fact) => shares(one, other, fact))) return false;
  return canHitTogether(one, other);
}

/** Do both say that they are different signs, although most of what each of them rests on is the same? */
function isOneCircumstance(one: Resting, other: Resting): boolean {
  if (one.rule.sign === null || other.rule.sign === null || one.rule.sign === other.rule.sign) return false;
  const facts = [...one.found.keys()].filter((fact) => shares(one, other, fact)).length;
  const shared = facts + one.choices.filter((choice) => other.choices.includes(choice)).length;
  const isMost = ({ found, choices }: Resting): boolean => 2 * shared > found.size + choices.length;
  return shared > 1 && isMost(one) && isMost(other) && canHitTogether(one, other);
}

function canHitTogether(one: Resting, other: Resting): boolean {
  return !implies(other.needs, one.rule.when, false) && !implies(one.needs, other.rule.when, false);
}

/** Do both find something in one value of the fact? */
function shares(one: Resting, other: Resting, fact: string): boolean {
  const leaves = other.found.get(fact) ?? [];
  return (one.found.get(fact) ?? []).some((leaf) => leaves.some((each) => asksForOneText(leaf, each)));
}

/** Named texts and lists must have one in common; other comparisons of a fact are of one value. */
function asksForOneText(one: Leaf, other: Leaf): boolean {
  const [texts, others] = [textsOf(one), textsOf(other)];
  return texts === null || others === null || texts.some((text) => others.includes(text));
}

/** The texts that a comparison names; of a list its name. Null where it names none. */
function textsOf(leaf: Leaf): readonly string[] | null {
  const test = testOf(leaf);
  if (test === null) return null;
  if (test.kind === 'list') return [`list ${test.list}`];
  return test.kind === 'texts' || test.kind === 'members' ? test.texts : null;
}

function testOf(leaf: Leaf): Test | null {
  const fact = factById(leaf.fact);
  return fact === undefined ? null : (operatorByKey(leaf.operator)?.test(fact, leaf.expected) ?? null);
}

function needsOf(condition: Condition, wanted: boolean): readonly Wish[] {
  if (condition.kind === 'leaf') return [{ leaf: condition, wanted }];
  if (condition.kind === 'not') return needsOf(condition.of, !wanted);
  const every = (condition.kind === 'all') === wanted || condition.of.length === 1;
  return every ? condition.of.flatMap((each) => needsOf(each, wanted)) : [];
}

/** Does the condition have this truth wherever the needs are met, whatever the values? */
function implies(needs: readonly Wish[], condition: Condition, truth: boolean): boolean {
  if (condition.kind === 'not') return implies(needs, condition.of, !truth);
  if (condition.kind === 'leaf') return leafFollows(needs, condition, truth);
  const each = (of: Condition): boolean => implies(needs, of, truth);
  return (condition.kind === 'all') === truth ? condition.of.every(each) : condition.of.some(each);
}

/** Every value of the fact gives the leaf this truth, or fails a need. */
function leafFollows(needs: readonly Wish[], leaf: Leaf, truth: boolean): boolean {
  const fact = factById(leaf.fact);
  if (fact === undefined) return false;
  const same = needs.filter((need) => need.leaf.fact === leaf.fact && secondFact(need.leaf) === secondFact(leaf));
  if (same.length === 0) return false;
  return coversAll(fact, [{ leaf, wanted: truth }, ...same.map((need) => ({ ...need, wanted: !need.wanted }))]);
}

/** Does the comparison find something? "Not one of", "is false" and "was sent" only set others aside. */
function isSign(leaf: Leaf): boolean {
  const fact = factById(leaf.fact);
  const test = testOf(leaf);
  if (fact === undefined || test === null || test.kind === 'state' || ('negate' in test && test.negate)) return false;
  return fact.type !== 'boolean' || !grants(fact, { leaf, wanted: true }, 0);
}

/** A fact that tells something about a traveller, and not only for whom a rule holds. */
function isEvidence(id: string): boolean {
  const fact = factById(id);
  return fact !== undefined && fact.scope !== 'flight' && fact.sensitivity !== 'alone' && !fact.protectedValues;
}
