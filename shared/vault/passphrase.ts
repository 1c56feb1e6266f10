/**
 * How hard a passphrase is to guess for an attacker who has the disk and can try offline. The estimate is conservative: each run of letters
 * counts as a word of a short list, so that no passphrase looks strong only because no dictionary is available.
 */

/** Why a passphrase is not accepted: a code of `passphrase.<problem>`. */
export type PassphraseProblem = 'too-short' | 'too-long' | 'about-you' | 'guessable';

export interface PassphraseStrength {
  /** Binary logarithm of the number of equally likely passphrases, rounded down. */
  readonly bits: number;
  /** Seconds until half of them are tried, at `GUESSES_PER_SECOND`. */
  readonly seconds: number;
  readonly problem: PassphraseProblem | null;
}

/** From this length on, it counts as a passphrase, not a password. */
const SHORTEST_PASSPHRASE = 12;
export const LONGEST_PASSPHRASE = 200;
/** About four unrelated words, or three and a number. */
export const LEAST_BITS = 44;
/** Tries per second of an attacker with many graphics cards, for Argon2id with 64 MiB and three passes. */
const GUESSES_PER_SECOND = 100_000;

/** For a word of a list of 7,000 words. */
const WORD_BITS = 12.8;
const LETTER_BITS = 4.7;
const DIGIT_BITS = 3.3;
const SIGN_BITS = 4;
/** For words of every password list, and words close to this workstation's work. */
const COMMON_BITS = 4;
const KNOWN_BITS = 2;
/** A longer run of letters counts as two words written together. */
const LONGEST_WORD = 9;

const COMMON = new Set(
  (
    'password passphrase passwort motdepasse secret welcome bienvenue bonjour hello letmein admin administrator administrateur login ' +
    'qwerty qwertz azerty asdf asdfgh zxcvbn qwertyuiop azertyuiop abc abcd abcdef iloveyou jetaime dragon monkey master football soleil ' +
    'airside airport aeroport aircraft avion customs douane douanes police gendarmerie immigration officer officier supervisor superviseur ' +
    'practice training exercice test demo changeme unlock vault coffre security securite'
  ).split(' '),
);

/** Estimates a passphrase. `known` are words that an attacker tries first: the officer's name and number, the airport. */
export function passphraseStrength(passphrase: string, known: readonly string[] = []): PassphraseStrength {
  const text = passphrase.normalize('NFKC');
  const near = new Set(known.flatMap((each) => tokensOf(each)).filter((token) => token.length > 2));
  let bits = 0;
  let nearLetters = 0;
  const seen = new Set<string>();
  for (const token of tokensOf(text)) {
    if (near.has(token)) nearLetters += token.length;
    bits += seen.has(token) ? 1 : tokenBits(token, near);
    seen.add(token);
  }
  // Capitals add a little, except at the usual places.
  if (/\p{Ll}\p{Lu}/u.test(text)) bits += 2;
  const rounded = Math.floor(bits);
  return {
    bits: rounded,
    seconds: 2 ** Math.max(0, rounded - 1) / GUESSES_PER_SECOND,
    problem: problemOf(text, rounded, nearLetters),
  };
}

/** Why the passphrase is not accepted; null when it is. */
export function passphraseProblem(passphrase: string, known: readonly string[] = []): PassphraseProblem | null {
  return passphraseStrength(passphrase, known).problem;
}

function problemOf(text: string, bits: number, nearLetters: number): PassphraseProblem | null {
  const { length } = [...text.trim()];
  if (length < SHORTEST_PASSPHRASE) return 'too-short';
  if (length > LONGEST_PASSPHRASE) return 'too-long';
  if (bits >= LEAST_BITS) return null;
  return nearLetters * 2 >= length ? 'about-you' : 'guessable';
}

/** Runs of letters, of digits, and of one repeated other sign. */
function tokensOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+|\p{N}+|([^\p{L}\p{N}])\1*/gu) ?? [];
}

function tokenBits(token: string, near: ReadonlySet<string>): number {
  if (near.has(token)) return KNOWN_BITS;
  if (COMMON.has(token)) return COMMON_BITS;
  const { length } = token;
  if (isRow(token)) return COMMON_BITS + Math.log2(length);
  if (/^\p{N}/u.test(token)) return /^(?:19|20)\d\d$/.test(token) ? 6 : DIGIT_BITS * length;
  if (/^\p{L}/u.test(token)) return Math.min(LETTER_BITS * length, WORD_BITS * Math.ceil(length / LONGEST_WORD));
  return SIGN_BITS;
}

/** The same sign repeated, or signs in alphabetical or numerical order, forwards or backwards. */
function isRow(token: string): boolean {
  if (token.length < 3) return false;
  const codes = [...token].map((sign) => sign.codePointAt(0) ?? 0);
  const step = (codes[1] ?? 0) - (codes[0] ?? 0);
  return Math.abs(step) <= 1 && codes.every((code, at) => at === 0 || code - (codes[at - 1] ?? 0) === step);
}
