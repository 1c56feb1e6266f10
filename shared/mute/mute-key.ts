/** The key by which a mute recognises the same person on another flight. */

import { isOfPerson } from '../flight/changed-identity.ts';
import type { Traveller } from '../flight/flight.ts';
import type { IsoDate } from '../manifest.ts';
import { nameLine } from '../name/compare-names.ts';

/** The subject of a mute. A document is strong; name and birth date are weak, since others may share them. */
export type MuteKey =
  | {
      readonly kind: 'document';
      /** ISO 3166 alpha-3 or ICAO 9303 code. */
      readonly issuer: string;
      /** Capital letters and digits only. */
      readonly number: string;
      /** When known, the traveller with the document must have this birth date; otherwise the document is another person's. */
      readonly dateOfBirth: IsoDate | null;
    }
  | { readonly kind: 'person'; readonly name: string; readonly dateOfBirth: IsoDate };

/** The fields of a traveller that a key is made of. */
export type Person = Pick<Traveller, 'surname' | 'givenNames' | 'dateOfBirth' | 'documents'>;

/**
 * The key of a traveller: the first document with issuer and number, otherwise name and birth date; null when neither was sent, so that nothing
 * can be muted.
 */
export function muteKeyOf(traveller: Person): MuteKey | null {
  for (const { type, issuer, number } of traveller.documents) {
    const plain = plainNumber(number);
    if (!isOfPerson(type) || issuer === null || plain === '') continue;
    return { kind: 'document', issuer, number: plain, dateOfBirth: traveller.dateOfBirth };
  }
  const name = nameLine(traveller);
  if (name === '' || traveller.surname === null || traveller.dateOfBirth === null) return null;
  return { kind: 'person', name, dateOfBirth: traveller.dateOfBirth };
}

function plainNumber(number: string | null): string {
  return number === null ? '' : number.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** Do the birth dates allow that the key is the traveller's? */
export function isBornAlike({ dateOfBirth }: MuteKey, traveller: Pick<Person, 'dateOfBirth'>): boolean {
  return dateOfBirth === null || traveller.dateOfBirth === null || dateOfBirth === traveller.dateOfBirth;
}

/** All key texts that may match the traveller; see `keyText`. */
export function keyTexts(traveller: Person): readonly string[] {
  const texts: string[] = [];
  for (const { issuer, number } of traveller.documents) {
    if (issuer !== null && number !== null) texts.push(`${issuer} ${plainNumber(number)}`);
  }
  if (traveller.dateOfBirth !== null) texts.push(`${traveller.dateOfBirth} ${nameLine(traveller)}`);
  return texts;
}

/** Is this traveller the subject of the key? */
export function isKeyOf(key: MuteKey, traveller: Person): boolean {
  return keyTexts(traveller).includes(keyText(key)) && isBornAlike(key, traveller);
}

/** The key as one text. Issuers are letters and birth dates begin with a digit, so the two kinds never collide. */
export function keyText(key: MuteKey): string {
  return key.kind === 'document' ? `${key.issuer} ${key.number}` : `${key.dateOfBirth} ${key.name}`;
}

/** Keeps the kind of key, without its value. */
export function maskKey({ kind }: MuteKey): MuteKey {
  return kind === 'document'
    ? { kind, issuer: '', number: '', dateOfBirth: null }
    : { kind, name: '', dateOfBirth: '' };
}

/** Last characters of a document number that are shown. */
const SHOWN = 4;

/** A key as screens show it: issuer and last characters of the number, or the birth date. */
export function shownKey(key: MuteKey): { readonly kind: MuteKey['kind']; readonly shown: string } {
  const { kind } = key;
  return { kind, shown: kind === 'person' ? key.dateOfBirth : `${key.issuer} ••••${key.number.slice(-SHOWN)}` };
}
