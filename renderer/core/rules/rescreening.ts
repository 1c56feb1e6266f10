/** Screens all flights again in the background when other rules come into force. Calls made meanwhile see the flights done so far. */
import type { Progress } from '../calls/progress.ts';

export interface RescreeningWork {
  /** Screens the flights that are out of date. May throw; the next start then does the rest. */
  refresh(onProgress: (progress: Progress) => void): Promise<void>;
  /** Reports that the work began, went on or ended. */
  tell(): void;
}

export class Rescreening {
  readonly #work: RescreeningWork;
  #running: Promise<void> | null = null;
  #again = false;
  #progress: Pick<Progress, 'done' | 'total'> | null = null;

  constructor(work: RescreeningWork) {
    this.#work = work;
  }

  /** Progress in flights; null when no work is under way. */
  get progress(): Pick<Progress, 'done' | 'total'> | null {
    return this.#progress;
  }

  /** Begins. When work is under way, everything is checked once more afterwards, since the rules may have changed again. */
  begin(): void {
    this.#again = true;
    this.#running ??= this.#run();
  }

  /** Resolves when no work is under way. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    try {
      while (this.#again) {
        this.#again = false;
        // After a failure the next round still has to run for rules that came into force meanwhile.
        await this.#work.refresh((progress) => this.#at(progress)).catch(() => undefined);
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
