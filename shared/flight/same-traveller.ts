/** Who of a flight is a traveller whom earlier messages named, also under another id. */
import { plainNumber } from './changed-identity.ts';
import type { Flight, Traveller, TravellerId } from './flight.ts';

/** Gives the traveller of an earlier state of the flight as it is now: under one of their ids, or as somebody new with the same document, or the same name and birth. */
export function sameOn({ travellers }: Flight, before: Flight): (who: Traveller) => Traveller | undefined {
  const known = new Set(before.travellers.flatMap(idsOf));
  const byId = firstBy(travellers, idsOf);
  const unknown = travellers.filter((each) => !idsOf(each).some((id) => known.has(id)));
  const byDocument = firstBy(unknown, documentsOf);
  const byBirth = firstBy(unknown, namedAtBirth);
  return (who) =>
    firstOf(byId, idsOf(who)) ?? firstOf(byDocument, documentsOf(who)) ?? firstOf(byBirth, namedAtBirth(who));
}

function firstBy(
  travellers: readonly Traveller[],
  keysOf: (traveller: Traveller) => readonly string[],
): ReadonlyMap<string, Traveller> {
  const found = new Map<string, Traveller>();
  for (const each of travellers) for (const key of keysOf(each)) if (!found.has(key)) found.set(key, each);
  return found;
}

function firstOf(found: ReadonlyMap<string, Traveller>, keys: readonly string[]): Traveller | undefined {
  return keys.map((key) => found.get(key)).find((each) => each !== undefined);
}

/** Every id of a traveller. */
export function idsOf({ id, aliases }: Pick<Traveller, 'id' | 'aliases'>): readonly TravellerId[] {
  return [id, ...aliases];
}

function namedAtBirth({ surname, givenNames, dateOfBirth }: Traveller): readonly string[] {
  return dateOfBirth === null ? [] : [`${surname ?? ''}/${givenNames ?? ''} ${dateOfBirth}`];
}

function documentsOf({ documents }: Traveller): readonly string[] {
  return documents.flatMap(({ number, issuer }) =>
    number === null || plainNumber(number) === '' ? [] : [`${issuer ?? ''} ${plainNumber(number)}`],
  );
}
