/** Runs retention automatically: when the store is opened, and on each new day, in the background. A failed run is listed, and tried again. */
import type { TimerClock } from '../rules/timer.ts';
import type { RetentionKeeper } from './keeper.ts';

export interface RetentionClockOptions {
  readonly timer: TimerClock;
  readonly keeper: Pick<RetentionKeeper, 'run' | 'isDue'>;
  /** The time now, ISO 8601 UTC. */
  clock(): string;
  /** Makes closing wait for this work. */
  follow(work: Promise<unknown>): Promise<void>;
}

const HOUR = 3_600_000;

export class RetentionClock {
  readonly #options: RetentionClockOptions;
  #next: (() => void) | undefined;
  #ended = false;

  constructor(options: RetentionClockOptions) {
    this.#options = options;
  }

  /** The store was opened; resolves when what is due is ended. */
  async begin(): Promise<void> {
    await this.#run('start');
  }

  /** Checks on a call, which is as good an occasion as the next hour. */
  look(): void {
    if (this.#isDue()) void this.#run('daily');
  }

  end(): void {
    this.#ended = true;
    this.#next?.();
  }

  #isDue(): boolean {
    return this.#options.keeper.isDue(this.#options.clock());
  }

  async #run(trigger: 'start' | 'daily'): Promise<void> {
    if (this.#ended) return;
    await this.#options.follow(this.#options.keeper.run(trigger));
    this.#lookInAnHour();
  }

  #lookInAnHour(): void {
    this.#next?.();
    this.#next = this.#ended
      ? undefined
      : this.#options.timer.wakeAfter?.(HOUR, () => {
          if (this.#isDue()) void this.#run('daily');
          else this.#lookInAnHour();
        });
  }
}
