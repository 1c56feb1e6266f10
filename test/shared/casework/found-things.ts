/** Results with something found or done, for tests. */
import type { Found } from '../../../shared/casework/finding.ts';

export const DRUGS: Found = {
  kind: 'drugs',
  agency: 'customs',
  what: 'cocaine',
  quantity: { amount: 2, unit: 'kg', weighed: 'gross' },
  test: 'presumptive',
};
/** Makes no sense: an arrest is not weighed. */
export const ODD: Found = { ...DRUGS, kind: 'arrest' };
export const SEIZURE = { result: 'found', found: [DRUGS] } as const;
export const ARREST = { result: 'found', found: [{ kind: 'arrest', agency: 'police', what: '' }] } as const;
export const NOTHING = { result: 'nothing-found', found: [] } as const;
export const REFUSED: Found = { kind: 'refused-entry', agency: 'immigration', what: '' };
