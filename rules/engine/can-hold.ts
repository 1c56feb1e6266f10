/**
 * Rules may name facts that nothing supplies yet. A rule that such facts keep from ever coming true is not asked: else every
 * traveller would be said to be unjudged for want of data that no carrier could have sent.
 */
import type { FactBlock } from '../../shared/fact/fact-block.ts';
import { factById } from '../../shared/fact/fact-catalogue.ts';
import { factColumn } from '../../shared/fact/fact-values.ts';
import { TRUTH } from '../../shared/screening/screening.ts';
import { operatorByKey } from '../language/operators.ts';
import type { Condition, Leaf } from '../language/rule-set.ts';
import { factsOf } from '../language/second-fact.ts';

/** Can the condition come true for anybody of a block, whatever the facts say that are not awaited? */
export function canHold(condition: Condition, block: FactBlock): boolean {
  return canBe(condition, true, block);
}

function canBe(condition: Condition, wanted: boolean, block: FactBlock): boolean {
  switch (condition.kind) {
    case 'leaf':
      return !factsOf(condition).some((fact) => isMissing(fact, block)) || saysOfNotSent(condition, wanted);
    case 'not':
      return canBe(condition.of, !wanted, block);
    default: {
      const branch = (each: Condition): boolean => canBe(each, wanted, block);
      return (condition.kind === 'all') === wanted ? condition.of.every(branch) : condition.of.some(branch);
    }
  }
}

/** An awaited fact is not sent for anybody, unless the block does have it. */
function isMissing(fact: string, block: FactBlock): boolean {
  return factById(fact)?.awaited === true && factColumn(block, fact) === undefined;
}

/** Whether something was sent can be told of what was not. */
function saysOfNotSent({ operator, expected }: Leaf, wanted: boolean): boolean {
  return operatorByKey(operator)?.truths(expected === true)['not-sent'] === (wanted ? TRUTH.true : TRUTH.false);
}
