/** What is remembered of a flight's travellers when later flights are derived. */
import {
  decodeAppearances,
  encodeAppearances,
  type KeyedAppearances,
} from '../../../../shared/past/encode-appearances.ts';
import type { SealedTable } from './table.ts';

export const appearances: SealedTable<KeyedAppearances> = {
  since: 4,
  index: {},
  encoding: { encode: encodeAppearances, decode: decodeAppearances },
  form: 1,
  // Keyed hashes and counts: they name no traveller, and later flights need them ("seen before?").
  lifetime: { dataClass: 'passenger', month: 'id', masking: 'kept' },
  derivedFor: 'flight',
  keptOpen: false,
  seen: 'everyone',
  afterRestore: 'backup',
};
