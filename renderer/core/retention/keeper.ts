/** Runs retention at its times: when the store is opened, once a day, and when asked. One at a time. */
import type { RetentionRun, RetentionTrigger } from '../../../shared/retention/retention-run.ts';
import type { Progress } from '../calls/progress.ts';
import { type RunPorts, runRetention } from './run-retention.ts';

/** In place of a day: no day is it. */
const AGAIN = 'again';

export class RetentionKeeper {
  readonly #ports: () => Promise<RunPorts>;
  readonly #tell: () => void;
  #running: Promise<RetentionRun> | null = null;
  #progress: Pick<Progress, 'done' | 'total'> | null = null;
  #day = '';

  /** `tell` is called when a run begins, goes on or ends. */
  constructor(ports: () => Promise<RunPorts>, tell: () => void) {
    this.#ports = ports;
    this.#tell = tell;
  }

  /** How far the run under way is; null when none is. */
  get progress(): Pick<Progress, 'done' | 'total'> | null {
    return this.#progress;
  }

  /** Runs, or waits for the run under way. Throws what the store reports. */
  async run(trigger: RetentionTrigger): Promise<RetentionRun> {
    // Whoever asks wants what is over now to be ended: a run that began before may not know of it.
    if (trigger === 'hand') await this.#running?.catch(() => undefined);
    this.#running ??= this.#run(trigger).finally(() => {
      this.#running = null;
      this.#progress = null;
      this.#tell();
    });
    return this.#running;
  }

  /** It is to run again at the next occasion, although it ran today. */
  again(): void {
    if (this.#day !== '') this.#day = AGAIN;
  }

  /** Has a day begun since the last run of this worker? */
  isDue(now: string): boolean {
    return this.#day !== '' && this.#day !== now.slice(0, 10);
  }

  async #run(trigger: RetentionTrigger): Promise<RetentionRun> {
    const ports = await this.#ports();
    // Where it fails it is tried again when the next day begins, or the store is opened.
    this.#day = ports.clock().slice(0, 10);
    this.#progress = { done: 0, total: 0 };
    return runRetention(
      {
        ...ports,
        progress: (done, total) => {
          this.#progress = { done, total };
          ports.progress(done, total);
          this.#tell();
        },
      },
      trigger,
    );
  }
}
