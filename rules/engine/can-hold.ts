/**
 * Finds rules that cannot come true. Rules may name facts that no source supplies yet, or that a store supplies only once its records reach back
 * far enough, or a list is in force. Such rules are not evaluated; otherwise every traveller would count as unjudged for data that no carrier could have sent.
 */
import type { FactBlock } from '../../shared/fact/fact-block.ts';
import { factById, isOfLists, isOfPast } from '../../shared/fact/fact-catalogue.ts';
import { factColumn } from '../../shared/fact/fact-values.ts';
import { TRUTH } from '../../shared/screening/screening.ts';
import { operatorByKey } from '../language/operators.ts';
import type { Condition, Leaf } from '../language/rule-set.ts';
import { factsOf } from '../language/second-fact.ts';

/** Can the condition become true for any traveller of a block, whatever the values of facts that messages can carry? */
export function canHold(condition: Condition, isMissing: IsMissing): boolean {
  return canBe(condition, true, isMissing);
}

/** The facts missing in a block, among those that no message carries. Many rules name the same ones, so each is looked up once. */
export function missingFrom(block: FactBlock): IsMissing {
  const known = new Map<string, boolean>();
  return (fact) => {
    let missing = known.get(fact);
    if (missing === undefined) {
      missing = mayBeMissing(fact) && factColumn(block, fact) === undefined;
      known.set(fact, missing);
    }
    return missing;
  };
}

/** Is it a fact that no message carries? */
export function mayBeMissing(fact: string): boolean {
  const declared = factById(fact);
  return declared !== undefined && (declared.awaited || isOfPast(declared) || isOfLists(declared));
}

/** Does the condition depend on facts that no source supplies yet, in any store? */
export function waitsForFacts(condition: Condition): boolean {
  return !canBe(condition, true, (fact) => factById(fact)?.awaited === true);
}

/** Tells whether a fact is missing for all travellers. */
export type IsMissing = (fact: string) => boolean;

function canBe(condition: Condition, wanted: boolean, isMissing: IsMissing): boolean {
  switch (condition.kind) {
    case 'leaf':
      return !factsOf(condition).some(isMissing) || saysOfNotSent(condition, wanted);
    case 'not':
      return canBe(condition.of, !wanted, isMissing);
    default: {
      const branch = (each: Condition): boolean => canBe(each, wanted, isMissing);
      return (condition.kind === 'all') === wanted ? condition.of.every(branch) : condition.of.some(branch);
    }
  }
}

/** Operators on the state also have an answer for facts that were not sent. */
function saysOfNotSent({ operator, expected }: Leaf, wanted: boolean): boolean {
  return operatorByKey(operator)?.truths(expected === true)['not-sent'] === (wanted ? TRUTH.true : TRUTH.false);
}
