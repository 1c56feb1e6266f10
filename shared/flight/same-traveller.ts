/** Who of a flight is a traveller whom earlier messages named, also under another id. */
import { plainNumber } from './changed-identity.ts';
import type { Flight, Traveller } from './flight.ts';

/** The traveller on the flight as it is now: under one of their ids, or as somebody new with the same document, or the same name and birth. */
export function sameOn({ travellers }: Flight, who: Traveller, before: Flight): Traveller | undefined {
  const known = new Set(before.travellers.flatMap(({ id, aliases }) => [id, ...aliases]));
  const ids = new Set([who.id, ...who.aliases]);
  const documents = new Set(documentsOf(who));
  const isNew = ({ id, aliases }: Traveller) => ![id, ...aliases].some((each) => known.has(each));
  return (
    travellers.find(({ id, aliases }) => ids.has(id) || aliases.some((each) => ids.has(each))) ??
    travellers.find((each) => isNew(each) && documentsOf(each).some((document) => documents.has(document))) ??
    travellers.find(
      (each) =>
        isNew(each) &&
        who.dateOfBirth !== null &&
        each.dateOfBirth === who.dateOfBirth &&
        each.surname === who.surname &&
        each.givenNames === who.givenNames,
    )
  );
}

function documentsOf({ documents }: Traveller): readonly string[] {
  return documents.flatMap(({ number, issuer }) =>
    number === null || plainNumber(number) === '' ? [] : [`${issuer ?? ''} ${plainNumber(number)}`],
  );
}
