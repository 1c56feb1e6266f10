/** The rules of the benchmark as a decision table of zen-engine: a row per rule, a column per fact. All matching rows are returned. */
import { ZenEngine } from '@gorules/zen-engine';
import type { Condition, Leaf, RuleSet } from '../../rules/language/rule-set.ts';
import type { RulePeer } from './rule-peers.ts';
import type { PlainTraveller } from './rule-travellers.ts';

/** The column for whole expressions. Branches under a rule's first `all` go there. */
const FREE = 'free';

/** A peer that evaluates one traveller after the other. */
export function zenPeer(ruleSet: RuleSet): RulePeer {
  const decision = new ZenEngine().createDecision(graphOf(ruleSet));
  return async (traveller) => {
    const { result } = await decision.evaluate(nested(traveller));
    return (result satisfies unknown as readonly { readonly rule: number }[]).map(({ rule }) => rule);
  };
}

/** `booking.payment` becomes `payment` of `booking`. */
function nested(traveller: PlainTraveller): Record<string, Record<string, unknown>> {
  const context: Record<string, Record<string, unknown>> = {};
  for (const [fact, value] of Object.entries(traveller)) {
    const [of = '', name = ''] = fact.split('.');
    context[of] ??= {};
    context[of][name] = value;
  }
  return context;
}

function graphOf({ rules }: RuleSet): object {
  const rows = rules.map(({ when }) => cellsOf(when));
  const facts = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const content = {
    hitPolicy: 'collect',
    inputs: facts.map((fact) => ({
      id: fact,
      name: fact,
      type: 'expression',
      ...(fact === FREE ? {} : { field: fact }),
    })),
    outputs: [{ id: 'rule', name: 'rule', type: 'expression', field: 'rule' }],
    rules: rows.map((row, index) => ({
      _id: String(index),
      ...Object.fromEntries(facts.map((fact) => [fact, row[fact] ?? ''])),
      rule: String(index),
    })),
  };
  const node = (id: string, type: string, more: object = {}) => ({
    id,
    name: id,
    type,
    position: { x: 0, y: 0 },
    ...more,
  });
  const edge = (sourceId: string, targetId: string) => ({
    id: `${sourceId}-${targetId}`,
    type: 'edge',
    sourceId,
    targetId,
  });
  return {
    nodes: [node('in', 'inputNode'), node('table', 'decisionTableNode', { content }), node('out', 'outputNode')],
    edges: [edge('in', 'table'), edge('table', 'out')],
  };
}

/** The cells of a rule's row, by fact. A rule of the benchmark uses a fact once, and has at most one branch. */
function cellsOf(when: Condition): Readonly<Record<string, string>> {
  const cells: Record<string, string> = {};
  for (const part of when.kind === 'all' ? when.of : [when]) {
    const column = part.kind === 'leaf' ? part.fact : FREE;
    const cell = part.kind === 'leaf' ? comparison(part, '$') : expression(part);
    if (cells[column] !== undefined && column !== FREE) throw new Error(`zen-engine: two cells in column ${column}`);
    cells[column] = cells[column] === undefined ? cell : `(${cells[column]}) and (${cell})`;
  }
  return cells;
}

function expression(condition: Condition): string {
  if (condition.kind === 'leaf') return comparison(condition, condition.fact);
  if (condition.kind === 'not') return `not (${expression(condition.of)})`;
  return condition.of.map((part) => `(${expression(part)})`).join(condition.kind === 'all' ? ' and ' : ' or ');
}

const SIGNS: Readonly<Record<string, string>> = {
  is: '==',
  equals: '==',
  notEquals: '!=',
  in: 'in',
  notIn: 'not in',
  lessThan: '<',
  atMost: '<=',
  greaterThan: '>',
  atLeast: '>=',
};

function comparison({ operator, expected }: Leaf, value: string): string {
  const list: readonly unknown[] = Array.isArray(expected) ? expected : [expected];
  const written = (operand: unknown) => JSON.stringify(operand);
  switch (operator) {
    case 'between':
      return `${value} >= ${written(list[0])} and ${value} <= ${written(list[1])}`;
    case 'startsWith':
      return `startsWith(${value}, ${written(expected)})`;
    case 'includes':
    case 'includesAny':
      return list.map((member) => `contains(${value}, ${written(member)})`).join(' or ');
    default: {
      const sign = SIGNS[operator];
      if (sign === undefined) throw new Error(`zen-engine: nothing for ${operator}`);
      return `${value} ${sign} ${written(expected)}`;
    }
  }
}
