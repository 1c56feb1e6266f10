/** A job as the screens see it. */
import type { ImportFileReport, ImportReport } from '../api.ts';
import type { Desk } from '../context.ts';
import { type Job, readJobFiles } from './job.ts';

/** The job with its files. */
export async function importReport({ store }: Pick<Desk, 'store'>, job: Job): Promise<ImportReport> {
  const stored = await readJobFiles(store, job);
  const files = stored.map(({ touched: _, mendedNothing: __, ...file }): ImportFileReport => file);
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
