/**
 * Writes batch after batch, each while the next one is made: sealing keeps this thread busy, writing keeps the browser busy. Transactions
 * over the same tables run in the order in which they were begun.
 */
import type { Write } from './commit.ts';

export interface Overlapped {
  /** Seals the batch and begins to write it; waits for the batch before, so that no more than two are held. Throws what went wrong with it. */
  write(writes: readonly Write[]): Promise<void>;
  /** Waits until everything is written. Throws what went wrong. */
  done(): Promise<void>;
}

/** Batches written by `commit`. */
export function overlapped(commit: (writes: readonly Write[]) => Promise<void>): Overlapped {
  let last = Promise.resolve();
  return {
    async write(writes) {
      const before = last;
      last = commit(writes);
      // Whoever waits for it is told; until then it must not count as unhandled.
      last.catch(() => undefined);
      await before;
    },
    done: () => last,
  };
}
