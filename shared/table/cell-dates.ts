/** Dates and times in spreadsheet cells, one cell at a time. The order of day and month is decided per column. */
import { digitDate } from '../edifact/digit-dates.ts';
import type { IsoDate } from '../manifest.ts';
import { birthYear, clockText, dateOfDay, isoDate, monthsByWord, nearYear, pad2 } from '../time/civil.ts';

export type DateOrder = 'day-first' | 'month-first';
/** The order an officer may set for a sender; `year-first` concerns years of two digits (`89/03/02`), because years of four are unambiguous. */
export type SettledOrder = DateOrder | 'year-first';

export interface CellDateOptions {
  /** Order of dates without separators: `890302` is YYMMDD, or `020389` DDMMYY. */
  readonly digits?: SettledOrder;
  /** The spreadsheet counts days from 1904. */
  readonly epoch1904?: boolean;
  /** Two-digit years come first: `89/03/02`. */
  readonly yearFirst?: boolean;
}

/** Day number of 1970-01-01 in the 1900 system, which counts a day 29 February 1900 that did not exist. */
const SERIAL_OF_1970 = 25569;
/** Day numbers of the 1904 system are smaller by this many days. */
const DAYS_TO_1904 = 1462;

/** The words of each month, without accents. */
const MONTHS = monthsByWord([
  'jan janv ene يناير جانفي',
  'feb fev fevr فبراير فيفري',
  'mar mars mrz مارس',
  'apr avr abr ابريل افريل',
  'may mai مايو ماي',
  'jun juin يونيو جوان',
  'jul juil يوليو جويليه',
  'aug aou aout ago اغسطس اوت',
  'sep sept set سبتمبر',
  'oct out okt اكتوبر',
  'nov نوفمبر',
  'dec dic dez ديسمبر',
]);

