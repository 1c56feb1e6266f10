/**
 * One entry of a list against which travellers are checked, whatever file or form it came from. Every field is always there; what the list does not
 * say is `null` or an empty list, and nothing is guessed. Texts stay as the list writes them; comparing brings both sides to one form.
 */
import type { Notice } from '../interpol/notice.ts';
import type { IsoDate, Sex } from '../manifest.ts';
import type { BirthRange } from '../name/birth-evidence.ts';
import type { Outcome } from '../screening/outcome.ts';
import type { Handling } from '../screening/screening.ts';
import type { ListedPicture } from './listed-picture.ts';

export const ENTRY_KINDS = [
  'person',
  'organisation',
  'vessel',
  'aircraft',
  'vehicle',
  'document',
  'contact',
  'card',
  'address',
  'agency',
  'art',
  'firearm',
  'alert',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface ListEntry {
  readonly kind: EntryKind;
  /** What the list itself calls the entry (`DATAID`, `ent_num`, `logicalId`, the reference of a row); the same in its next version. */
  readonly id: string;
  /** The main name first. */
  readonly names: readonly ListedName[];
  readonly births: readonly ListedBirth[];
  readonly birthPlaces: readonly string[];
  readonly sex: Sex | null;
  /** Nationalities and citizenships: ISO 3166 alpha-3 or ICAO 9303 codes. */
  readonly nationalities: readonly string[];
  readonly documents: readonly ListedDocument[];
  /** As written. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly addresses: readonly ListedAddress[];
  readonly identifiers: readonly ListedIdentifier[];
  /** The list's reference: `QDi.001`, a case number, the number of a regulation. */
  readonly reference: string | null;
  /** Programmes, regimes or measures under which it is listed. */
  readonly programmes: readonly string[];
  /** The INTERPOL notice or diffusion that it is; null: none. */
  readonly notice: Notice | null;
  /** Why it is listed, and other text of the list. Of an alert: its text, paragraphs parted by line breaks. */
  readonly remarks: string | null;
  /** Added by officers, in their order; a file brings none. */
  readonly pictures: readonly ListedPicture[];
  /** Ids of the rules at whose hits an alert is shown; no other kind has any. */
  readonly rules: readonly string[];
  readonly listedOn: IsoDate | null;
  readonly changedOn: IsoDate | null;
  /** The last day on which the entry is valid. */
  readonly validUntil: IsoDate | null;
  /** What the entry asks for, where it says more than its list. The list's own bound stays the most it may force. */
  readonly outcome: Outcome | null;
  readonly handling: Handling | null;
  /** What its owner asks of whoever meets the traveller. */
  readonly instruction: string | null;
  /** What endangers officers: armed, violent, contagious. */
  readonly warning: string | null;
  /** An officer added or changed it by form; null: it came in files. Entries typed with an earlier release do not say it. */
  readonly typed: true | null;
}

/** `weak`: the list itself calls the name low quality. `former`: no longer used. */
export type NameQuality = 'main' | 'good' | 'weak' | 'former';

export interface ListedName {
  /** The whole name as written, in any script. */
  readonly name: string;
  /** Family name and the rest, where the list tells them apart. */
  readonly surname: string | null;
  readonly givenNames: string | null;
  readonly quality: NameQuality;
}

/** `circa`: the list calls it approximate. */
export type ListedBirth = BirthRange;

export type DocumentStatus = 'valid' | 'lost' | 'stolen' | 'stolen-blank' | 'invalid' | 'fraudulent';

export interface ListedDocument {
  /** Letter as in travel documents (`P`, `I`, `V`), or null where the list says something else. */
  readonly type: string | null;
  /** The type in the list's words. */
  readonly typeText: string | null;
  readonly number: string;
  /** ISO 3166 alpha-3 or ICAO 9303 code. */
  readonly issuer: string | null;
  /** Null: the list does not say. */
  readonly status: DocumentStatus | null;
  readonly issued: IsoDate | null;
  readonly expiry: IsoDate | null;
}

export interface ListedAddress {
  /** The whole address in one line, as written. */
  readonly text: string;
  readonly city: string | null;
  /** ISO 3166 alpha-3. */
  readonly country: string | null;
}

/** A number by which a thing or a body is known. */
export interface ListedIdentifier {
  readonly type:
    | 'plate'
    | 'vin'
    | 'imo'
    | 'call-sign'
    | 'registration'
    | 'serial'
    | 'agency'
    | 'card'
    | 'tax'
    | 'company'
    | 'other';
  /** The type in the list's words; null where `type` says all. */
  readonly typeText: string | null;
  readonly value: string;
  /** ISO 3166 alpha-3. */
  readonly country: string | null;
}

/** An entry with nothing but its kind and id; readers spread it and add what they find. */
export function emptyEntry(kind: EntryKind, id: string): ListEntry {
  return {
    kind,
    id,
    names: [],
    births: [],
    birthPlaces: [],
    sex: null,
    nationalities: [],
    documents: [],
    phones: [],
    emails: [],
    addresses: [],
    identifiers: [],
    reference: null,
    programmes: [],
    notice: null,
    remarks: null,
    pictures: [],
    rules: [],
    listedOn: null,
    changedOn: null,
    validUntil: null,
    outcome: null,
    handling: null,
    instruction: null,
    warning: null,
    typed: null,
  };
}
