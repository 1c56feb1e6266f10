/**
 * The one relation of names: may these two words be the same? Comparing names and finding candidates both rest on it, so that no list loses a name that
 * the comparison would take. Symmetric.
 */
import { isBySpelling, isEastAsian, type NameRow } from './known-names.ts';
import type { NameWord } from './name-words.ts';
import type { WordForm } from './word-form.ts';

/**
 * How two words agree: letter by letter, in sound, as spellings of a known name, by a short form, without vowels, in consonants, by a slip, cut where the
 * line ended, or backwards.
 */
export const WORD_AGREEMENTS = [
  'same',
  'sound',
  'spelling',
  'short',
  'vowels',
  'consonants',
  'slip',
  'cut',
  'reversed',
] as const;
export type WordAgreement = (typeof WORD_AGREEMENTS)[number];

export interface SameWord {
  readonly how: WordAgreement;
  /** 1…1000: how much the agreement says. */
  readonly worth: number;
}

const WORTH = {
  same: 1000,
  sound: 970,
  /** Two sounds, as in `LU` and `LOU`. */
  fewSounds: 850,
  eastern: 880,
  spelling: 950,
  short: 860,
  /** Three consonants or more agree. */
  vowels: 920,
  manyVowels: 840,
  consonants: 880,
  fewConsonants: 740,
  /** And for each letter beyond four. */
  slip: 700,
  slipPerLetter: 30,
  slips: 740,
  /** Signs that look alike. */
  seen: 800,
  /** The beginning of the word. */
  shortened: 760,
  reversed: 900,
} as const;

/** More other vowels, and signs that hiss, make another word. */
const MOST_VOWELS = 2;
/** Fewer sounds are too many other words. */
const LEAST_SOUNDS = 3;
/** Two consonants alone are too many other words. */
const LEAST_CONSONANTS = 3;
const SHORTEST_REVERSED = 4;
const SHORTEST_SEEN = 4;
export const SHORTEST_BEGINNING = 4;
/** The whole word has so many letters more at least: with fewer, it is a slip or a word of the same stem. */
export const LEAST_LEFT_OUT = 3;

/** How two words agree; null when they are two. */
export function sameWord(one: NameWord, other: NameWord): SameWord | null {
  let best: SameWord | null = null;
  const isTwo = isTwoNames(one.forms[0], other.forms[0]);
  if (!isTwo && one.eastern.length >= LEAST_SOUNDS && one.eastern === other.eastern) {
    best = { how: 'sound', worth: WORTH.eastern };
  }
  for (const a of one.forms) {
    for (const b of other.forms) {
      const found = sameForm(a, b);
      if (found === null || isOtherSyllable(one, other, found)) continue;
      // Another spelling of a known name is no slip of another.
      if (isTwo && (found.how === 'slip' || found.how === 'vowels')) continue;
      if (best === null || found.worth > best.worth) best = found;
    }
  }
  return best;
}

/** In Chinese and Korean names, a syllable more is another name, and so is a slip that leaves syllables of these languages. */
function isOtherSyllable(one: NameWord, other: NameWord, { how, worth }: SameWord): boolean {
  if (worth === WORTH.shortened) return one.eastern !== '' || other.eastern !== '';
  if (one.eastern === '' || other.eastern === '') return false;
  if (one.eastern === other.eastern) return false;
  // Habits differ in how many letters a vowel has; one vowel for another is another syllable: `EUNJI`, `EUNJU`.
  return how === 'slip' || (how === 'vowels' && one.forms[0]?.fold.length === other.forms[0]?.fold.length);
}

function isTwoNames(a: WordForm | undefined, b: WordForm | undefined): boolean {
  if (a === undefined || b === undefined || a.rows.length === 0 || b.rows.length === 0) return false;
  return sharedRow(a.rows, b.rows) === null;
}

/** How two spellings agree. */
export function sameForm(a: WordForm, b: WordForm): SameWord | null {
  const found = agreement(a, b);
  return found === null || found.how === 'same' || !isOther(a, b) ? found : null;
}

function agreement(a: WordForm, b: WordForm): SameWord | null {
  if (a.text === b.text) return a.isAbjad === b.isAbjad || a.rows.length > 0 ? found('same') : found('consonants');
  if (hasDigit(a.text) || hasDigit(b.text)) return null;
  const row = a.rows.length > 0 && b.rows.length > 0 ? sharedRow(a.rows, b.rows) : null;
  if (row !== null) return found(row === 'other' ? 'short' : a.fold === b.fold ? 'sound' : 'spelling');
  const isKnown = a.rows.length > 0 && b.rows.length > 0;
  if (a.fold === b.fold) {
    if (isKnown && (isBySpelling(a.text) || isBySpelling(b.text))) return null;
    if (a.fold.length >= LEAST_SOUNDS) return found('sound');
    return isKnown ? null : { how: 'sound', worth: WORTH.fewSounds };
  }
  // Two known names are never one by a slip.
  if (isKnown) return null;
  if (a.isAbjad || b.isAbjad) return sameConsonants(a, b);
  if (a.seen === b.seen && a.text.length >= SHORTEST_SEEN) return found('slip');
  return sameVowelless(a, b) ?? slipped(a, b) ?? shortened(a, b) ?? shortened(b, a) ?? reversed(a, b);
}

