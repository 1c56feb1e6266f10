/** Screens all flights anew in the background when other rules come into force. What is asked meanwhile is answered as far as it got. */
import type { Progress } from '../calls/progress.ts';

export interface RescreeningWork {
  /** Screens what is out of date. May throw: what is left is done at the next start. */
  refresh(onProgress: (progress: Progress) => void): Promise<void>;
  /** Tells that it began, went on or ended. */
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

  /** How far it is; null when nothing is to be done. */
  get progress(): Pick<Progress, 'done' | 'total'> | null {
    return this.#progress;
  }

  /** Begins, or goes over everything once more when it is under way: by then still other rules may be in force. */
  begin(): void {
    this.#again = true;
    this.#running ??= this.#run();
  }

  /** Ends when nothing is under way. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    try {
      while (this.#again) {
        this.#again = false;
        // Where it failed, what came into force meanwhile is still to be gone over.
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
