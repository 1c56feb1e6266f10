/** Target lists that were printed, with what became of each copy. */
import type { FlightId } from '../../../../shared/flight/flight.ts';
import type { KeptTargetList } from '../../../../shared/target-list/target-list.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const targetLists: SealedTable<KeptTargetList, { readonly flight: FlightId }, 'filtered'> = {
  since: 7,
  index: { flight: 'one' },
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'passenger', month: 'flight', masking: maskTargetList },
  derivedFor: null,
  keptOpen: true,
  seen: 'filtered',
  afterRestore: 'both',
};

/** What is known of a lost copy is written by people, and may name people. */
function maskTargetList(list: KeptTargetList): KeptTargetList {
  const copies = list.copies.map(({ number, ended }) => ({ number, ended: ended && { ...ended, note: '' } }));
  return { ...list, copies };
}
