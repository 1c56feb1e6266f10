/** Days of the journey: today, a weekday, a date, or from one to another. */

import type { IsoDate } from '../../manifest.ts';
import { dateOfDay, dayNumber, isoDate } from '../../time/civil.ts';
import type { CallDoubt, CallReader } from './call-reader.ts';
import { type CallWords, phrases, places } from './call-word.ts';
import { MONTHS, WEEKDAYS } from './day-words.ts';
import { countOf } from './number-word.ts';

const LEAD = phrases(
  'on|on the|the|le|ce|this|du|from|de|for|pour|dated|en date du|between|entre le|entre|vers le|around the|date',
);
const UNTIL = phrases('to|au|until|till|or|ou|and|et|through|a|jusqu au|or on|ou le|et le|to the');

/** One day, or two with a word between them. */
export const readDays: CallReader = (words, at, { today }) => {
  const first = oneDay(words, words.past(at, LEAD), today) ?? oneDay(words, at, today);
  if (first === null) return null;
  const until =
    words.after(first.to, UNTIL) ?? (/^\s*[-–]\s*$/u.test(words.all[first.to]?.gap ?? '') ? first.to : null);
  const last = until === null ? null : oneDay(words, words.past(until, LEAD), today);
  const to = last === null ? first.days.to : last.days.to;
  // `tonight or today` goes backwards: the second stays what it is.
  const both = last !== null && to >= first.days.from;
  const doubt = first.doubt ?? (both ? last.doubt : undefined);
  return {
    terms: { days: { from: first.days.from, to: both ? to : first.days.to } },
    words: places(at, both ? last.to : first.to),
    ...(doubt === undefined ? {} : { doubt }),
  };
};

interface FoundDay {
  readonly days: { readonly from: IsoDate; readonly to: IsoDate };
  readonly to: number;
  readonly doubt?: CallDoubt;
}

const SAME_DAY = phrases(
  'today|this day|aujourd hui|aujourdhui|auj|ce jour|en ce jour|ce jour meme|this evening|this morning|this afternoon|ce soir|ce matin|cet apres midi',
);
/** A flight after midnight is one of tonight, too. */
const NIGHT = phrases('tonight|cette nuit');
const NEXT_NIGHT = phrases('tomorrow night|demain dans la nuit|demain nuit|la nuit de demain|nuit de demain');
const NEXT_DAY = phrases('tomorrow|demain|tmrw|tmw|tmr|tomorow|tommorow|tommorrow|tomorro|dem|dmain|2moro');
const IN_TWO_DAYS = phrases(
  'day after tomorrow|the day after tomorrow|after tomorrow|apres demain|apr demain|surlendemain',
);

function oneDay(words: CallWords, at: number, today: IsoDate): FoundDay | null {
  const from = dayNumber(today);
  const single = (to: number | null, days: number, more = days): FoundDay | null =>
    to === null ? null : { days: { from: dateOfDay(from + days), to: dateOfDay(from + more) }, to };
  return (
    single(words.after(at, IN_TWO_DAYS), 2) ??
    single(words.after(at, SAME_DAY), 0) ??
    single(words.after(at, NIGHT), 0, 1) ??
    single(words.after(at, NEXT_NIGHT), 1, 2) ??
    single(words.after(at, NEXT_DAY), 1) ??
    inDays(words, at, today) ??
    weekday(words, at, today) ??
    numbersOnly(words, at, today) ??
    withMonth(words, at, today)
  );
}

const IN = phrases('in|dans|d ici');
const MOST_IN = 30;

/** `in 3 days`, `dans trois jours`. */
function inDays(words: CallWords, at: number, today: IsoDate): FoundDay | null {
  const from = words.after(at, IN);
  const count = from === null ? null : countOf(words.close(from));
  if (from === null || count === null || count > MOST_IN) return null;
  if (!/^(?:days?|jours?|j)$/.test(words.close(from + 1)?.folded ?? '')) return null;
  const day = dateOfDay(dayNumber(today) + count);
  return { days: { from: day, to: day }, to: from + 2 };
}

const NEXT = phrases('next|coming|this|this coming|ce|prochain|le');
const NEXT_BEHIND = phrases('prochain|next|next week|en huit|de la semaine prochaine');
const WEEK = 7;

/** The next such day; one that is today, or `next` in the same week, may mean the week after. */
function weekday(words: CallWords, at: number, today: IsoDate): FoundDay | null {
  const lead = words.past(at, NEXT);
  const word = words.free(lead);
  const wanted = word === null ? undefined : WEEKDAYS.get(word.folded);
  if (word === null || wanted === undefined) return null;
  const behind = words.past(lead + 1, NEXT_BEHIND);
  const from = dayNumber(today);
  // Day 0, 1 January 1970, was a Thursday.
  const ahead = (wanted - ((from + 3) % WEEK) + WEEK) % WEEK;
  const isNext = words.all[at]?.folded === 'next' || behind > lead + 1;
  const days = ahead === 0 && isNext ? WEEK : ahead;
  const day = dateOfDay(from + days);
  const found = { days: { from: day, to: day }, to: behind };
  const open = (days === 0 || isNext) && days < WEEK;
  return open ? { ...found, doubt: { code: 'which-week', day, other: dateOfDay(from + days + WEEK) } } : found;
}

