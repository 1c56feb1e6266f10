/** A job as the screens see it. */
import type { ImportFileReport, ImportReport, ImportSummary } from '../calls/import.ts';
import type { Request } from '../request.ts';
import { hidesFrom, readSeenHeads } from '../seen/seen-heads.ts';
import { countedFlights, countFlagged } from './flagged-count.ts';
import { fileReading, fileTotals, hasErrors, type Job, type JobFile, readJobFiles } from './job.ts';

/** The job with its files. */
export async function importReport(request: Reader, job: Job): Promise<ImportReport> {
  const stored = await readJobFiles(request.store, job);
  const files = stored.map((file): ImportFileReport => {
    const { touched: _, errors: __, ...shown } = file;
    return { ...shown, withErrors: hasErrors(file) };
  });
  return {
    ...summaryOf(
      { ...job, reading: fileReading(stored), flagged: await seenFlagged(request, job, stored) },
      fileTotals(files),
    ),
    files,
  };
}

/** The job without its files: those of one that is done need not be read. */
export async function importSummary(request: Reader, job: Job): Promise<ImportSummary> {
  const flagged = await seenFlagged(request, job, null);
  return summaryOf({ ...job, flagged }, job.totals ?? fileTotals(await readJobFiles(request.store, job)));
}

type Reader = Pick<Request, 'store' | 'world' | 'context'>;

/**
 * How many travellers were flagged on the flights of a job. An agency from which the legal frame hides hits gets the number that it sees there now: the
 * stored count includes hidden ones.
 */
async function seenFlagged(request: Reader, job: Job, files: readonly JobFile[] | null): Promise<number> {
  if (!hidesFrom(request.world.terms.frame?.frame ?? null, request.context.agency)) return job.flagged;
  const touched = (files ?? (await readJobFiles(request.store, job))).flatMap((file) => file.touched);
  const counted = await countedFlights(request.store, touched);
  return countFlagged((await readSeenHeads(request)).filter(({ id }) => counted.has(id)));
}

function summaryOf(job: Job, totals: NonNullable<Job['totals']>): ImportSummary {
  const { id, way, startedAt, finishedAt, state, fileCount, reading = null, flights, flagged } = job;
  return { job: id, way, startedAt, finishedAt, state, fileCount, reading, totals: { ...totals, flights, flagged } };
}
