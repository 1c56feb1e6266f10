/**
 * The imports that this worker runs. A page can follow and stop an import here, also one that an earlier worker left unfinished and that has not
 * been resumed yet.
 */
import type { Progress } from '../calls/progress.ts';
import type { Context, Request } from '../request.ts';

/** Who stopped an import. */
export type StoppedBy = Pick<Context, 'officer' | 'agency'>;

/** The running import's side: when to stop, and where to report progress. */
export interface RunningJob {
  /** Aborted when an officer who follows the import stops it. */
  readonly stopped: AbortSignal;
  /** Who did; null: nobody has. */
  readonly stoppedBy: () => StoppedBy | null;
  tell(progress: Progress): void;
}

interface Watched {
  readonly stop: AbortController;
  stoppedBy: StoppedBy | null;
  readonly listeners: Set<(progress: Progress) => void>;
  readonly ended: Promise<void>;
  readonly end: () => void;
  last: Progress | null;
}

export class RunningJobs {
  readonly #begun = new Set<string>();
  readonly #over = new Set<string>();
  readonly #watched = new Map<string, Watched>();
  /** Every import that an earlier worker left has been resumed. */
  #resumed = false;

  has(id: string): boolean {
    return this.#begun.has(id);
  }

  begin(id: string): RunningJob {
    this.#begun.add(id);
    const watched = this.#watch(id);
    return {
      stopped: watched.stop.signal,
      stoppedBy: () => watched.stoppedBy,
      tell(progress) {
        watched.last = progress;
        for (const listener of watched.listeners) listener(progress);
      },
    };
  }

  end(id: string): void {
    this.#begun.delete(id);
    this.#over.add(id);
    this.#watched.get(id)?.end();
    this.#watched.delete(id);
  }

  /** Call after the last import of an earlier worker was resumed: an import that has not begun by now never will. */
  endResuming(): void {
    this.#resumed = true;
    for (const id of [...this.#watched.keys()]) if (!this.has(id)) this.end(id);
  }

  /**
   * Reports the progress of an import until it ends or `closing` is aborted, because this worker ends. `signal` stops the import itself, as an act
   * of the officer who follows. Returns at once for an import that has ended or will never begin.
   */
  async follow(
    id: string,
    { signal, closing, context }: Pick<Request, 'signal' | 'closing' | 'context'>,
    onProgress: (progress: Progress) => void,
  ): Promise<void> {
    if (this.#over.has(id) || (this.#resumed && !this.has(id))) return;
    const watched = this.#watch(id);
    const { stop, listeners, ended, end, last } = watched;
    const onAbort = () => {
      if (closing.aborted) return end();
      const { officer, agency } = context;
      watched.stoppedBy ??= { officer, agency };
      stop.abort();
    };
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort);
    // `signal` may have been aborted long before the worker closes.
    closing.addEventListener('abort', end);
    listeners.add(onProgress);
    if (last !== null) onProgress(last);
    await ended;
    listeners.delete(onProgress);
    signal.removeEventListener('abort', onAbort);
    closing.removeEventListener('abort', end);
  }

  #watch(id: string): Watched {
    const known = this.#watched.get(id);
    if (known !== undefined) return known;
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const stop = new AbortController();
    const watched: Watched = { stop, stoppedBy: null, listeners: new Set(), ended, end, last: null };
    this.#watched.set(id, watched);
    return watched;
  }
}
