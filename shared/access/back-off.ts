/**
 * How long somebody waits after wrong passphrases. The wait grows and has an end, and nothing is ever wiped: whoever guesses is slowed down, and an
 * officer who forgot one is not locked out. What is counted is stored, so that a restart forgives nothing.
 */

export interface Tries {
  /** Wrong passphrases since the last right one. */
  readonly failures: number;
  /** ISO 8601 UTC; null: none. */
  readonly lastFailureAt: string | null;
}

export const NO_TRIES: Tries = { failures: 0, lastFailureAt: null };

/** So many may go wrong without a wait: people mistype. */
const FREE = 4;
const FIRST_SECONDS = 5;
const LONGEST_SECONDS = 15 * 60;

/** Seconds between the last of so many wrong passphrases in a row and the next try. */
export function secondsAfter(failures: number): number {
  if (failures <= FREE) return 0;
  return Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** (failures - FREE - 1));
}

/**
 * The tries as they count at `now` (ISO 8601 UTC). Where the clock was set back behind the last failure, the whole wait begins anew, so that it is neither
 * shortened nor as long as the clock was wrong; what is given is to be stored.
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
