/** Bytes of files that are still to be read. Sensitive values are not blanked yet, so they are removed when the file is read or given up. */
import { raw } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const jobFiles: SealedTable<Uint8Array> = {
  since: 4,
  index: {},
  encoding: raw,
  form: 1,
  lifetime: { dataClass: 'passenger', month: 'written', masking: 'removed' },
  derivedFor: null,
  keptOpen: false,
  seen: 'everyone',
  afterRestore: 'backup',
};
