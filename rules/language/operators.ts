/**
 * Every operator of the rule language, one row each. A row says which types of facts it takes, what stands beside it, and which
 * test over a column it means. Validation, the builder's menus, documentation and evaluation all read this table.
 *
 * What a comparison says about a value that is not there (`STATE_TRUTHS`):
 * - `empty`: the sender has the field and left it empty. There is no value to compare, so every comparison is false, `notEquals` and
 *   `notIn` too. A rule that means "or nothing there" says so with `empty: true`.
 * - `not-sent`, `withheld`, `masked`: nobody here knows. Unknown, whatever the operator.
 * - `not-applicable`: the question makes no sense for this traveller. False.
 */
import type { FactDeclaration, FactType } from '../../shared/fact/fact.ts';
import { FACT_STATES, type FactState } from '../../shared/fact/fact-block.ts';
import { TRUTH, type Truth } from '../../shared/screening/screening.ts';
import { encodeOperand, isTextual, type Operand } from './operands.ts';

/** A test over one column. Numbers are as the column holds them; texts are looked up per block. */
export type Test =
  /** The state alone decides. */
  | { readonly kind: 'state' }
  /** `low ≤ value ≤ high`, or outside of it. */
  | { readonly kind: 'range'; readonly low: number; readonly high: number; readonly negate: boolean }
  /** The value is one of a few numbers, or none of them. */
  | { readonly kind: 'numbers'; readonly numbers: readonly number[]; readonly negate: boolean }
  /** The text is one of a few, or none of them. */
  | { readonly kind: 'texts'; readonly texts: readonly string[]; readonly negate: boolean }
  /** The text passes a check. */
  | { readonly kind: 'pattern'; readonly passes: (text: string) => boolean }
  /** The set has any (or every) one of a few texts as member, or none. */
  | {
      readonly kind: 'members';
      readonly texts: readonly string[];
      readonly every: boolean;
      readonly negate: boolean;
    };

/** What stands beside an operator: one value, one or more, two (from, to), or true/false whatever the fact's type. */
export type OperandForm = 'one' | 'list' | 'pair' | 'flag';

export interface Operator {
  readonly key: string;
  readonly types: readonly FactType[];
  readonly operand: OperandForm;
  /** Must operands of a fact with a closed list of words be among those words? */
  readonly words: boolean;
  /** Truth for every state but `value` (there, the test decides, unless it is a `state` test). */
  readonly truths: (flag: boolean) => Readonly<Record<FactState, Truth>>;
  readonly test: (fact: FactDeclaration, operands: readonly Operand[]) => Test;
}

const INT32_LOW = -2_147_483_648;
const INT32_HIGH = 2_147_483_647;

/** See the head of this file. The entry for `value` is not used. */
export const STATE_TRUTHS: Readonly<Record<FactState, Truth>> = {
  value: TRUTH.false,
  empty: TRUTH.false,
  'not-sent': TRUTH.unknown,
  'not-applicable': TRUTH.false,
  withheld: TRUTH.unknown,
  masked: TRUTH.unknown,
};

function truth(holds: boolean): Truth {
  return holds ? TRUTH.true : TRUTH.false;
}

function texts(operands: readonly Operand[]): string[] {
  return operands.map(String);
}

/** One of the operands (or none of them), for whatever type the fact has. */
function anyOf(negate: boolean): Operator['test'] {
  return (fact, operands) => {
    if (fact.type === 'set') return { kind: 'members', texts: texts(operands), every: false, negate };
    if (isTextual(fact)) return { kind: 'texts', texts: texts(operands), negate };
    const numbers = operands.map((operand) => encodeOperand(fact, operand));
    const [first = 0] = numbers;
    return numbers.length === 1
      ? { kind: 'range', low: first, high: first, negate }
      : { kind: 'numbers', numbers, negate };
  };
}

/** A range whose ends follow from the encoded operands. */
function range(ends: (first: number, second: number) => readonly [number, number]): Operator['test'] {
  return (fact, operands) => {
    const [first = 0, second = 0] = operands.map((operand) => encodeOperand(fact, operand));
    const [low, high] = ends(first, second);
    return { kind: 'range', low, high, negate: false };
  };
}

