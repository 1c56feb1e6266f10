/** The bytes of pictures of entries of lists, in slices. The entry says what each is. They end with the last version of its list that has it, or were never wholly there. */
import { raw } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const entryPictures: SealedTable<Uint8Array, object, 'filtered'> = {
  since: 7,
  index: {},
  encoding: raw,
  form: 1,
  lifetime: { dataClass: 'unit', ends: 'with-list' },
  derivedFor: null,
  keptOpen: false,
  seen: 'filtered',
  afterRestore: 'backup',
};
