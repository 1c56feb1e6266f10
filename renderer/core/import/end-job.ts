/** Ends an import: finished, cancelled, or interrupted. Bytes that were not read are removed, since they are not blanked. */
import type { FlightId } from '../../../shared/flight/flight.ts';
import { auditEntry, systemEntry } from '../audit/entries.ts';
import type { Request } from '../request.ts';
import type { Write } from '../store/commit.ts';
import {
  fileReading,
  fileTotals,
  isOpenFile,
  type Job,
  type JobFile,
  jobFileWrite,
  jobWrite,
  readJobFiles,
} from './job.ts';
import { bytesRemovals } from './job-bytes.ts';
import { quarantineRemovals } from './quarantine.ts';

/** Ends a job that cannot be continued. Its messages stay; bytes not read yet are removed, since they are not blanked. */
export async function interrupted(request: Request, job: Job): Promise<Job> {
  const files = await readJobFiles(request.store, job);
  const stopped: Job = {
    ...job,
    state: 'interrupted',
    finishedAt: request.clock(),
    totals: fileTotals(files),
    reading: fileReading(files),
  };
  await request.commit(
    [jobWrite(stopped), ...closings(job, files)],
    [systemEntry(request.clock(), 'import.interrupted', job.id, { begunBy: job.officer.id })],
    ['imports'],
  );
  return stopped;
}

/** Cancels the files that were not read and removes their bytes. */
function closings(job: Job, files: readonly JobFile[]): readonly Write[] {
  return files.flatMap((file, at): Write[] =>
    isOpenFile(file)
      ? [jobFileWrite(job.id, at, { ...file, state: 'cancelled' }), ...bytesRemovals(job.id, at, file.size)]
      : [],
  );
}

/** `screened`: how many travellers were flagged; null where the job was cancelled before its flights were screened, also when every file had been read. */
export async function finishJob(
  request: Request,
  job: Job,
  files: readonly JobFile[],
  touched: readonly FlightId[],
  screened: number | null,
): Promise<Job> {
  const cancelled = screened === null || files.some((file) => isOpenFile(file) || file.state === 'cancelled');
  const finished: Job = {
    ...job,
    state: cancelled ? 'cancelled' : 'done',
    finishedAt: request.clock(),
    flights: touched.length,
    flagged: screened ?? 0,
    totals: fileTotals(files),
    reading: fileReading(files),
  };
  const messages = files.flatMap((file) => file.messages);
  const corrected =
    job.mends !== undefined &&
    messages.some(({ format }) => format !== 'UNKNOWN') &&
    // Of a file that was cancelled, the rest stands in the entry alone.
    !files.some(({ state, mendedNothing }) => mendedNothing || state === 'cancelled');
  const read = { flights: touched.length, messages: finished.totals?.messages ?? 0 };
  // Nobody knows yet how many of a cancelled one are flagged.
  const details = screened === null ? read : { ...read, flagged: screened };
  const context = { ...request.context, now: request.clock() };
  const end = cancelled
    ? auditEntry(context, 'import.cancelled', job.id, { ...details, begunBy: job.officer.id })
    : auditEntry(context, 'import.finished', job.id, details);
  await request.commit(
    [jobWrite(finished), ...closings(job, files), ...(corrected ? quarantineRemovals(job.mends as string) : [])],
    [end],
    corrected ? ['imports', 'session', 'quarantine'] : ['imports', 'session'],
  );
  return finished;
}
