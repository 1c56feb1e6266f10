/** The other fact that a comparison of two facts names. */
import { otherFact } from './fact-operand.ts';
import { operatorByKey } from './operators.ts';
import type { Leaf } from './rule-set.ts';

/** Its id; null when the leaf compares with a value of the rule. */
export function secondFact(leaf: Leaf): string | null {
  return operatorByKey(leaf.operator)?.operand === 'fact' ? otherFact(leaf.expected) : null;
}

/** The facts that the explanation of a leaf shows. */
export function factsOf(leaf: Leaf): readonly string[] {
  const second = secondFact(leaf);
  return second === null ? [leaf.fact] : [leaf.fact, second];
}
