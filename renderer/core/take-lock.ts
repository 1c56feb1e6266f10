/** One window owns a store: the one that holds the browser's lock of its name. */

/** Milliseconds to wait: a page that is reloaded releases its lock a moment after the new page asks for it. */
const PATIENCE = 2_000;

/** Takes the lock and returns the function that releases it; null when another window keeps it. The browser also releases it when the worker ends. */
export function takeLock(
  locks: Pick<LockManager, 'request'>,
  name: string,
  patience: number = PATIENCE,
): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    const impatient = new AbortController();
    const timer = setTimeout(() => impatient.abort(), patience);
    const held = () => {
      clearTimeout(timer);
      // The lock is held for as long as this promise is pending.
      return new Promise<void>((release) => resolve(release));
    };
    locks.request(name, { signal: impatient.signal }, held).catch((error: unknown) => {
      clearTimeout(timer);
      if (impatient.signal.aborted) resolve(null);
      else reject(error);
    });
  });
}
