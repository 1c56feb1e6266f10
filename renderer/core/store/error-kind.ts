/** The kind of an error of the browser's database: its name, by which failures are told. */

const FULL = 'QuotaExceededError';
/** An error lies in at most this many others. */
const DEEPEST = 5;

/**
 * The name of the error. A transaction that finds no room ends with an `AbortError` in which Dexie puts the cause (`inner`); the cause is what an
 * officer can do something about.
 */
export function errorKind(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  let cause: unknown = error;
  for (let depth = 0; depth < DEEPEST && typeof cause === 'object' && cause !== null; depth++) {
    if (Reflect.get(cause, 'name') === FULL) return FULL;
    cause = Reflect.get(cause, 'inner');
  }
  return error.name;
}
