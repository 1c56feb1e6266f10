/** Age as people say it: a number, about a number, a range, a decade. */

import type { LookoutTerms } from '../lookout.ts';
import type { CallReader } from './call-reader.ts';
import { type CallWord, type CallWords, phrases, places } from './call-word.ts';
import { MONTHS } from './day-words.ts';

type Age = NonNullable<LookoutTerms['age']>;

const ABOUT = phrases(
  'about|around|approx|approximately|circa|roughly|environ|vers|vers les|aged about|aged around|age about|a peu pres|age d environ|agee d environ|d environ|presque|near|nearly|some|looks about|looks|fait|fait environ|parait|maybe|peut etre|dans les',
);
const AGED = phrases('aged|age|agee|ages|age de|agee de|age is|age of|de|d');
const YEARS = phrases(
  'years old|year old|years|ans|an|yrs|yrs old|yo|y o|y|year|years of age|ans environ|ans a peu pres|ans d age',
);
const YEARS_ABOUT = phrases('ans environ|ans a peu pres|years or so|or so|environ');
const BETWEEN = phrases(
  'between|entre|aged between|age between|age entre|agee entre|aged|age|agee|de|about|environ|from|age de|agee de',
);
const AND = phrases('and|et|to|a|or|ou');
/** What is no age when it follows a number: `about 40 kg`. */
const OTHER_UNIT =
  /^(?:kg|kilos?|euros?|dollars?|cfa|fcfa|francs?|bags?|valises?|sacs?|cases?|suitcases?|bagages?|minutes?|min|hours?|heures?|h|am|pm|cm|cases|people|personnes?|jours|days|th|st|km|usd|eur|packets?|paquets?|boules?|capsules?|pellets?|grammes?|g|litres?|enfants?|children|femmes?|hommes?|men|women)$/;

/** Years around an age that somebody estimated; children are estimated closer. */
function about(age: number): Age {
  const years = age >= 20 ? 5 : age >= 13 ? 3 : 2;
  return { from: Math.max(0, age - years), to: age + years };
}

/** `about 40`, `30-35`, `40 ans`, `la quarantaine`, `in his forties`. */
export const readAge: CallReader = (words, at, _, soFar) => {
  const found =
    decade(words, at) ??
    joinedAge(words, at) ??
    range(words, at, soFar.sex !== null) ??
    number(words, at, soFar.sex !== null);
  return found === null ? null : { terms: { age: found.age }, words: places(at, found.to) };
};

interface FoundAge {
  readonly age: Age;
  readonly to: number;
}

function range(words: CallWords, at: number, isPerson: boolean): FoundAge | null {
  const lead = words.after(at, BETWEEN);
  const from = lead ?? at;
  const low = ageOf(words.free(from));
  if (low === null) return null;
  const linked = /^\s*[-–/]\s*$/u.test(words.all[from + 1]?.gap ?? '');
  const and = linked ? from + 1 : words.after(from + 1, AND);
  if (and === null) return null;
  const high = ageOf(words.free(and));
  const years = words.after(and + 1, YEARS);
  const isOther = OTHER_UNIT.test(words.all[and + 1]?.folded ?? '') || MONTHS.has(words.all[and + 1]?.folded ?? '');
  if (high === null || high <= low || high - low > MOST_RANGE) return null;
  // A bare `12-14` may be anything; grown people are said so.
  const isSaid = linked || /^(?:between|entre)$/.test(words.all[at]?.folded ?? '');
  if (years === null && (isOther || low < LEAST_ALONE || !(isSaid || (isPerson && isPersonWord(words.all[at - 1])))))
    return null;
  if (linked && years === null && /[/]/.test(words.all[and]?.gap ?? '')) return null;
  return { age: { from: low, to: high }, to: years ?? and + 1 };
}

const MOST_RANGE = 30;

