/** An entry while a reader gathers its parts from rows, clauses or lines. */
import { canonicalJson } from '../canonical-json.ts';
import type { IsoDate, Sex } from '../manifest.ts';
import {
  type DocumentStatus,
  type EntryKind,
  emptyEntry,
  type ListEntry,
  type ListedAddress,
  type ListedBirth,
  type ListedDocument,
  type ListedIdentifier,
  type ListedName,
  type NameQuality,
} from './list-entry.ts';
import { listedBirth } from './listed-birth.ts';
import { listedCountry } from './listed-country.ts';
import { numberKind } from './number-kind.ts';

/** A part that could not be read as what it should be. It stands in the remarks of the entry. */
export interface LeftPart {
  /** What it should be, in the list's words. */
  readonly element: string;
  readonly value: string;
}

/** A number with the words that a list has for its kind. */
export interface WrittenNumber {
  readonly words: string;
  readonly number: string;
  /** As written. */
  readonly country?: string | null;
  readonly issued?: IsoDate | null;
  readonly expiry?: IsoDate | null;
  readonly status?: DocumentStatus | null;
}

export class EntryDraft {
  readonly id: string;
  kind: EntryKind;
  sex: Sex | null = null;
  reference: string | null = null;
  listedOn: IsoDate | null = null;
  changedOn: IsoDate | null = null;
  validUntil: IsoDate | null = null;
  readonly birthPlaces: string[] = [];
  readonly documents: ListedDocument[] = [];
  readonly phones: string[] = [];
  readonly emails: string[] = [];
  readonly identifiers: ListedIdentifier[] = [];
  readonly programmes: string[] = [];
  readonly left: LeftPart[] = [];
  readonly #names = new Map<string, ListedName>();
  readonly #births: ListedBirth[] = [];
  readonly #nationalities: string[] = [];
  readonly #addresses: ListedAddress[] = [];
  readonly #remarks: string[] = [];

  constructor(kind: EntryKind, id: string) {
    this.kind = kind;
    this.id = id;
  }

  get isNamed(): boolean {
    return this.#names.size > 0;
  }

  /** Adds a name, where it is not there yet. */
  name(name: string, quality: NameQuality, parts: { surname?: string | null; givenNames?: string | null } = {}): void {
    if (name === '' || this.#names.has(name)) return;
    this.#names.set(name, { name, surname: parts.surname || null, givenNames: parts.givenNames || null, quality });
  }

  /** Adds a date of birth as the list writes it. */
  birth(written: string, element: string): void {
    if (written === '') return;
    const birth = listedBirth(written);
    if (birth === null) this.leave(element, written);
    else this.#births.push(birth);
  }

  nationality(written: string, element: string): void {
    if (written === '') return;
    const code = listedCountry(written);
    if (code === null) this.leave(element, written);
    else this.#nationalities.push(code);
  }

  /** Adds an address from its parts; those that are empty are left out of its text. */
  address(parts: readonly string[], city: string | null, country: string): void {
    const text = [...parts, country].filter((part) => part !== '').join(', ');
    if (text !== '') this.#addresses.push({ text, city: city || null, country: listedCountry(country) });
  }

  /** Adds a number where the words for its kind say; false when they name no kind. Documents are of persons: a body has identifiers. */
  number({ words, number, country = null, issued = null, expiry = null, status = null }: WrittenNumber): boolean {
    const kind = numberKind(words);
    if (kind === null) return false;
    const code = country === null || country === '' ? null : listedCountry(country);
    if (country !== null && country !== '' && code === null) this.leave(words, `${number} (${country})`);
    const typeText = words === '' ? null : words;
    if (kind.to === 'phone') this.phones.push(number);
    else if (kind.to === 'email') this.emails.push(number);
    else if (kind.to === 'document' && this.kind === 'person') {
      this.documents.push({ type: kind.type, typeText, number, issuer: code, status, issued, expiry });
    } else {
      const type = kind.to === 'identifier' ? kind.type : 'other';
      this.identifiers.push({ type, typeText, value: number, country: code });
    }
    return true;
  }

  /** Adds text of the list. */
  remark(text: string): void {
    if (text !== '') this.#remarks.push(text);
  }

  /** Keeps in the remarks what could not be read as what it should be. */
  leave(element: string, value: string): void {
    this.left.push({ element, value });
    this.remark(`${element} ${value}`);
  }

  done(): ListEntry {
    return {
      ...emptyEntry(this.kind, this.id),
      names: [...this.#names.values()],
      births: distinct(this.#births),
      birthPlaces: distinct(this.birthPlaces),
      sex: this.sex,
      nationalities: distinct(this.#nationalities),
      documents: distinct(this.documents),
      phones: distinct(this.phones),
      emails: distinct(this.emails),
      addresses: distinct(this.#addresses),
      identifiers: distinct(this.identifiers),
      reference: this.reference,
      programmes: distinct(this.programmes),
      remarks: this.#remarks.length === 0 ? null : distinct(this.#remarks).join('; '),
      listedOn: this.listedOn,
      changedOn: this.changedOn,
      validUntil: this.validUntil,
    };
  }
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  if (values.length < 2) return values;
  return [...new Map(values.map((value) => [canonicalJson(value), value])).values()];
}