function found(how: keyof typeof WORTH & WordAgreement): SameWord {
  return { how, worth: how === 'slip' ? WORTH.seen : WORTH[how] };
}

/** Of two other forms of a name, each may be that of somebody else: only with the name itself they are one. */
function sharedRow(a: readonly NameRow[], b: readonly NameRow[]): 'name' | 'other' | null {
  let best: 'name' | 'other' | null = null;
  for (const one of a) {
    for (const other of b) {
      if (one >> 1 !== other >> 1) continue;
      if ((one & 1) === 0 && (other & 1) === 0) return 'name';
      if ((one & 1) === 0 || (other & 1) === 0) best = 'other';
    }
  }
  return best;
}

/** Do a few letters make another name, although the words agree? */
function isOther(a: WordForm, b: WordForm): boolean {
  if (isOtherEnd(a.text, b.text) || isOtherEnd(b.text, a.text)) return true;
  return (isOtherSex(a, b) || isOtherSex(b, a)) && sharedRow(a.rows, b.rows) === null;
}

const SHORTEST_WITH_GENDER = 5;
/** Belarus writes `-ENKA` for `-ENKO`. */
const NO_GENDER = /ENK[AO]$/;

/** Is the first the name of a woman made of the second: `FERNANDA` of `FERNANDO`, `PAULA` of `PAUL`? Siblings have such names. */
function isOtherSex(woman: WordForm, man: WordForm): boolean {
  const { text } = woman;
  if (text.length < SHORTEST_WITH_GENDER || !text.endsWith('A') || woman.isAbjad || man.isAbjad) return false;
  const stem = text.length - 1;
  if (!man.text.startsWith(text.slice(0, stem))) return false;
  if (man.text.length === text.length) return man.text.endsWith('O') && !NO_GENDER.test(text);
  // Surnames have such forms, too: only a given name tells.
  return man.text.length === stem && woman.rows.length === 0 && man.rows.length > 0 && !isEastAsian(man.rows);
}

/** Viet Nam parts `AN` and `ANH`, `THAN` and `THANH`. */
const LONGEST_SYLLABLE = 6;

function isOtherEnd(one: string, other: string): boolean {
  if (one.length > LONGEST_SYLLABLE || one.length !== other.length + 1) return false;
  return one.endsWith('NH') && one.startsWith(other) && other.endsWith('N');
}

/** One side has no vowels: only the consonants can agree. */
function sameConsonants(a: WordForm, b: WordForm): SameWord | null {
  if (a.skeleton !== b.skeleton || a.skeleton.length < 2) return null;
  return { how: 'consonants', worth: a.skeleton.length < LEAST_CONSONANTS ? WORTH.fewConsonants : WORTH.consonants };
}

function sameVowelless(a: WordForm, b: WordForm): SameWord | null {
  if (a.blind !== b.blind || consonantsOf(a.blind) < LEAST_CONSONANTS) return null;
  const changed = slipsBetween(a.fold, b.fold, MOST_VOWELS);
  return changed > MOST_VOWELS
    ? null
    : { how: 'vowels', worth: changed < MOST_VOWELS ? WORTH.vowels : WORTH.manyVowels };
}

function consonantsOf(blind: string): number {
  let count = 0;
  for (let at = 0; at < blind.length; at += 1) if (blind[at] !== '*') count += 1;
  return count;
}

/** With fewer letters, one slip makes another short name. */
export const SHORTEST_WITH_SLIP = 5;
/** From so many signs on, a word may have two. */
export const SHORTEST_WITH_SLIPS = 9;

/** With fewer consonants, all must agree in what is heard. */
const LEAST_WITH_SLIP = 4;

/** How many slips a word of so many signs may have. */
export function slipsOf(signs: number): number {
  return signs < SHORTEST_WITH_SLIP ? 0 : signs < SHORTEST_WITH_SLIPS ? 1 : 2;
}

