/** Which slices of entries a version of a list has, under the id of the version. */
import type { SliceIndex } from '../../lists/slice-index.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const listIndexes: SealedTable<SliceIndex, object, 'filtered'> = {
  since: 7,
  index: {},
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'unit', ends: 'with-list' },
  derivedFor: null,
  keptOpen: false,
  seen: 'filtered',
  afterRestore: 'backup',
};
