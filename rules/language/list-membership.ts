/**
 * Operators over named lists of the rule set (`read-lists.ts`). Of a set, any one member may be on the list. Entries past their last day are left
 * out in a screening.
 */
import type { FactType } from '../../shared/fact/fact.ts';
import { type Operator, operatorRow } from './operator.ts';

const TEXTS: readonly FactType[] = ['text', 'set'];

function membership(key: string, negate: boolean): Operator {
  return operatorRow({
    key,
    types: TEXTS,
    operand: 'list-name',
    words: false,
    test: (_, expected) => ({ kind: 'list', list: String(expected), negate }),
  });
}

export const LIST_MEMBERSHIP: readonly Operator[] = [membership('inList', false), membership('notInList', true)];
