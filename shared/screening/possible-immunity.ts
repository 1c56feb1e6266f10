/** Whether a traveller's documents hint at immunity. A document proves none: the protocol service says who has it. */
import type { TravelDocument } from '../manifest.ts';
import { isOrganisation } from '../reference/organisations.ts';

export type PossibleImmunity = 'diplomatic' | 'laissez-passer';

/** Diplomatic passport (ICAO Doc 9303, two-letter codes), and the one letter that some systems send. */
const DIPLOMATIC: readonly string[] = ['PD', 'D'];
/** Laissez-passer. One that a state issues is an emergency document and gives no immunity. */
const LAISSEZ_PASSER = 'PL';

/**
 * The immunity that the documents may come with; null: none of them hints at it. Service and official passports (`PO`, `PS`) give none by
 * themselves (Vienna Convention on Diplomatic Relations, 1961).
 */
export function possibleImmunity(
  documents: readonly Pick<TravelDocument, 'type' | 'issuer'>[],
): PossibleImmunity | null {
  if (documents.some(({ type }) => type !== null && DIPLOMATIC.includes(type))) return 'diplomatic';
  const ofOrganisation = ({ type, issuer }: Pick<TravelDocument, 'type' | 'issuer'>) =>
    issuer === null ? type === LAISSEZ_PASSER : isOrganisation(issuer);
  return documents.some(ofOrganisation) ? 'laissez-passer' : null;
}
