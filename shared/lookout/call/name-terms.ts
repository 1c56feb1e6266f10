/** Names: words behind `name`, and words with a capital that are no ordinary words. Nothing else is taken for a name. */
import type { CallPlaces } from './call-places.ts';
import type { CallReader } from './call-reader.ts';
import { type CallWord, type CallWords, phrases, places } from './call-word.ts';
import { MONTHS, WEEKDAYS } from './day-words.ts';
import { isOrdinary } from './ordinary-words.ts';
import { PERSON_WORDS, PRONOUN_SEX, SUBJECT_SEX } from './person-words.ts';

const KEYWORD = phrases(
  'name|names|name is|named|called|surname|last name|first name|full name|family name|his name is|her name is|nom|nom de famille|son nom est|nomme|nommee|appele|appelee|prenom|prenoms|nom et prenom|nom et prenoms|s appelle|il s appelle|elle s appelle|dit|alias|aka|under the name|under the name of|sous le nom de|sous le nom|au nom de|au nom|in the name of|goes by|known as|connu sous le nom de|repond au nom de|nom possible|possible name|named as|a certain|un certain|une certaine|un nomme|le nomme|la nommee',
);
const TITLE = phrases('mr|mrs|ms|mme|mlle|monsieur|madame|dr|m');

/** `name KOFFI MENSAH`, `s'appelle Koffi`, `Koffi Mensah`. */
export const readName: CallReader = (words, at, { places: known }, soFar) => {
  const keyword = words.after(at, KEYWORD);
  const found =
    keyword === null
      ? nameAt(words, words.past(at, TITLE), { least: leastAt(words, at), said: false })
      : nameAt(words, keyword, { least: 1, said: true });
  if (found === null || (keyword === null && (goesOn(words, at, known) || isPlace(words, at, found, known))))
    return null;
  const sex = soFar.sex === null && keyword !== null ? PRONOUN_SEX.get(words.all[at]?.folded ?? '') : undefined;
  return {
    terms: { name: found.name, ...(sex === undefined ? {} : { sex }) },
    words: places(at, found.to),
  };
};

/** The word before is of the same name, which was no name of a person. */
function goesOn(words: CallWords, at: number, known: CallPlaces): boolean {
  const before = words.free(at - 1);
  const word = words.close(at);
  if (before === null || word === null || before.capital === false) return false;
  const isCarrier = known.carrier(`${before.folded} ${word.folded}`) !== null;
  return isCarrier || (before.capital === true && !isKnown(before));
}

/** A city, a country or its people, or a carrier. */
function isPlace(words: CallWords, at: number, { to }: FoundName, known: CallPlaces): boolean {
  const folded = places(at, to).map((place) => words.all[place]?.folded ?? '');
  const begins = folded.map((_, index) => folded.slice(0, index + 1).join(' '));
  return (
    (folded.length === 1 && known.country(folded[0] ?? '') !== null) ||
    begins.some((name) => known.city(name)?.sure === true) ||
    (known.carrier(folded.join(' ')) !== null && to - at > 1)
  );
}

/** At the beginning of a sentence a single capital says nothing. */
function leastAt(words: CallWords, at: number): number {
  const word = words.all[at];
  const begins = word === undefined || at === 0 || /[.\n!?]/.test(word.gap);
  return begins && !(word !== undefined && isAllCapitals(word)) ? 2 : 1;
}

const MOST_WORDS = 5;
const PARTICLES = new Set(
  'de da do dos das du di del della el al bin ben ibn van von der den le la ould abd abu abou d'.split(' '),
);

export interface FoundName {
  readonly name: string;
  /** The place behind its last word. */
  readonly to: number;
}

/** The name that begins at a place. `said`: a word before it says that a name follows, so that it needs no capital. */
export function nameAt(
  words: CallWords,
  at: number,
  options: { readonly least: number; readonly said: boolean },
): FoundName | null {
  let to = at;
  let named = 0;
  for (let place = at; place < at + MOST_WORDS; place += 1) {
    const word = place === at ? (options.said ? words.value(place) : words.free(place)) : words.close(place);
    if (word === null) break;
    if (isNamed(word, options.said) || (named > 0 && /^\p{Lu}$/u.test(word.raw))) {
      named += 1;
      to = place + 1;
    } else if (named === 0 || !PARTICLES.has(word.folded)) break;
  }
  if (named < options.least || to === at) return null;
  return {
    name: places(at, to)
      .map((place) => joined(words, place, at))
      .join(''),
    to,
  };
}

/** A word with the sign before it: names keep their hyphens and apostrophes. */
function joined(words: CallWords, place: number, first: number): string {
  const word = words.all[place];
  if (word === undefined) return '';
  const sign = word.gap.trim();
  return place === first ? word.raw : `${sign === '' ? ' ' : sign}${word.raw}`;
}

function isNamed(word: CallWord, said: boolean): boolean {
  if (!/^\p{L}[\p{L}\p{M}]+$/u.test(word.raw) || isKnown(word)) return false;
  if (said) return true;
  // Shorter words in capitals are codes.
  return word.capital === true && (!isAllCapitals(word) || word.raw.length >= LEAST_CAPITALS);
}

const LEAST_CAPITALS = 4;

function isAllCapitals({ raw }: CallWord): boolean {
  return raw.length > 1 && raw === raw.toUpperCase();
}

function isKnown({ folded }: CallWord): boolean {
  return (
    isOrdinary(folded) ||
    WEEKDAYS.has(folded) ||
    MONTHS.has(folded) ||
    PERSON_WORDS.has(folded) ||
    SUBJECT_SEX.has(folded)
  );
}
