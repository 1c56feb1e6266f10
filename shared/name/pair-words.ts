/** Which words of two names belong together: one with one, one with several that are written apart, and initials with the words they begin. */
import type { NameWord } from './name-words.ts';
import { type SameWord, sameForm, sameWord, type WordAgreement } from './same-word.ts';
import { type WordForm, wordForm } from './word-form.ts';

export interface WordPair {
  readonly one: readonly NameWord[];
  readonly other: readonly NameWord[];
  readonly how: WordAgreement | 'initial' | 'joined';
  readonly worth: number;
}

export interface PairedWords {
  readonly pairs: readonly WordPair[];
  readonly restOne: readonly NameWord[];
  readonly restOther: readonly NameWord[];
}

const JOINED = 960;
const INITIAL = 900;
/** Words that are written together agree so well at least. */
const LEAST_JOINED = 910;
/** So many words at most are written together. */
export const MOST_JOINED = 3;
/** Longer words are no strings of initials. */
const LONGEST_INITIALS = 3;

/** Pairs the words of two names; each word belongs to one pair at most. */
export function pairWords(one: readonly NameWord[], other: readonly NameWord[]): PairedWords {
  const pairs: WordPair[] = [];
  const freeOne = one.map(() => true);
  const freeOther = other.map(() => true);
  const table = one.map((a) =>
    other.map((b) => (a.kind === 'initial' || b.kind === 'initial' ? null : sameWord(a, b))),
  );
  takeBest(one, other, table, freeOne, freeOther, pairs);
  for (const pair of joined(one, freeOne, other, freeOther)) pairs.push(pair);
  for (const { one: few, other: many, ...how } of joined(other, freeOther, one, freeOne)) {
    pairs.push({ one: many, other: few, ...how });
  }
  for (const pair of initials(one, freeOne, other, freeOther)) pairs.push(pair);
  for (const { one: few, other: many, ...how } of initials(other, freeOther, one, freeOne)) {
    pairs.push({ one: many, other: few, ...how });
  }
  return { pairs, restOne: one.filter((_, at) => freeOne[at]), restOther: other.filter((_, at) => freeOther[at]) };
}

type Table = readonly (readonly (SameWord | null)[])[];

/** Takes pairs of one word each: the best first; a choice that leaves another word alone is avoided. */
function takeBest(
  one: readonly NameWord[],
  other: readonly NameWord[],
  table: Table,
  freeOne: boolean[],
  freeOther: boolean[],
  pairs: WordPair[],
): void {
  const chosen = bestChoice(table, other.length);
  chosen.forEach((place, at) => {
    const found = place < 0 ? null : table[at]?.[place];
    if (found === null || found === undefined) return;
    freeOne[at] = false;
    freeOther[place] = false;
    pairs.push({ one: [one[at] as NameWord], other: [other[place] as NameWord], ...found });
  });
}

/** For each row the column it takes, or -1, so that the worth of all is greatest (Hungarian method on whole numbers). */
function bestChoice(table: Table, columns: number): number[] {
  const rows = table.length;
  const simple = simpleChoice(table, columns);
  if (simple !== null) return simple;
  const size = Math.max(rows, columns);
  const cost = (row: number, column: number): number => -(table[row - 1]?.[column - 1]?.worth ?? 0);
  const [u, v] = [new Array<number>(size + 1).fill(0), new Array<number>(size + 1).fill(0)];
  const taken = new Array<number>(size + 1).fill(0);
  const way = new Array<number>(size + 1).fill(0);
  for (let row = 1; row <= size; row += 1) {
    taken[0] = row;
    let column = 0;
    const least = new Array<number>(size + 1).fill(Number.MAX_SAFE_INTEGER);
    const used = new Array<boolean>(size + 1).fill(false);
    do {
      used[column] = true;
      const own = taken[column] as number;
      let delta = Number.MAX_SAFE_INTEGER;
      let next = 0;
      for (let at = 1; at <= size; at += 1) {
        if (used[at]) continue;
        const now = cost(own, at) - (u[own] as number) - (v[at] as number);
        if (now < (least[at] as number)) {
          least[at] = now;
          way[at] = column;
        }
        if ((least[at] as number) < delta) {
          delta = least[at] as number;
          next = at;
        }
      }
      for (let at = 0; at <= size; at += 1) {
        if (used[at]) {
          u[taken[at] as number] = (u[taken[at] as number] as number) + delta;
          v[at] = (v[at] as number) - delta;
        } else least[at] = (least[at] as number) - delta;
      }
      column = next;
    } while (taken[column] !== 0);
    do {
      const next = way[column] as number;
      taken[column] = taken[next] as number;
      column = next;
    } while (column !== 0);
  }
  const choice = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column += 1) {
    const row = (taken[column] as number) - 1;
    if (row >= 0 && row < rows && table[row]?.[column - 1] != null) choice[row] = column - 1;
  }
  return choice;
}

