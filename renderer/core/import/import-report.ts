/** A job as the screens see it. */
import type { ImportFileReport, ImportReport, ImportSummary } from '../calls/import.ts';
import type { FlightHead } from '../flight-head.ts';
import { countOnQueue, readPlacesAnyway } from '../queue-places.ts';
import type { Request } from '../request.ts';
import { hidesFrom, readSeenHeads } from '../seen/seen-heads.ts';
import { countedFlights, countFlagged } from './flagged-count.ts';
import { fileReading, fileTotals, hasErrors, type Job, type JobFile, readJobFiles } from './job.ts';
import { unscreenedIn, withFlightsSince } from './unscreened.ts';

/** The job with its files. */
export async function importReport(request: Request, job: Job): Promise<ImportReport> {
  const stored = await withFlightsSince(request.store, await readJobFiles(request.store, job));
  const files = stored.map((file): ImportFileReport => {
    const { touched: _, errors: __, ...shown } = file;
    return { ...shown, unscreened: unscreenedIn(file.messages), withErrors: hasErrors(file) };
  });
  const heads = job.state === 'running' ? [] : await headsOf(request, stored);
  return {
    ...summaryOf(
      { ...job, reading: fileReading(stored), flagged: seenFlagged(request, job, heads) },
      fileTotals(files),
    ),
    onQueue: await onQueueOf(request, heads),
    files,
  };
}

async function onQueueOf(request: Request, heads: readonly FlightHead[]): Promise<number> {
  if (heads.length === 0) return 0;
  const ids = new Set(heads.map(({ id }) => id));
  return countOnQueue((await readPlacesAnyway(request)).flights.filter(({ head }) => ids.has(head.id)));
}

/** The job without its files. Those of one that is done are read only where travellers were on no flight: an officer may have said since on which they are. */
export async function importSummary(request: Request, job: Job): Promise<ImportSummary> {
  const { totals } = job;
  const isCounted = totals?.unscreened === 0;
  const isNow = isCountedNow(request, job);
  const files = isNow || !isCounted ? await readJobFiles(request.store, job) : [];
  const flagged = isNow ? seenFlagged(request, job, await headsOf(request, files)) : job.flagged;
  return summaryOf(
    { ...job, flagged },
    isCounted ? { ...totals, unscreened: 0 } : fileTotals(await withFlightsSince(request.store, files)),
  );
}

/** The flights of a job's files, as the officer may see them. */
async function headsOf(request: Request, files: readonly JobFile[]): Promise<readonly FlightHead[]> {
  const touched = files.flatMap((file) => file.touched);
  const counted = await countedFlights(request.store, touched);
  return (await readSeenHeads(request)).filter(({ id }) => counted.has(id));
}

/**
 * How many travellers were flagged on the flights of a job. An agency from which the legal frame hides hits gets the number that it sees there now: the
 * stored count includes hidden ones.
 */
function seenFlagged(request: Request, job: Job, heads: readonly FlightHead[]): number {
  return isCountedNow(request, job) ? countFlagged(heads) : job.flagged;
}

function hides({ world, context }: Request): boolean {
  return hidesFrom(world.terms.frame?.frame ?? null, context.agency);
}

/** Is the number that was stored when the job ended not the one to show? The flights of a cancelled job were derived later. */
function isCountedNow(request: Request, { state }: Job): boolean {
  return state === 'cancelled' || hides(request);
}

function summaryOf(job: Job, totals: ReturnType<typeof fileTotals>): ImportSummary {
  const { id, way, startedAt, finishedAt, state, fileCount, reading = null, flights, flagged } = job;
  return { job: id, way, startedAt, finishedAt, state, fileCount, reading, totals: { ...totals, flights, flagged } };
}
