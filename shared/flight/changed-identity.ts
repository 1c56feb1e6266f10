/** What a later message says otherwise of who a traveller is: a passport exchanged between two lists is itself a sign, and the door looks for the name on its paper. */
import { hasOtherWords, isAnotherName } from '../name/another-name.ts';
import type { Traveller } from './flight.ts';

/** A value, and the one in its place. */
interface Exchanged {
  readonly was: string;
  readonly is: string;
}

/** What changed; null: that stayed. One of them did. */
export interface ChangedIdentity {
  readonly name: Exchanged | null;
  readonly document: Exchanged | null;
}

type Known = Pick<Traveller, 'surname' | 'givenNames' | 'title' | 'documents' | 'sources'>;

/** The change from the one to the other; null: they say the same person. Lists of one channel spell one person in one way; two channels do not. */
export function changedIdentity(before: Known, after: Known): ChangedIdentity | null {
  const isOneChannel = before.sources[0]?.channel === after.sources[0]?.channel;
  const [was, is] = [fullName(before), fullName(after)];
  const isRenamed =
    was !== '' && is !== '' && (isOneChannel ? hasOtherWords(before, after) : isAnotherName(before, after));
  const name = isRenamed ? { was, is } : null;
  const document = changedDocument(before, after);
  return name === null && document === null ? null : { name, document };
}

/** Does a document of this type say who its holder is? A visa does not. */
export function isOfPerson(type: string | null): boolean {
  return type !== 'V';
}

/** The number that stands first now, where it was not sent before. */
function changedDocument(before: Known, after: Known): Exchanged | null {
  const [was] = numbersOf(before);
  const [is] = numbersOf(after);
  if (was === undefined || is === undefined) return null;
  return numbersOf(before).some((number) => plainNumber(number) === plainNumber(is)) ? null : { was, is };
}

function numbersOf({ documents }: Known): readonly string[] {
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
