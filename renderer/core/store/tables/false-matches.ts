/** Matches of travellers with entries of lists that officers declared false. */
import type { FalseMatch } from '../../../../shared/list/false-match.ts';
import { maskedDecision } from '../../../../shared/mute/mask-mute.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const falseMatches: SealedTable<FalseMatch, object, 'filtered'> = {
  since: 7,
  index: {},
  encoding: json,
  form: 1,
  lifetime: {
    dataClass: 'unit',
    ends: 'travellers',
    endedOn: ({ revoked, until }) => revoked?.at.slice(0, 10) ?? until,
    masked: maskedDecision,
    topic: 'lists',
  },
  derivedFor: null,
  keptOpen: true,
  seen: 'filtered',
  afterRestore: 'backup',
};
