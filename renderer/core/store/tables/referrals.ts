/** Referrals of cases. They end with their case. */
import type { Referral } from '../../../../shared/casework/referral.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const referrals: SealedTable<Referral, { readonly case: string }, 'filtered'> = {
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
