/** By what a traveller is known again on another flight, so that a mute follows the person and nobody else. */
import type { Traveller } from '../flight/flight.ts';
import type { IsoDate } from '../manifest.ts';
import { nameLine } from '../name/compare-names.ts';

/** Whom a mute is about. A document is strong; name and birth date are weak, since others may share them. */
export type MuteKey =
  | {
      readonly kind: 'document';
      /** ISO 3166 alpha-3 or ICAO 9303 code. */
      readonly issuer: string;
      /** Capital letters and digits only. */
      readonly number: string;
      /** Where known, whoever shows the document must be born that day: in other hands it is no longer this traveller. */
      readonly dateOfBirth: IsoDate | null;
    }
  | { readonly kind: 'person'; readonly name: string; readonly dateOfBirth: IsoDate };

/** What of a traveller a key is made of. */
export type Person = Pick<Traveller, 'surname' | 'givenNames' | 'dateOfBirth' | 'documents'>;

/** Visas are shown beside a document that says who somebody is. */
const NO_IDENTITY = 'V';

/**
 * By what a traveller is known again: the first document with issuer and number, else name and birth date; null where neither was sent, and nothing can
 * be muted.
 */
export function muteKeyOf(traveller: Person): MuteKey | null {
  for (const { type, issuer, number } of traveller.documents) {
    const plain = plainNumber(number);
    if (type === NO_IDENTITY || issuer === null || plain === '') continue;
    return { kind: 'document', issuer, number: plain, dateOfBirth: traveller.dateOfBirth };
  }
  const name = nameLine(traveller);
  if (name === '' || traveller.surname === null || traveller.dateOfBirth === null) return null;
  return { kind: 'person', name, dateOfBirth: traveller.dateOfBirth };
}

function plainNumber(number: string | null): string {
  return number === null ? '' : number.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** May the key be the traveller's as far as birth dates tell? */
export function isBornAlike({ dateOfBirth }: MuteKey, traveller: Person): boolean {
  return dateOfBirth === null || traveller.dateOfBirth === null || dateOfBirth === traveller.dateOfBirth;
}

/** Every text under which a key of the traveller may stand; see `keyText`. */
export function keyTexts(traveller: Person): readonly string[] {
  const texts: string[] = [];
  for (const { issuer, number } of traveller.documents) {
    if (issuer !== null && number !== null) texts.push(`${issuer} ${plainNumber(number)}`);
  }
  if (traveller.dateOfBirth !== null) texts.push(`${traveller.dateOfBirth} ${nameLine(traveller)}`);
  return texts;
}

/** The key as one text. Issuers are letters and birth dates begin with a digit, so that the two kinds never meet. */
export function keyText(key: MuteKey): string {
  return key.kind === 'document' ? `${key.issuer} ${key.number}` : `${key.dateOfBirth} ${key.name}`;
}
