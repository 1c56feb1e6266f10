/** Custody records, under the number of their case, with which they end. */
import type { Custody } from '../../../../shared/custody/custody.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const custodies: SealedTable<Custody, { readonly case: string }, 'filtered'> = {
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
