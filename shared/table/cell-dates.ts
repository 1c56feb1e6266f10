/**
 * Dates as spreadsheets hold them. The order of day and month is inferred per column: any part over 12 decides; where nothing decides, day
 * first is taken and said.
 */
import { digitDate } from '../edifact/digit-dates.ts';
import type { IsoDate } from '../manifest.ts';
import { birthYear, dateOfDay, isoDate, nearYear } from '../time/civil.ts';

export type DateOrder = 'day-first' | 'month-first';

/** Day number of the spreadsheet epoch: serial 25569 is 1970-01-01 (the 1900 system, which believes in 29 February 1900). */
const SERIAL_OF_1970 = 25569;

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  janv: 1,
  ene: 1,
  feb: 2,
  fev: 2,
  fevr: 2,
  mar: 3,
  mars: 3,
  apr: 4,
  avr: 4,
  abr: 4,
  may: 5,
  mai: 5,
  jun: 6,
  juin: 6,
  jul: 7,
  juil: 7,
  aug: 8,
  aou: 8,
  aout: 8,
  ago: 8,
  sep: 9,
  sept: 9,
  set: 9,
  oct: 10,
  out: 10,
  okt: 10,
  nov: 11,
  dec: 12,
  dic: 12,
  dez: 12,
};

const NUMERIC = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?:[ T].*)?$/;
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[ T].*)?$/;
const NAMED = /^(\d{1,2})[\s./-]*([a-zà-ÿ]{3,9})\.?[\s./-]*(\d{4}|\d{2})$/;
const NAMED_MONTH_FIRST = /^([a-z]{3,9})\.?[\s-]*(\d{1,2}),?[\s-]+(\d{4}|\d{2})$/;

/** Order of the dates of a column; null when no value decides (`ambiguous` tells whether any value could be read both ways). */
export function dateOrder(values: Iterable<string>): { order: DateOrder | null; ambiguous: boolean } {
  let ambiguous = false;
  for (const value of values) {
    const found = NUMERIC.exec(value);
    if (found === null) continue;
    const first = Number(found[1]);
    const second = Number(found[2]);
    if (first > 12 && second <= 12) return { order: 'day-first', ambiguous: false };
    if (second > 12 && first <= 12) return { order: 'month-first', ambiguous: false };
    if (first !== second) ambiguous = true;
  }
  return { order: null, ambiguous };
}

/** ISO date of a cell, or null. `reference` resolves years of two digits. */
export function cellDate(text: string, order: DateOrder, use: 'birth' | 'near', reference: IsoDate): IsoDate | null {
  const year = (written: string): number => {
    if (written.length === 4) return Number(written);
    return use === 'birth' ? birthYear(Number(written), reference) : nearYear(Number(written), reference);
  };
  let found = YEAR_FIRST.exec(text);
  if (found !== null) return isoDate(Number(found[1]), Number(found[2]), Number(found[3]));
  found = NUMERIC.exec(text);
  if (found !== null) {
    const [day, month] = order === 'day-first' ? [found[1], found[2]] : [found[2], found[1]];
    return isoDate(year(found[3] as string), Number(month), Number(day));
  }
  const lower = text.toLowerCase();
  found = NAMED.exec(lower) ?? NAMED.exec(lower.replace(NAMED_MONTH_FIRST, '$2 $1 $3'));
  if (found !== null) {
    const name = (found[2] as string).normalize('NFD').replace(/[^a-z]/g, '');
    const month = MONTHS[name] ?? MONTHS[name.slice(0, 4)] ?? MONTHS[name.slice(0, 3)];
    return month === undefined ? null : isoDate(year(found[3] as string), month, Number(found[1]));
  }
  if (/^\d{8}$|^\d{6}$/.test(text)) return digitDate(text, use, reference);
  if (/^\d{4,5}(?:[.,]\d+)?$/.test(text)) {
    const serial = Math.floor(Number(text.replace(',', '.')));
    return serial > 366 ? dateOfDay(serial - SERIAL_OF_1970) : null;
  }
  return null;
}

/** `HH:MM` of a cell (`8:05`, `0805`, `08h05`, `2026-11-24 08:05`, or a fraction of a day), or null. */
export function cellTime(text: string): string | null {
  const found =
    /(?:^|[ T])(\d{1,2})(?:[:hH.](\d{2})?)(?::\d{2})?\s*([ap]m)?$/i.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  if (found !== null && !/^0?[.,]\d{3,}/.test(text)) {
    const afternoon = found[3]?.toLowerCase();
    let hour = Number(found[1]);
    if (afternoon === 'pm' && hour < 12) hour += 12;
    if (afternoon === 'am' && hour === 12) hour = 0;
    const minute = found[2] ?? '00';
    return hour > 23 || minute > '59' ? null : `${String(hour).padStart(2, '0')}:${minute}`;
  }
  if (/^0?[.,]\d+$/.test(text)) {
    const minutes = Math.round(Number(text.replace(',', '.')) * 1440);
    if (minutes >= 1440) return null;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  }
  return null;
}
