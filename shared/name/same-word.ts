/**
 * The one relation of names: may these two words be the same? Comparing names and finding candidates both rest on it, so that no list loses a name that
 * the comparison would take. Symmetric.
 */
import type { NameRow } from './known-names.ts';
import type { NameWord } from './name-words.ts';
import type { WordForm } from './word-form.ts';

/** How two words agree: letter by letter, in sound, as spellings of a known name, by a pet form, without vowels, by a slip, cut, or backwards. */
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
  spelling: 950,
  short: 860,
  /** Three consonants or more agree. */
  vowels: 920,
  manyVowels: 840,
  consonants: 880,
  fewConsonants: 740,
  slip: 800,
  slips: 720,
  cut: 800,
  reversed: 900,
} as const;

/** More other vowels, and signs that hiss, make another word. */
const MOST_VOWELS = 2;
/** Two consonants alone are too many other words. */
const LEAST_CONSONANTS = 3;
const SHORTEST_REVERSED = 4;
export const SHORTEST_CUT = 4;
/** The other word is longer by so many letters at least; one letter is a slip. */
const LEAST_CUT = 2;

/** How two words agree; null when they are two. */
export function sameWord(one: NameWord, other: NameWord): SameWord | null {
  let best: SameWord | null = null;
  for (const a of one.forms) {
    for (const b of other.forms) {
      const found = sameForm(a, b);
      if (found !== null && (best === null || found.worth > best.worth)) best = found;
    }
  }
  return best;
}

/** How two spellings agree. */
export function sameForm(a: WordForm, b: WordForm): SameWord | null {
  if (a.text === b.text) return a.isAbjad === b.isAbjad || a.rows.length > 0 ? found('same') : found('consonants');
  if (hasDigit(a.text) || hasDigit(b.text)) return null;
  const row = a.rows.length > 0 && b.rows.length > 0 ? sharedRow(a.rows, b.rows) : null;
  if (row !== null) return found(row === 'pet' ? 'short' : a.fold === b.fold ? 'sound' : 'spelling');
  // Two known names are never one by a slip.
  if (a.rows.length > 0 && b.rows.length > 0) return null;
  if (a.fold === b.fold) return found('sound');
  if (a.isAbjad || b.isAbjad) return sameConsonants(a, b);
  return sameVowelless(a, b) ?? slipped(a, b) ?? cut(a, b) ?? cut(b, a) ?? reversed(a, b);
}

function found(how: WordAgreement): SameWord {
  return { how, worth: WORTH[how] };
}

function sharedRow(a: readonly NameRow[], b: readonly NameRow[]): 'name' | 'pet' | null {
  let best: 'name' | 'pet' | null = null;
  for (const one of a) {
    for (const other of b) {
      if (one >> 1 !== other >> 1) continue;
      if ((one & 1) === 0 && (other & 1) === 0) return 'name';
      best = 'pet';
    }
  }
  return best;
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

/** How many slips a word of so many signs may have. */
export function slipsOf(signs: number): number {
  return signs < 5 ? 0 : signs < 9 ? 1 : 2;
}

function slipped(a: WordForm, b: WordForm): SameWord | null {
  const most = slipsOf(Math.max(a.blind.length, b.blind.length));
  if (most === 0 || Math.abs(a.blind.length - b.blind.length) > most) return null;
  const slips = slipsBetween(a.blind, b.blind, most);
  if (slips > most || slipsBetween(a.fold, b.fold, most + 1) > most + 1) return null;
  return { how: 'slip', worth: slips < 2 ? WORTH.slip : WORTH.slips };
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

/** Is the first the beginning of the second, whose line may have ended there? */
function cut(short: WordForm, long: WordForm): SameWord | null {
  const missing = long.text.length - short.text.length;
  if (!short.isCut || short.text.length < SHORTEST_CUT || missing < LEAST_CUT) return null;
  return long.text.startsWith(short.text) ? found('cut') : null;
}

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
