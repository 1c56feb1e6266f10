/** A job as the screens see it. */
import type { ImportFileReport, ImportReport, ImportSummary } from '../api.ts';
import type { Desk } from '../context.ts';
import { fileReading, fileTotals, hasErrors, type Job, readJobFiles } from './job.ts';

/** The job with its files. */
export async function importReport({ store }: Pick<Desk, 'store'>, job: Job): Promise<ImportReport> {
  const stored = await readJobFiles(store, job);
  const files = stored.map((file): ImportFileReport => {
    const { touched: _, errors: __, ...told } = file;
    return { ...told, withErrors: hasErrors(file) };
  });
  return { ...summaryOf({ ...job, reading: fileReading(stored) }, fileTotals(files)), files };
}

/** The job without its files: those of one that is done need not be read. */
export async function importSummary({ store }: Pick<Desk, 'store'>, job: Job): Promise<ImportSummary> {
  return summaryOf(job, job.totals ?? fileTotals(await readJobFiles(store, job)));
}

function summaryOf(job: Job, totals: NonNullable<Job['totals']>): ImportSummary {
  const { id, way, startedAt, finishedAt, state, fileCount, reading = null, flights, flagged } = job;
  return { job: id, way, startedAt, finishedAt, state, fileCount, reading, totals: { ...totals, flights, flagged } };
}
