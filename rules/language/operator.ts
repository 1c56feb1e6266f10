/**
 * What an operator is: its types of facts, its operand, and its test over a column. The rows are in the files by kind (`comparing.ts`,
 * `text-matching.ts` …); `operators.ts` combines them.
 *
 * The result of a comparison when there is no value (`STATE_TRUTHS`):
 * - `empty`: the sender has the field and left it empty. There is no value to compare, so every comparison is false, even `notEquals` and
 *   `notIn`. A rule that means "or nothing there" adds `empty: true`.
 * - `not-sent`, `withheld`, `masked`: nothing is known. Unknown, whatever the operator.
 * - `not-applicable`: the fact does not apply to this traveller. False.
 */
import type { FactDeclaration, FactType } from '../../shared/fact/fact.ts';
import type { FactState } from '../../shared/fact/fact-block.ts';
import { TRUTH, type Truth } from '../../shared/screening/screening.ts';
import type { Expected, Operand } from './operands.ts';

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
  /** The text, or (`members`) any text of the set, passes a check. */
  | { readonly kind: 'pattern'; readonly passes: (text: string) => boolean; readonly members: boolean }
  /** The set has any (or every) one of a few texts as member, or none. */
  | {
      readonly kind: 'members';
      readonly texts: readonly string[];
      readonly every: boolean;
      readonly negate: boolean;
    }
  /** The text, or any text of the set, is on a named list, or not on it. */
  | { readonly kind: 'list'; readonly list: string; readonly negate: boolean }
  /** `low ≤ value − value of another fact ≤ high`, or outside of it. Equal texts have equal numbers in a block; of `sets`, equal members count. */
  | {
      readonly kind: 'difference';
      readonly other: string;
      readonly sets: boolean;
      readonly low: number;
      readonly high: number;
      readonly negate: boolean;
    };

/**
 * The operand of an operator: one value, one or more, two (from, to), a text pattern, another fact, a span of time, the name of a list, or
 * true/false whatever the fact's type.
 */
export type OperandForm = 'one' | 'list' | 'pair' | 'pattern' | 'fact' | 'span' | 'list-name' | 'flag';

/** An error in an operand: a code of `rule-error.<code>` and its parameters. */
export interface OperandProblem {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Operator {
  readonly key: string;
  readonly types: readonly FactType[];
  readonly operand: OperandForm;
  /** Must operands of a fact with a closed list of words be among its words? */
  readonly words: boolean;
  /** Truth by state, except `value`, where the test decides (unless it is a `state` test). */
  readonly truths: (flag: boolean) => Readonly<Record<FactState, Truth>>;
  readonly test: (fact: FactDeclaration, expected: Expected) => Test;
  /** An error in an operand beyond its type; null when there is none. */
  readonly refuse: (operand: Operand) => OperandProblem | null;
}

/** See the head of this file. The entry for `value` is not used. */
export const STATE_TRUTHS: Readonly<Record<FactState, Truth>> = {
  value: TRUTH.false,
  empty: TRUTH.false,
  'not-sent': TRUTH.unknown,
  'not-applicable': TRUTH.false,
  withheld: TRUTH.unknown,
  masked: TRUTH.unknown,
};

export const ORDERED: readonly FactType[] = ['integer', 'decimal', 'date', 'instant'];
export const SINGLE: readonly FactType[] = ['boolean', ...ORDERED, 'text'];
export const LISTED: readonly FactType[] = [...ORDERED, 'text', 'set'];
export const EVERY: readonly FactType[] = [...SINGLE, 'set'];

type Row = Pick<Operator, 'key' | 'types' | 'operand' | 'test'> & Partial<Operator>;

/** A row with the defaults of most operators. */
export function operatorRow(row: Row): Operator {
  return { words: true, truths: () => STATE_TRUTHS, refuse: () => null, ...row };
}
