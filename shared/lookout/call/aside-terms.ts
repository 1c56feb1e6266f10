/**
 * What is said beside the person and the journey: clock times, plates, where somebody was born, what somebody is not, and whose relation they are. It stays words, so that no
 * other reader takes it for a flight, a name or a nationality.
 */
import type { LookoutTerms } from '../lookout.ts';
import type { CallReader, Found } from './call-reader.ts';
import { type CallWords, phrases, places } from './call-word.ts';
import { nameAt } from './name-terms.ts';
import { PERSON_WORDS } from './person-words.ts';

/** The first of these that is said at a place. */
export const readAside: CallReader = (words, at, _, soFar) => {
  const to =
    plate(words, at) ?? clock(words, at) ?? birthPlace(words, at, soFar) ?? denied(words, at) ?? relation(words, at);
  return to === null ? null : aside(at, to);
};

function aside(at: number, to: number): Found {
  return { terms: { description: '' }, words: places(at, to), kept: true };
}

type Ends = number | null;

const PLATE = phrases(
  'plate|plates|number plate|licence plate|license plate|registration|reg|plate number|plaque|plaque d immatriculation|immatriculation|immatricule|immatriculee|plaque numero',
);
const IS = phrases('is|est|number|no|n|numero');
const MOST_PLATE = 4;

/** `plate TG 1234 AB`: signs in groups, of which one is a number. */
function plate(words: CallWords, at: number): Ends {
  const keyword = words.after(at, PLATE);
  if (keyword === null) return null;
  const from = words.past(keyword, IS);
  let to = from;
  while (to < from + MOST_PLATE && isPlateGroup(words, to, to === from)) to += 1;
  return places(from, to).some((place) => /\d/.test(words.all[place]?.raw ?? '')) ? to : null;
}

function isPlateGroup(words: CallWords, at: number, isFirst: boolean): boolean {
  const word = isFirst ? words.value(at) : words.close(at);
  return word !== null && /^(?:[A-Z]{1,3}|[A-Z]{0,3}\d{1,5}[A-Z]{0,3}|\d{1,4}|[a-z]{1,2})$/.test(word.raw);
}

const AT_TIME = phrases(
  'vol de|flight of|flight at|de|a|at|around|about|vers|by|vers les|avant|before|after|apres|des',
);
const SEAT_WORD = /^(?:seats?|sieges?|places?|fauteuil|no|number|n)$/;

/** `18h`, `vol de 18h`, `17 h 30`, `at 1430`, `23:45`, `6pm`. */
function clock(words: CallWords, at: number): Ends {
  const from = words.past(at, AT_TIME);
  const said = from > at;
  const word = said ? words.close(from) : words.free(from);
  if (word === null || SEAT_WORD.test(words.all[from - 1]?.folded ?? '')) return null;
  const next = words.free(from + 1);
  if (/^(?:[01]?\d|2[0-4])h(?:[0-5]\d)?(?:mn|min)?$/.test(word.folded)) return from + 1;
  if (/^(?:0?\d|1[0-2])(?:am|pm)$/.test(word.folded)) return from + 1;
  if (said && /^(?:[01]\d|2[0-3])[0-5]\d$/.test(word.raw) && /^(?:at|a|around|vers)$/.test(words.all[at]?.folded ?? ''))
    return from + 1;
  if (!/^(?:[01]?\d|2[0-4])$/.test(word.raw) || next === null) return null;
  const isMinutes = /^[0-5]\d$/.test(next.raw) && next.gap === ':';
  if (isMinutes) return from + 2;
  if (!/^(?:h|hrs|heures?|am|pm)$/.test(next.folded) || next.gap.trim() !== '') return null;
  const minutes = words.close(from + 2);
  return minutes !== null && /^[0-5]\d$/.test(minutes.raw) ? from + 3 : from + 2;
}

const BORN = phrases(
  'born in|born at|ne a|nee a|natif de|native de|originaire de|native of|place of birth|lieu de naissance',
);

const AT = phrases('a|at|in|en');

/** `born in Kara`, `né le 3 avril 1979 à Lomé`: a place, and neither a name nor where the journey goes. */
function birthPlace(words: CallWords, at: number, { birth, age }: LookoutTerms): Ends {
  const isBehind = (birth ?? age) !== null && words.free(at - 1) === null && /\d$/.test(words.all[at - 1]?.raw ?? '');
  const from = words.after(at, BORN) ?? (isBehind ? words.after(at, AT) : null);
  return from === null ? null : capitals(words, from, 2);
}

/** Words with a capital, at least one. */
function capitals(words: CallWords, from: number, most: number): Ends {
  let to = from;
  while (to < from + most && (to === from ? words.value(to) : words.close(to))?.capital === true) to += 1;
  return to === from ? null : to;
}

const NOT = phrases('not|pas|n est pas|is not|isn t|never|jamais|ni');
/** `not known` says nothing. */
const NOT_SO = /^(?:sure|known|connu|yet|encore)$/;
/** Words between the denial and what it denies. `pas de bagage` is said of bags. */
const BETWEEN = /^(?:a|an|un|une|the|le|la|on|sur|with|avec|named|from|vol|flight)$/;
const OF_STATE = /^nationalit[ey]$/;
const MOST_DENIED = 4;
const BUT = /^(?:but|mais|and|et|or|ou|with|avec|on|from|de|to|vers|flight|vol)$/;

/** `NOT Togolese`, `not Kofi Mensah but …`, `not alone`: up to a pause or a word that goes on. */
function denied(words: CallWords, at: number): Ends {
  const from = words.after(at, NOT);
  if (from === null) return null;
  const folded = (place: number) => words.close(place)?.folded ?? '';
  let start = from;
  while (BETWEEN.test(folded(start)) || (/^de?$/.test(folded(start)) && OF_STATE.test(folded(start + 1)))) start += 1;
  if (OF_STATE.test(folded(start))) start += 1;
  const first = words.close(start);
  if (first === null || NOT_SO.test(first.folded) || /^de?$/.test(first.folded)) return null;
  let to = start + 1;
  const goesOn = first.capital === true || /\d/.test(first.raw);
  while (goesOn && to < start + MOST_DENIED) {
    const word = words.close(to);
    if (word === null || (word.capital !== true && !/\d/.test(word.raw)) || BUT.test(word.folded)) break;
    to += 1;
  }
  return to;
}

const OF = phrases('of|de|du|d');

/** `the brother of Kofi Mensah`: whose relation somebody is says no name of theirs. */
function relation(words: CallWords, at: number): Ends {
  const before = PERSON_WORDS.get(words.all[at - 1]?.folded ?? '');
  const from = words.after(at, OF);
  if (before === undefined || from === null || words.all[at]?.gap.trim() !== '') return null;
  return nameAt(words, from, { least: 1, said: false })?.to ?? null;
}
