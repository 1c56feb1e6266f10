/** A job as the screens see it. */
import type { ImportFileReport, ImportReport } from '../api.ts';
import type { Desk } from '../context.ts';
import { readMany } from '../store/read.ts';
import { diagnosticsPageId, type Job, readJobFiles } from './job.ts';

/** The job with its files and the first page of each file's diagnostics. */
export async function importReport({ store }: Pick<Desk, 'store'>, job: Job): Promise<ImportReport> {
  const stored = await readJobFiles(store, job);
  const ids = stored.map((_, at) => diagnosticsPageId(job.id, at, 0));
  const pages = new Map((await readMany(store, 'diagnostics', ids)).map(({ id, value }) => [id, value]));
  const files = stored.map(({ touched: _, mendedNothing: __, ...file }, at): ImportFileReport => {
    return { ...file, diagnostics: pages.get(ids[at] as string) ?? [] };
  });
  const messages = files.flatMap((file) => file.messages).filter(({ known }) => !known);
  return {
    job: job.id,
    way: job.way,
    startedAt: job.startedAt,
    finishedAt: job.finishedAt,
    state: job.state,
    files,
    totals: {
      messages: messages.length,
      travellers: messages.reduce((sum, message) => sum + message.travellers, 0),
      bookings: messages.reduce((sum, message) => sum + message.bookings, 0),
      flights: job.flights,
      flagged: job.flagged,
      diagnostics: files.reduce((sum, file) => sum + file.diagnosticsTotal, 0),
    },
  };
}
