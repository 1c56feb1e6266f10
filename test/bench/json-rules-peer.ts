/** The rules of the benchmark in the form of json-rules-engine. */
import { Engine, type NestedCondition } from 'json-rules-engine';
import type { Condition, Leaf, RuleSet } from '../../rules/language/rule-set.ts';
import type { RulePeer } from './rule-peers.ts';

/** Our operators that have another name there. */
const NAMES: Readonly<Record<string, string>> = {
  is: 'equal',
  equals: 'equal',
  notEquals: 'notEqual',
  in: 'in',
  notIn: 'notIn',
  lessThan: 'lessThan',
  atMost: 'lessThanInclusive',
  greaterThan: 'greaterThan',
  atLeast: 'greaterThanInclusive',
  includes: 'contains',
  // The engine has no such operator, but accepts a function.
  startsWith: 'startsWith',
};

/** A peer that evaluates one traveller after the other. */
export function jsonRulesPeer({ rules }: RuleSet): RulePeer {
  // Without this option, missing facts are an error.
  const engine = new Engine([], { allowUndefinedFacts: true });
  engine.addOperator(
    'startsWith',
    (value: unknown, start: string) => typeof value === 'string' && value.startsWith(start),
  );
  rules.forEach(({ when }, index) => {
    const condition = conditionOf(when);
    const conditions = 'all' in condition || 'any' in condition ? condition : { all: [condition] };
    engine.addRule({ name: String(index), conditions, event: { type: 'hit' } });
  });
  return async (traveller) => {
    const { results } = await engine.run(traveller);
    return results.map(({ name }) => Number(name));
  };
}

function conditionOf(condition: Condition): NestedCondition {
  switch (condition.kind) {
    case 'leaf':
      return leafOf(condition);
    case 'not':
      return { not: conditionOf(condition.of) };
    case 'all':
      return { all: condition.of.map(conditionOf) };
    case 'any':
      return { any: condition.of.map(conditionOf) };
  }
}

function leafOf({ fact, operator, expected }: Leaf): NestedCondition {
  const list: readonly unknown[] = Array.isArray(expected) ? expected : [expected];
  const each = (name: string, value: unknown) => ({ fact, operator: name, value });
  if (operator === 'between') {
    return { all: [each('greaterThanInclusive', list[0]), each('lessThanInclusive', list[1])] };
  }
  if (operator === 'includesAny') return { any: list.map((member) => each('contains', member)) };
  const name = NAMES[operator];
  if (name === undefined) throw new Error(`json-rules-engine: no operator for ${operator}`);
  return each(name, expected);
}
