/** The bytes of an entry in quarantine, under its id. */
import { raw } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const quarantineBytes: SealedTable<Uint8Array> = {
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
