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
    endedOn: (order) => endedAt(order)?.slice(0, 10) ?? null,
    masked: (order) => (order.traveller === '' ? null : { ...order, flight: '', traveller: '' }),
    topic: 'quiet',
  },
  derivedFor: null,
  keptOpen: false,
  seen: 'filtered',
  // A restore must neither end nor lose what runs.
  afterRestore: 'both',
};
