/**
 * How long sign-in is blocked after wrong passphrases. The wait grows up to a limit, and nothing is ever wiped: guessing is slowed down, and an
 * officer who forgot a passphrase is not locked out. The counter is stored, so that a restart does not reset it.
 */

export interface Tries {
  /** Wrong passphrases since the last right one. */
  readonly failures: number;
  /** ISO 8601 UTC; null when there is none. */
  readonly lastFailureAt: string | null;
}

export const NO_TRIES: Tries = { failures: 0, lastFailureAt: null };

/** This many failures cause no wait: people mistype. */
const FREE = 4;
const FIRST_SECONDS = 5;
const LONGEST_SECONDS = 15 * 60;

/** Seconds between the last failure and the next try, after so many failures in a row. */
export function secondsAfter(failures: number): number {
  if (failures <= FREE) return 0;
  return Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** (failures - FREE - 1));
}

/**
 * The tries at `now` (ISO 8601 UTC), to be stored. When the clock was set back before the last failure, the whole wait starts again: it is
 * neither shortened nor extended by the clock's error.
 */
export function triesAt(tries: Tries, now: string): Tries {
  const { lastFailureAt } = tries;
  return lastFailureAt === null || Date.parse(lastFailureAt) <= Date.parse(now)
    ? tries
    : { ...tries, lastFailureAt: now };
}

/** Earliest time of the next try, ISO 8601 UTC; null: now. */
export function waitUntil(tries: Tries, now: string): string | null {
  const { failures, lastFailureAt } = triesAt(tries, now);
  if (lastFailureAt === null) return null;
  const until = Date.parse(lastFailureAt) + secondsAfter(failures) * 1000;
  return until <= Date.parse(now) ? null : new Date(until).toISOString();
}

/** After one more wrong passphrase at `now`. */
export function afterFailure({ failures }: Tries, now: string): Tries {
  return { failures: failures + 1, lastFailureAt: now };
}
