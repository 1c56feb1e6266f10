/**
 * Names: words behind `name` or a title, words with a capital that are no ordinary words, words of a script without capitals, and `MENSAH/KOFI`. In a text of one case, known
 * names that stand side by side. Nothing else is taken for a name.
 */

import { wordForm } from '../../name/word-form.ts';
import type { LookoutTerms } from '../lookout.ts';
import type { CallPlaces } from './call-places.ts';
import type { CallReader } from './call-reader.ts';
import { type CallWord, type CallWords, phrases, places } from './call-word.ts';
import { MONTHS, WEEKDAYS } from './day-words.ts';
import { isOrdinary } from './ordinary-words.ts';
import { PERSON_WORDS, PRONOUN_SEX, SUBJECT_SEX } from './person-words.ts';

const KEYWORD = phrases(
  'اسمه|اسمها|name|names|name is|named|called|surname|last name|first name|full name|family name|his name is|her name is|nom|nom de famille|son nom est|nomme|nommee|appele|appelee|prenom|prenoms|nom et prenom|nom et prenoms|s appelle|il s appelle|elle s appelle|dit|alias|aka|under the name|under the name of|sous le nom de|sous le nom|au nom de|au nom|in the name of|goes by|known as|connu sous le nom de|repond au nom de|nom possible|possible name|named as|a certain|un certain|une certaine|un nomme|le nomme|la nommee',
);
const GIVEN = phrases('first name|given name|prenom|prenoms|first names|given names');
/** What stands before a name. */
export const TITLE = phrases('mr|mrs|ms|mme|mlle|monsieur|madame|dr|m');
const AND = phrases('and|et|plus');

/** `name KOFFI MENSAH`, `s'appelle Koffi`, `Koffi Mensah`. */
export const readName: CallReader = (words, at, { places: known }, soFar) => {
  if (isSecond(words, at, soFar)) return null;
  const keyword = words.after(at, KEYWORD);
  const found =
    keyword === null
      ? (slashed(words, at, known) ?? capitalName(words, at, known) ?? knownNameAt(words, at))
      : withGivenName(words, nameAt(words, keyword, { least: 1, said: true }));
  if (found === null) return null;
  const sex = soFar.sex === null && keyword !== null ? PRONOUN_SEX.get(words.all[at]?.folded ?? '') : undefined;
  return {
    terms: { name: found.name, ...(sex === undefined ? {} : { sex }) },
    words: places(at, found.to),
  };
};

/** `Kofi Mensah and Ama Boateng`: the second is somebody with the first. */
export const readSecondName: CallReader = (words, at, { places: known }, soFar) => {
  const from = isSigned(words, at) ? at : words.after(at, AND);
  if (from === null || !isSecond(words, from, soFar)) return null;
  const named = words.past(from, TITLE);
  const found = nameAt(words, named, NAMED_ONCE) ?? knownNameAt(words, named);
  if (found === null || isPlace(words, named, found, known)) return null;
  return {
    terms: { company: { others: null, sex: null, child: false, name: found.name } },
    words: places(at, found.to),
  };
};

/** Behind the name and a word or sign for `and`. */
function isSecond(words: CallWords, at: number, { name }: LookoutTerms): boolean {
  const behind = isSigned(words, at) ? at - 1 : words.after(at - 1, AND) === at ? at - 2 : -1;
  const before = words.all[behind];
  return name !== null && before !== undefined && words.free(behind) === null && name.endsWith(before.raw);
}

function isSigned(words: CallWords, at: number): boolean {
  return /^\s*[&+]\s*$/.test(words.all[at]?.gap ?? '');
}

/** `Mr. Black`, `Mme Adjo Mensah`: a title and the name behind it. */
export const readEntitledName: CallReader = (words, at, _, soFar) => {
  const found = isSecond(words, at, soFar) ? null : entitled(words, at);
  if (found === null) return null;
  const sex =
    soFar.sex === null
      ? SUBJECT_SEX.get(words.all[at]?.folded === 'm' ? 'mr' : (words.all[at]?.folded ?? ''))
      : undefined;
  return { terms: { name: found.name, ...(sex === undefined ? {} : { sex }) }, words: places(at, found.to) };
};

