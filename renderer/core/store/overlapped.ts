/**
 * Writes batch after batch, each while the next one is prepared: sealing keeps this thread busy, writing keeps the browser busy. Transactions over the same tables run in
 * the order in which they were begun.
 */
import type { Write } from './commit.ts';

export interface Overlapped {
  /** Seals the batch and begins to write it, after the batch before is written, so that at most two are in memory. Throws the error of a failed write. */
  write(writes: readonly Write[]): Promise<void>;
  /** Waits until everything is written. Throws the error of a failed write. */
  done(): Promise<void>;
}

/** Batches written by `commit`. */
export function overlapped(commit: (writes: readonly Write[]) => Promise<void>): Overlapped {
  let last = Promise.resolve();
  return {
    async write(writes) {
      const before = last;
      last = commit(writes);
      // The next `write` or `done` throws the error; until then it must not count as unhandled.
      last.catch(() => undefined);
      await before;
    },
    done: () => last,
  };
}
