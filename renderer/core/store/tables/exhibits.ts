/** Exhibits with their chains of custody. */
import type { Exhibit } from '../../../../shared/exhibit/exhibit.ts';
import { stateOf } from '../../../../shared/exhibit/exhibit-state.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const exhibits: SealedTable<Exhibit, { readonly case: string }, 'filtered'> = {
  since: 7,
  index: { case: 'one' },
  encoding: json,
  form: 1,
  lifetime: {
    dataClass: 'case',
    month: 'written',
    // What somebody still has is still answered for, however long ago its case was closed.
    endedOn: (exhibit) => stateOf(exhibit).disposed?.happened.slice(0, 10) ?? null,
    caseOf: (exhibit) => exhibit.case,
  },
  derivedFor: null,
  keptOpen: true,
  seen: 'filtered',
  afterRestore: 'backup',
};
