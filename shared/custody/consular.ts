/**
 * Whether a consulate is told of somebody who is held. Article 36 of the Vienna Convention on Consular Relations (1963) gives that right to nationals of another state; of whoever
 * is also a national of the holding state it says nothing.
 */
import type { Traveller } from '../flight/flight.ts';

/** Why nothing is owed by a time. `protection`: they ask for protection, and it must not be done · `own-national` · `dual-national`: nationals of this state, alone or besides another. */
export type Kept = 'protection' | 'own-national' | 'dual-national';

/**
 * By nationality and passports of the flight's record, as ISO 3166 alpha-3 through `code`. Null: the consulate is owed, also where no nationality or no state of the unit is known.
 * A visa or a residence card makes nobody a national.
 */
export function consulateKept(
  person: Pick<Traveller, 'nationality' | 'documents'>,
  own: string | null,
  code: (written: string) => string | null,
): Kept | null {
  const passports = person.documents.filter(({ type }) => type?.startsWith('P') === true);
  const written = [person.nationality, ...passports.map(({ issuer }) => issuer)];
  const states = new Set(written.flatMap((state) => (state === null ? [] : (code(state) ?? state))));
  if (own === null || !states.has(own)) return null;
  return states.size === 1 ? 'own-national' : 'dual-national';
}
