/**
 * A page that does not hear that it has to lock would go on showing what it shows, with the keys in its memory, for as long as it hangs: through a night, or through the
 * sleep of the machine. It is ended instead, and begun anew with everything closed.
 */

export interface LockHearing {
  /** The page was told to lock. */
  told(): void;
  /** It has heard, or is gone. */
  heard(): void;
}

/** How long a page may be busy, in milliseconds. */
export const HEARING_TIME = 10_000;

/** Calls `end` when the page does not hear in time. */
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
