/** The bytes of the files of cases, in slices. One without a head is left of a file that was never wholly there. They end with their case. */
import { raw } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const attachmentSlices: SealedTable<Uint8Array, { readonly case: string }, 'filtered'> = {
  since: 7,
  index: { case: 'one' },
  encoding: raw,
  form: 1,
  lifetime: { dataClass: 'case', month: 'written', endsWith: 'case' },
  derivedFor: null,
  keptOpen: false,
  seen: 'filtered',
  afterRestore: 'backup',
};
