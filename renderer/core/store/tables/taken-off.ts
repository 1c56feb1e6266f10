/** What messages alone took away from flights: targets who fell, and earlier times. Its name stands readable on disk, so that it is no surname such as FALL. */
import type { Fall } from '../../../../shared/flight/fall.ts';
import type { FlightId } from '../../../../shared/flight/flight.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const takenOff: SealedTable<Fall, { readonly flight: FlightId }, 'filtered'> = {
  since: 7,
  index: { flight: 'one' },
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'passenger', month: 'flight', masking: 'removed' },
  derivedFor: null,
  keptOpen: true,
  seen: 'filtered',
  afterRestore: 'both',
};
