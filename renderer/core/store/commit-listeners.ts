/** Listeners that have to know what was written: caches, anchors, the world in force. */
import type { Write } from './commit.ts';

/** Called with what a transaction wrote. Audit entries are not among the writes: `store.trail` has their end. */
export type CommitListener = (writes: readonly Write[]) => void;

export class CommitListeners {
  readonly #listeners = new Set<CommitListener>();

  /** Calls a listener after every commit from now on; returns the function that removes it. */
  add(listener: CommitListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /**
   * Calls all listeners, in the order in which they were added. The transaction is complete, so a listener that throws neither fails the commit nor stops the other listeners.
   * Its error is a bug after which answers may be stale. It is thrown outside the commit; the page takes it for the end of the worker and gives no further answer
   * (`renderer/client/core-client.ts`).
   */
  tell(writes: readonly Write[]): void {
    for (const listener of this.#listeners) {
      try {
        listener(writes);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
