/** The mandate of each agency. */
import type { Mandate } from '../fact/fact.ts';
import type { LawAgency } from './case.ts';

/** Gendarmerie works the police mandate. */
export const AGENCY_MANDATE = {
  customs: 'customs',
  police: 'police',
  gendarmerie: 'police',
  immigration: 'immigration',
} as const satisfies Readonly<Record<LawAgency, Mandate>>;
