/** Legal holds. */
import type { LegalHold } from '../../../../shared/retention/legal-hold.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const legalHolds: SealedTable<LegalHold, object, 'filtered'> = {
  since: 4,
  index: {},
  encoding: json,
  form: 3,
  // Form 2 may say from which agencies a hold stays hidden, and form 3 may be about a case without a traveller. A program that does not know of it must refuse the record.
  upgrades: { 1: (body) => body, 2: (body) => body },
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
