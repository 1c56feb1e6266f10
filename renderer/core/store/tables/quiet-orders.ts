/** Quiet work. No field beside the body tells of whom it is about. */
import { endedAt, type QuietOrder } from '../../../../shared/casework/quiet-order.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const quietOrders: SealedTable<QuietOrder, object, 'filtered'> = {
  since: 5,
  index: {},
  encoding: json,
  form: 1,
  lifetime: {
    dataClass: 'unit',
    ends: 'travellers',
    // Where all whom it names have left, nobody ends it: its deadline does, and flight and traveller go as those of others.
    endedOn: (order) => (endedAt(order) ?? order.due).slice(0, 10),
    masked: (order) => (order.traveller === '' ? null : { ...order, flight: '', traveller: '' }),
    topic: 'quiet',
  },
  derivedFor: null,
  keptOpen: false,
  seen: 'filtered',
  // A restore must neither end nor lose what runs.
  afterRestore: 'both',
};
