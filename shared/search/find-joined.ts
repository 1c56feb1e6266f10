/**
 * Finds names that are written together or apart: JEAN PIERRE and JEANPIERRE, DE LA CRUZ and DELACRUZ, AL HASSAN and ALHASSAN. Airlines and
 * machine-readable zones drop blanks, hyphens and apostrophes irregularly.
 */
import type { FlightLinks } from './flight-links.ts';
import { typedWords } from './search-kinds.ts';

/** More words are not joined. */
const MOST_TOGETHER = 4;
const LEAST_LETTERS = 4;
const BLANK = 0x20;

/** Typed words to search for. */
export interface JoinedQuery {
  /** By the position of a typed word: it alone, joined with the next one, and so on. */
  readonly forms: readonly (readonly Uint8Array[])[];
  /** The longest typed word: whoever is found has all its letters in sequence, perhaps with blanks between. */
  readonly longest: Uint8Array;
  /**
   * By the sign under the end of the longest word: how far the word must be moved on until this sign can be part of it; 0: it is now. Names have one
   * blank between words, so at most every other sign after the first letter is a blank.
   */
  readonly steps: Uint8Array;
  /** The same, for moving it on by one sign at least. */
  readonly moves: Uint8Array;
}

const encoder = new TextEncoder();

/** Prepares a text for the search; null when it has too few letters to be split. */
export function joinedQuery(text: string): JoinedQuery | null {
  const words = typedWords(text);
  if (words.join('').length < LEAST_LETTERS) return null;
  const forms = words.map((_, at) =>
    words.slice(at, at + MOST_TOGETHER).map((_, more) => encoder.encode(words.slice(at, at + more + 1).join(''))),
  );
  const longest = encoder.encode(words.reduce((long, word) => (word.length > long.length ? word : long), ''));
  return { forms, longest, steps: stepsOf(longest, 0), moves: stepsOf(longest, 1) };
}

function stepsOf(letters: Uint8Array, least: number): Uint8Array {
  const { length } = letters;
  const steps = new Uint8Array(256).fill(length);
  for (let step = length - 1; step >= least; step -= 1) {
    // The sign stands at this place of the word, of which some signs before may be blanks.
    const place = length - 1 - step;
    if (place > 0) steps[BLANK] = step;
    for (let letter = Math.ceil(place / 2); letter <= place; letter += 1) steps[letters[letter] as number] = step;
  }
  return steps;
}

/** Calls `visit` once with the place of every traveller whose name has all words, together or apart. */
export function findJoined(
  { names, nameEnds }: Pick<FlightLinks, 'names' | 'nameEnds'>,
  query: JoinedQuery,
  visit: (at: number) => void,
): void {
  const { forms, longest, steps, moves } = query;
  const { length } = names;
  const last = longest.length - 1;
  let line = 0;
  for (let at = 0; at + last < length; ) {
    const under = names[at + last] as number;
    const step = steps[under] as number;
    if (step > 0) {
      at += step;
      continue;
    }
    if (names[at] !== longest[0] || endOf(names, longest, at) < 0) {
      at += moves[under] as number;
      continue;
    }
    while ((nameEnds[line] as number) <= at) line += 1;
    const end = nameEnds[line] as number;
    if (hasAll(names, forms, line === 0 ? 0 : (nameEnds[line - 1] as number), end)) visit(line);
    at = end;
  }
}

/** Joins as many words as possible. */
function hasAll(names: Uint8Array, forms: JoinedQuery['forms'], from: number, end: number): boolean {
  for (let at = 0; at < forms.length; ) {
    const groups = forms[at] as readonly Uint8Array[];
    let taken = groups.length;
    while (taken > 0 && !stands(names, groups[taken - 1] as Uint8Array, from, end)) taken -= 1;
    if (taken === 0) return false;
    at += taken;
  }
  return true;
}

/** Do the letters begin a word of the line, or match some of its words exactly? */
function stands(names: Uint8Array, letters: Uint8Array, from: number, end: number): boolean {
  const first = letters[0];
  for (let at = from; at < end; at += 1) {
    if (names[at] !== first || (at > 0 && isLetter(names[at - 1] as number))) continue;
    const read = endOf(names, letters, at);
    if (read === at + letters.length || (read > 0 && !isLetter(names[read] as number))) return true;
  }
  return false;
}

/** Where the letters end when read from a place on, after their first, skipping blanks; -1 when they do not match. */
function endOf(names: Uint8Array, letters: Uint8Array, at: number): number {
  let read = at + 1;
  for (let done = 1; done < letters.length; read += 1) {
    if (names[read] === letters[done]) done += 1;
    else if (names[read] !== BLANK) return -1;
  }
  return read;
}

function isLetter(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}
