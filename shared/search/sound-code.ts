/**
 * The sound of a word, in consonants: MOHAMMED and MUHAMMAD, YOUSSEF and YUSUF, ALEKSANDR and ALEXANDER give the same. Vowels count only at the
 * beginning of a word, H and Y hardly, doubled letters once. Letters that spellings exchange (C, K and Q; S and Z; V and W; F and PH; CH, SH and
 * SCH) are one sign. Works on the bytes of words in capitals A to Z, since it runs on every word of every name.
 */

/** Words with fewer signs sound like too many others. */
const LEAST_SIGNS = 3;
/** Longer words are not compared. */
const MOST_LETTERS = 64;

const A = 0x41;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** The sign of each letter from A; a dot: none. */
const SIGNS = bytesOf('.BKD.FG..JKLMN.PKRST.VVX.S');
/** The same for a letter at the beginning of a word. */
const FIRST_SIGNS = bytesOf('ABKDAFGHAJKLMNAPKRSTAVVXJS');
const NONE = '.'.charCodeAt(0);
const HUSH = '$'.charCodeAt(0);
const LETTER = {
  C: 0x43,
  D: 0x44,
  F: 0x46,
  H: 0x48,
  J: 0x4a,
  K: 0x4b,
  O: 0x4f,
  P: 0x50,
  S: 0x53,
  U: 0x55,
  V: 0x56,
  X: 0x58,
} as const;
/** Letters that may form one sign with the next, and the sign. */
const TOGETHER = new Map([
  [LETTER.C, HUSH],
  [LETTER.S, HUSH],
  [LETTER.P, LETTER.F],
  [LETTER.D, LETTER.J],
  [LETTER.K, LETTER.X],
  [LETTER.O, LETTER.V],
]) as ReadonlyMap<number, number>;
const JOINING = Uint8Array.from(ALPHABET, (letter) => Number(TOGETHER.has(letter.charCodeAt(0))));

/** The sound of a word, prepared for the search. */
export interface SoundCode {
  readonly signs: Uint8Array;
  /** By letter: may a word of these signs begin with it? This rules out most words. */
  readonly begins: Uint8Array;
}

/** The signs of a word; null when they are too few to tell it from others. */
export function soundCode(word: Uint8Array): SoundCode | null {
  if (word.length > MOST_LETTERS) return null;
  const signs = new Uint8Array(word.length);
  const length = signsOf(word, 0, word.length, (sign, at) => {
    signs[at] = sign;
  });
  if (length < LEAST_SIGNS) return null;
  const begins = Uint8Array.from(ALPHABET, (letter, at) =>
    Number(FIRST_SIGNS[at] === signs[0] || TOGETHER.get(letter.charCodeAt(0)) === signs[0]),
  );
  return { signs: signs.slice(0, length), begins };
}

/** Does the word in `names` from `from` to `to` sound like it? */
export function soundsLike(names: Uint8Array, from: number, to: number, { signs, begins }: SoundCode): boolean {
  if (begins[(names[from] as number) - A] !== 1 || to - from < LEAST_SIGNS) return false;
  return signsOf(names, from, to, signs) === signs.length;
}

/**
 * Goes through the signs of a word: reports each and its place, or compares them with the wanted ones. Returns how many there are; -1 when it is
 * another word.
 */
function signsOf(
  bytes: Uint8Array,
  from: number,
  to: number,
  wanted: Uint8Array | ((sign: number, at: number) => void),
): number {
  let length = 0;
  let last = NONE;
  /** End of the last sign. */
  let ended = -1;
  for (let at = from; at < to; ) {
    const letters = lettersTogether(bytes, at, from, to);
    const sign = letters === 1 ? signAt(bytes, at, from) : (TOGETHER.get(bytes[at] as number) ?? NONE);
    at += letters;
    if (sign === NONE) continue;
    const isDoubled = ended === at - letters && last === sign;
    ended = at;
    if (isDoubled) continue;
    if (typeof wanted === 'function') wanted(sign, length);
    else if (wanted[length] !== sign) return -1;
    length += 1;
    last = sign;
  }
  return length;
}

function signAt(bytes: Uint8Array, at: number, from: number): number {
  return (at === from ? FIRST_SIGNS : SIGNS)[(bytes[at] as number) - A] as number;
}

/** How many letters form one sign. */
function lettersTogether(bytes: Uint8Array, at: number, from: number, to: number): number {
  const letter = bytes[at] as number;
  if (JOINING[letter - A] === 0 || at + 1 >= to) return 1;
  const next = bytes[at + 1];
  if (next === LETTER.H) return letter === LETTER.C || letter === LETTER.S || letter === LETTER.P ? 2 : 1;
  if (letter === LETTER.S) return next === LETTER.C && at + 2 < to && bytes[at + 2] === LETTER.H ? 3 : 1;
  if (letter === LETTER.D) return next === LETTER.J ? 2 : 1;
  if (letter === LETTER.K) return next === LETTER.S ? 2 : 1;
  // Before a vowel, French writes OU where others write W.
  if (letter !== LETTER.O || next !== LETTER.U || at !== from || at + 2 >= to) return 1;
  return FIRST_SIGNS[(bytes[at + 2] as number) - A] === A ? 2 : 1;
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
