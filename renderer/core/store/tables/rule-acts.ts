/** Acts on versions of the rules: signed, activated, rolled back. */
import type { RuleAct } from '../../../../rules/lifecycle/rule-act.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const ruleActs: SealedTable<RuleAct> = {
  since: 4,
  index: {},
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'unit', ends: 'never' },
  derivedFor: null,
  keptOpen: false,
  seen: 'everyone',
  afterRestore: 'backup',
};