function number(words: CallWords, at: number, isPerson: boolean): FoundAge | null {
  const aged = words.after(at, AGED);
  const estimated =
    words.after(aged ?? at, ABOUT) ?? words.after(at, ABOUT) ?? (/~\s*$/.test(words.all[at]?.gap ?? '') ? at : null);
  const from = estimated ?? aged ?? at;
  const age = ageOf(from === at ? words.free(from) : words.value(from));
  if (age === null) return null;
  const roughly = words.after(from + 1, YEARS_ABOUT);
  const years = words.after(from + 1, YEARS);
  const unit = words.all[from + 1];
  const isOther = unit !== undefined && (OTHER_UNIT.test(unit.folded) || MONTHS.has(unit.folded)) && years === null;
  const saysAge = aged !== null && !/^(?:de|d)$/.test(words.all[at]?.folded ?? '');
  // `man 40`, `femme, 30`: the number stands just behind the person, and nothing else is counted by it.
  const bare =
    at > 0 &&
    words.free(at - 1) === null &&
    isPerson &&
    /^[\s,]*$/.test(words.all[at]?.gap ?? '') &&
    age >= LEAST_ALONE;
  const before = words.all[at - 1];
  const isLetter = before !== undefined && /^[mfh]$/.test(before.folded);
  const lone = bare && (isLetter || /^(?:$|[\s]*[,;.])/.test(unit?.gap ?? ',')) && isPersonWord(before);
  if (
    isOther ||
    !(
      years !== null ||
      roughly !== null ||
      saysAge ||
      (estimated !== null && (age >= LEAST_ALONE || isPersonWord(words.all[at - 1]))) ||
      lone
    )
  )
    return null;
  return {
    age: estimated !== null || roughly !== null ? about(age) : { from: age, to: age },
    to: Math.max(years ?? 0, roughly ?? 0, from + 1),
  };
}

/** A smaller number counts something else. */
const LEAST_ALONE = 15;

function isPersonWord(word: CallWord | undefined): boolean {
  return (
    word !== undefined &&
    /^(?:man|male|h|hom|fem|woman|female|homme|femme|m|f|lady|dame|guy|monsieur|boy|girl|child|kid|enfant|bebe|fille|garcon)$/.test(
      word.folded,
    )
  );
}

function ageOf(word: CallWord | null): number | null {
  return word !== null && /^\d{1,2}$/.test(word.raw) && Number(word.raw) <= 99 ? Number(word.raw) : null;
}

/** `35yo`, `40ans`. */
function joinedAge(words: CallWords, at: number): FoundAge | null {
  const aged = words.past(at, AGED);
  const estimated = words.after(aged, ABOUT) ?? words.after(at, ABOUT);
  const from = estimated ?? aged;
  const [, digits] =
    /^(\d{1,2})(?:yo|yrs?|ans?)$/.exec((from === at ? words.free(from) : words.value(from))?.folded ?? '') ?? [];
  if (digits === undefined) return null;
  const age = Number(digits);
  return { age: estimated === null ? { from: age, to: age } : about(age), to: from + 1 };
}

const DECADES: ReadonlyMap<string, number> = new Map([
  ...([
    ['twenties', 20],
    ['thirties', 30],
    ['forties', 40],
    ['fifties', 50],
    ['sixties', 60],
    ['seventies', 70],
    ['eighties', 80],
  ] as const),
  ...[20, 30, 40, 50, 60, 70, 80].map((age) => [`${age}s`, age] as const),
]);
const DOZENS: ReadonlyMap<string, number> = new Map([
  ['vingtaine', 20],
  ['trentaine', 30],
  ['quarantaine', 40],
  ['cinquantaine', 50],
  ['soixantaine', 60],
]);
const IN_HIS = phrases('in his|in her|in their|in the|his|her|in|dans la|la|dans sa|de la|a la');
const A = phrases('une|d une|aged une');
const YEARS_OF = phrases('d annees|d annee|d ans|annees');
const EARLY = phrases('early|debut de|debut|debut de la|debut');
const MID = phrases('mid|middle|milieu de|milieu de la');
const LATE = phrases('late|fin de|fin de la|fin');
const TEEN = phrases('teenager|teenage|teen|adolescent|adolescente|ado|in his teens|in her teens');

/** `in his late forties`, `la quarantaine`: its ten years. `une quarantaine d'années`: about forty. */
function decade(words: CallWords, at: number): FoundAge | null {
  const teen = words.after(at, TEEN);
  if (teen !== null) return { age: { from: 13, to: 19 }, to: teen };
  const a = words.after(at, A);
  const inHis = a ?? words.past(at, IN_HIS);
  const parts = [
    { to: words.after(inHis, EARLY), low: 0, high: 3 },
    { to: words.after(inHis, MID), low: 4, high: 6 },
    { to: words.after(inHis, LATE), low: 7, high: 9 },
  ];
  const part = parts.find(({ to }) => to !== null);
  const from = words.past(part?.to ?? inHis, IN_HIS);
  const word = from === at ? words.free(from) : words.value(from);
  if (word === null) return null;
  const dozen = DOZENS.get(word.folded);
  const start = DECADES.get(word.folded) ?? dozen;
  if (start === undefined) return null;
  const years = words.after(from + 1, YEARS_OF);
  const age =
    dozen !== undefined && (a !== null || years !== null)
      ? about(start)
      : { from: start + (part?.low ?? 0), to: start + (part?.high ?? 9) };
  return { age, to: years ?? from + 1 };
}
