/** Keys by which a flight's travellers can be looked up (`FlightLinks`). */
import { raw } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const links: SealedTable<Uint8Array> = {
  since: 4,
  index: {},
  encoding: raw,
  form: 1,
  // Masked travellers are still found by what is left of them.
  lifetime: { dataClass: 'passenger', month: 'id', masking: 'derived' },
  derivedFor: 'flight',
  keptOpen: false,
  seen: 'everyone',
  afterRestore: 'backup',
};
