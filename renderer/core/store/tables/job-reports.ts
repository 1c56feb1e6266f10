/** The result of each file of an import. */
import type { JobFile } from '../../import/job.ts';
import { json } from '../encodings.ts';
import { numbersOf } from '../mask-params.ts';
import type { SealedTable } from './table.ts';

export const jobReports: SealedTable<JobFile> = {
  since: 4,
  index: {},
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'passenger', month: 'written', masking: maskJobFile },
  derivedFor: null,
  keptOpen: false,
  seen: 'everyone',
  afterRestore: 'backup',
};

function maskJobFile(file: JobFile): JobFile {
  const { failure } = file;
  return failure === null ? file : { ...file, failure: { ...failure, params: numbersOf(failure.params) } };
}
