/**
 * Runs an import: reads each file message by message, keeps each new message, then merges and screens the flights they speak of. Every step is
 * committed on its own, so a job that is cut short at any point goes on from there: a file that was not finished is read again,
 * and messages that are already kept are recognised by their content.
 */
import type { FlightId } from '../../../shared/flight/flight.ts';
import { openFile } from '../../../shared/intake/open-file.ts';
import { readFile } from '../../../shared/intake/read-file.ts';
import type { TableProfile } from '../../../shared/table/table-profile.ts';
import { auditEntry, systemEntry } from '../audit/entries.ts';
import type { ImportWay } from '../calls/import.ts';
import { slices } from '../pause.ts';
import type { Request, WholeRequest } from '../request.ts';
import { checkRules } from '../rules/circuit-breaker.ts';
import { checkCoverage } from '../rules/coverage-gates.ts';
import type { Write } from '../store/commit.ts';
import { readOne, readWhere } from '../store/read.ts';
import { FileIntake } from './file-intake.ts';
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
import { bytesRemovals, keepBytes, readBytes, strayBytes } from './job-bytes.ts';
import { RecentManifests } from './kept-manifests.ts';
import { mergeFlights } from './merge-flights.ts';
import { quarantineRemovals } from './quarantine.ts';
import { intakeContext } from './read-context.ts';

/** A file given for import. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface JobOptions {
  /** More for the audit trail. */
  readonly details?: { readonly entry: string; readonly profile?: string };
  /** The layout settled for the tables of this job. */
  readonly profile?: TableProfile;
  /** The entry in quarantine that it is to mend. */
  readonly mends?: string;
  /** That entry is tried as it lies there. */
  readonly unchanged?: boolean;
}

/** Puts a new job and its bytes into the store, so that nothing is lost from here on; `audit` says what the officer did. */
async function createJob(
  request: Request,
  files: readonly GivenFile[],
  audit: 'import.started' | 'samples.loaded' | 'entry.saved' | 'mapping.applied' | 'quarantine.retried',
  way: ImportWay,
  { details, profile, mends, unchanged }: JobOptions = {},
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
    ...(mends === undefined ? {} : { mends }),
    ...(unchanged === true ? { unchanged } : {}),
  };
  request.services.runningJobs.begin(job.id);
  try {
    const bytes = await keepBytes(request, job.id, files);
    const reports = files.map((file, at) => jobFileWrite(job.id, at, waitingFile(file.name, file.bytes.length)));
    await request.commit(
      [jobWrite(job), ...bytes, ...reports],
      [auditEntry(context, audit, job.id, { files: files.length, way, ...details })],
      ['imports'],
    );
    return job;
  } catch (error) {
    request.services.runningJobs.end(job.id);
    // Nobody has blanked them, and no job will read them.
    const removals = files.flatMap(({ bytes }, at) => bytesRemovals(job.id, at, bytes.length));
    await request.commit(removals, [], []).catch(() => undefined);
    throw error;
  }
}

/** Puts a job into the store and runs it to its end; the bytes of the files are of no use to the caller afterwards. */
export async function runImport(request: WholeRequest, ...job: Tail<Parameters<typeof createJob>>): Promise<Job> {
  const [files] = job;
  return runJob(
    request,
    await createJob(request, ...job),
    files.map(({ bytes }) => bytes),
  );
}

/** Bytes of a job's files by their number, as far as they are at hand. */
type GivenBytes = readonly Uint8Array[];

type Tail<List extends readonly unknown[]> = List extends readonly [unknown, ...infer Rest] ? Rest : never;

/** Goes on with every job that an earlier worker left running. */
export async function resumeJobs(request: WholeRequest): Promise<void> {
  const jobs = (await readWhere(request.store, 'jobs', 'state', 'running')).map(({ value }) => value);
  const stray = await strayBytes(request, jobs);
  if (stray.length > 0) await request.commit(stray, [], []);
  for (const job of jobs.filter(({ id }) => !request.services.runningJobs.has(id)).sort(byStart)) {
    if (request.closing.aborted) return;
    const { officer } = job;
    const context = { ...request.context, officer, agency: officer.agency, role: officer.role };
    try {
      await runJob({ ...request, context }, job);
    } catch {
      // The job says that it was interrupted; the others go on.
      if (request.closing.aborted) return;
    }
  }
}

/** A job during which workers died this often is not begun once more: it would take the next worker along too. */
const MOST_ATTEMPTS = 3;

/**
 * Runs or goes on with a job to its end and gives it as stored then. A cancel keeps the messages read so far, with their flights.
 * When the store closes in the middle it stops at once and leaves the job running, to be resumed; when something
 * fails it is marked as interrupted, what was kept stays, and the error goes on to the caller. Files that are `given` need not be
 * read from the store again.
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
    return await runFiles(request, begun, given);
  } catch (error) {
    if (!request.closing.aborted)
      await interrupted(request, (await readOne(request.store, 'jobs', job.id))?.value ?? job);
    throw error;
  } finally {
    request.services.runningJobs.end(job.id);
  }
}

/** Ends a job that cannot go on. Its messages stay; bytes that were not read yet are not kept, since nobody has blanked them. */
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

