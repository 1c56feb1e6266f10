/**
 * How near a traveller's date of birth is to those of an entry. Many lists have a year only; some documents say 1 January where the day is not
 * known. A date that differs excludes nobody: it ranks the match down.
 */
import type { IsoDate } from '../../manifest.ts';
import { dayNumber } from '../../time/civil.ts';
import type { ListedBirth } from '../list-entry.ts';
import { type EvidenceWay, type How, how, type Verdict } from './evidence.ts';

/** `day`: the same day. `year`: the same year, where one side says no more. `near`: a slip makes one of the other. */
export const BIRTH_CLOSENESS = ['day', 'year', 'near', 'missing', 'differs'] as const;
export type BirthCloseness = (typeof BIRTH_CLOSENESS)[number];

export interface BirthComparison {
  readonly closeness: BirthCloseness;
  readonly verdict: Verdict;
  readonly how: readonly How[];
  /** The date of the entry that comes nearest, as text; null: it has none. */
  readonly listed: string | null;
}

/** Years by which the year of a list may be wrong: as it stands, and where the list calls it approximate. */
const YEARS_OFF = { stated: 1, circa: 2 } as const;
const MONTH_DAYS = 31;

const VERDICT: Readonly<Record<BirthCloseness, Verdict>> = {
  day: 'agrees',
  year: 'agrees',
  near: 'near',
  missing: 'missing',
  differs: 'differs',
};

/** Compares with every date of the entry; the nearest counts. */
export function compareBirths(births: readonly ListedBirth[], sent: IsoDate | null): BirthComparison {
  const first = births[0];
  if (first === undefined || sent === null) {
    return { closeness: 'missing', verdict: 'missing', how: [], listed: first === undefined ? null : birthText(first) };
  }
  const [best] = births
    .map((birth) => compareBirth(birth, sent))
    .sort((a, b) => rankOf(a.closeness) - rankOf(b.closeness) || a.years - b.years) as [Compared, ...Compared[]];
  const { closeness, ways, years, birth } = best;
  return {
    closeness,
    verdict: VERDICT[closeness],
    how: ways.map((way) => how(way, { years })),
    listed: birthText(birth),
  };
}

/** As the list has it: a day, a month, a year, or from a year or day to another. */
export function birthText({ from, to }: ListedBirth): string {
  if (from === to) return from;
  const years = from.endsWith('-01-01') && to.endsWith('-12-31');
  if (years) return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)}–${to.slice(0, 4)}`;
  return isMonth({ from, to }) ? from.slice(0, 7) : `${from} – ${to}`;
}

interface Compared {
  readonly birth: ListedBirth;
  readonly closeness: BirthCloseness;
  readonly ways: readonly EvidenceWay[];
  /** Years between the two; 0 within one year. */
  readonly years: number;
}

function rankOf(closeness: BirthCloseness): number {
  return BIRTH_CLOSENESS.indexOf(closeness);
}

function compareBirth(birth: ListedBirth, sent: IsoDate): Compared {
  const years = yearsBetween(birth, sent);
  const found = (closeness: BirthCloseness, ...ways: EvidenceWay[]): Compared => {
    return { birth, closeness, ways: birth.circa ? [...ways, 'approximate'] : ways, years };
  };
  const { from, to } = birth;
  const isWithin = from <= sent && sent <= to;
  if (from !== to) {
    if (isWithin) return found('year', isMonth(birth) ? 'month-only' : 'year-only');
    if (years <= (birth.circa ? YEARS_OFF.circa : YEARS_OFF.stated) && !isMonth(birth))
      return found('near', 'years-apart');
    return found('differs', 'years-apart');
  }
  if (isWithin) {
    if (birth.circa) return found('year');
    return isFirstOfJanuary(sent) ? found('year', 'first-of-january') : found('day');
  }
  if (from.slice(0, 4) === sent.slice(0, 4) && (isFirstOfJanuary(from) || isFirstOfJanuary(sent))) {
    return found('year', 'first-of-january');
  }
  if (isSwapped(from, sent)) return found('near', 'day-month-swapped');
  if (isSlip(from, sent)) return found('near', 'one-part-of-date');
  if (birth.circa && years <= YEARS_OFF.circa) return found('near');
  return found('differs', years === 0 ? 'days-apart' : 'years-apart');
}

function isMonth({ from, to }: Pick<ListedBirth, 'from' | 'to'>): boolean {
  return from !== to && from.slice(0, 7) === to.slice(0, 7) && dayNumber(to) - dayNumber(from) < MONTH_DAYS;
}

/** A day that stands for a year wherever the day is not known. */
function isFirstOfJanuary(date: IsoDate): boolean {
  return date.endsWith('-01-01');
}

function yearsBetween({ from, to }: ListedBirth, sent: IsoDate): number {
  const [first, last, year] = [from, to, sent].map((date) => Number(date.slice(0, 4))) as [number, number, number];
  return Math.max(0, first - year, year - last);
}

function isSwapped(one: IsoDate, other: IsoDate): boolean {
  return (
    one.slice(0, 4) === other.slice(0, 4) && one.slice(5, 7) === other.slice(8) && one.slice(8) === other.slice(5, 7)
  );
}

/** One digit is another one, or the same day of the year before or after. */
function isSlip(one: IsoDate, other: IsoDate): boolean {
  if (one.slice(4) === other.slice(4) && Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4))) === 1)
    return true;
  let others = 0;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) others += 1;
  return others === 1;
}
