/** Layouts by which tables are read. */
import type { TableProfile } from '../../../../shared/table/table-profile.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const profiles: SealedTable<TableProfile> = {
  since: 4,
  index: {},
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'unit', ends: 'never' },
  derivedFor: null,
  keptOpen: false,
  seen: 'everyone',
  afterRestore: 'backup',
};
