/**
 * Forms in which API messages send values, and what they send where there is none.
 * Source: WCO/IATA/ICAO PAXLST implementation guide; ICAO 9303 for unknown parts of dates.
 */
import { isDigits } from '../edifact/digit-dates.ts';
import type { Sex } from '../manifest.ts';

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
/** Sent to say that the sex is not known. */
export const NO_SEX = new Set(['', 'U', 'N', '<']);

/** What senders write where there is no name (family name unknown, first name unknown …). */
export const NAME_FILLERS = new Set([
  'FNU',
  'LNU',
  'NFN',
  'NLN',
  'UNKNOWN',
  'UNK',
  'XXX',
  'TBA',
  'NULL',
  '.',
  '-',
  'N/A',
]);
/** Letters of the longest of them: nearly every name is longer. */
export const LONGEST_FILLER = 7;

const NUMBER_FILLERS = new Set(['NULL', 'NIL', 'NONE', 'PASSPORT', 'N/A', 'UNKNOWN', '-', '.']);

/** Does this stand where a document has no number: a word for none; zeros, crosses or marks throughout; nothing at all? */
export function isNoNumber(number: string): boolean {
  const last = number.charCodeAt(number.length - 1);
  // No word for none ends in a digit, as nearly every number does.
  const word = !(last >= 48 && last <= 57) && NUMBER_FILLERS.has(number);
  return word || isFilling(number);
}

function isFilling(number: string): boolean {
  const first = number.charCodeAt(0);
  // 0 X - . *
  if (number !== '' && first !== 48 && first !== 88 && first !== 45 && first !== 46 && first !== 42) return false;
  for (let at = 1; at < number.length; at++) if (number.charCodeAt(at) !== first) return false;
  return true;
}

/** What is wrong with a date that is none: nothing was known of it, its year or month was, or it is damaged. */
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
