/** Lists of what is asked at the INTERPOL terminal, with what was asked and answered. */
import type { FlightId } from '../../../../shared/flight/flight.ts';
import { maskedQueryList, type QueryList } from '../../../../shared/interpol/query-list.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const queryLists: SealedTable<QueryList, { readonly flights: readonly FlightId[] }, 'filtered'> = {
  since: 7,
  index: { flights: 'many' },
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'passenger', month: 'flights', masking: maskedQueryList },
  derivedFor: null,
  keptOpen: true,
  seen: 'filtered',
  afterRestore: 'both',
};
