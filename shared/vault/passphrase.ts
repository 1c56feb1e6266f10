/**
 * The rule for passphrases: how long they are, and how many guesses they have to withstand. `renderer/core/vault/passphrase-estimator.ts` estimates the guesses; the threat
 * model argues the bound.
 */

/** Why a passphrase is not accepted: a code of `passphrase.<problem>`. */
export type PassphraseProblem =
  | 'too-short'
  | 'too-long'
  | 'about-you'
  | 'digits'
  | 'repeated'
  | 'pattern'
  | 'frequent-words'
  | 'guessable';

export interface PassphraseStrength {
  /** Binary logarithm of the number of guesses, rounded down. */
  readonly bits: number;
  /** Seconds until half of them are tried, at `GUESSES_PER_SECOND`. */
  readonly seconds: number;
  readonly problem: PassphraseProblem | null;
}

/** Judges a passphrase. `known`: words that an attacker tries first, such as the officer's name and number, and the airports. */
export type PassphraseJudge = (passphrase: string, known: readonly string[]) => Promise<PassphraseStrength>;

/** From this length on, it counts as a passphrase, not a password. */
const SHORTEST_PASSPHRASE = 12;
export const LONGEST_PASSPHRASE = 200;
/** About four unrelated words that are not the most frequent ones, or three and a number. */
export const LEAST_BITS = 44;
/** Tries per second of an attacker with about sixty graphics cards, for Argon2id with 64 MiB and three passes. */
const GUESSES_PER_SECOND = 100_000;

/** Seconds until half of 2^bits guesses are tried. */
export function secondsToGuess(bits: number): number {
  return 2 ** Math.max(0, bits - 1) / GUESSES_PER_SECOND;
}

/** Why the length alone is not accepted; null when it is. */
export function lengthProblem(passphrase: string): PassphraseProblem | null {
  const { length } = [...passphrase.normalize('NFKC').trim()];
  if (length < SHORTEST_PASSPHRASE) return 'too-short';
  return length > LONGEST_PASSPHRASE ? 'too-long' : null;
}
