/** How a row of the catalogue is written: what most rows share is filled in by `fact-catalogue.ts`. */
import type { FactDeclaration, Family } from '../fact.ts';

export type FactRow = Pick<FactDeclaration, 'id' | 'type' | 'family'> & Partial<FactDeclaration>;

type Kind = Pick<FactDeclaration, 'type' | 'unit' | 'decimals'>;

export const FLAG: Kind = { type: 'boolean' };
export const TEXT: Kind = { type: 'text' };
export const SET: Kind = { type: 'set' };
export const NUMBER: Kind = { type: 'integer' };
export const PIECES: Kind = { type: 'integer', unit: 'pieces' };
export const PERSONS: Kind = { type: 'integer', unit: 'persons' };
export const HOURS: Kind = { type: 'integer', unit: 'hours' };
export const DAYS: Kind = { type: 'integer', unit: 'days' };
export const YEARS: Kind = { type: 'integer', unit: 'years' };
export const PERCENT: Kind = { type: 'integer', unit: 'percent' };
export const KG: Kind = { type: 'integer', unit: 'kg' };
export const KG1: Kind = { type: 'decimal', decimals: 1, unit: 'kg' };
export const MONEY: Kind = { type: 'decimal', decimals: 2 };

/** A row in short, with the catalogue version that introduced it. */
export function added(
  since: number,
  id: string,
  kind: Kind,
  family: Family,
  sources: readonly string[],
  more: Partial<FactDeclaration> = {},
): FactRow {
  return { id, ...kind, family, sources, since, ...more };
}
