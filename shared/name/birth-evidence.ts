/**
 * What two dates of birth say about two people being one. It never excludes: lists have wrong dates, and documents guess. Kept apart from the names.
 */
import type { IsoDate } from '../manifest.ts';
import { dayNumber, isoDate } from '../time/civil.ts';

/** A date of birth as a range of days, both included: a full date is one day, a year runs from 1 January to 31 December. */
export interface BirthRange {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The source calls it approximate. */
  readonly circa: boolean;
}

/**
 * Strongest first. Of two days:
 * - `exact`: the same.
 * - `swapped`: day and month changed places.
 * - `guess`: the same year, where one side says 1 January and the other another day.
 * - `slip`: one digit differs, two neighbours changed places, or the same day a year apart.
 * - `day`: another day of the year.
 *
 * Where one side knows the year only: `year`, the same one, or both say 1 January. `near`, a year apart at most.
 */
export const BIRTH_EVIDENCE = [
  'exact',
  'swapped',
  'year',
  'near',
  'guess',
  'slip',
  'missing',
  'day',
  'differs',
] as const;
export type BirthEvidence = (typeof BIRTH_EVIDENCE)[number];

const DAYS_OF_YEAR = 366;
/** An approximate date may be off by so many years. */
const CIRCA_YEARS = 2;

/** The strongest evidence that any of the dates of one side gives with any of the other; `missing` where a side has none. Symmetric. */
export function birthEvidence(one: readonly BirthRange[], other: readonly BirthRange[]): BirthEvidence {
  let best: number = BIRTH_EVIDENCE.length;
  for (const a of one) for (const b of other) best = Math.min(best, BIRTH_EVIDENCE.indexOf(evidenceOf(a, b)));
  return BIRTH_EVIDENCE[best] ?? 'missing';
}

function evidenceOf(a: BirthRange, b: BirthRange): BirthEvidence {
  if (isDay(a) && isDay(b)) return evidenceOfDays(a.from, b.from);
  const [wide, other] = [widened(a), widened(b)];
  if (wide.from <= other.to && other.from <= wide.to) return 'year';
  if (isMonth(a) && isMonth(b)) return yearOf(a.from) === yearOf(b.from) ? 'day' : 'differs';
  return daysApart(wide, other) <= DAYS_OF_YEAR * (a.circa || b.circa ? CIRCA_YEARS : 1) ? 'near' : 'differs';
}

function evidenceOfDays(a: IsoDate, b: IsoDate): BirthEvidence {
  if (a === b) return isGuess(a) ? 'year' : 'exact';
  const isSameYear = yearOf(a) === yearOf(b);
  if (isSameYear && (isGuess(a) || isGuess(b))) return 'guess';
  if (isSwapped(a, b)) return 'swapped';
  if (isSlip(a, b)) return 'slip';
  return isSameYear ? 'day' : 'differs';
}

function isDay({ from, to, circa }: BirthRange): boolean {
  return from === to && !circa;
}

/** A day, or days of one month. */
function isMonth({ from, to, circa }: BirthRange): boolean {
  return !circa && from.slice(0, 7) === to.slice(0, 7);
}

/** Documents write 1 January where only the year is known. */
export function isGuess(day: IsoDate): boolean {
  return day.endsWith('-01-01');
}

/** A day that was guessed stands for its year. */
function widened(range: BirthRange): BirthRange {
  return range.from === range.to && isGuess(range.from) ? { ...range, to: `${range.from.slice(0, 4)}-12-31` } : range;
}

function yearOf(day: IsoDate): string {
  return day.slice(0, 4);
}

function isSwapped(a: IsoDate, b: IsoDate): boolean {
  return yearOf(a) === yearOf(b) && a.slice(5, 7) === b.slice(8) && a.slice(8) === b.slice(5, 7);
}

/** One digit differs, two neighbouring digits changed places (the hyphens are no neighbours), or the year is the next one. */
function isSlip(a: IsoDate, b: IsoDate): boolean {
  if (a.slice(4) === b.slice(4) && Math.abs(Number(yearOf(a)) - Number(yearOf(b))) === 1) return true;
  const places: number[] = [];
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) places.push(at);
  const [first, second] = places;
  if (first === undefined || places.length > 2) return false;
  if (second === undefined) return true;
  return second === first + 1 && a[first] === b[second] && a[second] === b[first];
}

/** A full date. */
export function birthDay(day: IsoDate): BirthRange {
  return { from: day, to: day, circa: false };
}

/** Days between two ranges that do not meet; 0 where they do. */
function daysApart(a: BirthRange, b: BirthRange): number {
  const gap = a.to < b.from ? [a.to, b.from] : b.to < a.from ? [b.to, a.from] : null;
  if (gap === null) return 0;
  return (dayNumber(gap[1] as IsoDate) ?? 0) - (dayNumber(gap[0] as IsoDate) ?? 0);
}

const WRITTEN = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T.*)?$/;
const LAST_MONTH = 12;

/** Dates as tables write them: a year, a month or a day of ISO 8601, several parted by `;` or `|`. What is none of these is left out. */
export function readBirths(written: string): BirthRange[] {
  return written.split(/[;|]/).flatMap((text) => readBirth(text.trim()) ?? []);
}

function readBirth(text: string): BirthRange | null {
  const found = WRITTEN.exec(text);
  if (found === null) return null;
  const [, year, month, day] = found.map((part) => (part === undefined || Number(part) === 0 ? null : Number(part)));
  if (year === null || year === undefined) return null;
  const from = isoDate(year, month ?? 1, day ?? 1);
  if (from === null) return null;
  if (month !== null && day !== null) return birthDay(from);
  return { from, to: lastDay(year, month ?? LAST_MONTH), circa: false };
}

function lastDay(year: number, month: number): IsoDate {
  for (let day = 31; day > 28; day -= 1) {
    const date = isoDate(year, month, day);
    if (date !== null) return date;
  }
  return isoDate(year, month, 28) ?? `${year}-12-31`;
}
