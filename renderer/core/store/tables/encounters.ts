/** What was done at the inspections of cases: one record per case, under its id. A court may ask for it after the flight is masked, so it ends with the case. */
import type { Encounter } from '../../../../shared/encounter/encounter-entry.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const encounters: SealedTable<Encounter, { readonly case: string }, 'filtered'> = {
  since: 7,
  index: { case: 'one' },
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'case', month: 'written', endsWith: 'case' },
  derivedFor: null,
  keptOpen: false,
  seen: 'filtered',
  afterRestore: 'backup',
};
