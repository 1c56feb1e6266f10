/**
 * Checks that a rule does not rest on nationality, age or sex alone. It is not enough that some other fact occurs: in `any: [nationality, cash]`
 * the nationality decides by itself, and in `all: [nationality, any: [bag, no bag]]` the bag adds nothing. The check asks whether protected facts
 * alone can make the condition true (or, under `not`, false) while all other comparisons are against it. Comparisons that hold for every value do
 * not count (`covers.ts`).
 */
import { factById } from '../../shared/fact/fact-catalogue.ts';
import { coversAll, type Wish, wordsGranting } from './covers.ts';
import { operatorByKey } from './operators.ts';
import type { Condition, Leaf } from './rule-set.ts';
import { factsOf, secondFact } from './second-fact.ts';

/** Can protected facts alone make the condition true? */
export function restsOnProtected(condition: Condition): boolean {
  return namesProtected(condition) && reachable(condition, true);
}

function namesProtected(condition: Condition): boolean {
  if (condition.kind === 'leaf') {
    return isProtected(condition) || [true, false].some((wanted) => saysProtected({ leaf: condition, wanted }));
  }
  return condition.kind === 'not' ? namesProtected(condition.of) : condition.of.some(namesProtected);
}

/** Can protected facts alone make the condition equal to `wanted`? `not` inverts the question and swaps `all` and `any`. */
function reachable(condition: Condition, wanted: boolean): boolean {
  if (condition.kind === 'leaf') {
    const wish = { leaf: condition, wanted };
    return isProtected(condition) || saysProtected(wish) || asksOfSending(condition) || anyCovers([wish]);
  }
  if (condition.kind === 'not') return reachable(condition.of, !wanted);
  if (needsEvery(condition, wanted)) return condition.of.every((branch) => reachable(branch, wanted));
  return condition.of.some((branch) => reachable(branch, wanted)) || anyCovers(alternatives(condition, wanted));
}

function needsEvery(condition: Condition, wanted: boolean): boolean {
  return (condition.kind === 'all') === wanted;
}

/** The comparisons of which any one makes the condition `wanted`. */
function alternatives(condition: Condition, wanted: boolean): readonly Wish[] {
  if (condition.kind === 'leaf') return [{ leaf: condition, wanted }];
  if (condition.kind === 'not') return alternatives(condition.of, !wanted);
  if (needsEvery(condition, wanted)) return [];
  return condition.of.flatMap((branch) => alternatives(branch, wanted));
}

/** Do the wishes about one fact hold for every value? */
function anyCovers(wishes: readonly Wish[]): boolean {
  const byFacts = new Map<string, Wish[]>();
  for (const wish of wishes) {
    const key = `${wish.leaf.fact} ${secondFact(wish.leaf) ?? ''}`;
    const group = byFacts.get(key);
    if (group === undefined) byFacts.set(key, [wish]);
    else group.push(wish);
  }
  return [...byFacts.values()].some((group) => {
    const [first] = group;
    const fact = first === undefined ? undefined : factById(first.leaf.fact);
    return fact !== undefined && coversAll(fact, group);
  });
}

/**
 * A comparison of two facts is protected when both facts are, or when the other is the same for the whole flight: "not a national of where the
 * flight comes from" is a nationality.
 */
function isProtected(leaf: Leaf): boolean {
  const rows = factsOf(leaf).map(factById);
  return (
    rows.some((row) => row?.sensitivity === 'alone') &&
    rows.every((row) => row?.sensitivity === 'alone' || row?.scope === 'flight')
  );
}

/** Whether a field was sent depends on the carrier: when it never sends the field, the answer is the same for everybody. */
function asksOfSending({ operator }: Leaf): boolean {
  return operator === 'sent';
}

/**
 * Is the wish satisfied only by values that reveal a protected fact? Infants reveal their age, and the state that issued a passport reveals the
 * nationality. Whether something was sent reveals neither.
 */
function saysProtected(wish: Wish): boolean {
  const { leaf } = wish;
  const fact = factById(leaf.fact);
  const operator = operatorByKey(leaf.operator);
  if (fact?.protectedValues === undefined || operator?.operand === 'flag' || operator?.operand === 'fact') return false;
  const { protectedValues } = fact;
  if (protectedValues === 'all') return true;
  const granting = wordsGranting(fact, wish);
  return granting.length > 0 && granting.every((word) => protectedValues.includes(word));
}
