/** Travellers who were unmasked for an approved purpose. */
import type { Unmasking } from '../../../../shared/retention/unmasking.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const unmaskings: SealedTable<Unmasking> = {
  since: 4,
  index: {},
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'unit', ends: 'acts' },
  derivedFor: null,
  keptOpen: false,
  // One that was revoked since the backup would show again.
  afterRestore: 'both',
};
