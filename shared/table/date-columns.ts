/**
 * Infers from a whole column of dates what a single cell cannot show: the order of day and month, the order of digits without separators, and the
 * first year of a spreadsheet's day numbers. A column without evidence stays undecided.
 */
import type { IsoDate } from '../manifest.ts';
import { dayNumber, NO_DATE } from '../time/civil.ts';
import {
  type CellDateOptions,
  cellDate,
  type DateOrder,
  dateOfDigits,
  isSerialDate,
  orderHint,
  type SettledOrder,
  settledDate,
} from './cell-dates.ts';
import { headingDateOrder, writesDayFirst } from './headers.ts';

export interface DateColumn {
  /** Index in the row. */
  readonly index: number;
  readonly heading: string;
  readonly use: 'birth' | 'expiry' | 'near';
  /** A column of times, some of them after a date. */
  readonly times: boolean;
}

export type Certainty =
  /** Every date has only one reading, or the column itself decides. */
  | 'certain'
  /** Another column or the language of the headings decides; an officer should check it. */
  | 'assumed'
  /** Nothing decides: ambiguous dates are left out. */
  | 'undecided'
  /** Some cells show day first, others month first. */
  | 'mixed';

export interface ColumnDates extends CellDateOptions {
  readonly order: DateOrder | null;
  readonly certainty: Certainty;
  /** Number of ambiguous cells. */
  readonly ambiguous: number;
  /** One of them. */
  readonly example: string | null;
  /** Number of cells that are day numbers. */
  readonly serials: number;
}

export interface InferenceContext {
  /** The date of the flight where it is certain, else null. */
  readonly flightDate: IsoDate | null;
  /** All headings of the table, whose language may decide. */
  readonly headings: readonly string[];
  /** The order an officer set for the sender. */
  readonly settled: SettledOrder | null;
  /** The order of a date above the table, where it is unambiguous. */
  readonly above: DateOrder | null;
}

/** Earliest plausible birth, in days before the flight. */
const LONGEST_LIFE = 120 * 366;

interface Gathered {
  readonly column: DateColumn;
  readonly ambiguous: readonly string[];
  readonly example: string | null;
  readonly serials: readonly string[];
  readonly digits: NonNullable<CellDateOptions['digits']>;
  readonly digitsAssumed: boolean;
  /** Every cell may have a two-digit year first, and some cell is a date only in that order. */
  readonly mayBeYearFirst: boolean;
  yearFirst: boolean;
  order: DateOrder | null;
  certainty: Certainty;
}

/** Infers every date column of a table; `texts` gives the cells of a column. */
export function inferDates(
  columns: readonly DateColumn[],
  texts: (index: number) => Iterable<string>,
  context: InferenceContext,
): ReadonlyMap<number, ColumnDates> {
  const gathered = columns.map((column) => gather(column, texts(column.index), context));
  // A writer who puts the year first in one column does so in all.
  if (gathered.some(({ yearFirst, mayBeYearFirst }) => yearFirst && mayBeYearFirst)) {
    for (const each of gathered) {
      if (each.yearFirst || !each.mayBeYearFirst) continue;
      each.yearFirst = true;
      each.order = null;
      each.certainty = 'certain';
    }
  }
  const neighbour =
    gathered.find(({ order, certainty }) => order !== null && certainty === 'certain')?.order ?? context.above;
  const language = context.headings.some(writesDayFirst) ? 'day-first' : null;
  for (const each of gathered) {
    if (each.certainty !== 'undecided') continue;
    const order = neighbour ?? plausibleExpiry(each, context) ?? language;
    if (order === null) continue;
    each.order = order;
    each.certainty = 'assumed';
  }
  const epoch1904 = countsFrom1904(gathered, context);
  return new Map(
    gathered.map((each) => [
      each.column.index,
      {
        order: each.order,
        certainty: each.digitsAssumed && each.certainty === 'certain' ? 'assumed' : each.certainty,
        ambiguous: each.ambiguous.length,
        example: each.example,
        serials: each.serials.length,
        digits: each.digits,
        yearFirst: each.yearFirst,
        epoch1904,
      },
    ]),
  );
}

