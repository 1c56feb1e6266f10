/** Legal holds. */
import type { LegalHold } from '../../../../shared/retention/legal-hold.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const legalHolds: SealedTable<LegalHold, object, 'filtered'> = {
  since: 4,
  index: {},
  encoding: json,
  form: 2,
  // Form 2 may say from which agencies a hold stays hidden. A program that does not know of it would show the hold, so it must refuse the record.
  upgrades: { 1: (body) => body },
  lifetime: {
    dataClass: 'unit',
    ends: 'audit',
    endedOn: ({ lifted }) => lifted?.at.slice(0, 10) ?? null,
    topic: 'retention',
  },
  derivedFor: null,
  keptOpen: false,
  seen: 'filtered',
  // A restore must neither end a hold that was set since the backup nor bring back one that was lifted since.
  afterRestore: 'both',
};
