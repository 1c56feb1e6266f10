/** A job as the screens see it. */
import type { ImportFileReport, ImportReport, ImportSummary } from '../api.ts';
import type { Desk } from '../context.ts';
import { fileTotals, type Job, readJobFiles } from './job.ts';

/** The job with its files. */
export async function importReport({ store }: Pick<Desk, 'store'>, job: Job): Promise<ImportReport> {
  const stored = await readJobFiles(store, job);
  const files = stored.map(({ touched: _, ...file }): ImportFileReport => file);
  return { ...summaryOf(job, fileTotals(files)), files };
}

/** The job without its files: those of one that is done need not be read. */
export async function importSummary({ store }: Pick<Desk, 'store'>, job: Job): Promise<ImportSummary> {
  return summaryOf(job, job.totals ?? fileTotals(await readJobFiles(store, job)));
}

function summaryOf(job: Job, totals: NonNullable<Job['totals']>): ImportSummary {
  const { id, way, startedAt, finishedAt, state, fileCount, flights, flagged } = job;
  return { job: id, way, startedAt, finishedAt, state, fileCount, totals: { ...totals, flights, flagged } };
}
