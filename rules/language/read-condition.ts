/** Reads the condition of a rule: `all`, `any`, `not`, or one fact with exactly one operator. */
import type { FactDeclaration, Mandate } from '../../shared/fact/fact.ts';
import { factById } from '../../shared/fact/fact-catalogue.ts';
import { encodeDuration, isDuration, measuresTime } from './durations.ts';
import { readFactOperand } from './fact-operand.ts';
import {
  type Expected,
  encodeOperand,
  isCounted,
  isTextual,
  type Operand,
  readBoolean,
  readOperand,
} from './operands.ts';
import type { Operator } from './operator.ts';
import { operatorByKey } from './operators.ts';
import type { Condition, Leaf } from './rule-set.ts';
import { asList, asMap, type Reader, report } from './source-reader.ts';
import type { SourceEntry, SourceMap, SourceNode } from './source-tree.ts';

const MAX_CONDITION_DEPTH = 32;
export const MAX_CONDITIONS = 1000;
export const MAX_FILE_CONDITIONS = 5000;
export const MAX_FILE_PATTERNS = 200;
export const MAX_LIST = 1000;

interface Scope {
  readonly reader: Reader;
  readonly mandate: Mandate | null;
  /** Leaves read so far, for the limit `MAX_CONDITIONS`. */
  leaves: number;
}

/**
 * Reads the value of `when`. `mandate` is the rule's, when known: a rule may use only facts open to it. Null when anything in it was wrong; the
 * problems are then in `reader`.
 */
export function readCondition(reader: Reader, node: SourceNode, mandate: Mandate | null): Condition | null {
  const scope: Scope = { reader, mandate, leaves: 0 };
  const condition = conditionAt(scope, node, '', 1);
  if (scope.leaves > MAX_CONDITIONS) return report(reader, node, 'too-many-conditions', { limit: MAX_CONDITIONS });
  const before = reader.used.conditions;
  reader.used.conditions += scope.leaves;
  if (before <= MAX_FILE_CONDITIONS && reader.used.conditions > MAX_FILE_CONDITIONS) {
    return report(reader, node, 'too-many-conditions-in-file', { limit: MAX_FILE_CONDITIONS });
  }
  return condition;
}

function join(path: string, step: string): string {
  return path === '' ? step : `${path}.${step}`;
}

function conditionAt(scope: Scope, node: SourceNode, path: string, depth: number): Condition | null {
  const { reader } = scope;
  const map = asMap(reader, node, 'when');
  if (map === null) return null;
  if (depth > MAX_CONDITION_DEPTH) return report(reader, map, 'nested-too-deep', { limit: MAX_CONDITION_DEPTH });
  const [first] = map.entries;
  if (first === undefined) return report(reader, map, 'condition-empty');
  const branch = map.entries.find(({ key }) => key === 'all' || key === 'any' || key === 'not');
  if (branch === undefined) return leafAt(scope, map, path);
  const other = map.entries.find((entry) => entry !== branch);
  if (other !== undefined) return report(reader, other, 'condition-more-than-one', { key: other.key.slice(0, 80) });
  if (branch.key === 'not') {
    const of = conditionAt(scope, branch.value, join(path, 'not'), depth + 1);
    return of === null ? null : { kind: 'not', path, of };
  }
  return branchAt(scope, branch, branch.key === 'all' ? 'all' : 'any', path, depth);
}

function branchAt(
  scope: Scope,
  branch: SourceEntry,
  kind: 'all' | 'any',
  path: string,
  depth: number,
): Condition | null {
  const list = asList(scope.reader, branch.value, kind);
  if (list === null) return null;
  if (list.items.length === 0) return report(scope.reader, list, 'condition-empty');
  const of: Condition[] = [];
  let whole = true;
  for (const [index, item] of list.items.entries()) {
    if (scope.leaves > MAX_CONDITIONS) return null;
    const condition = conditionAt(scope, item, join(path, `${kind}.${index}`), depth + 1);
    if (condition === null) whole = false;
    else of.push(condition);
  }
  return whole ? { kind, path, of } : null;
}

function leafAt(scope: Scope, map: SourceMap, path: string): Leaf | null {
  const { reader } = scope;
  scope.leaves++;
  const named = map.entries.find(({ key }) => key === 'fact');
  const operators = map.entries.filter(({ key }) => key !== 'fact');
  const [written, second] = operators;
  if (named === undefined) {
    return report(reader, written ?? map, 'condition-without-fact', { key: (written?.key ?? '').slice(0, 80) });
  }
  const fact = factAt(scope, named.value);
  if (written === undefined) return report(reader, map, 'operator-missing');
  if (second !== undefined) return report(reader, second, 'operator-more-than-one', { key: second.key.slice(0, 80) });
  const operator = operatorByKey(written.key);
  if (operator === undefined)
    return report(reader, written, 'unknown-operator', { operator: written.key.slice(0, 80) });
  if (fact === null) return null;
  if (!operator.types.includes(fact.type)) {
    return report(reader, written, 'operator-not-for-type', { operator: operator.key, fact: fact.id, type: fact.type });
  }
  const expected = expectedAt(scope, fact, operator, written.value);
  return expected === null ? null : { kind: 'leaf', path, fact: fact.id, operator: operator.key, expected };
}

