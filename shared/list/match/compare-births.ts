/**
 * How near a traveller's date of birth is to those of an entry. Many lists have a year only; some documents say 1 January where the day is not
 * known. A date that differs excludes nobody: it ranks the match down.
 */
import type { IsoDate } from '../../manifest.ts';
import { type BirthEvidence, birthEvidence, isGuess } from '../../name/birth-evidence.ts';
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

const CLOSENESS: Readonly<Record<BirthEvidence, BirthCloseness>> = {
  exact: 'day',
  swapped: 'near',
  slip: 'near',
  year: 'year',
  near: 'near',
  missing: 'missing',
  day: 'differs',
  differs: 'differs',
};

function compareBirth(birth: ListedBirth, sent: IsoDate): Compared {
  const evidence = birthEvidence([birth], [{ from: sent, to: sent, circa: false }]);
  const years = yearsBetween(birth, sent);
  // Two dates that are known say more than that they are a year apart.
  const isKnown =
    !birth.circa && !isGuess(sent) && (isMonth(birth) || (birth.from === birth.to && !isGuess(birth.from)));
  const closeness = evidence === 'near' && isKnown ? 'differs' : CLOSENESS[evidence];
  const ways: EvidenceWay[] = [...waysOf(evidence, birth, sent, years)];
  return { birth, closeness, ways: birth.circa ? [...ways, 'approximate'] : ways, years };
}

function waysOf(evidence: BirthEvidence, birth: ListedBirth, sent: IsoDate, years: number): readonly EvidenceWay[] {
  if (evidence === 'swapped') return ['day-month-swapped'];
  if (evidence === 'slip') return ['one-part-of-date'];
  if (evidence === 'year') {
    if (birth.from !== birth.to) return [isMonth(birth) ? 'month-only' : 'year-only'];
    return isGuess(birth.from) || isGuess(sent) ? ['first-of-january'] : [];
  }
  return evidence === 'exact' ? [] : [years === 0 ? 'days-apart' : 'years-apart'];
}

function isMonth({ from, to }: Pick<ListedBirth, 'from' | 'to'>): boolean {
  return from !== to && from.slice(0, 7) === to.slice(0, 7);
}

function yearsBetween({ from, to }: ListedBirth, sent: IsoDate): number {
  const [first, last, year] = [from, to, sent].map((date) => Number(date.slice(0, 4))) as [number, number, number];
  return Math.max(0, first - year, year - last);
}
