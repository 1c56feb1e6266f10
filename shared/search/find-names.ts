/**
 * Looks travellers up by words of their names, in any order. The lines of a flight are searched for the longest word (by Horspool's algorithm,
 * which skips most letters), and only its matches are searched for the other words.
 */

import { type WrittenWord, writtenWords } from '../name/written-words.ts';
import type { FlightLinks } from './flight-links.ts';
import { RelatedWords } from './related-words.ts';
import { nameWords } from './search-kinds.ts';

/** How the words match a name, by the weakest of them: whole words, beginnings, inside, another spelling, or one typing mistake. */
const NAME_MATCHES = ['whole', 'beginning', 'inside', 'spelling', 'mistake'] as const;
export type NameMatch = (typeof NAME_MATCHES)[number];

/** Extent of the search: words and their beginnings, inside of words, or other spellings and one mistake. */
export type NameReach = 'beginning' | 'inside' | 'mistake';

interface Word {
  readonly letters: Uint8Array;
  /** By the letter under the word's end: how far the word may be moved on. */
  readonly steps: Uint8Array;
  /** The stored words that may be the same by the relation of names. */
  readonly related: RelatedWords;
}

/** Words to search for. */
export interface NameQuery {
  /** Longest word first. */
  readonly words: readonly Word[];
}

/** Shorter words match only at the beginning of words. */
const LEAST_INSIDE = 3;
/** In a shorter word, one mistake leaves too few letters. */
const LEAST_MISTAKEN = 4;
/** Steps are kept in bytes. */
const LONGEST = 64;

const encoder = new TextEncoder();

/** Prepares the words of a text for the search; null when they are too short. */
export function nameQuery(text: string): NameQuery | null {
  const words = typedForms(text);
  if (words.length === 0) return null;
  return {
    words: words.map(({ spellings: [usual = '', ...others], isAbjad }) => {
      const letters = encoder.encode(usual.slice(0, LONGEST));
      const steps = new Uint8Array(256).fill(letters.length);
      for (let at = 0; at < letters.length - 1; at += 1) steps[letters[at] as number] = letters.length - 1 - at;
      return { letters, steps, related: new RelatedWords([usual.slice(0, LONGEST), ...others], isAbjad) };
    }),
  };
}

/** The words with their spellings, longest first. In a script without vowels only its letters tell how a word may be written in Latin ones. */
function typedForms(text: string): readonly Pick<WrittenWord, 'spellings' | 'isAbjad'>[] {
  const written = writtenWords(text).filter(({ isAbjad }) => isAbjad);
  if (written.length === 0) return nameWords(text).map((word) => ({ spellings: [word], isAbjad: false }));
  const long = written.filter(({ spellings: [usual = ''] }) => usual.length >= LEAST_INSIDE);
  return long.sort((a, b) => (b.spellings[0] ?? '').length - (a.spellings[0] ?? '').length);
}

/** Calls `visit` once with the place of every traveller whose name has all words. */
export function findNames(
  links: FlightLinks,
  query: NameQuery,
  reach: NameReach,
  visit: (at: number, match: NameMatch) => void,
): void {
  if (reach === 'mistake') findMistaken(links, query, visit);
  else findWords(links, query, reach === 'inside', visit);
}

function findWords(
  { names, nameEnds, size }: FlightLinks,
  { words }: NameQuery,
  inside: boolean,
  visit: (at: number, match: NameMatch) => void,
): void {
  const [first, ...others] = words;
  if (first === undefined) return;
  let line = 0;
  for (let at = nextOf(names, first, 0); at >= 0; ) {
    while (line < size && (nameEnds[line] as number) <= at) line += 1;
    const end = nameEnds[line] as number;
    const from = line === 0 ? 0 : (nameEnds[line - 1] as number);
    let grade = bestIn(names, first, from, end, inside);
    for (const word of others) {
      if (grade < 0) break;
      const other = bestIn(names, word, from, end, inside);
      grade = other < 0 ? -1 : Math.max(grade, other);
    }
    if (grade >= 0) visit(line, NAME_MATCHES[grade] as NameMatch);
    at = nextOf(names, first, end);
  }
}