function factAt({ reader, mandate }: Scope, node: SourceNode): FactDeclaration | null {
  const id = node.kind === 'scalar' ? node.text : '';
  const fact = factById(id);
  if (fact === undefined) return report(reader, node, 'unknown-fact', { fact: id.slice(0, 80) });
  if (mandate !== null && !fact.mandates.includes(mandate)) {
    return report(reader, node, 'fact-not-for-mandate', { fact: id, mandate });
  }
  return fact;
}

/** The operand, as written. */
function expectedAt(scope: Scope, fact: FactDeclaration, operator: Operator, node: SourceNode): Expected | null {
  const { reader } = scope;
  switch (operator.operand) {
    case 'one':
    case 'pattern':
      return operandAt(reader, fact, operator, node);
    case 'flag': {
      const flag = node.kind === 'scalar' ? readBoolean(node.text, node.quoted) : null;
      return flag ?? report(reader, node, 'operand-wrong-type', { fact: fact.id, type: 'boolean' });
    }
    case 'fact':
      return readFactOperand(reader, fact, node, (named) => factAt(scope, named));
    case 'list-name': {
      const name = node.kind === 'scalar' ? node.text : '';
      return reader.lists.has(name) ? name : report(reader, node, 'unknown-list', { list: name.slice(0, 80) });
    }
    case 'span':
      return spanAt(reader, fact, node);
    case 'list':
    case 'pair':
      return operandsAt(reader, fact, operator, node);
  }
}

function spanAt(reader: Reader, fact: FactDeclaration, node: SourceNode): string | null {
  const text = node.kind === 'scalar' ? node.text : '';
  if (!isDuration(text)) return report(reader, node, 'not-a-duration');
  return encodeDuration(fact, text) === null ? refuseDuration(reader, fact, node, text) : text;
}

function refuseDuration(reader: Reader, fact: FactDeclaration, node: SourceNode, written: string): null {
  const code = measuresTime(fact) ? 'duration-not-whole' : 'duration-not-for-fact';
  return report(reader, node, code, { fact: fact.id, written, unit: fact.unit ?? fact.type });
}

/** A list or a pair, as written. */
function operandsAt(
  reader: Reader,
  fact: FactDeclaration,
  operator: Operator,
  node: SourceNode,
): readonly Operand[] | null {
  const list = asList(reader, node, operator.key);
  if (list === null) return null;
  const pair = operator.operand === 'pair';
  if (pair ? list.items.length !== 2 : list.items.length === 0) {
    return report(reader, list, pair ? 'operand-not-a-pair' : 'operand-list-empty', { operator: operator.key });
  }
  if (list.items.length > MAX_LIST) return report(reader, list, 'operand-list-too-long', { limit: MAX_LIST });
  const operands: Operand[] = [];
  for (const item of list.items) {
    const operand = operandAt(reader, fact, operator, item);
    if (operand !== null) operands.push(operand);
  }
  if (operands.length < list.items.length) return null;
  const [low = 0, high = 0] = isTextual(fact) ? [] : operands.map((operand) => encodeOperand(fact, operand));
  if (pair && low > high) return report(reader, list, 'operand-pair-reversed');
  return operands;
}

function operandAt(reader: Reader, fact: FactDeclaration, operator: Operator, node: SourceNode): Operand | null {
  const operand = node.kind === 'scalar' ? readOperand(fact, node.text, node.quoted) : null;
  if (operand === null) {
    const written = node.kind === 'scalar' && isCounted(fact) && isDuration(node.text) ? node.text : null;
    if (written !== null) return refuseDuration(reader, fact, node, written);
    return report(reader, node, 'operand-wrong-type', { fact: fact.id, type: fact.type });
  }
  if (operator.words && fact.words !== undefined && !fact.words.includes(String(operand))) {
    const written = String(operand).slice(0, 80);
    return report(reader, node, 'not-a-word', { what: fact.id, written, words: fact.words.join(', ') });
  }
  if (operator.key === 'matchesPattern' && ++reader.used.patterns > MAX_FILE_PATTERNS) {
    return reader.used.patterns === MAX_FILE_PATTERNS + 1
      ? report(reader, node, 'too-many-patterns', { limit: MAX_FILE_PATTERNS })
      : null;
  }
  const refused = operator.refuse(operand);
  return refused === null ? operand : report(reader, node, refused.code, refused.params);
}
