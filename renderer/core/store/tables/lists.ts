/** What the unit states about its lists. */
import type { StoredList } from '../../../../shared/list/list-version.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const lists: SealedTable<StoredList, object, 'filtered'> = {
  since: 7,
  index: {},
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'unit', ends: 'never' },
  derivedFor: null,
  keptOpen: false,
  seen: 'filtered',
  afterRestore: 'backup',
};
