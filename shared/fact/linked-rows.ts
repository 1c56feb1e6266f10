/** Whom on the same flight a fact points at: the strangers who share the value that it counts. */

import { sharersOf } from './document-sharers.ts';
import type { LinkKey } from './fact.ts';
import type { FlightSubjects, Party } from './fact-subjects.ts';
import { areStrangers } from './link-facts.ts';
import { addressesOf, payersOf } from './shared-link-facts.ts';

/** What parties are compared by. */
const KEYS: Readonly<Record<Exclude<LinkKey, 'document'>, (party: Party) => readonly string[]>> = {
  phone: ({ phoneKeys }) => phoneKeys,
  email: ({ emailKeys }) => emailKeys,
  card: ({ cards }) => cards,
  address: addressesOf,
  payer: payersOf,
};

/** Rows of the others on the flight who share the value with the traveller of this row, in order. */
export function linkedRows(
  { travellers, parties, partyOf }: FlightSubjects,
  row: number,
  by: LinkKey,
): readonly number[] {
  if (by === 'document') return sharersOf(travellers, row);
  const own = parties[partyOf[row] ?? -1];
  if (own === undefined) return [];
  const keys = new Set(KEYS[by](own));
  return parties
    .filter((party) => party !== own && KEYS[by](party).some((key) => keys.has(key)) && areStrangers(own, party))
    .flatMap(({ members }) => members.map((member) => member.row))
    .sort((a, b) => a - b);
}
