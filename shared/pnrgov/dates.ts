/**
 * Dates and times as PNRGOV writes them: DDMMYY with HHMM or HHMMSS in coded elements, DDMMMYY in special service requests. Years have two digits and
 * are read against the date of the message.
 * Source: PADIS PNRGOV implementation guide; AIRIMP.
 */
import type { IsoDate } from '../manifest.ts';
import { birthYear, isoDate, monthsByWord, nearYear, pad2, timeOn } from '../time/civil.ts';

/** Month words found in traffic: English, and French, Spanish, Portuguese, German, Italian, Dutch where they differ. */
const MONTHS = monthsByWord([
  'JAN ENE GEN',
  'FEB FEV FÉV',
  'MAR MRZ MÄR MRT',
  'APR AVR ABR',
  'MAY MAI MAG MEI',
  'JUN GIU',
  'JUL LUG',
  'AUG AOU AOÛ AGO',
  'SEP SET',
  'OCT OKT OUT OTT',
  'NOV',
  'DEC DÉC DEZ DIC',
]);

/** ISO date of `DDMMYY`; null when it is not a date. */
export function coded(text: string, reference: IsoDate): IsoDate | null {
  const value = digits(text);
  if (text.length !== 6 || value < 0) return null;
  return isoDate(nearYear(value % 100, reference), Math.floor(value / 100) % 100, Math.floor(value / 10000));
}

/** ISO date where the sender used another form than `DDMMYY`: `DDMMYYYY`, `DDMMMYY` or `DDMMMYYYY`. Null when it is none of these. */
export function codedOtherwise(text: string, reference: IsoDate): IsoDate | null {
  const value = text.length === 8 ? digits(text) : -1;
  if (value < 0) return near(text, reference);
  return isoDate(value % 10000, Math.floor(value / 10000) % 100, Math.floor(value / 1000000));
}

/** `HH:MM` of `HHMM` or `HHMMSS`; null when it is not a time. 2400 is the end of the day, `24:00`. */
export function clock(text: string): string | null {
  if (text.length !== 4 && text.length !== 6) return null;
  const value = digits(text);
  if (value < 0) return null;
  const minutes = text.length === 4 ? value : Math.floor(value / 100);
  if (minutes > 2400 || minutes % 100 > 59) return null;
  return CLOCK_TEXTS[Math.floor(minutes / 100) * 60 + (minutes % 100)] as string;
}

/** `HH:MM` of every minute of a day and of its end, because a message holds thousands of times. */
const CLOCK_TEXTS: readonly string[] = Array.from(
  { length: 1441 },
  (_, minute) => `${pad2(Math.floor(minute / 60))}:${pad2(minute % 60)}`,
);

/** Joins date and time: with `T` between them, the date alone without a time, null without a date. */
export function dateTime(date: IsoDate | null, time: string | null): string | null {
  if (date === null) return null;
  return time === null ? date : timeOn(date, time);
}

/** As `dateTime`, in UTC: `YYYY-MM-DDTHH:MMZ`. */
export function utcTime(date: IsoDate | null, time: string | null): string | null {
  if (date === null) return null;
  return time === null ? date : `${timeOn(date, time)}Z`;
}

/** Does this look like `DDMMMYY` (or `DDMMMYYYY`)? */
export function isWritten(text: string): boolean {
  const { length } = text;
  if (length !== 7 && length !== 9) return false;
  return (
    isDigit(text, 0) &&
    isDigit(text, 1) &&
    !isDigit(text, 2) &&
    !isDigit(text, 4) &&
    isDigit(text, 5) &&
    isDigit(text, 6)
  );
}

/**
 * ISO date of birth of `DDMMMYY`; null when it is no date. It is never after the message's date, except for an infant booked before its birth, which
 * must not become a centenarian.
 */
export function birth(text: string, reference: IsoDate, isInfant = false): IsoDate | null {
  if (isInfant) return near(text, reference);
  const date = written(text, reference, birthYear);
  if (date === null || date <= reference || text.length === 9) return date;
  return `${Number(date.slice(0, 4)) - 100}${date.slice(4)}`;
}

/** ISO date of expiry or issue of `DDMMMYY`, at most 20 years after the message's date. */
export function near(text: string, reference: IsoDate): IsoDate | null {
  return written(text, reference, nearYear);
}

function written(text: string, reference: IsoDate, year: (two: number, reference: IsoDate) => number): IsoDate | null {
  if (!isWritten(text)) return null;
  const month = MONTH_CODES.get(monthCode(text, 2));
  if (month === undefined) return null;
  const tail = number(text, 5, text.length);
  if (Number.isNaN(tail)) return null;
  return isoDate(text.length === 9 ? tail : year(tail, reference), month, number(text, 0, 2));
}

/** A month word as a number (-1 for a character that no month holds); slicing would make a string on every call. */
function monthCode(text: string, at: number): number {
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  const third = text.charCodeAt(at + 2);
  return (first | second | third) > 0xff ? -1 : (first << 16) | (second << 8) | third;
}

const MONTH_CODES = new Map([...MONTHS].map(([word, month]) => [monthCode(word, 0), month]));

/** The digits of a range as a number; NaN where one is no digit. */
function number(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    if (!isDigit(text, at)) return Number.NaN;
    value = value * 10 + text.charCodeAt(at) - 48;
  }
  return value;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function digits(text: string): number {
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return -1;
    value = value * 10 + code - 48;
  }
  return value;
}
