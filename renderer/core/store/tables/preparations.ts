/** Who prepared flights, and who signed for it. A record per flight, under its id. */
import type { Preparation } from '../../../../shared/preparation/preparation.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const preparations: SealedTable<Preparation, object, 'filtered'> = {
  since: 7,
  index: {},
  encoding: json,
  form: 1,
  // It names travellers by id only.
  lifetime: { dataClass: 'passenger', month: 'id', masking: 'kept' },
  derivedFor: null,
  keptOpen: true,
  seen: 'filtered',
  afterRestore: 'backup',
};
