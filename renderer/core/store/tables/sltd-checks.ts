/** What was done about first-level matches of cases, a record for each document. They end with their case. */
import type { SltdCheck } from '../../../../shared/interpol/sltd-check.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const sltdChecks: SealedTable<SltdCheck, { readonly case: string }, 'filtered'> = {
  since: 7,
  index: { case: 'one' },
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'case', month: 'written', endsWith: 'case' },
  derivedFor: null,
  keptOpen: false,
  seen: 'filtered',
  afterRestore: 'backup',
};
