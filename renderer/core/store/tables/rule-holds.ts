/** Rules that the circuit breaker holds. */
import type { RuleHold } from '../../../../rules/statistics/rule-hold.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const ruleHolds: SealedTable<RuleHold, object, 'filtered'> = {
  since: 4,
  index: {},
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'unit', ends: 'never' },
  derivedFor: null,
  keptOpen: false,
  seen: 'filtered',
  afterRestore: 'backup',
};
