/**
 * The choices between fact and value, by type of fact, from the operator registry. A yes-or-no question is a choice of its own ("was sent", "was
 * not sent"). Of operators with the same meaning only one is offered.
 */
import { OPERATORS, operatorByKey } from '../../../../rules/language/operators.ts';
import type { FactDeclaration, FactType } from '../../../../shared/fact/fact.ts';

export interface OperatorChoice {
  /** Key of the choice: `lessThan`, `sent:false`. */
  readonly key: string;
  readonly operator: string;
  /** The operator's value, where the choice includes it. */
  readonly flag: boolean | null;
  readonly group: ChoiceGroup;
}

export const CHOICE_GROUPS = ['value', 'list', 'text', 'fact', 'sending'] as const;
export type ChoiceGroup = (typeof CHOICE_GROUPS)[number];

/** Operators with the same meaning as another one. Shown only where a rule uses them. */
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

/** The choices for a fact, in display order, including the one in use. */
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

/** The choice that a condition uses; null where its operator does not belong to this fact. */
export function choiceOf(
  choices: readonly OperatorChoice[],
  operator: string | null,
  expected: unknown,
): OperatorChoice | null {
  const own = choices.filter((choice) => choice.operator === operator);
  return own.find(({ flag }) => flag === null || flag === expected) ?? null;
}

/** The first operator for a newly chosen fact. */
export function defaultOperator(fact: FactDeclaration): string {
  return DEFAULTS[fact.type];
}

/** Whether the operator's value for this type is only yes or no. */
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
