/** Runs retention: when the store is opened, once a day, and on request. One run at a time. */
import type { RetentionRun, RetentionTrigger } from '../../../shared/retention/retention-run.ts';
import type { Progress } from '../calls/progress.ts';
import { type RunPorts, runRetention } from './run-retention.ts';

/** In place of a day; differs from every day. */
const AGAIN = 'again';

export class RetentionKeeper {
  readonly #ports: () => Promise<RunPorts>;
  readonly #onProgress: () => void;
  #running: Promise<RetentionRun> | null = null;
  #progress: Pick<Progress, 'done' | 'total'> | null = null;
  #day = '';

  /** `onProgress` is called when a run begins, goes on or ends. */
  constructor(ports: () => Promise<RunPorts>, onProgress: () => void) {
    this.#ports = ports;
    this.#onProgress = onProgress;
  }

  /** Progress of the current run; null when none is running. */
  get progress(): Pick<Progress, 'done' | 'total'> | null {
    return this.#progress;
  }

  /** Runs, or waits for the current run. Throws what the store reports. */
  async run(trigger: RetentionTrigger): Promise<RetentionRun> {
    // An officer who asks wants everything that is due now to be ended, which an earlier run may not know of.
    if (trigger === 'hand') await this.#running?.catch(() => undefined);
    this.#running ??= this.#run(trigger).finally(() => {
      this.#running = null;
      this.#progress = null;
      this.#onProgress();
    });
    return this.#running;
  }

  /** Makes it run again at the next occasion, although it ran today. */
  again(): void {
    if (this.#day !== '') this.#day = AGAIN;
  }

  /** Has a day begun since this worker's last run? */
  isDue(now: string): boolean {
    return this.#day !== '' && this.#day !== now.slice(0, 10);
  }

  async #run(trigger: RetentionTrigger): Promise<RetentionRun> {
    const ports = await this.#ports();
    // After a failure it is tried again when the next day begins, or the store is opened.
    this.#day = ports.clock().slice(0, 10);
    this.#progress = { done: 0, total: 0 };
    return runRetention(
      {
        ...ports,
        progress: (done, total) => {
          this.#progress = { done, total };
          ports.progress(done, total);
          this.#onProgress();
        },
      },
      trigger,
    );
  }
}
