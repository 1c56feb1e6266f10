/** A day as officers type it beside a flight: `27`, `27/11`, `27NOV`, `27 nov`, `27/11/2026`, `2026-11-27`. The day comes before the month. */
import type { LocalDateTime } from '../manifest.ts';

/** What was left out is null: `27` is the 27th of any month. */
export interface TypedDay {
  readonly day: number;
  readonly month: number | null;
  readonly year: number | null;
}

const MOST_DAY = 31;
const MONTHS = 12;
const CENTURY = 2000;
const BY_YEAR = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const BY_DAY = /^(\d{1,2})(?:[/.-](\d{1,2})(?:[/.-](\d{2}|\d{4}))?)?$/;
const NAMED = /^(\d{1,2})[/.-]?(\p{L}{3,9})\.?(\d{2}|\d{4})?$/u;
/** Beginnings of the names of months in English and French, without accents, from January. */
const NAMES: readonly (readonly string[])[] = [
  ['JAN'],
  ['FEB', 'FEV'],
  ['MAR'],
  ['APR', 'AVR'],
  ['MAY', 'MAI'],
  ['JUN', 'JUIN'],
  ['JUL', 'JUIL'],
  ['AUG', 'AOU'],
  ['SEP'],
  ['OCT'],
  ['NOV'],
  ['DEC'],
];

/** Reads a day from the beginning of typed words: the day, and how many words it takes; null where they begin with none. */
export function readDay(words: readonly string[]): { readonly day: TypedDay; readonly words: 1 | 2 } | null {
  const [first = '', second = ''] = words;
  // `27 nov` is one day, not the 27th of any month and a name.
  const both = /^\d{1,2}$/.test(first) ? dayOf(`${first}${second}`) : null;
  if (second !== '' && both !== null && both.month !== null) return { day: both, words: 2 };
  const one = dayOf(first);
  return one === null ? null : { day: one, words: 1 };
}

/** Whether a local date, or date and time, is on the day. */
export function isOnDay({ day, month, year }: TypedDay, local: LocalDateTime | null): boolean {
  if (local === null) return false;
  const [ofYear, ofMonth, ofDay] = local.slice(0, 10).split('-').map(Number);
  return ofDay === day && (month === null || ofMonth === month) && (year === null || ofYear === year);
}

function dayOf(word: string): TypedDay | null {
  const byYear = BY_YEAR.exec(word);
  if (byYear !== null) return checked(byYear[3], byYear[2], byYear[1]);
  const byDay = BY_DAY.exec(word);
  if (byDay !== null) return checked(byDay[1], byDay[2], byDay[3]);
  const named = NAMED.exec(word);
  if (named === null) return null;
  const month = monthOf(named[2] ?? '');
  return month === null ? null : checked(named[1], String(month), named[3]);
}

function monthOf(word: string): number | null {
  const name = word.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  const at = NAMES.findIndex((beginnings) => beginnings.some((beginning) => name.startsWith(beginning)));
  return at < 0 ? null : at + 1;
}

function checked(day: string | undefined, month: string | undefined, year: string | undefined): TypedDay | null {
  const read = { day: Number(day), month: month === undefined ? null : Number(month) };
  if (read.day < 1 || read.day > MOST_DAY) return null;
  if (read.month !== null && (read.month < 1 || read.month > MONTHS)) return null;
  return { ...read, year: year === undefined ? null : year.length === 2 ? CENTURY + Number(year) : Number(year) };
}
