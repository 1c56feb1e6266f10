/** How a fact is declared: a row with its properties and the function that answers it. */
import { type FactDeclaration, type Family, MANDATES } from './fact.ts';
import type { Answer } from './fact-answer.ts';

type Kind = Pick<FactDeclaration, 'type' | 'unit' | 'decimals'>;

export const FLAG: Kind = { type: 'boolean' };
export const TEXT: Kind = { type: 'text' };
export const SET: Kind = { type: 'set' };
export const DATE: Kind = { type: 'date' };
export const INSTANT: Kind = { type: 'instant' };
export const NUMBER: Kind = { type: 'integer' };
export const PIECES: Kind = { type: 'integer', unit: 'pieces' };
export const PERSONS: Kind = { type: 'integer', unit: 'persons' };
export const HOURS: Kind = { type: 'integer', unit: 'hours' };
export const HOURS1: Kind = { type: 'decimal', decimals: 1, unit: 'hours' };
export const DAYS: Kind = { type: 'integer', unit: 'days' };
export const NIGHTS: Kind = { type: 'integer', unit: 'nights' };
export const YEARS: Kind = { type: 'integer', unit: 'years' };
export const PERCENT: Kind = { type: 'integer', unit: 'percent' };
export const KG: Kind = { type: 'integer', unit: 'kg' };
export const KG1: Kind = { type: 'decimal', decimals: 1, unit: 'kg' };
export const KG_PER_NIGHT: Kind = { type: 'decimal', decimals: 1, unit: 'kg-per-night' };
export const MONEY: Kind = { type: 'decimal', decimals: 2 };

/** A declaration without what the catalogue adds, and the function that answers it; null when no source supplies the fact yet. */
export interface FactRow<Subject> extends Omit<FactDeclaration, 'id' | 'scope' | 'awaited'> {
  readonly answer: ((subject: Subject) => Answer) | null;
}

/** Facts of one kind of subject, by fact id. */
export type FactTable<Subject> = Readonly<Record<string, FactRow<Subject>>>;

type More = Partial<Omit<FactRow<never>, 'column' | 'since' | 'family' | 'sources' | 'answer' | keyof Kind>>;

/**
 * Declares a fact without an answer; a row adds its answer. `column` is its place in stored fact blocks: the next free number, never
 * changed. `since` is the version of the catalogue that introduces it: one more than the highest so far.
 */
export function fact(
  column: number,
  since: number,
  kind: Kind,
  family: Family,
  sources: readonly string[],
  more: More = {},
): FactRow<never> & { readonly answer: null } {
  const rest = { needs: [], sensitivity: 'none', mandates: MANDATES, answer: null } as const;
  return { column, since, ...kind, family, sources, ...rest, ...more };
}
