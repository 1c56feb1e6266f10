/**
 * Dates as lists write them: `1962-11-23`, `14 Nov 2007`, `01/31/2020`, `Apr 1971`, `1962`, `dd/mm/1968`, `circa 1962`, `between 1962 and 1965`,
 * `1960s`, `1965 or 1966`. What is known in part becomes a range of days.
 */
import type { IsoDate } from '../manifest.ts';
import { asciiDigits, type DateOrder, monthOf } from '../table/cell-dates.ts';
import { isoDate } from '../time/civil.ts';
import type { ListedBirth } from './list-entry.ts';

/** Longest date; longer texts are not parsed. */
const LONGEST = 120;

const CIRCA =
  /\b(?:circa|ca|c|approximately|approximate|approx|about|around|estimated|est|probably|possibly|early|mid|late|environ|vers|autour de|approximativement|aproximadamente|alrededor de|hacia|cerca de|por volta de|etwa|ungefahr|um)(?:\b\.?|(?=\d))|[~≈]/g;
const BETWEEN = /^(?:between|from|entre|de|zwischen|desde|von)\s+/;
const RANGE =
  /\s+(?:and|to|until|till|et|a|y|e|und|bis|hasta|ate|au)\s+|\s*[–—]\s*|\s+-\s+|(?<=^\d{4})\s*-\s*(?=\d{4}$)/;
const OR = /\s+(?:or|ou|o|oder)\s+|\s*;\s*|(?<=^\d{4})\s*\/\s*(?=\d{4}$)/;
const UNKNOWN = /^(?:0{1,2}|-{1,2}|\?{1,2}|x{1,2}|d{1,2}|m{1,2}|j{1,2})$/;

type Days = Pick<ListedBirth, 'from' | 'to'>;

/** Every date of birth in a text; none where a part of it is no date. `order` is that of dates in numbers where both orders are possible. */
export function listedBirths(written: string, order: DateOrder): readonly ListedBirth[] {
  const text = plain(written);
  if (text === null) return [];
  const births = text.split(OR).map((part) => birthOf(part, order));
  return births.every((birth) => birth !== null) ? births : [];
}

/** One exact day; null where the text says less, or something else. */
export function listedDay(written: string | null, order: DateOrder): IsoDate | null {
  const text = written === null ? null : plain(written);
  const days = text === null ? null : daysOf(text, order);
  return days !== null && days.from === days.to ? days.from : null;
}

/** Days from the parts of a date; a missing or zero month or day leaves the whole year or month. Null when there is no such date. */
export function daysOfParts(year: number, month: number, day: number): Days | null {
  if (month === 0) return between(isoDate(year, 1, 1), isoDate(year, 12, 31));
  if (day !== 0) return between(isoDate(year, month, day), isoDate(year, month, day));
  const last = [31, 30, 29, 28].map((each) => isoDate(year, month, each)).find((date) => date !== null) ?? null;
  return between(isoDate(year, month, 1), last);
}

function between(from: IsoDate | null, to: IsoDate | null): Days | null {
  return from === null || to === null || from > to ? null : { from, to };
}

/** Lower case, without accents, brackets and doubled blanks; null when it is too long. */
function plain(written: string): string | null {
  if (written.length > LONGEST) return null;
  const text = asciiDigits(written)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return text
    .replace(/[()[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function birthOf(part: string, order: DateOrder): ListedBirth | null {
  const exact = part.replace(CIRCA, ' ').replace(/\s+/g, ' ').trim();
  const circa = exact !== part;
  const own = daysOf(exact, order);
  if (own !== null) return { ...own, circa };
  const [first = '', second, ...more] = exact.replace(BETWEEN, '').split(RANGE);
  if (second === undefined || more.length > 0) return null;
  const days = between(daysOf(first, order)?.from ?? null, daysOf(second, order)?.to ?? null);
  return days === null ? null : { ...days, circa };
}

/** Each form of a date: what recognises it, and year, month and day of what it found. */
type Form = readonly [RegExp, (found: RegExpExecArray, order: DateOrder) => readonly [string, string, string] | null];

const AFTER = String.raw`(?:[ t]\d{1,2}:\d\d.*|z|[+-]\d\d:\d\d)?$`;
const PART = String.raw`(\d{1,2}|[-?xdmj]{1,2})`;
const FORMS: readonly Form[] = [
  [/^(\d{4})$/, ([, year = '']) => [year, '0', '0']],
  [
    new RegExp(String.raw`^(\d{4})[-/.]${PART}[-/.]${PART}${AFTER}`),
    ([, year = '', month = '', day = '']) => [year, month, day],
  ],
  [/^(\d{4})(\d\d)(\d\d)$/, ([, year = '', month = '', day = '']) => [year, month, day]],
  [/^(\d{4})[-/.](\d{1,2})$/, ([, year = '', month = '']) => [year, month, '0']],
  [new RegExp(String.raw`^${PART}[-/. ]${PART}[-/. ](\d{4})${AFTER}`), inOrder],
  [/^(\d{1,2})[-/.](\d{4})$/, ([, month = '', year = '']) => [year, month, '0']],
  [
    /^(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s./-]*(?:de )?(\p{L}{3,10})\.?,?[\s./-]*(?:del? )?(\d{4})(?: \d{1,2}:\d\d.*)?$/u,
    ([, day = '', month = '', year = '']) => named(year, month, day),
  ],
  [
    /^(\p{L}{3,10})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})$/u,
    ([, month = '', day = '', year = '']) => named(year, month, day),
  ],
  [/^(\p{L}{3,10})\.?,?[\s./-]*(?:del? )?(\d{4})$/u, ([, month = '', year = '']) => named(year, month, '0')],
  [
    /^(\d{4})[\s-](\p{L}{3,10})\.?(?:[\s-](\d{1,2}))?$/u,
    ([, year = '', month = '', day = '0']) => named(year, month, day),
  ],
];

function named(year: string, month: string, day: string): readonly [string, string, string] | null {
  const number = monthOf(month);
  return number === undefined ? null : [year, String(number), day];
}

/** Day and month in the given order, or in the other one where only that makes a date. */
function inOrder(
  [, first = '', second = '', year = '']: RegExpExecArray,
  order: DateOrder,
): readonly [string, string, string] {
  const dayFirst = Number(first) > 12 ? true : Number(second) > 12 ? false : order === 'day-first';
  return dayFirst ? [year, second, first] : [year, first, second];
}

function daysOf(text: string, order: DateOrder): Days | null {
  const decade = /^(?:the )?(\d{3})0'?s$/.exec(text);
  if (decade !== null) return between(isoDate(Number(`${decade[1]}0`), 1, 1), isoDate(Number(`${decade[1]}9`), 12, 31));
  for (const [form, read] of FORMS) {
    const found = form.exec(text);
    const parts = found === null ? null : read(found, order);
    if (parts === null) continue;
    const [year = 0, month = 0, day = 0] = parts.map((part) => (UNKNOWN.test(part) ? 0 : Number(part)));
    return daysOfParts(year, month, day);
  }
  return null;
}