/** A known name in a text of one case beside a word that may be its other part: it is asked. */
export const readAskedName: CallReader = (words, at, _, soFar) => {
  if (soFar.name !== null || words.all[at]?.capital !== null) return null;
  const run = plainRun(words, at);
  const isBegun = plainRun(words, at - 1).length > 0 && words.close(at) !== null;
  if (isBegun || run.length < 2 || !run.some((place) => isKnownName(words.all[place]))) return null;
  return { terms: {}, words: run.slice(0, MOST_WORDS), doubt: { code: 'name' } };
};

const NAMED_ONCE = { least: 1, said: false } as const;

/** Words with a capital that are the name of no place. */
function capitalName(words: CallWords, at: number, known: CallPlaces): FoundName | null {
  const found = nameAt(words, at, { least: leastAt(words, at), said: false });
  return found === null || goesOn(words, at, known) || isPlace(words, at, found, known) ? null : found;
}

/** `Mr. Black`: behind a title, an ordinary word with a capital is a name, too. */
function entitled(words: CallWords, at: number): FoundName | null {
  const from = words.after(at, TITLE);
  const first = from === null ? null : words.value(from);
  if (from === null || first === null || !/^\p{L}[\p{L}\p{M}]+$/u.test(first.raw) || PLAIN.has(first.folded))
    return null;
  if (first.capital === false) return null;
  if (!isKnown(first)) return nameAt(words, from, { least: 1, said: first.capital === null });
  if (first.capital === null) return null;
  const rest = nameAt(words, from + 1, NAMED_ONCE);
  const isClose = rest !== null && words.close(from + 1) !== null;
  return isClose ? { name: `${first.raw} ${rest.name}`, to: rest.to } : { name: first.raw, to: from + 1 };
}

/** Words that follow a title without being a name. */
const PLAIN = new Set('from with on in at and de du le la des en sur avec et voyage travels flight vol'.split(' '));

/** `MENSAH/KOFI`, as carriers write names. */
function slashed(words: CallWords, at: number, known: CallPlaces): FoundName | null {
  const [surname, given] = [words.free(at), words.free(at + 1)];
  if (surname === null || given === null || given.gap !== '/' || words.all[at]?.gap.endsWith('/') === true) return null;
  const isCode = [surname, given].every(({ raw }) => known.isAirport(raw.toUpperCase()));
  if (isCode || ![surname, given].every((word) => isNameWord(word) && word.capital !== false)) return null;
  let to = at + 2;
  while (isNameWord(words.close(to)) && words.close(to)?.capital !== false && to < at + MOST_WORDS) to += 1;
  return {
    name: places(at, to)
      .map((place) => words.all[place]?.raw)
      .join(' '),
    to,
  };
}

function isNameWord(word: CallWord | null): boolean {
  return word !== null && /^\p{L}[\p{L}\p{M}]+$/u.test(word.raw) && !isKnown(word);
}

/** In a text of one case: from the first to the last of the known names that stand side by side, at least two. */
export function knownNameAt(words: CallWords, at: number): FoundName | null {
  if (words.all[at]?.capital !== null || !isKnownName(words.free(at))) return null;
  const run = plainRun(words, at).slice(0, MOST_WORDS);
  const last = run.findLast((place) => isKnownName(words.all[place]));
  if (last === undefined || last === at) return null;
  return {
    name: places(at, last + 1)
      .map((place) => joined(words, place, at))
      .join(''),
    to: last + 1,
  };
}

/** Words side by side of which none is ordinary. */
function plainRun(words: CallWords, at: number): readonly number[] {
  let to = at;
  while (isNameWord(to === at ? words.free(to) : words.close(to))) to += 1;
  return places(at, to);
}

/** A name that the tables of names know; shorter words are often others. */
function isKnownName(word: CallWord | null | undefined): boolean {
  if (word === null || word === undefined || word.folded.length < LEAST_KNOWN) return false;
  return wordForm(word.folded.toUpperCase()).rows.length > 0;
}

const LEAST_KNOWN = 3;

