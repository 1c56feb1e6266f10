/** Lookouts: what officers were told of persons who may arrive. */
import type { Lookout } from '../../../../shared/lookout/lookout.ts';
import { maskedLookout } from '../../../../shared/lookout/mask-lookout.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const lookouts: SealedTable<Lookout, object, 'filtered'> = {
  since: 7,
  index: {},
  encoding: json,
  form: 1,
  lifetime: {
    dataClass: 'unit',
    ends: 'travellers',
    endedOn: ({ ended, validUntil }) => (ended?.at ?? validUntil).slice(0, 10),
    masked: maskedLookout,
    topic: 'lookouts',
  },
  derivedFor: null,
  keptOpen: true,
  seen: 'filtered',
  afterRestore: 'backup',
};
