/**
 * Runs an import: reads each file, keeps each new message, then merges and screens the flights that the messages name. Every step is committed on
 * its own, so an interrupted job can be resumed: a file that was not finished is read again, and messages already stored are recognised by content.
 */
import type { FlightId } from '../../../shared/flight/flight.ts';
import { hashKeys } from '../hash-keys.ts';
import type { WholeRequest } from '../request.ts';
import { checkRules } from '../rules/circuit-breaker.ts';
import { checkCoverage } from '../rules/coverage-gates.ts';
import { readMany, readOne, readWhere } from '../store/read.ts';
import { finishJob, interrupted } from './end-job.ts';
import { FileOpening } from './file-opening.ts';
import { FileSaving } from './file-saving.ts';
import { countedFlights, countFlagged } from './flagged-count.ts';
import { type ChangeCounts, countedChanges, totalChanges } from './import-changes.ts';
import { importFile } from './import-file.ts';
import { cutOffOf, isOpenFile, type Job, jobWrite, lostFile, readJobFiles } from './job.ts';
import { orphanedBytes } from './job-bytes.ts';
import { RecentManifests } from './kept-manifests.ts';
import { mergeFlights } from './merge-flights.ts';
import { createJob } from './new-job.ts';
import type { RunningJob } from './running-jobs.ts';

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

function byStart(a: Job, b: Job): number {
  return a.startedAt < b.startedAt ? -1 : 1;
}
