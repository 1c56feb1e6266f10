/** A job as the screens see it. */
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { ImportFileReport, ImportReport, ImportSummary } from '../calls/import.ts';
import type { FlightHead } from '../flight-head.ts';
import { flightRemarks } from '../flight-remarks.ts';
import { countOnQueue, readPlacesAnyway } from '../queue-places.ts';
import type { Request } from '../request.ts';
import { hidesFrom, readSeenHeads } from '../seen/seen-heads.ts';
import { CountedJobs } from './counted-jobs.ts';
import { countedFlights, countFlagged } from './flagged-count.ts';
import { fileReading, fileTotals, hasErrors, type Job, readJobFiles } from './job.ts';
import { unscreenedIn, unscreenedNow, withFlightsSince } from './unscreened.ts';

/** The job with its files. */
export async function importReport(request: Request, job: Job): Promise<ImportReport> {
  const stored = await withFlightsSince(request.store, await readJobFiles(request.store, job));
  const files = stored.map((file): ImportFileReport => {
    const { touched: _, errors: __, ...shown } = file;
    return { ...shown, unscreened: unscreenedIn(file.messages), withErrors: hasErrors(file) };
  });
  const touched = stored.flatMap((file) => file.touched);
  const heads = job.state === 'running' ? [] : await headsOf(request, touched);
  const remarks = await flightRemarks(request, heads);
  return {
    ...summaryOf(
      request,
      { ...job, reading: fileReading(stored), flagged: seenFlagged(request, job, heads) },
      fileTotals(files),
    ),
    onQueue: await onQueueOf(request, heads),
    ...(remarks.length === 0 ? {} : { remarks }),
    files,
  };
}

async function onQueueOf(request: Request, heads: readonly FlightHead[]): Promise<number> {
  if (heads.length === 0) return 0;
  const ids = new Set(heads.map(({ id }) => id));
  return countOnQueue((await readPlacesAnyway(request)).flights.filter(({ head }) => ids.has(head.id)));
}

/**
 * The job without its files. Those of one that is done are looked at only where an earlier release did not count travellers whom nobody screens, or where there were some.
 * An officer may have said since on which flight they are.
 */
export async function importSummary(request: Request, job: Job): Promise<ImportSummary> {
  const { totals } = job;
  const isCounted = totals?.unscreened === 0;
  const isNow = isCountedNow(request, job);
  if (isCounted && !isNow) return summaryOf(request, job, { ...totals, unscreened: 0 });
  const counted = await request.store.cache(CountedJobs).of(job);
  const unscreened = await unscreenedNow(request.store, counted.unscreened);
  const flagged = isNow ? seenFlagged(request, job, await headsOf(request, counted.touched)) : job.flagged;
  return summaryOf(request, { ...job, flagged }, { ...counted.totals, unscreened });
}

/** The flights that a job's files touched, as the officer may see them. */
async function headsOf(request: Request, touched: readonly FlightId[]): Promise<readonly FlightHead[]> {
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

function summaryOf(
  { context }: Pick<Request, 'context'>,
  job: Job,
  totals: ReturnType<typeof fileTotals>,
): ImportSummary {
  const { id, way, startedAt, finishedAt, state, fileCount, reading = null, flights, flagged, changes, cutOff } = job;
  const about = { job: id, way, startedAt, finishedAt, state, fileCount, reading };
  return {
    ...{ ...about, totals: { ...totals, flights, flagged } },
    ...(changes === undefined ? {} : { changes }),
    ...(cutOff === undefined ? {} : { cutOff: { ...cutOff, isOwn: job.officer.id === context.officer.id } }),
  };
}
