/** The versions of lists. One that was replaced ends after the periods of travellers; its entries end with the first of them. */
import type { ListVersion } from '../../../../shared/list/list-version.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const listVersions: SealedTable<ListVersion, { readonly list: string; readonly state: string }, 'filtered'> = {
  since: 7,
  index: { list: 'one', state: 'one' },
  encoding: json,
  form: 1,
  // The version itself names officers only. What it has of others stands in the tables that end with it.
  lifetime: {
    dataClass: 'unit',
    ends: 'travellers',
    // One that nobody confirmed ends, too.
    endedOn: ({ state, madeAt, endedOn }) => (state === 'draft' ? madeAt.slice(0, 10) : endedOn),
    masked: () => null,
    topic: 'lists',
  },
  derivedFor: null,
  keptOpen: false,
  seen: 'filtered',
  afterRestore: 'backup',
};
