/**
 * A rule may not rest on nationality, age or sex alone. It is not enough to look for one other fact somewhere: in
 * `any: [nationality, cash]` the nationality decides by itself. So we ask whether the condition could be met (or, under `not`, could fail) with
 * everything but protected facts held against it.
 */
import { factById } from '../../shared/fact/fact-catalogue.ts';
import { otherFact } from './fact-operand.ts';
import { operatorByKey } from './operators.ts';
import type { Condition, Leaf } from './rule-set.ts';

/** Can the condition come true by protected facts alone? */
export function restsOnProtected(condition: Condition): boolean {
  return reachable(condition, true);
}

/** Can protected facts alone make the condition equal to `wanted`? `not` turns the question round, and `all` and `any` change places. */
function reachable(condition: Condition, wanted: boolean): boolean {
  if (condition.kind === 'leaf') return isProtected(condition);
  if (condition.kind === 'not') return reachable(condition.of, !wanted);
  const everyBranch = (condition.kind === 'all') === wanted;
  return everyBranch
    ? condition.of.every((branch) => reachable(branch, wanted))
    : condition.of.some((branch) => reachable(branch, wanted));
}

/**
 * Two facts compared rest on protected ones alone when both are, and when the other is the same for the whole flight: "not a national of where
 * the flight comes from" is a nationality.
 */
function isProtected(leaf: Leaf): boolean {
  const facts = [leaf.fact];
  const form = operatorByKey(leaf.operator)?.operand;
  const other = form === 'fact' ? otherFact(leaf.expected) : null;
  if (other !== null) facts.push(other);
  const rows = facts.map(factById);
  return (
    rows.some((row) => row?.sensitivity === 'alone') &&
    rows.every((row) => row?.sensitivity === 'alone' || row?.scope === 'flight')
  );
}
