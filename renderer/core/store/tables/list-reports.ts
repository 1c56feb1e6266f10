/** What the report of a take-over shows of single entries, a record for each part of it. */
import type { ReportRow } from '../../../../shared/list/list-report.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const listReports: SealedTable<readonly ReportRow[], object, 'filtered'> = {
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
