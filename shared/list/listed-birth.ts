/** Dates of birth as lists write them: a day, a month, a year, a range of them, exact or about. */
import type { IsoDate } from '../manifest.ts';
import { asciiDigits, cellDate, type DateOrder, monthOf } from '../table/cell-dates.ts';
import { isoDate, NO_DATE } from '../time/civil.ts';
import type { ListedBirth } from './list-entry.ts';

/** Longest text that is parsed. */
const LONGEST = 80;
const CIRCA =
  /^(?:circa|approximately|approximate|approx\b\.?|about|around|c\.|ca\b\.?|vers|environ|en torno a|hacia|cerca de|um|~)\s*/i;
const BETWEEN = /^(?:between|entre|from|de|zwischen)\s+(.+?)\s+(?:and|et|y|e|to|à|a|und)\s+(.+)$/i;
const RANGE = /^(.+?)\s*(?:\bto\b|\bà\b|\bbis\b|\s[-–]\s|(?<=^\d{4})[-–/](?=\d{4}$))\s*(.+)$/i;
const DECADE = /^(?:the\s+)?(early|mid|late)?[\s-]*(\d{3})0s$/i;

/**
 * A birth as a range of days; null when the text is no date. `order` decides where day and month are interchangeable (`03/04/1962`). A placeholder for
 * day or month (`00/00/1962`, `dd/mm/1962`) leaves the year.
 */
export function listedBirth(written: string, order: DateOrder = 'day-first'): ListedBirth | null {
  if (written.length > LONGEST) return null;
  const text = asciiDigits(written)
    .trim()
    .replace(/^\(|\)$|[.,]$/g, '')
    .trim();
  const plain = text.replace(CIRCA, '');
  const circa = plain !== text;
  const found = one(plain, order) ?? range(plain, order);
  return found === null ? null : { ...found, circa: circa || found.circa };
}

/** A birth on a day that is known. */
export function dayBirth(day: IsoDate): ListedBirth {
  return { from: day, to: day, circa: false };
}

/** A birth in a year; null when there is no such year. */
export function yearBirth(year: number): ListedBirth | null {
  const from = isoDate(year, 1, 1);
  const to = isoDate(year, 12, 31);
  return from === null || to === null ? null : { from, to, circa: false };
}

/** A birth in a month of a year; null when there is no such month. */
export function monthBirth(year: number, month: number): ListedBirth | null {
  const from = isoDate(year, month, 1);
  const to =
    isoDate(year, month, 31) ?? isoDate(year, month, 30) ?? isoDate(year, month, 29) ?? isoDate(year, month, 28);
  return from === null || to === null ? null : { from, to, circa: false };
}

function one(text: string, order: DateOrder): ListedBirth | null {
  if (/^\d{4}$/.test(text)) return yearBirth(Number(text));
  // Four or five digits would be a day number of a spreadsheet.
  const day = /^\d{1,6}$/.test(text) ? null : cellDate(text, order, 'birth', NO_DATE);
  if (day !== null) return dayBirth(day);
  const unknownDay = /^(?:00?|dd|jj|xx|\?\?)[/.-](00?|mm|xx|\?\?|\d{1,2})[/.-](\d{4})$/i.exec(text);
  if (unknownDay !== null) return monthOrYear(Number(unknownDay[2]), Number(unknownDay[1]));
  const yearFirst = /^(\d{4})[/.-](\d{1,2})(?:[/.-]00?)?$/.exec(text);
  if (yearFirst !== null) return monthOrYear(Number(yearFirst[1]), Number(yearFirst[2]));
  const monthFirst = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (monthFirst !== null) return monthBirth(Number(monthFirst[2]), Number(monthFirst[1]));
  const named = /^(\p{L}{3,10})\.?[\s,./-]+(\d{4})$/u.exec(text.toLowerCase());
  const month = named === null ? undefined : monthOf(named[1] as string);
  if (month !== undefined) return monthBirth(Number(named?.[2]), month);
  const decade = DECADE.exec(text);
  return decade === null ? null : decadeBirth(Number(decade[2]) * 10, decade[1]?.toLowerCase());
}

/** The year alone where the month is a placeholder. */
function monthOrYear(year: number, month: number): ListedBirth | null {
  return month >= 1 ? monthBirth(year, month) : yearBirth(year);
}

function decadeBirth(first: number, part: string | undefined): ListedBirth | null {
  const from = yearBirth(first + (part === 'mid' ? 3 : part === 'late' ? 6 : 0));
  const to = yearBirth(first + (part === 'early' ? 3 : part === 'mid' ? 6 : 9));
  return from === null || to === null ? null : { from: from.from, to: to.to, circa: true };
}

function range(text: string, order: DateOrder): ListedBirth | null {
  const found = BETWEEN.exec(text) ?? RANGE.exec(text);
  if (found === null) return null;
  const [first, second] = [found[1] as string, found[2] as string].map((part) => part.replace(CIRCA, ''));
  const from = one(first as string, order);
  const to = one(second as string, order);
  if (from === null || to === null || from.from > to.to) return null;
  return { from: from.from, to: to.to, circa: first !== found[1] || second !== found[2] };
}
