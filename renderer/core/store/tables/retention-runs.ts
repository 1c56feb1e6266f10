/** Runs of retention. */
import type { RetentionRun } from '../../../../shared/retention/retention-run.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const retentionRuns: SealedTable<RetentionRun> = {
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