function pattern(check: (text: string, operand: string) => boolean): Operator['test'] {
  return (_, operands) => {
    const operand = String(operands[0]);
    return { kind: 'pattern', passes: (text) => check(text, operand) };
  };
}

function members(every: boolean): Operator['test'] {
  return (_, operands) => ({ kind: 'members', texts: texts(operands), every, negate: false });
}

const ORDERED: readonly FactType[] = ['integer', 'decimal', 'date', 'instant'];
const SINGLE: readonly FactType[] = ['boolean', ...ORDERED, 'text'];
const LISTED: readonly FactType[] = [...ORDERED, 'text', 'set'];
const EVERY: readonly FactType[] = [...SINGLE, 'set'];

type Row = Pick<Operator, 'key' | 'types' | 'operand' | 'test'> & Partial<Operator>;

function compare(row: Row): Operator {
  return { words: true, truths: () => STATE_TRUTHS, ...row };
}

const ROWS: readonly Operator[] = [
  // As in speech: `is: true`, `is: crew`; for numbers and dates the same as `equals`.
  compare({ key: 'is', types: SINGLE, operand: 'one', test: anyOf(false) }),
  compare({ key: 'equals', types: SINGLE, operand: 'one', test: anyOf(false) }),
  compare({ key: 'notEquals', types: SINGLE, operand: 'one', test: anyOf(true) }),
  compare({ key: 'in', types: LISTED, operand: 'list', test: anyOf(false) }),
  compare({ key: 'notIn', types: LISTED, operand: 'list', test: anyOf(true) }),
  compare({
    key: 'contains',
    types: ['text'],
    operand: 'one',
    words: false,
    test: pattern((text, operand) => text.includes(operand)),
  }),
  compare({
    key: 'startsWith',
    types: ['text'],
    operand: 'one',
    words: false,
    test: pattern((text, operand) => text.startsWith(operand)),
  }),
  compare({ key: 'includes', types: ['set'], operand: 'one', test: members(false) }),
  compare({ key: 'includesAny', types: ['set'], operand: 'list', test: members(false) }),
  compare({ key: 'includesAll', types: ['set'], operand: 'list', test: members(true) }),
  compare({ key: 'lessThan', types: ORDERED, operand: 'one', test: range((limit) => [INT32_LOW, limit - 1]) }),
  compare({ key: 'atMost', types: ORDERED, operand: 'one', test: range((limit) => [INT32_LOW, limit]) }),
  compare({ key: 'greaterThan', types: ORDERED, operand: 'one', test: range((limit) => [limit + 1, INT32_HIGH]) }),
  compare({ key: 'atLeast', types: ORDERED, operand: 'one', test: range((limit) => [limit, INT32_HIGH]) }),
  compare({ key: 'between', types: ORDERED, operand: 'pair', test: range((low, high) => [low, high]) }),
  {
    // Whether a withheld or masked field was sent is itself withheld.
    key: 'sent',
    types: EVERY,
    operand: 'flag',
    words: false,
    truths: (flag) => ({ ...STATE_TRUTHS, value: truth(flag), empty: truth(flag), 'not-sent': truth(!flag) }),
    test: () => ({ kind: 'state' }),
  },
  {
    key: 'empty',
    types: EVERY,
    operand: 'flag',
    words: false,
    truths: (flag) => ({ ...STATE_TRUTHS, value: truth(!flag), empty: truth(flag) }),
    test: () => ({ kind: 'state' }),
  },
];

/** All operators, in the order menus show them. */
export const OPERATORS: readonly Operator[] = ROWS;

const BY_KEY: ReadonlyMap<string, Operator> = new Map(ROWS.map((operator) => [operator.key, operator]));

/** The row of an operator, or undefined when there is none of that name. */
export function operatorByKey(key: string): Operator | undefined {
  return BY_KEY.get(key);
}

/** Truths of an operator by state code (the order of `FACT_STATES`). */
export function truthsByState(operator: Operator, operands: readonly Operand[]): readonly Truth[] {
  const truths = operator.truths(operands[0] === true);
  return FACT_STATES.map((state) => truths[state]);
}
