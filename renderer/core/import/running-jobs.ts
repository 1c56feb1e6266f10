/**
 * The imports that this worker runs. One that an earlier worker left is not known to whoever opened the page since: it can be followed here, and
 * stopped, also before its turn comes.
 */
import type { Progress } from '../calls/progress.ts';

/** What a running import is told, and tells. */
export interface RunningJob {
  /** Aborted when somebody who follows the import stops it. */
  readonly stopped: AbortSignal;
  tell(progress: Progress): void;
}

interface Watched {
  readonly stop: AbortController;
  readonly listeners: Set<(progress: Progress) => void>;
  readonly ended: Promise<void>;
  readonly end: () => void;
  last: Progress | null;
}

export class RunningJobs {
  readonly #begun = new Set<string>();
  readonly #over = new Set<string>();
  readonly #watched = new Map<string, Watched>();
  /** Nothing that an earlier worker left is still to begin. */
  #resumed = false;

  has(id: string): boolean {
    return this.#begun.has(id);
  }

  begin(id: string): RunningJob {
    this.#begun.add(id);
    const watched = this.#watch(id);
    return {
      stopped: watched.stop.signal,
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

  /** Everything that was left has been gone on with: what has not begun by now never will. */
  endResuming(): void {
    this.#resumed = true;
    for (const id of [...this.#watched.keys()]) if (!this.has(id)) this.end(id);
  }

  /**
   * Tells how far an import is, until it ends or `closing` says that this worker does. `signal` stops the import itself. An import that has
   * ended, or that nobody will begin, is over at once.
   */
  async follow(
    id: string,
    { signal, closing }: { readonly signal: AbortSignal; readonly closing: AbortSignal },
    onProgress: (progress: Progress) => void,
  ): Promise<void> {
    if (this.#over.has(id) || (this.#resumed && !this.has(id))) return;
    const { stop, listeners, ended, end, last } = this.#watch(id);
    const onAbort = () => (closing.aborted ? end() : stop.abort());
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort);
    // The page may have asked for the import to be stopped before the worker closes.
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
    const watched: Watched = { stop: new AbortController(), listeners: new Set(), ended, end, last: null };
    this.#watched.set(id, watched);
    return watched;
  }
}
