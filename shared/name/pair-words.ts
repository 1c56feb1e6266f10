/**
 * Which words of two names belong together: one with one, one with several that are written apart, initials with the words they begin, and the rest of a
 * word where the line ended.
 */
import { bestChoice } from './best-choice.ts';
import { isCompound } from './canonical-word.ts';
import { isJoined, joinedForm, joinedPlaces, type Place } from './joined-words.ts';
import type { NameWord } from './name-words.ts';
import { type SameWord, sameWord, type WordAgreement } from './same-word.ts';

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

const WORTH = { joined: 960, initial: 900, cut: 850 } as const;
/** Words that agree so well are not looked for in others. */
const FIRM = 900;
/** The rest of a word proves nothing before so many whole words agree. */
const LEAST_BESIDE_CUT = 2;
/** Longer words are no strings of initials. */
const LONGEST_INITIALS = 3;

/** A side of the comparison: its words, and which of them have no partner yet. */
interface Side {
  readonly words: readonly NameWord[];
  readonly free: boolean[];
}

/** How two words agree, or null: `sameWord`, or one that remembers its answers. */
export type Relation = (one: NameWord, other: NameWord) => SameWord | null;

/** Pairs the words of two names; each word belongs to one pair at most. */
export function pairWords(
  one: readonly NameWord[],
  other: readonly NameWord[],
  relation: Relation = sameWord,
): PairedWords {
  const left: Side = { words: one, free: one.map(() => true) };
  const right: Side = { words: other, free: other.map(() => true) };
  const table = one.map((a) =>
    other.map((b) => (a.kind === 'initial' || b.kind === 'initial' ? null : relation(a, b))),
  );
  const pairs = [...joinedFirst(left, right, table)];
  pairs.push(...oneWithOne(left, right, table));
  if (anyFree(left) && anyFree(right)) {
    for (const find of [joined, initials]) pairs.push(...find(left, right), ...find(right, left).map(turned));
    if (agreedWords(pairs) >= LEAST_BESIDE_CUT) pairs.push(...cut(left, right), ...cut(right, left).map(turned));
  }
  return { pairs, restOne: rest(left), restOther: rest(right) };
}

/** How many full words the pairs have, initials apart. */
export function agreedWords(pairs: readonly WordPair[]): number {
  let count = 0;
  for (const { one, other, how } of pairs) {
    if (how !== 'initial' && how !== 'cut')
      count += isOneName(one, other) ? 1 : Math.max(countFull(one), countFull(other));
  }
  return count;
}

/** Words written together that say one name even apart: `ABDUL` and `HAMID`. */
function isOneName(one: readonly NameWord[], other: readonly NameWord[]): boolean {
  if (one.length === other.length) return false;
  const [together] = one.length < other.length ? one : other;
  return isCompound(together?.forms[0]?.text ?? '');
}

function countFull(words: readonly NameWord[]): number {
  return words.reduce((count, { kind }) => count + Number(kind === 'full'), 0);
}

type Table = readonly (readonly (SameWord | null)[])[];

function rest({ words, free }: Side): NameWord[] {
  return words.filter((_, at) => free[at]);
}

function anyFree({ free }: Side): boolean {
  return free.includes(true);
}

function turned({ one, other, how, worth }: WordPair): WordPair {
  return { one: other, other: one, how, worth };
}

/** Words that are written together, before one of them is taken for another by a slip. */
function joinedFirst(left: Side, right: Side, table: Table): WordPair[] {
  const firmLeft = left.words.map((_, at) => right.words.some((__, place) => isFirm(table[at]?.[place])));
  const firmRight = right.words.map((_, place) => left.words.some((__, at) => isFirm(table[at]?.[place])));
  if (!firmLeft.includes(false) || !firmRight.includes(false)) return [];
  const looseLeft: Side = { words: left.words, free: firmLeft.map((firm) => !firm) };
  const looseRight: Side = { words: right.words, free: firmRight.map((firm) => !firm) };
  const pairs = [...joined(looseLeft, looseRight), ...joined(looseRight, looseLeft).map(turned)];
  for (const { one, other } of pairs) {
    take(left, one);
    take(right, other);
  }
  return pairs;
}

function isFirm(found: SameWord | null | undefined): boolean {
  return (found?.worth ?? 0) >= FIRM;
}

function take({ words, free }: Side, taken: readonly NameWord[]): void {
  for (const word of taken) free[words.indexOf(word)] = false;
}