/** One slip of the finger in the letters, or one or two in what is heard. */
function slipped(a: WordForm, b: WordForm): SameWord | null {
  const length = Math.min(a.text.length, b.text.length);
  if (slipsOf(Math.max(a.text.length, b.text.length)) > 0 && slipsBetween(a.text, b.text, 1) === 1)
    return slip(1, length);
  const signs = Math.max(a.blind.length, b.blind.length);
  if (slipsOf(signs) === 0) return null;
  const isShort = Math.max(consonantsOf(a.blind), consonantsOf(b.blind)) < LEAST_WITH_SLIP;
  if (isShort && a.skeleton !== b.skeleton) return null;
  // Two vowels beside two consonants: `OWUSU`, `AWUSI`.
  if (a.blind === b.blind && slipsBetween(a.fold, b.fold, 1) > 1) return null;
  // Two slips only where the beginning is right.
  const most = a.blind[0] === b.blind[0] ? slipsOf(signs) : Math.min(1, slipsOf(signs));
  const slips = slipsBetween(a.blind, b.blind, most);
  if (slips > most || slipsBetween(a.fold, b.fold, most + 1) > most + 1) return null;
  return slip(slips, length);
}

/** The longer the word, the more is left of it. */
function slip(slips: number, length: number): SameWord {
  return { how: 'slip', worth: slips > 1 ? WORTH.slips : WORTH.slip + WORTH.slipPerLetter * Math.min(length - 4, 4) };
}

/** Rows of the table of slips, for words of usual length. */
const LONGEST_COMPARED = 48;
let before = new Uint8Array(LONGEST_COMPARED + 1);
let last = new Uint8Array(LONGEST_COMPARED + 1);
let next = new Uint8Array(LONGEST_COMPARED + 1);

/**
 * Letters left out, added, changed, or neighbours that changed places (optimal string alignment); more than `most` counts as one more than that.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  let from = 0;
  let endA = a.length;
  let endB = b.length;
  while (from < endA && from < endB && a.charCodeAt(from) === b.charCodeAt(from)) from += 1;
  while (endA > from && endB > from && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  const height = endA - from;
  const width = endB - from;
  if (Math.abs(height - width) > most || width > LONGEST_COMPARED) return most + 1;
  if (height === 0 || width === 0) return Math.max(height, width);
  // With one slip only, a change or two neighbours are left.
  if (most === 1 && (height > 2 || width > 2)) return 2;
  for (let at = 0; at <= width; at += 1) last[at] = at;
  for (let row = 1; row <= height; row += 1) {
    next[0] = row;
    let least = row;
    const own = a.charCodeAt(from + row - 1);
    for (let at = 1; at <= width; at += 1) {
      const sign = b.charCodeAt(from + at - 1);
      const changed = (last[at - 1] as number) + (own === sign ? 0 : 1);
      let cost = Math.min((last[at] as number) + 1, (next[at - 1] as number) + 1, changed);
      const isSwapped =
        row > 1 && at > 1 && own === b.charCodeAt(from + at - 2) && a.charCodeAt(from + row - 2) === sign;
      if (isSwapped) cost = Math.min(cost, (before[at - 2] as number) + 1);
      next[at] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before, last, next] = [last, next, before];
  }
  return Math.min(last[width] as number, most + 1);
}

/** Is the first the beginning of the second, as short forms are? The end of a word is a short form only where a table says so: `MANOV` is not `ZELMANOV`. */
function shortened(short: WordForm, long: WordForm): SameWord | null {
  if (short.text.length < SHORTEST_BEGINNING || long.text.length - short.text.length < LEAST_LEFT_OUT) return null;
  if (!long.text.startsWith(short.text) || MADE_OF_NAMES.test(long.text)) return null;
  return { how: 'short', worth: WORTH.shortened };
}

/** Surnames and patronymics that are made of a given name are no longer forms of it. */
const MADE_OF_NAMES =
  /(?:OVI[CT]H?|EVI[CT]H?|OVITCH|EVITCH|OWITSCH|EWITSCH|OVN?A|EVN?A|OWA|EWA|[OE]V|[OE]W|SON|SEN|SSON|[EI][ZS]|[IY]AN|SK[IY]|SHVILI|DZE|OGLU|ZADEH?|POUR|PUR|OPOULOS|IDIS|AKIS|ENKO|ESCU)$/;

function reversed(a: WordForm, b: WordForm): SameWord | null {
  if (a.text.length !== b.text.length || a.text.length < SHORTEST_REVERSED) return null;
  return a.text === backwards(b.text) ? found('reversed') : null;
}

/** The letters of a word from its end. */
export function backwards(text: string): string {
  let out = '';
  for (let at = text.length - 1; at >= 0; at -= 1) out += text[at] as string;
  return out;
}

function hasDigit(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) < 0x41) return true;
  return false;
}
