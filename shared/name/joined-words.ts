/** Words that may be written together: neighbours, and the last with the first, since some write the surname first. */
import { isServant, joinedWord } from './canonical-word.ts';
import { joinedSound } from './eastern-sound.ts';
import { isArabicName, type NameRow, rowsOf } from './known-names.ts';
import type { NameWord } from './name-words.ts';
import { formFold, skeletonOf } from './word-fold.ts';

/** Places of words, in the order in which they are written together. */
export type Place = readonly number[];

/** So many words at most are written together. */
const MOST_JOINED = 3;

/** All places at which words of a name may be written together: `ABDUL` with each of the others. */
export function joinedPlaces(words: readonly NameWord[]): readonly Place[] {
  const neighbours = neighboursOf(words.length);
  if (!words.some(isServantWord)) return neighbours;
  return [...neighbours, ...words.flatMap((word, at) => (isServantWord(word) ? placesAfter(at, words.length) : []))];
}

/** The same of so many words, none of which is `ABDUL` or the like. */
export function neighboursOf(words: number): readonly Place[] {
  PLACES[words] ??= placesOf(words);
  return PLACES[words] ?? [];
}

function isServantWord({ forms }: NameWord): boolean {
  return isServant(forms[0]?.text ?? '');
}

/** A word with each that is not the next one. */
function placesAfter(at: number, words: number): Place[] {
  return Array.from({ length: words }, (_, other) => [at, other]).filter(
    ([, other]) => other !== at && other !== (at + 1) % words,
  );
}

const PLACES: (readonly Place[] | undefined)[] = [];

function placesOf(words: number): Place[] {
  const places: Place[] = [];
  for (let length = 2; length <= Math.min(MOST_JOINED, words); length += 1) {
    for (let from = 0; from < words; from += 1) {
      places.push(Array.from({ length }, (_, at) => (from + at) % words));
    }
  }
  return places;
}

/** What is compared of words that are written together. */
export interface JoinedForm {
  readonly text: string;
  readonly fold: string;
  readonly rows: readonly NameRow[];
  readonly eastern: string;
  /** Where words without vowels may be written together with vowels, or the other way round: their consonants, otherwise ''. */
  readonly skeleton: string;
  /** Its script leaves most vowels out. */
  readonly isAbjad: boolean;
}

/** The words at these places, written together. */
export function joinedForm(words: readonly NameWord[], places: Place): JoinedForm {
  const text = joinedWord(places.map((place) => words[place]?.forms[0]?.text ?? ''));
  const eastern = joinedSound(places.map((place) => words[place]?.eastern ?? ''));
  const isAbjad = words[places[0] ?? 0]?.forms[0]?.isAbjad ?? false;
  const fold = formFold(text, isAbjad);
  const skeleton = isAbjad || isDoubleName(words, places) ? skeletonOf(fold) : '';
  return { text, fold, rows: rowsOf(text, fold, isAbjad), eastern, skeleton, isAbjad };
}

/** Two given names that Persian writes as one word, or a surname with its ending: `MOHAMMAD REZA`, `AHMADI NEJAD`. */
export function isDoubleName(words: readonly NameWord[], [first = 0, second = 0, ...more]: Place): boolean {
  if (more.length > 0) return false;
  const ending = words[second]?.forms[0];
  if (ending === undefined || PERSIAN_ENDINGS.has(ending.text)) return ending !== undefined;
  return isArabicName(ending.rows) && isArabicName(words[first]?.forms[0]?.rows ?? []);
}

const PERSIAN_ENDINGS = new Set([
  'ZADEH',
  'ZADE',
  'NEJAD',
  'NEZHAD',
  'NEZAD',
  'POUR',
  'PUR',
  'POOR',
  'NIA',
  'NIYA',
  'FAR',
]);

/** Fewer sounds are not looked for in words written together. */
export const LEAST_JOINED_SOUNDS = 4;
/** Where a side has no vowels. */
export const LEAST_JOINED_CONSONANTS = 3;

/**
 * Is this word those words, written together? The sounds are the same, or the consonants where a side has no vowels, or both are spellings of one known name: looser,
 * and nonsense is joined.
 */
export function isJoined({ forms, eastern }: NameWord, joined: JoinedForm): boolean {
  if (eastern.length >= LEAST_JOINED_SOUNDS && eastern === joined.eastern) return true;
  return forms.some((form) => {
    if (form.isAbjad !== joined.isAbjad)
      return joined.skeleton.length >= LEAST_JOINED_CONSONANTS && form.skeleton === joined.skeleton;
    if (joined.fold.length < LEAST_JOINED_SOUNDS) return false;
    return form.fold === joined.fold || form.rows.some((row) => (row & 1) === 0 && joined.rows.includes(row));
  });
}