function gather(column: DateColumn, texts: Iterable<string>, { settled, flightDate }: InferenceContext): Gathered {
  const ambiguous: string[] = [];
  const serials: string[] = [];
  const digitTexts: string[] = [];
  let example: string | null = null;
  let dayFirst = false;
  let monthFirst = false;
  let dots = false;
  let yearFirst = settled === 'year-first';
  const short: string[] = [];
  let isShort = true;
  for (const text of texts) {
    // ISO dates are unambiguous.
    if (text === '' || (text.length === 10 && text.charCodeAt(4) === 0x2d)) continue;
    const hint = orderHint(text);
    if (hint === null) {
      // `2145` is a time.
      if (column.times && text.length < 8) continue;
      if (isSerialDate(text)) serials.push(text);
      else if (/^\d{6}$|^\d{8}$/.test(text)) digitTexts.push(text);
      continue;
    }
    if (hint.year.length === 2) {
      if (hint.first > 31) yearFirst = true;
      short.push(text);
    } else isShort = false;
    if (hint.order === 'day-first') dayFirst = true;
    else if (hint.order === 'month-first') monthFirst = true;
    else if (hint.first <= 12 && hint.second <= 12 && hint.first !== hint.second) {
      ambiguous.push(text);
      example ??= text;
      // Dots between the parts are customary where the day comes first (DIN 1355, ČSN 01 6910).
      if (hint.separator === '.') dots = true;
    }
  }
  const isDate = (order: SettledOrder) => (text: string) =>
    settledDate(text, order, column.use === 'birth' ? 'birth' : 'near', flightDate ?? NO_DATE) !== null;
  const stated = settled === 'year-first' ? null : (settled ?? headingDateOrder(column.heading));
  const mayBeYearFirst = stated === null && isShort && short.length > 0 && short.every(isDate('year-first'));
  // `31/02/03` is a date only with its year first.
  if (mayBeYearFirst && short.some((text) => !isDate('day-first')(text) && !isDate('month-first')(text))) {
    yearFirst = true;
  }
  const { digits, assumed } = orderOfDigits(digitTexts, settled ?? stated, column.use, flightDate);
  const base = { column, ambiguous, example, serials, digits, digitsAssumed: assumed, mayBeYearFirst, yearFirst };
  if (yearFirst && (mayBeYearFirst || settled === 'year-first')) return { ...base, order: null, certainty: 'certain' };
  if (stated !== null) return { ...base, order: stated, certainty: 'certain' };
  if (dayFirst && monthFirst) return { ...base, order: null, certainty: ambiguous.length > 0 ? 'mixed' : 'certain' };
  if (dayFirst || monthFirst) return { ...base, order: dayFirst ? 'day-first' : 'month-first', certainty: 'certain' };
  if (ambiguous.length === 0 || yearFirst) return { ...base, order: null, certainty: 'certain' };
  if (dots) return { ...base, order: 'day-first', certainty: 'certain' };
  const order = onlyPlausible(ambiguous, column, flightDate);
  return { ...base, order, certainty: order === null ? 'undecided' : 'certain' };
}

/** The order in which no birth is after the flight and every flight is near its known date, when the other order fails. */
function onlyPlausible(texts: readonly string[], { use }: DateColumn, flightDate: IsoDate | null): DateOrder | null {
  if (flightDate === null || use === 'expiry') return null;
  const day = dayNumber(flightDate);
  const fits = (order: DateOrder): boolean =>
    texts.every((text) => {
      const date = cellDate(text, order, use === 'birth' ? 'birth' : 'near', flightDate);
      if (date === null) return false;
      const days = day - dayNumber(date);
      return use === 'birth' ? days >= 0 && days < LONGEST_LIFE : days >= -2 && days <= 2;
    });
  return onlyOne(fits('day-first'), fits('month-first'));
}

/** The order in which no document has expired, when one has in the other order. */
function plausibleExpiry({ ambiguous, column }: Gathered, { flightDate }: InferenceContext): DateOrder | null {
  if (flightDate === null || column.use !== 'expiry') return null;
  const fits = (order: DateOrder): boolean =>
    ambiguous.every((text) => (cellDate(text, order, 'near', flightDate) ?? '') >= flightDate);
  return onlyOne(fits('day-first'), fits('month-first'));
}

function onlyOne(dayFirst: boolean, monthFirst: boolean): DateOrder | null {
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'day-first' : 'month-first';
}

/** Six digits are YYMMDD, as in API messages, unless the column cannot be read so. */
function orderOfDigits(
  texts: readonly string[],
  stated: SettledOrder | null,
  use: DateColumn['use'],
  flightDate: IsoDate | null,
): { digits: NonNullable<CellDateOptions['digits']>; assumed: boolean } {
  if (stated !== null) return { digits: stated, assumed: false };
  if (texts.length === 0) return { digits: 'year-first', assumed: false };
  const reference = flightDate ?? NO_DATE;
  const readable = (digits: NonNullable<CellDateOptions['digits']>): boolean =>
    texts.every((text) => dateOfDigits(text, digits, use === 'birth' ? 'birth' : 'near', reference) !== null);
  const possible = (['year-first', 'day-first', 'month-first'] as const).filter(readable);
  const short = texts.some((text) => text.length === 6);
  return { digits: possible[0] ?? 'year-first', assumed: short && possible.length > 1 };
}

/** Do the day numbers give the known date of the flight only when they are counted from 1904? */
function countsFrom1904(gathered: readonly Gathered[], { flightDate }: InferenceContext): boolean {
  if (flightDate === null) return false;
  const flights = gathered.filter(({ column }) => column.use === 'near').flatMap(({ serials }) => serials);
  if (flights.length === 0) return false;
  const near = (epoch1904: boolean): boolean =>
    flights.every((text) => {
      const date = cellDate(text, null, 'near', flightDate, { epoch1904 });
      return date !== null && Math.abs(dayNumber(date) - dayNumber(flightDate)) <= 2;
    });
  return near(true) && !near(false);
}
