/** Counts over the files of jobs, kept in memory: the list of imports asks for them each time it is shown, and a job may have thousands of files. */
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { Store } from '../store/open-store.ts';
import { fileTotals, type Job, readJobFiles } from './job.ts';
import { isUnscreened, type Reported } from './unscreened.ts';

export interface CountedJob {
  readonly totals: ReturnType<typeof fileTotals>;
  readonly touched: readonly FlightId[];
  /** The messages with travellers whom nobody screened when the job ended. */
  readonly unscreened: readonly Reported[];
}

export class CountedJobs {
  static readonly whole = 'It gives counts of files and the flights that they name, and reads no screening.';
  readonly #store: Store;
  readonly #counted = new Map<string, Promise<CountedJob>>();

  constructor(store: Store) {
    this.#store = store;
    store.onCommitted((writes) => {
      // The id of a file begins with that of its job.
      for (const { table, id } of writes)
        if (table === 'jobReports') this.#counted.delete(String(id).split(':')[0] ?? '');
    });
  }

  /** The counts of a job; its files are read once. */
  of(job: Job): Promise<CountedJob> {
    const known = this.#counted.get(job.id);
    if (known !== undefined) return known;
    const counting = this.#count(job);
    this.#counted.set(job.id, counting);
    // A failure is told, and not kept.
    counting.catch(() => this.#counted.delete(job.id));
    return counting;
  }

  async #count(job: Job): Promise<CountedJob> {
    const files = await readJobFiles(this.#store, job);
    return {
      totals: fileTotals(files),
      touched: [...new Set(files.flatMap(({ touched }) => touched))],
      unscreened: files.flatMap(({ messages }) => messages.filter(isUnscreened)),
    };
  }
}
