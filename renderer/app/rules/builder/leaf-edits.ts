/** Edits of one condition that keep what still fits: a new fact keeps the operator, a new operator keeps the values. */

import { isDuration } from '../../../../rules/language/durations.ts';
import { areComparable } from '../../../../rules/language/fact-operand.ts';
import { type Operand, readOperand } from '../../../../rules/language/operands.ts';
import type { Operator } from '../../../../rules/language/operator.ts';
import { operatorByKey } from '../../../../rules/language/operators.ts';
import type { FactDeclaration } from '../../../../shared/fact/fact.ts';
import { factById } from '../../../../shared/fact/fact-catalogue.ts';
import type { LeafNode } from './condition-draft.ts';
import { answersItself, defaultOperator } from './operator-choices.ts';
import { valueAt } from './rule-draft.ts';

/** The condition with another fact. Its operator and values stay where the new fact accepts them. */
export function changeFact(leaf: LeafNode, to: string): LeafNode {
  const fact = factById(to);
  if (fact === undefined || leaf.fact === to) return leaf;
  const before = operatorByKey(leaf.operator ?? '');
  const stays = before?.types.includes(fact.type) === true;
  const operator = stays && before !== undefined ? before : operatorByKey(defaultOperator(fact));
  if (operator === undefined) return { ...leaf, fact: to };
  return { ...leaf, fact: to, operator: operator.key, expected: kept(leaf, fact, operator) };
}

/** The condition with another operator. `flag` is the operator's value where the choice includes it. Values stay where possible. */
export function changeOperator(leaf: LeafNode, to: string, flag: boolean | null): LeafNode {
  const fact = factById(leaf.fact ?? '');
  const operator = operatorByKey(to);
  if (fact === undefined || operator === undefined) return { ...leaf, operator: to };
  return { ...leaf, operator: to, expected: flag ?? kept(leaf, fact, operator) };
}

/** Whether a JSON value fits a fact and an operator. */
function operandFits(fact: FactDeclaration, operator: Operator, value: unknown): boolean {
  if (!isOperand(value)) return false;
  if (operator.operand === 'span') return typeof value === 'string' && isDuration(value);
  if (readOperand(fact, String(value), typeof value === 'string') === null) return false;
  return !operator.words || fact.words === undefined || fact.words.includes(String(value));
}

/** The values of a condition as a list, whatever their form. Another fact and the name of a list are no values. */
export function operandsOf(operator: string | null, expected: unknown): readonly unknown[] {
  const form = operatorByKey(operator ?? '')?.operand;
  if (form === 'fact' || form === 'list-name' || form === 'flag' || expected === undefined) return [];
  return Array.isArray(expected) ? expected : [expected];
}

/** Id of the second fact of an operator on two facts; '' where none is chosen yet. */
export function otherFactOf(expected: unknown): string {
  if (typeof expected === 'string') return expected;
  const named = valueAt(expected, ['fact']);
  return typeof named === 'string' ? named : '';
}

function kept(leaf: LeafNode, fact: FactDeclaration, operator: Operator): unknown {
  const form = operatorByKey(leaf.operator ?? '')?.operand;
  const before = operandsOf(leaf.operator, leaf.expected);
  const values = isOfOneKind(factById(leaf.fact ?? ''), fact)
    ? before.filter((value) => operandFits(fact, operator, value))
    : [];
  const [first, second] = values;
  switch (operator.operand) {
    case 'flag':
      return typeof leaf.expected === 'boolean' ? leaf.expected : true;
    case 'fact': {
      const other = factById(otherFactOf(leaf.expected));
      const fits = form === 'fact' && other !== undefined && other.id !== fact.id && areComparable(fact, other);
      return fits ? leaf.expected : undefined;
    }
    case 'list-name':
      return form === 'list-name' ? leaf.expected : undefined;
    case 'list':
      return values.length === 0 ? undefined : values;
    case 'pair':
      return first === undefined ? undefined : [first, second ?? first];
    case 'one':
    case 'pattern':
    case 'span':
      return first ?? (answersItself(operator.key, fact.type) ? true : undefined);
  }
}

/** Whether values of one fact are also values of the other. Words and codes of another kind would be accepted and never match. */
function isOfOneKind(before: FactDeclaration | undefined, fact: FactDeclaration): boolean {
  if (before === undefined || before.id === fact.id) return true;
  return before.codes === fact.codes && (before.words === undefined) === (fact.words === undefined);
}

function isOperand(value: unknown): value is Operand {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
