/** What a later message says otherwise of who a traveller is: a passport exchanged between two lists is itself a sign, and the door looks for the name on its paper. */

import type { IsoDate } from '../manifest.ts';
import { hasOtherWords, isAnotherName } from '../name/another-name.ts';
import { possibleImmunity } from '../screening/possible-immunity.ts';
import type { Traveller } from './flight.ts';
import { isBelowAge } from './of-age.ts';

/** A value, and the one in its place; '' where none was or is sent. */
interface Exchanged {
  readonly was: string;
  readonly is: string;
}

/** What changed; null or left out: that stayed. One of them did. */
export interface ChangedIdentity {
  readonly name: Exchanged | null;
  readonly document: Exchanged | null;
  /** ISO dates: with another date of birth somebody is a child who is met apart, or no child any more. */
  readonly birth?: Exchanged;
}

type Known = Pick<Traveller, 'surname' | 'givenNames' | 'title' | 'documents' | 'dateOfBirth' | 'sources'>;

/** The change from the one to the other, on a flight of this day (null: not known); null: they say the same person. Lists of one channel spell one person in one way; two channels do not. */
export function changedIdentity(before: Known, after: Known, day: IsoDate | null = null): ChangedIdentity | null {
  const isOneChannel = before.sources[0]?.channel === after.sources[0]?.channel;
  const [was, is] = [fullName(before), fullName(after)];
  const isRenamed =
    was !== '' && is !== '' && (isOneChannel ? hasOtherWords(before, after) : isAnotherName(before, after));
  const name = isRenamed ? { was, is } : null;
  const document = changedDocument(before, after);
  const birth = changedBirth(before, after, day);
  if (name === null && document === null && birth === null) return null;
  return { name, document, ...(birth === null ? {} : { birth }) };
}

/** Another whole date. One that is sent or not sent any more is another only where it makes somebody a child on the day of the flight, or one no longer. */
function changedBirth({ dateOfBirth: was }: Known, { dateOfBirth: is }: Known, day: IsoDate | null): Exchanged | null {
  if (was === is) return null;
  if (was !== null && is !== null) return was.length === is.length ? { was, is } : null;
  const isChild = day !== null && isBelowAge(was ?? is ?? '', day);
  return isChild ? { was: was ?? '', is: is ?? '' } : null;
}

/** Does a document of this type say who its holder is? A visa does not. */
export function isOfPerson(type: string | null): boolean {
  return type !== 'V';
}

/** The number that stands first now, where it was not sent before; or what a document is called, where that makes its holder a diplomat or one no longer. */
function changedDocument(before: Known, after: Known): Exchanged | null {
  const [was] = numbersOf(before);
  const [is] = numbersOf(after);
  if (was !== undefined && is !== undefined) {
    const isKnown = numbersOf(before).some((number) => plainNumber(number) === plainNumber(is));
    if (!isKnown) return { was, is };
  }
  // Who is searched or held depends on it.
  if (possibleImmunity(before.documents) === possibleImmunity(after.documents)) return null;
  const kinds = { was: kindsOf(before), is: kindsOf(after) };
  return kinds.was === kinds.is ? null : kinds;
}

/** The documents with type and issuer, as one text. */
function kindsOf({ documents }: Known): string {
  return documents
    .map(({ type, issuer, number }) => [type, issuer, number].filter((part) => part !== null).join(' '))
    .join(', ');
}

function numbersOf({ documents }: Known): readonly string[] {
  return documentNumbers(documents);
}

/** The numbers of the documents that say who their holder is. */
export function documentNumbers(documents: Traveller['documents']): readonly string[] {
  return documents.flatMap(({ type, number }) =>
    number === null || plainNumber(number) === '' || !isOfPerson(type) ? [] : [number],
  );
}

/** A document number by its letters and digits alone. */
export function plainNumber(number: string): string {
  return number.toUpperCase().replace(/[^0-9A-Z]/g, '');
}

function fullName({ surname, givenNames }: Known): string {
  return [surname, givenNames].filter((part) => part !== null && part !== '').join(', ');
}