/** Files that will not be read any more are cancelled, and their bytes go. */
function closings(job: Job, files: readonly JobFile[]): readonly Write[] {
  return files.flatMap((file, at): Write[] =>
    isOpenFile(file)
      ? [jobFileWrite(job.id, at, { ...file, state: 'cancelled' }), ...bytesRemovals(job.id, at, file.size)]
      : [],
  );
}

async function runFiles(request: WholeRequest, job: Job, given: GivenBytes): Promise<Job> {
  const files = [...(await readJobFiles(request.store, job))];
  const recent = new RecentManifests();
  let before = 0;
  for (const [at, file] of files.entries()) {
    if (request.signal.aborted) break;
    if (isOpenFile(file)) {
      const own = given[at];
      // A file whose array shares its memory with one before it has lost its bytes together with that one.
      const bytes = own?.length === file.size ? own : await readBytes(request.store, job.id, at, file.size);
      const readSoFar = before;
      files[at] =
        bytes === undefined
          ? await saveFile(request, job, at, lostFile(file), [])
          : await importFile(request, job, at, file, bytes, recent, (done) =>
              request.progress({ phase: 'reading', done: readSoFar + done, total: job.size, note: file.name }),
            );
      // Only one copy of a large file is held, and not for longer than it is read.
      if (bytes !== undefined) request.services.release(bytes);
    }
    before += file.size;
  }
  request.closing.throwIfAborted();
  const touched = [...new Set(files.flatMap((file) => file.touched))].sort();
  const flagged = await mergeFlights(request, touched, recent);
  await checkCoverage(request);
  await checkRules(request);
  return finishJob(request, job, files, touched, flagged);
}

async function finishJob(
  request: Request,
  job: Job,
  files: readonly JobFile[],
  touched: readonly FlightId[],
  flagged: number,
): Promise<Job> {
  const cancelled = files.some((file) => isOpenFile(file) || file.state === 'cancelled');
  const finished: Job = {
    ...job,
    state: cancelled ? 'cancelled' : 'done',
    finishedAt: request.clock(),
    flights: touched.length,
    flagged,
    totals: fileTotals(files),
    reading: fileReading(files),
  };
  const messages = files.flatMap((file) => file.messages);
  const mended =
    job.mends !== undefined &&
    messages.some(({ format }) => format !== 'UNKNOWN') &&
    !files.some(({ mendedNothing }) => mendedNothing);
  const kind = cancelled ? 'import.cancelled' : 'import.finished';
  const details = { flights: touched.length, flagged, messages: finished.totals?.messages ?? 0 };
  const context = { ...request.context, now: request.clock() };
  await request.commit(
    [jobWrite(finished), ...closings(job, files), ...(mended ? quarantineRemovals(job.mends as string) : [])],
    [auditEntry(context, kind, job.id, details)],
    mended ? ['imports', 'session', 'quarantine'] : ['imports', 'session'],
  );
  return finished;
}

/** Reads one file, member by member, and keeps its messages; gives its report. */
async function importFile(
  request: WholeRequest,
  job: Job,
  at: number,
  file: JobFile,
  bytes: Uint8Array,
  recent: RecentManifests,
  onBytes: (done: number) => void,
): Promise<JobFile> {
  const context = await intakeContext(request, job.startedAt, job.profile ?? null);
  const intake = new FileIntake(request, job, at, file, recent);
  const slice = slices();
  const breathe = async () => {
    await slice.breathe();
    request.closing.throwIfAborted();
  };
  const members = openFile(file.name, bytes, breathe);
  let read = 0;
  for (;;) {
    const opened = await members.next();
    if (opened.done === true) {
      if (!request.signal.aborted) intake.end(opened.value.diagnostics);
      break;
    }
    const { path } = opened.value;
    const reading = readFile(opened.value.bytes, context);
    for (;;) {
      const step = reading.next();
      if (step.done === true) {
        intake.endMember(step.value, path);
        break;
      }
      await intake.take(step.value, path);
      // Members of an archive may be longer than it is; what was read never becomes less.
      read = Math.min(file.size, Math.max(read, step.value.end));
      onBytes(read);
      await breathe();
      if (request.signal.aborted) break;
    }
    await breathe();
    if (request.signal.aborted) break;
  }
  const rest = await intake.finish();
  const quarantining = await intake.quarantine(context.cardKey);
  const report = intake.report(quarantining);
  return saveFile(request, job, at, report, [...rest, ...intake.remainingPages(), ...quarantining.writes]);
}

/** Stores a file's report with what else is to be kept of it and drops its bytes. */
async function saveFile(
  request: Request,
  job: Job,
  at: number,
  file: JobFile,
  kept: readonly Write[],
): Promise<JobFile> {
  const topics = kept.some(({ table }) => table === 'quarantine')
    ? (['imports', 'quarantine'] as const)
    : (['imports'] as const);
  await request.commit([jobFileWrite(job.id, at, file), ...kept, ...bytesRemovals(job.id, at, file.size)], [], topics);
  return file;
}

/** A file whose bytes are not there any more. */
function lostFile(file: JobFile): JobFile {
  return { ...file, state: 'failed', failure: { code: 'file-unreadable', params: {} } };
}

function waitingFile(name: string, size: number): JobFile {
  return {
    name,
    size,
    state: 'waiting',
    messages: [],
    quarantined: 0,
    diagnosticsTotal: 0,
    failure: null,
    touched: [],
  };
}

function byStart(a: Job, b: Job): number {
  return a.startedAt < b.startedAt ? -1 : 1;
}
