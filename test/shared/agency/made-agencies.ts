/** Agencies that a unit might make. */
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import { type AgencyRow, SHIPPED_ROWS } from '../../../shared/agency/agency-row.ts';

/** Leads drugs, and is called for cash. */
export const DRUG: AgencyRow = {
  id: 'drug-service' as LawAgency,
  words: { name: { en: 'Drug service', fr: 'Service des stupéfiants' }, letters: 'DS' },
  shape: 'round',
  kind: 'drug',
  leads: ['drugs'],
  joins: ['cash'],
  powers: ['question', 'search-baggage', 'seize'],
  state: 'active',
};

/** Is called for weapons and persons beside others, and leads nothing. */
export const SECURITY: AgencyRow = {
  id: 'airport-security' as LawAgency,
  words: { name: { en: 'Airport security', fr: 'Sûreté de l’aéroport' }, letters: 'AS' },
  shape: 'square',
  kind: 'airport-security',
  leads: [],
  joins: ['terrorism'],
  powers: ['question'],
  state: 'active',
};

export const WITH_MADE: readonly AgencyRow[] = [...SHIPPED_ROWS, DRUG, SECURITY];