/** The usual case: no row and no column has two that may belong together. */
function simpleChoice(table: Table, columns: number): number[] | null {
  const choice: number[] = [];
  const seen = new Array<boolean>(columns).fill(false);
  for (const row of table) {
    let place = -1;
    for (let at = 0; at < columns; at += 1) {
      if (row[at] == null) continue;
      if (place >= 0 || seen[at]) return null;
      place = at;
      seen[at] = true;
    }
    choice.push(place);
  }
  return choice;
}

/** Words of one side that are two or three neighbours of the other, written together. */
function* joined(
  one: readonly NameWord[],
  freeOne: boolean[],
  other: readonly NameWord[],
  freeOther: boolean[],
): Generator<WordPair> {
  for (let at = 0; at < one.length; at += 1) {
    if (!freeOne[at] || (one[at] as NameWord).kind === 'initial') continue;
    const found = joinedPlace(one[at] as NameWord, other, freeOther);
    if (found === null) continue;
    freeOne[at] = false;
    const parts: NameWord[] = [];
    for (let place = found.from; place < found.to; place += 1) {
      freeOther[place] = false;
      parts.push(other[place] as NameWord);
    }
    yield { one: [one[at] as NameWord], other: parts, how: 'joined', worth: JOINED };
  }
}

function joinedPlace(
  word: NameWord,
  other: readonly NameWord[],
  free: readonly boolean[],
): { from: number; to: number } | null {
  for (let from = 0; from < other.length; from += 1) {
    for (let to = from + 2; to <= other.length && to - from <= MOST_JOINED; to += 1) {
      let isFree = true;
      for (let at = from; at < to; at += 1) if (!free[at]) isFree = false;
      if (!isFree) continue;
      if (!mayJoin(word, other, from, to)) continue;
      const form = joinedForm(other, from, to);
      if (word.forms.some((each) => (sameForm(each, form)?.worth ?? 0) >= LEAST_JOINED)) return { from, to };
    }
  }
  return null;
}

/** The words from one place to another, written together. */
export function joinedForm(words: readonly NameWord[], from: number, to: number): WordForm {
  let text = '';
  for (let at = from; at < to; at += 1) text += words[at]?.forms[0]?.text ?? '';
  return wordForm(text, words[from]?.forms[0]?.isAbjad);
}

/** More letters are no other spelling of the same sounds. */
const MOST_LETTERS_APART = 4;

/** A cheap look before the sound is compared. */
function mayJoin(word: NameWord, other: readonly NameWord[], from: number, to: number): boolean {
  let length = 0;
  for (let at = from; at < to; at += 1) length += other[at]?.forms[0]?.text.length ?? 0;
  return word.forms.some(({ text }) => Math.abs(text.length - length) <= MOST_LETTERS_APART);
}

/** Initials, and short words made of them (`JP`), with the words they begin. */
function* initials(
  one: readonly NameWord[],
  freeOne: boolean[],
  other: readonly NameWord[],
  freeOther: boolean[],
): Generator<WordPair> {
  for (let at = 0; at < one.length; at += 1) {
    const word = one[at] as NameWord;
    const letters = word.forms[0]?.text ?? '';
    if (!freeOne[at] || !isInitials(word, letters)) continue;
    const places = placesOf(letters, other, freeOther);
    if (places === null) continue;
    freeOne[at] = false;
    for (const place of places) freeOther[place] = false;
    yield { one: [word], other: places.map((place) => other[place] as NameWord), how: 'initial', worth: INITIAL };
  }
}

/** Are there words that stand for the beginnings of others? */
export function hasInitials(words: readonly NameWord[]): boolean {
  return words.some((word) => isInitials(word, word.forms[0]?.text ?? ''));
}

function isInitials({ kind }: NameWord, letters: string): boolean {
  if (kind === 'initial') return true;
  return kind === 'full' && letters.length <= LONGEST_INITIALS && !VOWEL.test(letters);
}

const VOWEL = /[AEIOUY0-9]/;

/** The free words that begin with the letters, in their order; null when one is missing. */
function placesOf(letters: string, words: readonly NameWord[], free: readonly boolean[]): number[] | null {
  const places: number[] = [];
  for (const letter of letters) {
    const from = (places.at(-1) ?? -1) + 1;
    let place = from;
    while (place < words.length && !(free[place] && begins(words[place] as NameWord, letter))) place += 1;
    if (place === words.length) return null;
    places.push(place);
  }
  return places;
}

function begins({ kind, forms }: NameWord, letter: string): boolean {
  return kind !== 'light' && forms.some(({ text }) => text.startsWith(letter));
}
