/**
 * Dates of digits as API messages send them. The length decides the form: senders leave the format code out or send the wrong one.
 * Source: UN/EDIFACT 2379 codes 101 (YYMMDD), 102 (CCYYMMDD), 201 (YYMMDDHHMM), 203 (CCYYMMDDHHMM).
 */
import type { IsoDate, LocalDateTime } from '../manifest.ts';
import { birthYear, clockText, isoDate, NO_DATE, nearYear, timeOn } from '../time/civil.ts';

/** How to find the century of a two-digit year: a birth is in the past, any other date is near the message. */
export type DateUse = 'birth' | 'near';

/** `YYYY-MM-DD`, or null when the digits are no date. `reference` is the date of the message. */
export function digitDate(written: string, use: DateUse, reference: IsoDate | null): IsoDate | null {
  const length = written.length;
  if (length < 6 || !isDigits(written)) return null;
  const long = length === 8 || length === 12 || length === 14;
  if (!long && length !== 6 && length !== 10) return null;
  const at = long ? 4 : 2;
  const month = twoDigits(written, at);
  const day = twoDigits(written, at + 2);
  const against = reference ?? NO_DATE;
  if (long) return isoDate(twoDigits(written, 0) * 100 + twoDigits(written, 2), month, day);
  const two = twoDigits(written, 0);
  if (use === 'near') return isoDate(nearYear(two, against), month, day);
  const year = birthYear(two, against);
  const date = isoDate(year, month, day);
  // A date of birth is never after the date of the message.
  return date !== null && date > against ? isoDate(year - 100, month, day) : date;
}

/** Two of the digits as a number, read by code unit: slicing would make a string on every call. */
function twoDigits(digits: string, at: number): number {
  return (digits.charCodeAt(at) - 48) * 10 + digits.charCodeAt(at + 1) - 48;
}

/** `YYYY-MM-DDTHH:MM` (or the date alone when no usable time was sent); null when the digits are no date. */
export function digitDateTime(written: string, reference: IsoDate | null): LocalDateTime | null {
  const date = digitDate(written, 'near', reference);
  if (date === null || written.length < 10) return date;
  const at = written.length === 10 ? 6 : 8;
  const time = clockText(twoDigits(written, at), twoDigits(written, at + 2));
  return time === null ? date : timeOn(date, time);
}

/** Do the digits write the end of a day, 24:00, and not 00:00 of the next one? */
export function isEndOfDay(written: string): boolean {
  return /^(?:\d{6}|\d{8})2400(?:\d\d)?$/.test(written);
}

/** Does the text consist of digits 0 to 9, at least one? */
export function isDigits(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 48 || unit > 57) return false;
  }
  return text !== '';
}