/** Next place of the word, also inside other words; -1 when there is none. */
function nextOf(names: Uint8Array, { letters, steps }: Word, from: number): number {
  const last = letters.length - 1;
  const final = letters[last] as number;
  const { length } = names;
  for (let end = from + last; end < length; ) {
    const letter = names[end] as number;
    if (letter === final) {
      let back = 1;
      while (back <= last && names[end - back] === letters[last - back]) back += 1;
      if (back > last) return end - last;
    }
    end += steps[letter] as number;
  }
  return -1;
}

/** The best match of a word in a line, as an index in `NAME_MATCHES`; -1 when none counts. */
function bestIn(names: Uint8Array, { letters }: Word, from: number, end: number, inside: boolean): number {
  const { length } = letters;
  const first = letters[0] as number;
  let best = -1;
  for (let at = from; at + length <= end; at += 1) {
    if (names[at] !== first) continue;
    let more = 1;
    while (more < length && names[at + more] === letters[more]) more += 1;
    if (more < length) continue;
    if (at === from || !isLetter(names[at - 1] as number)) {
      if (!isLetter(names[at + length] as number)) return 0;
      best = 1;
    } else if (best < 0 && inside && length >= LEAST_INSIDE) best = 2;
  }
  return best;
}

function findMistaken(
  { names, nameEnds, size }: FlightLinks,
  { words }: NameQuery,
  visit: (at: number, match: NameMatch) => void,
): void {
  let from = 0;
  for (let line = 0; line < size; line += 1) {
    const end = nameEnds[line] as number;
    let worst: Nearness = 'beginning';
    for (const word of words) {
      const found = nearest(names, word, from, end);
      // One mistake is allowed in the whole query.
      if (found === null || (found === 'mistake' && worst === 'mistake')) {
        worst = null;
        break;
      }
      if (worst !== 'mistake' && found !== 'beginning') worst = found;
    }
    if (worst !== null) visit(line, worst);
    from = end;
  }
}

type Nearness = 'beginning' | 'spelling' | 'mistake' | null;

/** Does a word of the line begin with the word, is it another spelling of it, or does it differ by one mistake? */
function nearest(names: Uint8Array, { letters, related }: Word, from: number, end: number): Nearness {
  const { length } = letters;
  let found: Nearness = null;
  for (let at = from; at < end; ) {
    let to = at;
    while (isLetter(names[to] as number)) to += 1;
    let same = 0;
    while (same < length && names[at + same] === letters[same]) same += 1;
    if (same === length) return 'beginning';
    if (found !== 'spelling') {
      const as = related.of(names, at, to);
      if (as === 'spelling') found = 'spelling';
      else if (as === 'slip' || (length >= LEAST_MISTAKEN && isOneMistake(names, at, to, letters, same)))
        found = 'mistake';
    }
    at = to + 1;
  }
  return found;
}

/**
 * Do a word of a line and the letters differ by one letter: replaced, added, left out, or two exchanged? `same`: how many agree from the
 * beginning.
 */
function isOneMistake(names: Uint8Array, from: number, to: number, letters: Uint8Array, same: number): boolean {
  const long = to - from - letters.length;
  if (long > 1 || long < -1) return false;
  const at = from + same;
  if (long !== 0) return long > 0 ? isRest(names, at + 1, letters, same) : isRest(names, at, letters, same + 1);
  if (isRest(names, at + 1, letters, same + 1)) return true;
  return names[at] === letters[same + 1] && names[at + 1] === letters[same] && isRest(names, at + 2, letters, same + 2);
}

function isRest(names: Uint8Array, at: number, letters: Uint8Array, from: number): boolean {
  for (let place = from; place < letters.length; place += 1) {
    if (names[at + place - from] !== letters[place]) return false;
  }
  return true;
}

function isLetter(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}
