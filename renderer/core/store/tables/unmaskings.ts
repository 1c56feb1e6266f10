/** Travellers who were unmasked for an approved purpose. */
import type { Unmasking } from '../../../../shared/retention/unmasking.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const unmaskings: SealedTable<Unmasking, object, 'filtered'> = {
  since: 4,
  index: {},
  encoding: json,
  form: 1,
  lifetime: {
    dataClass: 'unit',
    ends: 'audit',
    endedOn: ({ revoked, until }) => (revoked?.at ?? until).slice(0, 10),
    topic: 'retention',
  },
  derivedFor: null,
  keptOpen: false,
  seen: 'filtered',
  // A restore must not show a traveller whose unmasking was revoked since the backup.
  afterRestore: 'both',
};
