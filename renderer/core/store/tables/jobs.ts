/** Imports. */
import type { Job } from '../../import/job.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const jobs: SealedTable<Job, { readonly started: string; readonly state: string }> = {
  since: 4,
  index: { started: 'one', state: 'one' },
  encoding: json,
  form: 2,
  lifetime: { dataClass: 'passenger', month: 'started', masking: 'kept' },
  derivedFor: null,
  keptOpen: false,
  seen: 'everyone',
  afterRestore: 'backup',
};
