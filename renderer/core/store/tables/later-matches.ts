/** Matches of the travellers of a flight with entries that lists had only after it was over. Deriving the flight anew compares it with the lists of then, and removes them. */
import type { LaterMatch } from '../../../../shared/list/later-match.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const laterMatches: SealedTable<readonly LaterMatch[], object, 'filtered'> = {
  since: 7,
  index: {},
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'passenger', month: 'id', masking: 'derived' },
  derivedFor: 'flight',
  keptOpen: true,
  seen: 'filtered',
  afterRestore: 'backup',
};