function oneWithOne(left: Side, right: Side, table: Table): WordPair[] {
  const open = table.map((row, at) => row.map((found, place) => (left.free[at] && right.free[place] ? found : null)));
  return bestChoice(open, right.words.length).flatMap((place, at) => {
    const found = open[at]?.[place];
    if (found === null || found === undefined) return [];
    left.free[at] = false;
    right.free[place] = false;
    return [{ one: [left.words[at] as NameWord], other: [right.words[place] as NameWord], ...found }];
  });
}

/** Words of one side that are neighbours of the other, written together. */
function joined(one: Side, other: Side): WordPair[] {
  return one.words.flatMap((word, at) => {
    if (!one.free[at] || word.kind === 'initial') return [];
    const places = placesJoined(word, other);
    if (places === null) return [];
    one.free[at] = false;
    for (const place of places) other.free[place] = false;
    return [{ one: [word], other: wordsAt(other, places), how: 'joined' as const, worth: WORTH.joined }];
  });
}

function placesJoined(word: NameWord, { words, free }: Side): Place | null {
  for (const places of joinedPlaces(words)) {
    if (!places.every((place) => free[place]) || !mayJoin(word, words, places)) continue;
    const form = joinedForm(words, places);
    if (isJoined(word, form)) return places;
  }
  return null;
}

function wordsAt({ words }: Side, places: readonly number[]): NameWord[] {
  return places.map((place) => words[place] as NameWord);
}

/** More letters are no other spelling of the same sounds. */
export const MOST_LETTERS_APART = 3;
/** Where one side has no vowels. */
export const MOST_VOWELS_APART = 7;

/** A cheap look before the sound is compared: length and first sound. */
function mayJoin({ forms, eastern }: NameWord, words: readonly NameWord[], places: Place): boolean {
  let length = 0;
  let sounds = 0;
  for (const place of places) {
    length += words[place]?.forms[0]?.text.length ?? 0;
    sounds += words[place]?.eastern.length ?? 0;
  }
  const begin = words[places[0] ?? 0];
  // Between two words, one sound may go.
  const isNear = sounds >= eastern.length && sounds - eastern.length < places.length;
  if (eastern !== '' && isNear && begin?.eastern[0] === eastern[0]) return true;
  const first = begin?.forms[0];
  return forms.some(({ text, fold, isAbjad }) => {
    // A side without vowels is shorter, and may begin with one that is not written.
    if (isAbjad !== first?.isAbjad) return Math.abs(text.length - length) <= MOST_VOWELS_APART;
    return fold[0] === first.fold[0] && Math.abs(text.length - length) <= MOST_LETTERS_APART;
  });
}

/** Initials, and short words made of them (`JP`), with the words they begin. */
function initials(one: Side, other: Side): WordPair[] {
  return one.words.flatMap((word, at) => {
    if (!one.free[at] || !isInitials(word)) return [];
    const places = placesBegun(word.forms[0]?.text ?? '', other);
    if (places === null) return [];
    one.free[at] = false;
    for (const place of places) other.free[place] = false;
    return [{ one: [word], other: wordsAt(other, places), how: 'initial' as const, worth: WORTH.initial }];
  });
}

/** Are there words that stand for the beginnings of others? */
export function hasInitials(words: readonly NameWord[]): boolean {
  return words.some(isInitials);
}

const VOWEL = /[AEIOUY0-9]/;

function isInitials({ kind, forms }: NameWord): boolean {
  if (kind === 'initial') return true;
  const letters = forms[0]?.text ?? '';
  return letters.length <= LONGEST_INITIALS && !VOWEL.test(letters);
}

/** The free words that begin with the letters, in their order; null when one is missing. */
function placesBegun(letters: string, { words, free }: Side): number[] | null {
  const places: number[] = [];
  for (const letter of letters) {
    let place = (places.at(-1) ?? -1) + 1;
    while (place < words.length && !(free[place] && begins(words[place] as NameWord, letter))) place += 1;
    if (place === words.length) return null;
    places.push(place);
  }
  return places;
}

function begins({ kind, forms }: NameWord, letters: string): boolean {
  return kind !== 'light' && forms.some(({ text }) => text.startsWith(letters));
}

/** The rest of a word where the line ended, with the word. */
function cut(one: Side, other: Side): WordPair[] {
  return one.words.flatMap((word, at) => {
    const text = word.forms[0]?.text ?? '';
    if (!one.free[at] || !word.isCut) return [];
    const place = other.words.findIndex(
      (each, place) => other.free[place] && each.kind === 'full' && begins(each, text),
    );
    if (place < 0) return [];
    one.free[at] = false;
    other.free[place] = false;
    return [{ one: [word], other: wordsAt(other, [place]), how: 'cut' as const, worth: WORTH.cut }];
  });
}
