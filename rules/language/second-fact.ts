/** The other fact that a comparison of two facts names. */
import { factById } from '../../shared/fact/fact-catalogue.ts';
import { otherFact } from './fact-operand.ts';
import { operatorByKey } from './operators.ts';
import type { Leaf } from './rule-set.ts';

/** Its id; null when the leaf compares with a value of the rule. */
export function secondFact(leaf: Leaf): string | null {
  return operatorByKey(leaf.operator)?.operand === 'fact' ? otherFact(leaf.expected) : null;
}

/** The facts on which a leaf rests. */
export function factsOf(leaf: Leaf): readonly string[] {
  const second = secondFact(leaf);
  return second === null ? [leaf.fact] : [leaf.fact, second];
}

/** The facts that the explanation of a leaf shows: those it rests on, and those that they compare. */
export function shownFactsOf(leaf: Leaf): readonly string[] {
  return factsOf(leaf).flatMap((fact) => [fact, ...(factById(fact)?.compares ?? [])]);
}
