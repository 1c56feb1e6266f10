/** The bytes of files that came with answers, under the id of their request. They end with its flight, as the request does. */
import type { FlightId } from '../../../../shared/flight/flight.ts';
import { raw } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const answerFiles: SealedTable<Uint8Array, { readonly flight: FlightId }, 'filtered'> = {
  since: 6,
  index: { flight: 'unindexed' },
  encoding: raw,
  form: 1,
  // A photograph or a document cannot be masked.
  lifetime: { dataClass: 'passenger', month: 'flight', masking: 'removed' },
  derivedFor: null,
  keptOpen: false,
  seen: 'filtered',
  afterRestore: 'backup',
};
