/**
 * Every operator of the rule language, one row each (see `operator.ts`). Validation, builder menus, editor schema, documentation and evaluation
 * all read this table.
 */
import { FACT_STATES } from '../../shared/fact/fact-block.ts';
import type { Truth } from '../../shared/screening/screening.ts';
import { BETWEEN_FACTS } from './between-facts.ts';
import { COMPARING } from './comparing.ts';
import { LIST_MEMBERSHIP } from './list-membership.ts';
import type { Expected } from './operands.ts';
import type { Operator } from './operator.ts';
import { SENDING } from './sending.ts';
import { TEXT_MATCHING } from './text-matching.ts';

/** All operators, in menu order. */
export const OPERATORS: readonly Operator[] = [
  ...COMPARING,
  ...LIST_MEMBERSHIP,
  ...TEXT_MATCHING,
  ...BETWEEN_FACTS,
  ...SENDING,
];

const BY_KEY: ReadonlyMap<string, Operator> = new Map(OPERATORS.map((operator) => [operator.key, operator]));

/** The row of an operator, or undefined when there is none of that name. */
export function operatorByKey(key: string): Operator | undefined {
  return BY_KEY.get(key);
}

/** Truths of an operator by state code (the order of `FACT_STATES`). */
export function truthsByState(operator: Operator, expected: Expected): readonly Truth[] {
  const truths = operator.truths(expected === true);
  return FACT_STATES.map((state) => truths[state]);
}