/** `nom Mensah, prénom Kofi`: the second word for a name goes on with the first. */
function withGivenName(words: CallWords, found: FoundName | null): FoundName | null {
  const given = found === null ? null : words.after(found.to, GIVEN);
  const more = given === null ? null : nameAt(words, given, { least: 1, said: true });
  return found === null || more === null ? found : { name: `${found.name} ${more.name}`, to: more.to };
}

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
  if (folded.length > 1 && CITY_NAMES_OF_PEOPLE.has(folded[0] ?? '')) return false;
  const begins = folded.map((_, index) => folded.slice(0, index + 1).join(' '));
  return (
    (folded.length === 1 && known.country(folded[0] ?? '') !== null) ||
    begins.some((name) => known.city(name)?.sure === true) ||
    (known.carrier(folded.join(' ')) !== null && to - at > 1)
  );
}

/** Cities that are given names, too: `Paris Hilton`. */
const CITY_NAMES_OF_PEOPLE = new Set(
  'paris florence victoria sofia charlotte sydney vienna medina adelaide lourdes austin dallas milan regina alexandria'.split(
    ' ',
  ),
);

/** At the beginning of a sentence a single capital says nothing, unless the word is a known name. */
function leastAt(words: CallWords, at: number): number {
  const word = words.all[at];
  const begins = word === undefined || at === 0 || /[.\n!?]/.test(word.gap);
  return begins && !(word !== undefined && (isAllCapitals(word) || isKnownName(word))) ? 2 : 1;
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
    const word = place === at ? (options.said ? words.value(place) : words.free(place)) : nextOf(words, place);
    if (word === null || (named > 0 && words.after(place, KEYWORD) !== null)) break;
    if (isNamed(word, options.said) || isInitial(words, place) || isLastShort(words, place, named)) {
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

/** The free word that follows closely, also behind the full stop of an initial. */
function nextOf(words: CallWords, at: number): CallWord | null {
  const word = words.free(at);
  const isAbbreviated = word !== null && /^\. ?$/.test(word.gap) && /^\p{Lu}$/u.test(words.all[at - 1]?.raw ?? '');
  return isAbbreviated ? word : words.close(at);
}

/** `K. Mensah`, `N'Diaye`, `Kofi A Mensah`: a capital before a sign or behind another word of the name. */
function isInitial(words: CallWords, at: number): boolean {
  const word = words.free(at);
  if (word === null || !/^\p{Lu}$/u.test(word.raw)) return false;
  const next = words.free(at + 1);
  const isBound = next !== null && /^(?:['’]|\. ?)$/.test(next.gap) && isNamed(next, false);
  return isBound || (words.close(at) !== null && isNamed(words.all[at - 1] ?? word, false));
}

/** `WANG WEI,`: behind a word of the name, short capitals that end what is said. */
function isLastShort(words: CallWords, at: number, named: number): boolean {
  const word = words.close(at);
  const ends = /^\s*(?:$|[,;.\n])/.test(words.all[at + 1]?.gap ?? '');
  return (
    named > 0 && ends && word !== null && /^\p{Lu}{2,3}$/u.test(word.raw) && !isKnown(word) && word.capital === true
  );
}

/** A word with the sign before it: names keep their hyphens and apostrophes. */
function joined(words: CallWords, place: number, first: number): string {
  const word = words.all[place];
  if (word === undefined) return '';
  const sign = word.gap.trim();
  return place === first ? word.raw : `${sign === '' ? ' ' : sign === '.' ? '. ' : sign}${word.raw}`;
}

function isNamed(word: CallWord, said: boolean): boolean {
  if (!/^\p{L}[\p{L}\p{M}]+$/u.test(word.raw) || isKnown(word)) return false;
  if (said || isCaseless(word)) return true;
  // Shorter words in capitals are codes.
  return word.capital === true && (!isAllCapitals(word) || word.raw.length >= LEAST_CAPITALS);
}

const LEAST_CAPITALS = 4;

/** Of a script without capitals: Arabic, Hebrew, Chinese. */
function isCaseless({ raw }: CallWord): boolean {
  return /^\p{Lo}[\p{Lo}\p{M}]+$/u.test(raw);
}

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
