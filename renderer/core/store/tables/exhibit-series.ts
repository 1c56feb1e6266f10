/** The numbers that each agency gave to exhibits, a record per agency under its id. */
import type { ExhibitSeries } from '../../../../shared/exhibit/exhibit-number.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const exhibitSeries: SealedTable<ExhibitSeries, object, 'filtered'> = {
  since: 7,
  index: {},
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'unit', ends: 'never' },
  derivedFor: null,
  keptOpen: false,
  // It counts the exhibits of hidden cases.
  seen: 'filtered',
  // A number that was given since the backup is on a label, and is never given again.
  afterRestore: 'both',
};
