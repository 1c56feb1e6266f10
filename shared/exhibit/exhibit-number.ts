/**
 * Numbers of exhibits, by the unit's pattern: `LFW-CUSTOMS-2026-0007`. Each agency has a series of its own, so that a gap tells another agency nothing. What is taken in a
 * case that is hidden from an agency counts beside the series, under digits that lead to no case: whoever sees the series sees no gap where it was.
 */
import type { LawAgency } from '../agency/agency-id.ts';
import { below } from '../casework/draw.ts';
import { failed, type Result, success } from '../result.ts';

export const DEFAULT_PATTERN = '{unit}-{agency}-{year}-{n:4}';
export const LONGEST_PATTERN = 40;

const PARTS = ['unit', 'agency', 'year', 'n'] as const;
type Part = (typeof PARTS)[number];

export type PatternProblem = 'sign' | 'part' | 'missing' | 'twice' | 'between' | 'long';

type Piece = { readonly text: string } | { readonly part: Part; readonly digits: number };

export interface NumberPattern {
  readonly pieces: readonly Piece[];
}

const PIECE = /\{([a-z]+)(?::([1-9]))?\}|[^{}]+/gy;
/** Signs that every bar code and every file name can have. */
const TEXT = /^[A-Z0-9\-/.]+$/;
/** What parts two parts, so that two numbers are never written alike. */
const BETWEEN = /[-/.]/;

/** The pattern, or what is wrong with it. Every part occurs once: no two units, agencies or years can give one number. */
export function readPattern(text: string): Result<NumberPattern, PatternProblem> {
  if (text.length > LONGEST_PATTERN) return failed('long');
  const pieces: Piece[] = [];
  let end = 0;
  for (const [whole, name, digits] of text.matchAll(PIECE)) {
    end += whole.length;
    if (name === undefined) {
      if (!TEXT.test(whole)) return failed('sign');
      pieces.push({ text: whole });
      continue;
    }
    const part = PARTS.find((each) => each === name);
    if (part === undefined || (digits !== undefined && part !== 'n')) return failed('part');
    pieces.push({ part, digits: Number(digits ?? 1) });
  }
  if (end !== text.length) return failed('sign');
  const named = pieces.flatMap((piece) => ('part' in piece ? [piece.part] : []));
  if (PARTS.some((part) => !named.includes(part))) return failed('missing');
  if (named.length > PARTS.length) return failed('twice');
  const isApart = pieces.every((piece, at) => {
    const next = pieces[at + 1];
    if (next === undefined || 'text' in piece) return true;
    return 'text' in next && (at + 2 >= pieces.length || BETWEEN.test(next.text));
  });
  return isApart ? success({ pieces }) : failed('between');
}

/** What a number is made of. `n`: the number in the series, or a text that stands for it. */
export interface NumberParts {
  readonly unit: string;
  readonly agency: LawAgency;
  readonly year: string;
  readonly n: number | string;
}

/** The number by the pattern. */
export function numberBy({ pieces }: NumberPattern, { unit, agency, year, n }: NumberParts): string {
  const texts = { unit, agency: agency.toUpperCase().replaceAll('-', '_'), year };
  return pieces
    .map((piece) => {
      if ('text' in piece) return piece.text;
      return piece.part === 'n' ? String(n).padStart(piece.digits, '0') : texts[piece.part];
    })
    .join('');
}

/**
 * What an agency has numbered: the next number of each year, and, beside it, of each hidden case: under six digits that were drawn for it, which lead to no case. It is written
 * with the exhibit, and never counts down.
 */
export interface ExhibitSeries {
  readonly years: Readonly<Record<string, number>>;
  /** By the number of the case. */
  readonly beside: Readonly<Record<string, { readonly digits: string; readonly next: number }>>;
}

export const NEW_SERIES: ExhibitSeries = { years: {}, beside: {} };

/** Where an exhibit is counted: in the series of the year, or beside it, with those of a hidden case. */
export interface CountedIn {
  readonly year: string;
  readonly hiddenCase: string | null;
}

/** As many as six digits give. */
const DRAWN = 1_000_000;

/** The next number, and the series after it. `uint32` gives unbiased random numbers below 2^32. */
export function nextIn(
  series: ExhibitSeries,
  { year, hiddenCase }: CountedIn,
  uint32: () => number,
): { readonly n: number | string; readonly series: ExhibitSeries } {
  if (hiddenCase === null) {
    const n = series.years[year] ?? 1;
    return { n, series: { ...series, years: { ...series.years, [year]: n + 1 } } };
  }
  const { digits, next } = series.beside[hiddenCase] ?? { digits: newDigits(series, uint32), next: 1 };
  const beside = { ...series.beside, [hiddenCase]: { digits, next: next + 1 } };
  return { n: `${digits}_${next}`, series: { ...series, beside } };
}

/** Digits that no other hidden case has. */
function newDigits({ beside }: ExhibitSeries, uint32: () => number): string {
  const taken = new Set(Object.values(beside).map(({ digits }) => digits));
  for (;;) {
    const digits = String(below(DRAWN, uint32)).padStart(6, '0');
    if (!taken.has(digits)) return digits;
  }
}
