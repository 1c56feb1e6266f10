/** Reports of shifts that supervisors signed. */
import { maskedShift, type SignedShift } from '../../../../shared/report/signed-shift.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const shiftReports: SealedTable<SignedShift, object, 'filtered'> = {
  since: 5,
  index: {},
  encoding: json,
  form: 1,
  // They name cases and flights, and have an officer's own words.
  lifetime: {
    dataClass: 'unit',
    ends: 'travellers',
    endedOn: ({ at }) => at.slice(0, 10),
    masked: maskedShift,
    topic: 'reports',
  },
  derivedFor: null,
  keptOpen: false,
  seen: 'filtered',
  afterRestore: 'both',
};
