/** Birth: a whole date is one, a year says the age. */
import type { IsoDate } from '../../manifest.ts';
import { isoDate } from '../../time/civil.ts';
import type { LookoutTerms } from '../lookout.ts';
import type { CallReader } from './call-reader.ts';
import { type CallWords, phrases, places } from './call-word.ts';
import { MONTHS } from './day-words.ts';

const BORN = phrases(
  'born|born in|born on|ne en|nee en|ne le|nee le|dob|d o b|date of birth|date de naissance|ddn|birth date|birthday|ne|nee|b|ne e le',
);

/** `dob 12/03/1988`, `née le 3 avril 1979`, a whole date of years ago without a word for it; `born 1984`: the age, and the words stay in the description. */
export const readBirth: CallReader = (words, at, { today }) => {
  const from = words.after(at, BORN);
  const date = wholeDate(words, from ?? at, from !== null, today);
  if (date !== null && (from !== null || isLongAgo(date.day, today)))
    return { terms: { birth: date.day }, words: places(at, date.to) };
  const year = from === null ? null : words.value(from);
  const age = year !== null && /^(?:19|20)\d{2}$/.test(year.raw) ? ageFrom(Number(year.raw), today) : null;
  return age === null || from === null ? null : { terms: { age }, words: places(at, from + 1), kept: true };
};

const LEAST_YEARS = 2;

function isLongAgo(day: IsoDate, today: IsoDate): boolean {
  return Number(today.slice(0, 4)) - Number(day.slice(0, 4)) >= LEAST_YEARS;
}

interface FoundDate {
  readonly day: IsoDate;
  readonly to: number;
}

/** A date with its year; a year of two digits only where a word says that it is of a birth. The day comes before the month, unless there is no such month. */
function wholeDate(words: CallWords, at: number, said: boolean, today: IsoDate): FoundDate | null {
  const first = said ? words.value(at) : words.free(at);
  const [second, third] = [words.free(at + 1), words.free(at + 2)];
  if (first === null) return null;
  const joined = /^(\d{1,2})([a-z]{3,9})(\d{2}|\d{4})$/.exec(first.folded);
  const joinedMonth = MONTHS.get(joined?.[2] ?? '');
  if (joined !== null && joinedMonth !== undefined)
    return found(joined[3] ?? '', joinedMonth + 1, Number(joined[1]), at + 1, said, today);
  if (second === null || third === null) return null;
  const isNumbers = [first, second, third].every(({ raw }) => /^\d+$/.test(raw));
  if (isNumbers) {
    const isParted = /^[/.-]$/.test(second.gap) && third.gap === second.gap;
    if (!isParted && !(said && second.gap === ' ' && third.gap === ' ')) return null;
    if (first.raw.length === 4) return found(first.raw, Number(second.raw), Number(third.raw), at + 3, said, today);
    const [one, two] = [Number(first.raw), Number(second.raw)];
    return found(third.raw, two, one, at + 3, said, today) ?? found(third.raw, one, two, at + 3, said, today);
  }
  const of = words.past(at + 1, OF);
  const [month, year] = [words.close(of), words.free(of + 1)];
  const before = MONTHS.get(month?.folded ?? '');
  const day = dayOf(first.folded);
  if (day !== null && before !== undefined && year !== null && isNear(year.gap))
    return found(year.raw, before + 1, day, of + 2, said, today);
  const after = MONTHS.get(first.folded);
  const behind = dayOf(second.folded);
  if (after === undefined || behind === null || !isNear(third.gap)) return null;
  return found(third.raw, after + 1, behind, at + 3, said, today);
}

const OF = phrases('of|de');

/** `March 12, 1988`. */
function isNear(gap: string): boolean {
  return /^[,.]? ?$/.test(gap);
}

function dayOf(folded: string): number | null {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(folded) ?? [];
  return digits === undefined ? null : Number(digits);
}

function found(year: string, month: number, day: number, to: number, said: boolean, today: IsoDate): FoundDate | null {
  const whole = /^(?:19|20)\d{2}$/.test(year) ? Number(year) : null;
  const short = said && /^\d{2}$/.test(year) ? Number(year) : null;
  // Of two digits, the last such year that is over.
  const century = short === null ? 0 : short <= Number(today.slice(2, 4)) ? 2000 : 1900;
  const date = whole === null && short === null ? null : isoDate(whole ?? century + (short ?? 0), month, day);
  return date === null || date > today ? null : { day: date, to };
}

/** The age on the day: the birthday of the year may be to come. */
function ageFrom(year: number, today: IsoDate): LookoutTerms['age'] {
  const years = Number(today.slice(0, 4)) - year;
  return years >= 1 && years <= 110 ? { from: years - 1, to: years } : null;
}