/** `30/11`, `30.11.2026`, `2026-11-30`. */
function numbersOnly(words: CallWords, at: number, today: IsoDate): FoundDay | null {
  const [a, b, c] = [words.free(at), words.free(at + 1), words.free(at + 2)];
  if (a === null || b === null || !/^\d+$/.test(a.raw + b.raw) || !/^[/.-]$/.test(b.gap)) return null;
  const third = c !== null && c.gap === b.gap && /^\d+$/.test(c.raw) ? c : null;
  if (a.raw.length === 4) {
    const day = third === null ? null : isoDate(Number(a.raw), Number(b.raw), Number(third.raw));
    return day === null ? null : { days: { from: day, to: day }, to: at + 3 };
  }
  if (a.raw.length > 2 || b.raw.length > 2 || (third === null && b.gap === '-')) return null;
  const year = third === null ? null : yearOf(third.raw);
  if (third !== null && year === null) return null;
  const to = at + (third === null ? 2 : 3);
  const dayFirst = dateNear(Number(a.raw), Number(b.raw), year, today);
  const monthFirst = dateNear(Number(b.raw), Number(a.raw), year, today);
  if (dayFirst === null) return null;
  if (monthFirst === null || monthFirst === dayFirst) return { days: { from: dayFirst, to: dayFirst }, to };
  // The day comes first, unless only the other day is near.
  const isFar = year === null && dayNumber(dayFirst) - dayNumber(today) > MOST_AHEAD;
  const nearer = isFar && dayNumber(monthFirst) < dayNumber(dayFirst);
  const [day, other] = nearer ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  return { days: { from: day, to: day }, to, doubt: { code: 'day-or-month', day, other } };
}

/** `30 Nov`, `the 30th of November 2026`, `Nov 30`, `1er décembre`, `30NOV`, `le 30`. */
function withMonth(words: CallWords, at: number, today: IsoDate): FoundDay | null {
  const word = words.free(at);
  if (word === null) return null;
  const joined = /^(\d{1,2})([a-z]{3,9})(\d{2}|\d{4})?$/.exec(word.folded);
  const joinedMonth = joined === null ? undefined : MONTHS.get(joined[2] ?? '');
  if (joined !== null && joinedMonth !== undefined)
    return monthDay(Number(joined[1]), joinedMonth, joined[3] ?? null, at + 1, today);
  const day = dayOfMonth(word.folded);
  if (day !== null) {
    const of = words.past(at + 1, OF);
    const month = MONTHS.get(words.value(of)?.folded ?? '');
    if (month !== undefined) return monthDay(day, month, yearWord(words, of + 1), behindYear(words, of + 1), today);
    const lead = words.all[at - 1]?.folded;
    const alone =
      /(?:st|nd|rd|th|er)$/.test(word.folded) || (lead === 'le' && !COUNTED.test(words.all[at + 1]?.folded ?? ''));
    return alone && words.all[at - 1] !== undefined ? inMonth(day, at + 1, today) : null;
  }
  const month = MONTHS.get(word.folded);
  const number = words.close(at + 1);
  const second = month === undefined || number === null ? null : dayOfMonth(number.folded);
  return month === undefined || second === null
    ? null
    : monthDay(second, month, yearWord(words, at + 2), behindYear(words, at + 2), today);
}

const OF = phrases('of|de');
const COUNTED = /^(?:ans|kg|valises?|sacs?|h|heures?|bagages?)$/;

function dayOfMonth(folded: string): number | null {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(folded) ?? [];
  const day = Number(digits);
  return digits !== undefined && day >= 1 && day <= 31 ? day : null;
}

function yearWord(words: CallWords, at: number): string | null {
  const word = words.value(at);
  return word !== null && /^20\d{2}$/.test(word.raw) ? word.raw : null;
}

function behindYear(words: CallWords, at: number): number {
  return yearWord(words, at) === null ? at : at + 1;
}

function monthDay(day: number, month: number, year: string | null, to: number, today: IsoDate): FoundDay | null {
  const date = dateNear(day, month + 1, year === null ? null : yearOf(year), today);
  return date === null ? null : { days: { from: date, to: date }, to };
}

/** The next day of that number. */
function inMonth(day: number, to: number, today: IsoDate): FoundDay | null {
  const from = dayNumber(today);
  for (let ahead = -PAST; ahead < MOST_AHEAD; ahead += 1) {
    const date = dateOfDay(from + ahead);
    if (Number(date.slice(8)) === day) return { days: { from: date, to: date }, to };
  }
  return null;
}

/** Days for which a flight may still be on its way or just arrived. */
const PAST = 2;
const MOST_AHEAD = 62;

function yearOf(text: string): number | null {
  if (/^\d{2}$/.test(text)) return 2000 + Number(text);
  return /^20\d{2}$/.test(text) ? Number(text) : null;
}

/** The day of that month: of the year, or the one next to come, where it is not just past. */
function dateNear(day: number, month: number, year: number | null, today: IsoDate): IsoDate | null {
  if (year !== null) return isoDate(year, month, day);
  const now = Number(today.slice(0, 4));
  const thisYear = isoDate(now, month, day);
  if (thisYear !== null && dayNumber(thisYear) >= dayNumber(today) - PAST) return thisYear;
  return isoDate(now + 1, month, day);
}
