/** Observed journeys that were passed on. They end with their flight. */
import type { PassedOn } from '../../../../shared/casework/passed-on.ts';
import type { FlightId } from '../../../../shared/flight/flight.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const passedOn: SealedTable<PassedOn, { readonly flight: FlightId }, 'filtered'> = {
  since: 5,
  index: { flight: 'unindexed' },
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'passenger', month: 'flight', masking: 'removed' },
  derivedFor: null,
  keptOpen: false,
  seen: 'filtered',
  afterRestore: 'both',
};
