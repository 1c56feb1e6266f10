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

/** By the position of a typed word: it alone, joined with the next one, and so on. */
export type JoinedQuery = readonly (readonly Uint8Array[])[];

const encoder = new TextEncoder();

/** Prepares a text for the search; null when it has too few letters to be split. */
export function joinedQuery(text: string): JoinedQuery | null {
  const words = typedWords(text);
  if (words.join('').length < LEAST_LETTERS) return null;
  return words.map((_, at) =>
    words.slice(at, at + MOST_TOGETHER).map((_, more) => encoder.encode(words.slice(at, at + more + 1).join(''))),
  );
}

/** Calls `visit` once with the place of every traveller whose name has all words, together or apart. */
export function findJoined(
  { names, nameEnds }: Pick<FlightLinks, 'names' | 'nameEnds'>,
  query: JoinedQuery,
  visit: (at: number) => void,
): void {
  // Every joined form begins with the word that comes first.
  const own = query[0]?.[0];
  const first = own?.[0];
  if (own === undefined || first === undefined) return;
  const { length } = names;
  let line = 0;
  for (let at = 0; at < length; at += 1) {
    if (names[at] !== first || readFrom(names, own, at) < 0) continue;
    while ((nameEnds[line] as number) <= at) line += 1;
    const end = nameEnds[line] as number;
    if (hasAll(names, query, line === 0 ? 0 : (nameEnds[line - 1] as number), end)) visit(line);
    at = end - 1;
  }
}

/** Joins as many words as possible. */
function hasAll(names: Uint8Array, query: JoinedQuery, from: number, end: number): boolean {
  for (let at = 0; at < query.length; ) {
    const groups = query[at] as readonly Uint8Array[];
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
    const read = names[at] === first ? readFrom(names, letters, at) : -1;
    if (read === at + letters.length || (read > 0 && !isLetter(names[read] as number))) return true;
  }
  return false;
}

/** Where the letters end when read from a place on, skipping blanks; -1 when they do not match or begin inside a word. */
function readFrom(names: Uint8Array, letters: Uint8Array, at: number): number {
  if (at > 0 && isLetter(names[at - 1] as number)) return -1;
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
