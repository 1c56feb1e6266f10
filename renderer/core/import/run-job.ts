/**
 * Runs an import: reads each file, keeps each new message, then merges and screens the flights that the messages name. Every step is committed on
 * its own, so an interrupted job can be resumed: a file that was not finished is read again, and messages already stored are recognised by content.
 */
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { TableProfile } from '../../../shared/table/table-profile.ts';
import { auditEntry, systemEntry } from '../audit/entries.ts';
import type { ImportWay } from '../calls/import.ts';
import { hashKeys } from '../hash-keys.ts';
import type { Request, WholeRequest } from '../request.ts';
import { checkRules } from '../rules/circuit-breaker.ts';
import { checkCoverage } from '../rules/coverage-gates.ts';
import type { Write } from '../store/commit.ts';
import { readMany, readOne, readWhere } from '../store/read.ts';
import { FileOpening } from './file-opening.ts';
import { FileSaving } from './file-saving.ts';
import { countedFlights, countFlagged } from './flagged-count.ts';
import { type ChangeCounts, countedChanges, totalChanges } from './import-changes.ts';
import { importFile } from './import-file.ts';
import {
  cutOffOf,
  fileReading,
  fileTotals,
  isOpenFile,
  type Job,
  type JobFile,
  jobFileWrite,
  jobWrite,
  lostFile,
  readJobFiles,
  waitingFile,
} from './job.ts';
import { bytesRemovals, keepBytes, orphanedBytes, PIECE } from './job-bytes.ts';
import { RecentManifests } from './kept-manifests.ts';
import { mergeFlights } from './merge-flights.ts';
import { quarantineRemovals } from './quarantine.ts';
import type { RunningJob } from './running-jobs.ts';

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
async function createJob(
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

/** Stores a job and runs it to its end. Frees the bytes of the files: the caller must not use them afterwards. */
export async function runImport(request: WholeRequest, ...job: Tail<Parameters<typeof createJob>>): Promise<Job> {
  const [files] = job;
  return runJob(
    request,
    await createJob(request, ...job),
    files.map(({ bytes }) => bytes),
  );
}

/** Bytes of a job's files that are in memory, in the order of the files. */
type GivenBytes = readonly Uint8Array[];

type Tail<List extends readonly unknown[]> = List extends readonly [unknown, ...infer Rest] ? Rest : never;

/** Resumes every job that an earlier worker left running. */
export async function resumeJobs(request: WholeRequest): Promise<void> {
  const jobs = (await readWhere(request.store, 'jobs', 'state', 'running')).map(({ value }) => value);
  const orphaned = await orphanedBytes(request, jobs);
  if (orphaned.length > 0) await request.commit(orphaned, [], []);
  for (const job of jobs.filter(({ id }) => !request.services.runningJobs.has(id)).sort(byStart)) {
    if (request.closing.aborted) return;
    const { officer } = job;
    const context = { ...request.context, officer, agency: officer.agency, role: officer.role };
    try {
      const cutOff = cutOffOf(await readJobFiles(request.store, job), request.clock());
      await runJob({ ...request, context }, cutOff === null ? job : { ...job, cutOff });
    } catch {
      // The job is stored as interrupted; the other jobs are resumed.
      if (request.closing.aborted) return;
    }
  }
}

/** A job is not begun again after this many attempts: it probably makes the worker crash. */
const MOST_ATTEMPTS = 3;

/**
 * Runs or resumes a job to its end and gives it as stored then. A cancel keeps the messages read so far; their flights are derived in the background. When the store closes
 * the job stops at once and stays `running`, to be resumed. On an error it becomes `interrupted`, its messages stay, and the error is thrown.
 * Files in `given` are not read from the store.
 */
async function runJob(caller: WholeRequest, job: Job, given: GivenBytes = []): Promise<Job> {
  const running = caller.services.runningJobs.begin(job.id);
  const request: WholeRequest = {
    ...caller,
    signal: AbortSignal.any([caller.signal, running.stopped]),
    progress(progress) {
      caller.progress(progress);
      running.tell(progress);
    },
  };
  try {
    if (job.attempts >= MOST_ATTEMPTS) return await interrupted(request, job);
    const begun = { ...job, attempts: job.attempts + 1 };
    await request.commit([jobWrite(begun)], [], ['imports']);
    return await runFiles(request, begun, given, running);
  } catch (error) {
    if (!request.closing.aborted)
      await interrupted(request, (await readOne(request.store, 'jobs', job.id))?.value ?? job);
    throw error;
  } finally {
    request.services.runningJobs.end(job.id);
  }
}

/** Ends a job that cannot be continued. Its messages stay; bytes not read yet are removed, since they are not blanked. */
async function interrupted(request: Request, job: Job): Promise<Job> {
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

async function runFiles(
  request: WholeRequest,
  job: Job,
  given: GivenBytes,
  { stoppedBy }: Pick<RunningJob, 'stoppedBy'>,
): Promise<Job> {
  const files = [...(await readJobFiles(request.store, job))];
  const recent = new RecentManifests();
  const saving = new FileSaving(request, job);
  const opening = new FileOpening(request, job, files, given);
  const keeping = { cardKey: (await hashKeys(request)).cards, recent, saving };
  let before = 0;
  try {
    for (const [at, file] of files.entries()) {
      if (request.signal.aborted) break;
      if (isOpenFile(file)) {
        const readSoFar = before;
        const tell = (done: number) =>
          request.progress({ phase: 'reading', done: readSoFar + done, total: job.size, note: file.name });
        // A small file is read at once and tells nothing of its own.
        tell(0);
        const opened = await opening.open(at);
        files[at] =
          opened === null
            ? await saving.save(at, lostFile(file), [])
            : await importFile(request, job, at, file, opened.portions, keeping, tell);
        // Memory holds one copy of a large file, only while it is read.
        if (opened !== null && opened.bytes.length > 0) request.services.release(opened.bytes);
      }
      before += file.size;
    }
    await saving.done();
  } finally {
    await opening.end();
    // What was read before an error stays.
    await saving.done().catch(() => undefined);
  }
  request.closing.throwIfAborted();
  const touched = [...new Set(files.flatMap((file) => file.touched))].sort();
  if (!request.signal.aborted) await mergeFlights(request, touched, recent, request.signal);
  if (request.signal.aborted) {
    request.closing.throwIfAborted();
    // Whoever follows the import may have stopped it, and not who began it.
    const stopped = { ...request, context: { ...request.context, ...stoppedBy() } };
    const finished = await finishJob(stopped, job, files, touched, null);
    // It ends at once. What was read is derived in the background.
    request.services.rescreening.begin();
    return finished;
  }
  await checkCoverage(request);
  await checkRules(request);
  // Only now is it known whose hits count.
  const counted = await countedFlights(request.store, touched);
  const heads = await readMany(request.store, 'flightHeads', [...counted]);
  const changes = await changesOf(request, job, [...counted]);
  const done = changes === null ? job : { ...job, changes };
  return finishJob(request, done, files, touched, countFlagged(heads.map(({ value }) => value)));
}

/** From how many flights on changes are counted only when somebody asks: each is folded twice again. */
const MANY_FLIGHTS = 20;

async function changesOf(
  request: WholeRequest,
  { id }: Job,
  flights: readonly FlightId[],
): Promise<ChangeCounts | null> {
  if (flights.length >= MANY_FLIGHTS) return null;
  const world = await request.worldNow();
  const counts = await countedChanges({ ...request, world }, id, flights).catch((error: unknown) =>
    request.store.damage.pass(error),
  );
  return totalChanges(counts ?? []);
}

/** `screened`: how many travellers were flagged; null where the job was cancelled before its flights were screened, also when every file had been read. */
async function finishJob(
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

function byStart(a: Job, b: Job): number {
  return a.startedAt < b.startedAt ? -1 : 1;
}
