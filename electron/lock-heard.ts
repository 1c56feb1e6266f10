/**
 * Ends a page that does not confirm the signal to lock. A page that hangs would go on showing its data and hold the keys in memory, even overnight
 * or during the machine's sleep. It is ended and loaded again in the locked state.
 */

export interface LockHearing {
  /** The page was sent the signal to lock. */
  told(): void;
  /** The page has confirmed, or is gone. */
  heard(): void;
}

/** How long a page may take to confirm, in milliseconds. */
export const HEARING_TIME = 10_000;

/** Calls `end` when the page does not confirm in time. */
export function watchHearing(end: () => void): LockHearing {
  let timer: ReturnType<typeof setTimeout> | null = null;
  return {
    told() {
      timer ??= setTimeout(() => {
        timer = null;
        end();
      }, HEARING_TIME);
    },
    heard() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
