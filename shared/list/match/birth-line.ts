/**
 * How near a traveller's date of birth is to those of an entry, in words. Many lists have a year only; some documents say 1 January where the day is not
 * known. A date that differs excludes nobody: it ranks the match down.
 */
import type { IsoDate } from '../../manifest.ts';
import {
  BIRTH_EVIDENCE,
  type BirthEvidence,
  type BirthRange,
  birthDay,
  birthEvidence,
  isGuess,
} from '../../name/birth-evidence.ts';
import { type EvidenceLine, type EvidenceWay, how, type Verdict } from './evidence.ts';

const VERDICT: Readonly<Record<BirthEvidence, Verdict>> = {
  exact: 'agrees',
  swapped: 'near',
  year: 'agrees',
  near: 'near',
  guess: 'near',
  slip: 'near',
  missing: 'missing',
  day: 'differs',
  differs: 'differs',
};

export interface BirthComparison {
  readonly evidence: BirthEvidence;
  readonly line: EvidenceLine;
}

/** Compares with every date of the entry; the nearest counts, and stands in the line. */
export function compareBirths(births: readonly BirthRange[], sent: IsoDate | null): BirthComparison {
  const [best] =
    sent === null
      ? []
      : births
          .map((birth) => compareBirth(birth, sent))
          .sort((a, b) => BIRTH_EVIDENCE.indexOf(a.evidence) - BIRTH_EVIDENCE.indexOf(b.evidence) || a.years - b.years);
  const { evidence, ways, years, birth }: Compared = best ?? {
    ...{ evidence: 'missing', ways: [], years: 0 },
    birth: births[0] ?? null,
  };
  const line: EvidenceLine = {
    field: 'birth',
    listed: birth === null ? null : birthText(birth),
    sent,
    verdict: VERDICT[evidence],
    how: ways.map((way) => how(way, { years })),
  };
  return { evidence, line };
}

/** As the list has it: a day, a month, a year, or from a year or day to another. */
export function birthText({ from, to }: BirthRange): string {
  if (from === to) return from;
  const years = from.endsWith('-01-01') && to.endsWith('-12-31');
  if (years) return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)}–${to.slice(0, 4)}`;
  return isMonth({ from, to }) ? from.slice(0, 7) : `${from} – ${to}`;
}

interface Compared {
  /** Null: the entry has none. */
  readonly birth: BirthRange | null;
  readonly evidence: BirthEvidence;
  readonly ways: readonly EvidenceWay[];
  /** Years between the two; 0 within one year. */
  readonly years: number;
}

function compareBirth(birth: BirthRange, sent: IsoDate): Compared {
  const evidence = birthEvidence([birth], [birthDay(sent)]);
  const years = yearsBetween(birth, sent);
  const ways = waysOf(evidence, birth, sent, years);
  return { birth, evidence, ways: birth.circa ? [...ways, 'approximate'] : ways, years };
}

function waysOf(evidence: BirthEvidence, birth: BirthRange, sent: IsoDate, years: number): readonly EvidenceWay[] {
  if (evidence === 'exact') return [];
  if (evidence === 'swapped') return ['day-month-swapped'];
  if (evidence === 'slip') return ['one-part-of-date'];
  if (evidence === 'guess') return ['first-of-january'];
  if (evidence === 'year') {
    if (birth.from !== birth.to) return [isMonth(birth) ? 'month-only' : 'year-only'];
    return isGuess(birth.from) || isGuess(sent) ? ['first-of-january'] : [];
  }
  return [years === 0 ? 'days-apart' : 'years-apart'];
}

function isMonth({ from, to }: Pick<BirthRange, 'from' | 'to'>): boolean {
  return from !== to && from.slice(0, 7) === to.slice(0, 7);
}

function yearsBetween({ from, to }: BirthRange, sent: IsoDate): number {
  const [first, last, year] = [from, to, sent].map((date) => Number(date.slice(0, 4))) as [number, number, number];
  return Math.max(0, first - year, year - last);
}
