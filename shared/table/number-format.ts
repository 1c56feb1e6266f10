/**
 * How a workbook shows a number: as a date, with the leading zeros of a document number, or plainly. Only parts that change the meaning are used;
 * colours, thousands and currency are not.
 * Source: ECMA-376 part 1, 18.8.30 (numFmt) and 18.17.4 (dates).
 */
import { dateOfDay, pad2 } from '../time/civil.ts';

export type NumberFormat =
  | { readonly kind: 'general' }
  /** `date`: days; `time`: hours and minutes only. */
  | { readonly kind: 'date' | 'time' }
  /** Digits and marks in order: `0` is a digit that is always shown; any other entry is shown as it is. */
  | { readonly kind: 'digits'; readonly pattern: readonly string[] };

const GENERAL: NumberFormat = { kind: 'general' };
const DATE: NumberFormat = { kind: 'date' };
const TIME: NumberFormat = { kind: 'time' };

/** Formats that have no text in the file. */
export function builtInFormat(id: number): NumberFormat {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return DATE;
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return TIME;
  return GENERAL;
}

/** Parses the text of a format; an unknown one is general. */
export function numberFormat(code: string): NumberFormat {
  const literals: string[] = [];
  let plain = '';
  for (const [part] of code.matchAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|;|[\s\S]/gu)) {
    if (part === ';') break;
    if (part.startsWith('"') && part.length > 1) literals.push(part.slice(1, -1));
    else if (part.startsWith('\\')) literals.push(part.slice(1));
    // Elapsed hours and minutes in brackets matter; colours and languages do not.
    else if (/^\[[hms]+\]$/i.test(part)) {
      literals.push('');
      plain += part.slice(1, -1).toLowerCase();
    } else if (/^(\[|_.|\*.)/.test(part)) continue;
    else {
      literals.push(part);
      plain += part.toLowerCase();
    }
  }
  if (plain.includes('general') || plain.includes('@')) return GENERAL;
  const letters = plain.replace(/e[+-]/g, '');
  if (/[ydhs]|m/.test(letters)) {
    if (/[yd]/.test(letters)) return DATE;
    return /[hs]/.test(letters) ? TIME : DATE;
  }
  const zeros = plain.replace(/[^0]/g, '').length;
  if (zeros >= 2 && !/[#?.,%/e]/.test(plain)) return { kind: 'digits', pattern: literals };
  return GENERAL;
}

/** Text of a stored number (`written` as the file has it). `epoch1904`: days are counted from 1904-01-01. */
export function shownNumber(written: string, format: NumberFormat, epoch1904: boolean): string {
  const value = Number(written);
  if (written.trim() === '' || !Number.isFinite(value)) return written;
  if (format.kind === 'date' || format.kind === 'time')
    return serialDate(value, epoch1904) ?? plainNumber(written, value);
  if (format.kind === 'digits' && Number.isSafeInteger(value) && value >= 0) return withZeros(value, format.pattern);
  return plainNumber(written, value);
}

/** `YYYY-MM-DD`, with ` HH:MM` where the day is not whole, or `HH:MM` for a part of a day; null when there is no such day. */
function serialDate(serial: number, epoch1904: boolean): string | null {
  if (serial < 0) return null;
  const minutes = Math.round(serial * 1440);
  let days = Math.floor(minutes / 1440);
  const rest = minutes - days * 1440;
  const time = `${pad2(Math.floor(rest / 60))}:${pad2(rest % 60)}`;
  if (days === 0 && !epoch1904) return time;
  if (epoch1904) days += 1462;
  // The 1900 system counts a day 29 February 1900; day numbers before it are one less.
  if (days === 60 && !epoch1904) return null;
  const civil = days < 60 ? days - 25568 : days - 25569;
  if (civil > 2_932_896) return null;
  return rest === 0 ? dateOfDay(civil) : `${dateOfDay(civil)} ${time}`;
}

function withZeros(value: number, pattern: readonly string[]): string {
  let digits = String(value);
  let text = '';
  let slots = pattern.filter((part) => part === '0').length;
  for (let at = pattern.length - 1; at >= 0; at--) {
    const part = pattern[at] as string;
    if (part !== '0') {
      text = part + text;
      continue;
    }
    slots--;
    // The first place takes all remaining digits.
    const taken = slots === 0 ? digits : digits.slice(-1);
    digits = slots === 0 ? '' : digits.slice(0, -1);
    text = (taken === '' ? '0' : taken) + text;
  }
  return text;
}

/** Whole numbers as digits where they are exact (up to 15 digits), fractions without binary rounding noise. */
function plainNumber(written: string, value: number): string {
  if (/^-?\d+$/.test(written)) return written;
  if (Math.abs(value) >= 1e15) return written;
  if (Number.isSafeInteger(value)) return String(value);
  const short = String(Number(value.toPrecision(15)));
  return /e/i.test(short) ? written : short;
}
