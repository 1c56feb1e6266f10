/** Begins an import: a job with the bytes of its files. */
import type { TableProfile } from '../../../shared/table/table-profile.ts';
import { auditEntry } from '../audit/entries.ts';
import type { ImportWay } from '../calls/import.ts';
import type { Request } from '../request.ts';
import type { Write } from '../store/commit.ts';
import { interrupted } from './end-job.ts';
import { type Job, jobFileWrite, jobWrite, waitingFile } from './job.ts';
import { bytesRemovals, keepBytes, PIECE } from './job-bytes.ts';

/** A file given for import. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface JobOptions {
  /** Further details for the audit trail. */
  readonly details?: { readonly entry: string; readonly profile?: string };
  /** The layout that an officer settled for the tables of this job. */
  readonly profile?: TableProfile;
  /** The entry in quarantine that the job corrects. */
  readonly corrects?: string;
  /** The officer tries that entry again without a change. */
  readonly unchanged?: boolean;
  /** Written together with the new job. */
  readonly together?: readonly Write[];
}

/** Stores a new job with the bytes of its files, so that a worker that ends early loses nothing; `audit` says what the officer did. */
export async function createJob(
  request: Request,
  files: readonly GivenFile[],
  audit: 'import.started' | 'samples.loaded' | 'entry.saved' | 'mapping.applied' | 'quarantine.retried',
  way: ImportWay,
  { details, profile, corrects, unchanged, together = [] }: JobOptions = {},
): Promise<Job> {
  const { context } = request;
  const job: Job = {
    id: context.newId(),
    way,
    officer: context.officer,
    startedAt: context.now,
    finishedAt: null,
    state: 'running',
    attempts: 0,
    fileCount: files.length,
    size: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
    flights: 0,
    flagged: 0,
    ...(profile === undefined ? {} : { profile }),
    ...(corrects === undefined ? {} : { mends: corrects }),
    ...(unchanged === true ? { unchanged } : {}),
  };
  request.services.runningJobs.begin(job.id);
  const reports = files.map((file, at) => jobFileWrite(job.id, at, waitingFile(file.name, file.bytes.length)));
  const records = [jobWrite(job), ...reports, ...together];
  const entry = auditEntry(context, audit, job.id, { files: files.length, way, ...details });
  // Where the bytes take several transactions the job comes first: a worker that ends between them leaves the names of the files.
  const isFirst = job.size > PIECE;
  let isStored = false;
  try {
    if (isFirst) {
      await request.commit(records, [entry], ['imports']);
      isStored = true;
    }
    const bytes = await keepBytes(request, job.id, files);
    await request.commit([...(isFirst ? [] : records), ...bytes], isFirst ? [] : [entry], ['imports']);
    return job;
  } catch (error) {
    if (isStored && !request.closing.aborted) await interrupted(request, job).catch(() => undefined);
    request.services.runningJobs.end(job.id);
    // The bytes are not blanked, and no job will read them, so they must not stay.
    const removals = files.flatMap(({ bytes }, at) => bytesRemovals(job.id, at, bytes.length));
    await request.commit(removals, [], []).catch(() => undefined);
    throw error;
  }
}
