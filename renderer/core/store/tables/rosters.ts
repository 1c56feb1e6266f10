/** Who is on duty in a shift, and where. A record per shift and agency. */
import type { Roster } from '../../../../shared/roster/roster.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const rosters: SealedTable<Roster> = {
  since: 7,
  index: {},
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'unit', ends: 'audit', endedOn: ({ to }) => to.slice(0, 10), topic: 'roster' },
  derivedFor: null,
  keptOpen: true,
  seen: 'everyone',
  afterRestore: 'both',
};