const TIME_AFTER = String.raw`(?:[ T]+\d{1,2}[:hH.]\d{2}.*)?$`;
const NUMERIC = new RegExp(String.raw`^(\d{1,2})\s?([/.\- ])\s?(\d{1,2})\s?[/.\- ]\s?(\d{4}|\d{2})${TIME_AFTER}`);
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})${TIME_AFTER}`);
const NAMED =
  /^(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s./-]*(\p{L}{3,10})\.?[\s./-]*(\d{4}|\d{2})(?:[ t]+\d{1,2}[:h.]\d{2}.*)?$/u;
const NAMED_MONTH_FIRST = /^(\p{L}{3,10})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4}|\d{2})$/u;
const SERIAL = /^\d{4,5}(?:[.,]\d+)?$/;

/** Longest date or time; longer cells are not parsed. */
const LONGEST = 60;

/** What a cell shows about the order of day and month. */
export interface OrderHint {
  /** Order that the cell alone decides; null when both orders are possible. */
  readonly order: DateOrder | null;
  readonly first: number;
  readonly second: number;
  readonly year: string;
  readonly separator: string;
}

/** Null when the cell is no date of numbers whose year comes last. */
export function orderHint(text: string): OrderHint | null {
  const found = text.length > LONGEST ? null : NUMERIC.exec(asciiDigits(text));
  if (found === null) return null;
  const first = Number(found[1]);
  const second = Number(found[3]);
  const order = first > 12 && second <= 12 ? 'day-first' : second > 12 && first <= 12 ? 'month-first' : null;
  return { order, first, second, year: found[4] as string, separator: found[2] as string };
}

/** Is this a day number of a spreadsheet, and not a year? */
export function isSerialDate(text: string): boolean {
  return SERIAL.test(text) && !/^(?:19|20)\d{2}$/.test(text);
}

/** ISO date of a cell, or null; also null where day and month are interchangeable and `order` is null. `reference` resolves years of two digits. */
export function cellDate(
  written: string,
  order: DateOrder | null,
  use: 'birth' | 'near',
  reference: IsoDate,
  { digits = 'year-first', epoch1904 = false, yearFirst = false }: CellDateOptions = {},
): IsoDate | null {
  if (written.length > LONGEST) return null;
  const text = asciiDigits(written);
  let found = YEAR_FIRST.exec(text);
  if (found !== null) return isoDate(Number(found[1]), Number(found[2]), Number(found[3]));
  found = NUMERIC.exec(text);
  if (found !== null) {
    const [first, second, last] = [Number(found[1]), Number(found[3]), found[4] as string];
    if (last.length === 2 && (yearFirst || first > 31))
      return inYear(found[1] as string, second, Number(last), use, reference);
    const own = first > 12 && second <= 12 ? 'day-first' : second > 12 && first <= 12 ? 'month-first' : null;
    const settled = order ?? own ?? (first === second ? 'day-first' : null);
    if (settled === null) return null;
    const [day, month] = settled === 'day-first' ? [first, second] : [second, first];
    return inYear(last, month, day, use, reference);
  }
  const lower = text.toLowerCase().replace(/\s+d[eo]l?\s+/g, ' ');
  found = NAMED.exec(lower) ?? NAMED.exec(lower.replace(NAMED_MONTH_FIRST, '$2 $1 $3'));
  if (found !== null) {
    const month = monthOf(found[2] as string);
    return month === undefined ? null : inYear(found[3] as string, month, Number(found[1]), use, reference);
  }
  if (/^\d{8}$|^\d{6}$/.test(text)) return dateOfDigits(text, digits, use, reference);
  if (isSerialDate(text)) {
    const serial = Math.floor(Number(text.replace(',', '.'))) + (epoch1904 ? DAYS_TO_1904 : 0);
    return serial > 366 ? dateOfDay(serial - SERIAL_OF_1970) : null;
  }
  return null;
}

/** The order of day and month in a settled order. */
export function daysOrder(order: SettledOrder | null): DateOrder | null {
  return order === 'year-first' ? null : order;
}

/** ISO date of a cell in a settled order, or null. */
export function settledDate(
  written: string,
  order: SettledOrder,
  use: 'birth' | 'near',
  reference: IsoDate,
): IsoDate | null {
  if (order !== 'year-first') return cellDate(written, order, use, reference);
  return cellDate(written, null, use, reference, { yearFirst: true });
}

/** `HH:MM`, at most `24:00`, of a cell (`8:05`, `0805`, `08h05`, `2026-11-24 08:05`, or a fraction of a day), or null. */
export function cellTime(written: string): string | null {
  if (written.length > LONGEST) return null;
  const text = asciiDigits(written);
  const found =
    /(?:^|[ T])(\d{1,2})(?:[:hH.](\d{2})?)(?::\d{2})?(?:\.\d+)?\s*([ap]\.?m\.?)?(?:\s*(?:LT|L|LOC))?$/i.exec(text) ??
    /^(\d{2})(\d{2})(?:\s*(?:LT|L|LOC))?$/i.exec(text) ??
    /^(\d)(\d{2})$/.exec(text);
  if (found !== null && !/^0?[.,]\d{3,}/.test(text)) {
    const afternoon = found[3]?.toLowerCase().replaceAll('.', '');
    let hour = Number(found[1]);
    if (afternoon === 'pm' && hour < 12) hour += 12;
    if (afternoon === 'am' && hour === 12) hour = 0;
    const minute = found[2] ?? '00';
    return clockText(hour, Number(minute));
  }
  const fraction = /^(?:\d{4,5}|0)?[.,](\d+)$/.exec(text);
  if (fraction !== null) {
    const minutes = Math.round(Number(`0.${fraction[1]}`) * 1440);
    if (minutes >= 1440) return null;
    return `${pad2(Math.floor(minutes / 60))}:${pad2(minutes % 60)}`;
  }
  return null;
}

/** Arabic and Persian digits replaced by 0 to 9. */
export function asciiDigits(text: string): string {
  if (!/[\u0660-\u0669\u06f0-\u06f9]/.test(text)) return text;
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) as number) & 0xf));
}

/** Date of six or eight digits in a given order. A leading four-digit year is recognised without it. */
export function dateOfDigits(
  text: string,
  digits: SettledOrder,
  use: 'birth' | 'near',
  reference: IsoDate,
): IsoDate | null {
  const asYearFirst = digitDate(text, use, reference);
  if (text.length === 8 && asYearFirst !== null) return asYearFirst;
  if (digits === 'year-first' && text.length === 6) return asYearFirst;
  const [first, second] = [Number(text.slice(0, 2)), Number(text.slice(2, 4))];
  // Of eight digits without a leading year, the day comes first unless the column says otherwise.
  const [day, month] = digits === 'month-first' ? [second, first] : [first, second];
  return inYear(text.slice(4), month, day, use, reference);
}

function inYear(
  written: string,
  month: number,
  day: number,
  use: 'birth' | 'near',
  reference: IsoDate,
): IsoDate | null {
  if (written.length === 4) return isoDate(Number(written), month, day);
  if (use === 'near') return isoDate(nearYear(Number(written), reference), month, day);
  const year = birthYear(Number(written), reference);
  const date = isoDate(year, month, day);
  // A date of birth is never after the date of the list.
  return date !== null && date > reference ? isoDate(year - 100, month, day) : date;
}

/** Number of the month (from 1) that a word of three letters or more means, in the languages of lists. */
export function monthOf(word: string): number | undefined {
  const name = word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('\u0629', '\u0647');
  const month = MONTHS.get(name);
  if (month !== undefined || !/^[a-z]/.test(name)) return month;
  return MONTHS.get(name.slice(0, 4)) ?? MONTHS.get(name.slice(0, 3));
}
