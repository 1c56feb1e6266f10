/** Operators that compare a value with values in the rule: equality, order, membership of sets. */
import { type Expected, encodeOperand, isTextual, operandsOf } from './operands.ts';
import { LISTED, type Operator, ORDERED, operatorRow, SINGLE } from './operator.ts';

const INT32_LOW = -2_147_483_648;
const INT32_HIGH = 2_147_483_647;

function texts(expected: Expected): string[] {
  return operandsOf(expected).map(String);
}

/** One of the operands (or none of them), for any type of fact. */
function anyOf(negate: boolean): Operator['test'] {
  return (fact, expected) => {
    if (fact.type === 'set') return { kind: 'members', texts: texts(expected), every: false, negate };
    if (isTextual(fact)) return { kind: 'texts', texts: texts(expected), negate };
    const numbers = operandsOf(expected).map((operand) => encodeOperand(fact, operand));
    const [first = 0] = numbers;
    return numbers.length === 1
      ? { kind: 'range', low: first, high: first, negate }
      : { kind: 'numbers', numbers, negate };
  };
}

/** A range with ends computed from the encoded operands. */
function range(ends: (first: number, second: number) => readonly [number, number]): Operator['test'] {
  return (fact, expected) => {
    const [first = 0, second = 0] = operandsOf(expected).map((operand) => encodeOperand(fact, operand));
    const [low, high] = ends(first, second);
    return { kind: 'range', low, high, negate: false };
  };
}

function members(every: boolean): Operator['test'] {
  return (_, expected) => ({ kind: 'members', texts: texts(expected), every, negate: false });
}

export const COMPARING: readonly Operator[] = [
  // Reads as in speech: `is: true`, `is: crew`; for numbers and dates the same as `equals`.
  operatorRow({ key: 'is', types: SINGLE, operand: 'one', test: anyOf(false) }),
  operatorRow({ key: 'equals', types: SINGLE, operand: 'one', test: anyOf(false) }),
  operatorRow({ key: 'notEquals', types: SINGLE, operand: 'one', test: anyOf(true) }),
  operatorRow({ key: 'in', types: LISTED, operand: 'list', test: anyOf(false) }),
  operatorRow({ key: 'notIn', types: LISTED, operand: 'list', test: anyOf(true) }),
  operatorRow({ key: 'includes', types: ['set'], operand: 'one', test: members(false) }),
  operatorRow({ key: 'includesAny', types: ['set'], operand: 'list', test: members(false) }),
  operatorRow({ key: 'includesAll', types: ['set'], operand: 'list', test: members(true) }),
  operatorRow({ key: 'lessThan', types: ORDERED, operand: 'one', test: range((limit) => [INT32_LOW, limit - 1]) }),
  operatorRow({ key: 'atMost', types: ORDERED, operand: 'one', test: range((limit) => [INT32_LOW, limit]) }),
  operatorRow({ key: 'greaterThan', types: ORDERED, operand: 'one', test: range((limit) => [limit + 1, INT32_HIGH]) }),
  operatorRow({ key: 'atLeast', types: ORDERED, operand: 'one', test: range((limit) => [limit, INT32_HIGH]) }),
  operatorRow({ key: 'between', types: ORDERED, operand: 'pair', test: range((low, high) => [low, high]) }),
];
