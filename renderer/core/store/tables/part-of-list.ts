/** What tables have in common whose records are parts of versions of lists, and end with the last version that has them. */
import type { Encoding } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export function partOfList<Body>(encoding: Encoding<Body>): SealedTable<Body, object, 'filtered'> {
  return {
    since: 7,
    index: {},
    encoding,
    form: 1,
    lifetime: { dataClass: 'unit', ends: 'with-list' },
    derivedFor: null,
    keptOpen: false,
    seen: 'filtered',
    afterRestore: 'backup',
  };
}
