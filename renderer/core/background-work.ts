/** Work on all flights in the background, once more whenever what it rests on changed. Calls made meanwhile see the flights done so far. */
import type { Progress } from './calls/progress.ts';

export interface RepeatedWork {
  /** Does what is to be done, without the parts that officers cancel meanwhile. May throw; the next start then does the rest. */
  refresh(onProgress: (progress: Progress) => void, cancelled: ReadonlySet<string>): Promise<void>;
  /** Reports that the work began, went on or ended. */
  tell(): void;
}

export class BackgroundWork {
  readonly #work: RepeatedWork;
  #running: Promise<void> | null = null;
  #again = false;
  #progress: Pick<Progress, 'done' | 'total'> | null = null;
  #cancelled = new Set<string>();

  constructor(work: RepeatedWork) {
    this.#work = work;
  }

  /** Progress in flights; null when no work is under way. */
  get progress(): Pick<Progress, 'done' | 'total'> | null {
    return this.#progress;
  }

  /** Begins. When work is under way, everything is checked once more afterwards, since what it rests on may have changed again. */
  begin(): void {
    this.#again = true;
    this.#running ??= this.#run();
  }

  /** Cancels a part of what is under way, by its id. */
  cancel(part: string): void {
    this.#cancelled.add(part);
  }

  /** Resolves when no work is under way. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    try {
      while (this.#again) {
        this.#again = false;
        this.#cancelled = new Set();
        // After a failure the next round still has to run for what changed meanwhile.
        await this.#work.refresh((progress) => this.#at(progress), this.#cancelled).catch(() => undefined);
      }
    } finally {
      this.#running = null;
      this.#at(null);
    }
  }

  #at(progress: Pick<Progress, 'done' | 'total'> | null): void {
    this.#progress = progress === null ? null : { done: progress.done, total: progress.total };
    this.#work.tell();
  }
}
