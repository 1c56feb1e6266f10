/** Records of protection, under the number of their case, with which they end. */
import type { Protection } from '../../../../shared/protection/protection.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const protections: SealedTable<Protection, { readonly case: string }, 'filtered'> = {
  since: 7,
  index: { case: 'one' },
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'case', month: 'written', endsWith: 'case' },
  derivedFor: null,
  // Whatever is shown of a case or a flagged traveller asks it first.
  keptOpen: true,
  seen: 'filtered',
  afterRestore: 'backup',
};
