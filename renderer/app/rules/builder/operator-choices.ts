/**
 * What an officer may choose between fact and value, by type of fact, from the operator registry. A question that is answered by yes or no is a choice of
 * its own ("was sent", "was not sent"), and of operators that mean the same only one is offered.
 */
import { OPERATORS, operatorByKey } from '../../../../rules/language/operators.ts';
import type { FactDeclaration, FactType } from '../../../../shared/fact/fact.ts';

export interface OperatorChoice {
  /** Names the choice: `lessThan`, `sent:false`. */
  readonly key: string;
  readonly operator: string;
  /** What stands beside the operator, where the choice says that too. */
  readonly flag: boolean | null;
  readonly group: ChoiceGroup;
}

export const CHOICE_GROUPS = ['value', 'list', 'text', 'fact', 'sending'] as const;
export type ChoiceGroup = (typeof CHOICE_GROUPS)[number];

/** Operators that say the same as another one does; shown only where a rule uses them. */
const SAME: Readonly<Record<string, (type: FactType) => boolean>> = {
  equals: () => true,
  is: (type) => type === 'text',
  notEquals: (type) => type === 'text' || type === 'boolean',
  in: (type) => type === 'set',
  includes: () => true,
};

const DEFAULTS: Readonly<Record<FactType, string>> = {
  boolean: 'is',
  integer: 'atLeast',
  decimal: 'atLeast',
  date: 'withinBeforeDeparture',
  instant: 'withinBeforeDeparture',
  text: 'in',
  set: 'includesAny',
};

const LISTS = ['inList', 'notInList'];

/** The choices for a fact, in the order in which they are shown; what the condition uses now is always among them. */
export function operatorChoices(fact: FactDeclaration, used: string | null): readonly OperatorChoice[] {
  const open = OPERATORS.filter(
    ({ key, types }) => types.includes(fact.type) && (key === used || SAME[key]?.(fact.type) !== true),
  );
  const choices = open.flatMap(({ key }): readonly OperatorChoice[] => {
    const group = groupOf(key);
    if (!answersItself(key, fact.type)) return [{ key, operator: key, flag: null, group }];
    return [true, false].map((flag) => ({ key: `${key}:${flag}`, operator: key, flag, group }));
  });
  return CHOICE_GROUPS.flatMap((group) => choices.filter((choice) => choice.group === group));
}

/** The choice that a condition has made; null where its operator is none of this fact. */
export function choiceOf(
  choices: readonly OperatorChoice[],
  operator: string | null,
  expected: unknown,
): OperatorChoice | null {
  const own = choices.filter((choice) => choice.operator === operator);
  return own.find(({ flag }) => flag === null || flag === expected) ?? null;
}

/** What is asked of a fact that was just chosen. */
export function defaultOperator(fact: FactDeclaration): string {
  return DEFAULTS[fact.type];
}

/** Does the operator of this type ask for nothing but yes or no? */
export function answersItself(operator: string, type: FactType): boolean {
  return operatorByKey(operator)?.operand === 'flag' || (type === 'boolean' && groupOf(operator) === 'value');
}

function groupOf(key: string): ChoiceGroup {
  const operand = operatorByKey(key)?.operand;
  if (operand === 'flag') return 'sending';
  if (operand === 'fact') return 'fact';
  if (LISTS.includes(key)) return 'list';
  return operand === 'pattern' ? 'text' : 'value';
}
