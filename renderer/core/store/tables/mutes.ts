/** Rules that are muted for a person or a document. */

import { maskedDecision } from '../../../../shared/mute/mask-mute.ts';
import type { Mute } from '../../../../shared/mute/mute.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const mutes: SealedTable<Mute, object, 'filtered'> = {
  since: 4,
  index: {},
  encoding: json,
  form: 1,
  lifetime: {
    dataClass: 'unit',
    ends: 'travellers',
    endedOn: ({ revoked, until }) => revoked?.at.slice(0, 10) ?? until,
    masked: maskedDecision,
    topic: 'mutes',
  },
  derivedFor: null,
  keptOpen: true,
  seen: 'filtered',
  afterRestore: 'backup',
};
