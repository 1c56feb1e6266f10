/**
 * Forms of values in API messages, and what senders write for a missing value.
 * Source: WCO/IATA/ICAO PAXLST implementation guide; ICAO 9303 for unknown parts of dates.
 */
import { isDigits } from '../edifact/digit-dates.ts';
import { TagTable } from '../edifact/tag-table.ts';
import type { Tokens } from '../edifact/tokens.ts';
import type { Sex } from '../manifest.ts';
import { isNumberPlaceholder } from '../pnrgov/placeholders.ts';

/** ATT 9019: codes, the words, ISO 5218; MI and FI are infants. */
export const SEXES: Readonly<Record<string, Sex>> = {
  M: 'M',
  F: 'F',
  X: 'X',
  MI: 'M',
  FI: 'F',
  MALE: 'M',
  FEMALE: 'F',
  1: 'M',
  2: 'F',
};
/** Sent for "sex not known". */
export const NO_SEX = new Set(['', 'U', 'N', '<']);

export const HYPHEN = 0x2d;

/** Is this a placeholder for a document number: a word for "none"; only zeros, crosses or marks; nothing at all? */
export function isNoNumber(number: string): boolean {
  return isNumberPlaceholder(number) || isFilling(number);
}

function isFilling(number: string): boolean {
  const first = number.charCodeAt(0);
  // 0 X - . *
  if (number !== '' && first !== 48 && first !== 88 && first !== 45 && first !== 46 && first !== 42) return false;
  for (let at = 1; at < number.length; at++) if (number.charCodeAt(at) !== first) return false;
  return true;
}

/** DTM 2005 of the older US form, which has date and time in separate elements. */
export const US_TIMES = new TagTable<'departure' | 'arrival'>([
  ['136', 'departure'],
  ['132', 'arrival'],
]);

/** Date and time of a DTM as written, in either form. */
export function writtenTime(tokens: Tokens, s: number): string {
  return US_TIMES.has(tokens.code(s, 1, 0)) ? tokens.text(s, 2).concat(tokens.text(s, 3)) : tokens.text(s, 1, 1);
}

/** The diagnostic for a date that cannot be read: unknown, partly unknown, or damaged. */
export function dateDamage(written: string): ['info' | 'warning', string] {
  if (/^[0<X\- ]+$/i.test(written)) return ['info', 'placeholder'];
  const digits = written.replace(/[<X\- ]/gi, '0');
  const partial = /^(?:\d{4}|(?:\d{2})?\d{2}(?:0000|(?:0[1-9]|1[0-2])00|00(?:0[1-9]|[12]\d|3[01])))$/.test(digits);
  return ['warning', partial ? 'partial-date' : 'bad-date'];
}

/** Seat without leading zeros: `012B` is 12B. */
export function seatOf(value: string): string {
  let start = 0;
  while (start < value.length - 1 && value.charCodeAt(start) === 48) start++;
  return value.slice(start);
}

/** Ticket number without its coupon, hyphens and blanks: `781-2345678901C1`. */
export function ticketOf(value: string): string {
  const plain = value.includes('-') || value.includes(' ') ? value.replace(/[- ]/g, '') : value;
  const coupon = plain.lastIndexOf('C');
  return coupon >= 10 && isDigits(plain.slice(coupon + 1)) ? plain.slice(0, coupon) : plain;
}

/** Upper case. Text that is upper case already is returned as it is, which is nearly always so and much faster. */
export function upperCase(text: string): string {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x61) return text.toUpperCase();
  return text;
}
