/** What lists show of a flight. */
import type { FlightHead } from '../../flight-head.ts';
import { decodeHead, encodeHead } from '../encode-head.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const flightHeads: SealedTable<FlightHead, { readonly day: string }, 'filtered'> = {
  since: 4,
  index: { day: 'one' },
  encoding: {
    encode: (head) => json.encode(encodeHead(head)),
    decode: (bytes) => decodeHead(json.decode(bytes)),
  },
  form: 2,
  lifetime: { dataClass: 'passenger', month: 'id', masking: 'derived' },
  derivedFor: 'flight',
  keptOpen: true,
  seen: 'filtered',
  afterRestore: 'backup',
};
