/** Procès-verbaux of cases: their numbers, and where the paper is. They end with their case. */
import type { OfficialReport } from '../../../../shared/dossier/official-report.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const officialReports: SealedTable<OfficialReport, { readonly case: string }, 'filtered'> = {
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
