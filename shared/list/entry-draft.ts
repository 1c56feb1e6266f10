/** An entry while a reader gathers its parts from rows, clauses or lines. */
import { canonicalJson } from '../canonical-json.ts';
import { diagnostic } from '../diagnostic.ts';
import type { Notice } from '../interpol/notice.ts';
import { handlingOfNotice } from '../interpol/notice-handling.ts';
import type { IsoDate, Sex } from '../manifest.ts';
import type { Outcome } from '../screening/outcome.ts';
import type { Handling } from '../screening/screening.ts';
import type { DateOrder } from '../table/cell-dates.ts';
import { sexOfWord } from '../table/cell-words.ts';
import { isUnknownCountry, listedCountries, listedCountry } from './country-words.ts';
import { documentDates } from './document-dates.ts';
import { cleanNumber, kindOfNumber, type NumberKind, statusInWords } from './document-words.ts';
import { listedBirths } from './list-dates.ts';
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
import type { ListItem } from './list-reader.ts';

/** A part that could not be read as what it should be. It stands in the remarks of the entry. */
export interface LeftPart {
  /** What it should be, in the list's words. */
  readonly element: string;
  readonly value: string;
}

/** A number with words around it, as `numbered` takes it apart. */
export interface WordedNumber {
  /** `Passport`, `Tax ID No.`; null: the list does not say. */
  readonly words: string | null;
  readonly written: string;
  readonly country?: string | null;
  readonly issued?: IsoDate | null;
  readonly expiry?: IsoDate | null;
  readonly status?: DocumentStatus | null;
  readonly note?: string | null;
}

export class EntryDraft {
  readonly id: string;
  kind: EntryKind;
  sex: Sex | null = null;
  reference: string | null = null;
  listedOn: IsoDate | null = null;
  changedOn: IsoDate | null = null;
  validUntil: IsoDate | null = null;
  outcome: Outcome | null = null;
  handling: Handling | null = null;
  instruction: string | null = null;
  warning: string | null = null;
  notice: Notice | null = null;
  readonly birthPlaces: string[] = [];
  readonly documents: ListedDocument[] = [];
  readonly phones: string[] = [];
  readonly emails: string[] = [];
  readonly identifiers: ListedIdentifier[] = [];
  readonly programmes: string[] = [];
  readonly left: LeftPart[] = [];
  /** The last day of each measure; null: without end. */
  readonly ends: (IsoDate | null)[] = [];
  readonly #names = new Map<string, ListedName>();
  readonly #births: ListedBirth[] = [];
  readonly #nationalities: string[] = [];
  readonly #addresses: ListedAddress[] = [];
  readonly #remarks: string[] = [];

  readonly #order: DateOrder;

  /** `order` is that of dates in numbers where both orders are possible. */
  constructor(kind: EntryKind, id: string, order: DateOrder = 'day-first') {
    this.kind = kind;
    this.id = id;
    this.#order = order;
  }

  get isNamed(): boolean {
    return this.#names.size > 0;
  }

  /** Adds a name, where it is not there yet. */
  name(
    name: string | null,
    quality: NameQuality,
    parts: { surname?: string | null; givenNames?: string | null } = {},
  ): void {
    if (name === null || name === '' || this.#names.has(name)) return;
    // One name is the main one; a list of several identities has one of each.
    const isSecond = quality === 'main' && [...this.#names.values()].some((known) => known.quality === 'main');
    const told = { surname: parts.surname || null, givenNames: parts.givenNames || null };
    this.#names.set(name, { name, ...told, quality: isSecond ? 'good' : quality });
  }

  /** Adds a date of birth as the list writes it. `circa`: the list says elsewhere that it is approximate. */
  birth(written: string | null, element: string, circa = false): void {
    if (written === null || written === '') return;
    const births = listedBirths(written, this.#order);
    if (births.length === 0) this.leave(element, written);
    for (const birth of births) this.birthDays({ ...birth, circa: circa || birth.circa });
  }

  birthDays(birth: ListedBirth): void {
    this.#births.push(birth);
  }

  birthPlace(...parts: readonly (string | null)[]): void {
    const place = joined(parts);
    if (place !== null) this.birthPlaces.push(place);
  }

  sexOf(written: string | null, element: string): void {
    if (written === null) return;
    const found = sexOfWord(written);
    if (found === null) this.leave(element, written);
    else this.sex ??= found.sex;
  }

  /** Adds the nationalities in a text; a word that says that none is known adds nothing. */
  nationality(written: string | null, element: string): void {
    if (written === null || written === '' || isUnknownCountry(written)) return;
    const codes = listedCountries(written);
    if (codes === null) this.leave(element, written);
    for (const code of codes ?? []) this.#nationalities.push(code);
  }

  hasAddress(text: string): boolean {
    return this.#addresses.some((address) => address.text === text);
  }

  /** Adds an address from its parts; those that are empty are left out of its text. `isOpen`: the country does not stand in the parts. */
  address(parts: readonly (string | null)[], city: string | null, country: string | null, isOpen = true): void {
    const known = country === null || isUnknownCountry(country) ? null : country;
    const text = joined([...parts, isOpen ? known : null]);
    if (text !== null) this.#addresses.push({ text, city: city || null, country: listedCountry(known) });
  }

  /** Adds a number, as what its words say that it is; where nothing says it, as a document of a person, else as an identifier. */
  numbered(given: WordedNumber): void {
    const { words, written } = given;
    const kind = words === null ? null : kindOfNumber(words);
    if (kind?.as === 'document' && this.kind === 'person') this.#document(given, kind.type);
    else if (kind === null && words === null && this.kind === 'person') this.#document(given, null);
    else if (kind?.as === 'identifier') this.#identifier(given, kind.type);
    else if (kind === null || kind.as === 'document') this.#identifier(given, 'other');
    else OTHER[kind.as](this, written, words ?? '');
  }

  identifier(
    type: ListedIdentifier['type'],
    typeText: string | null,
    value: string,
    country: string | null | undefined,
  ): void {
    this.identifiers.push({ type, typeText, value, country: this.#countryOf(country, typeText ?? type) });
  }

  /** Adds a number where its words say that it is one; false when they do not. */
  number(given: WordedNumber): boolean {
    const kind = given.words === null ? null : kindOfNumber(given.words);
    if (kind === null || !NUMBERS.has(kind.as)) return false;
    this.numbered(given);
    return true;
  }

  /** The last day of all measures, where each has one. */
  #lastEnd(): IsoDate | null {
    const days = this.ends.filter((end) => end !== null);
    return days.length === 0 || days.length < this.ends.length ? null : (days.sort()[days.length - 1] as IsoDate);
  }

  /** Adds text of the list, with its label where that is needed to understand it. */
  remark(text: string | null, label: string | null = null): void {
    if (text === null || text === '') return;
    this.#remarks.push(label === null ? text : `${label.replace(/[\s:-]+$/, '')}: ${text}`);
  }

  /** Keeps in the remarks what could not be read as what it should be. */
  leave(element: string, value: string): void {
    this.left.push({ element, value });
    this.remark(`${element} ${value}`);
  }

  /** The entry and what of it could not be read; an entry without a name is refused. `file` as in items of readers. */
  *items(offset: number, file = 0): Generator<ListItem, void> {
    const { id } = this;
    if (!this.isNamed && !this.#isTold()) {
      yield { file, refused: diagnostic('error', 'list-entry-without-name', { offset }, { value: id }) };
      return;
    }
    yield { file, entry: this.done(), offset };
    for (const { element, value } of this.left) {
      yield { file, refused: diagnostic('warning', 'list-value-left', { offset }, { element, value, id }) };
    }
  }

  /** A document, a contact or a thing may have no name. A person or body of a published list has one. */
  #isTold(): boolean {
    if (NAMED.has(this.kind)) return false;
    const { documents, identifiers, phones, emails } = this;
    return [documents, identifiers, phones, emails, this.#addresses].some((values) => values.length > 0);
  }

  done(): ListEntry {
    return {
      ...emptyEntry(this.kind, this.id),
      names: withMain([...this.#names.values()]),
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
      validUntil: this.validUntil ?? this.#lastEnd(),
      outcome: this.outcome,
      handling: this.handling ?? (this.notice === null ? null : handlingOfNotice(this.notice)),
      notice: this.notice,
      instruction: this.instruction,
      warning: this.warning,
      typed: null,
    };
  }

  #document({ words, written, country, issued, expiry, status, note }: WordedNumber, type: string | null): void {
    const cleaned = cleanNumber(written);
    const notes = joined([cleaned.note, note ?? null]) ?? '';
    const told = documentDates(notes, this.#order);
    this.documents.push({
      type,
      typeText: words,
      number: cleaned.number,
      issuer: this.#countryOf(country, words ?? 'document'),
      status: status ?? statusInWords(`${words ?? ''} ${notes}`),
      issued: issued ?? told.issued,
      expiry: expiry ?? told.expiry,
    });
    this.remark(notes, `${words ?? ''} ${cleaned.number}`.trim());
  }

  #identifier({ words, written, country, note }: WordedNumber, type: ListedIdentifier['type']): void {
    const imo = type === 'imo' ? /(?:^|\D)(\d{7})(?!\d)/.exec(written)?.[1] : undefined;
    const known = type === 'imo' && imo === undefined ? 'registration' : type;
    this.identifier(known, imo === undefined ? words : null, imo ?? written, country);
    this.remark(note ?? null, `${words ?? ''} ${written}`.trim());
  }

  #countryOf(written: string | null | undefined, element: string): string | null {
    if (written === null || written === undefined || written === '' || isUnknownCountry(written)) return null;
    const code = listedCountry(written);
    if (code === null) this.leave(element, written);
    return code;
  }
}

/** Kinds of entries that have a name. */
const NAMED: ReadonlySet<EntryKind> = new Set(['person', 'organisation', 'vessel', 'alert'] as const);

/** Kinds that are numbers. */
const NUMBERS: ReadonlySet<NumberKind['as']> = new Set(['document', 'identifier', 'phone', 'email'] as const);

/** What is done with numbers whose words name no number. */
const OTHER: Readonly<
  Record<
    'sex' | 'phone' | 'email' | 'remark' | 'nationality' | 'birth' | 'birth-place',
    (draft: EntryDraft, written: string, words: string) => void
  >
> = {
  sex: (draft, written, words) => draft.sexOf(written, words),
  phone: (draft, written) => draft.phones.push(written),
  email: (draft, written) => draft.emails.push(written),
  remark: (draft, written, words) => draft.remark(written, words),
  nationality: (draft, written, words) => draft.nationality(written, words),
  birth: (draft, written, words) => draft.birth(written, words),
  'birth-place': (draft, written) => draft.birthPlace(written),
};

/** The main name first; where the list marks none, its first name is the main one. */
function withMain(names: readonly ListedName[]): readonly ListedName[] {
  const main = Math.max(
    0,
    names.findIndex(({ quality }) => quality === 'main'),
  );
  return names.flatMap((_, at) => {
    const name = names[at === 0 ? main : at <= main ? at - 1 : at] as ListedName;
    return at === 0 ? { ...name, quality: 'main' } : name;
  });
}

/** Parts with commas between them; null where there is none. */
export function joined(parts: readonly (string | null)[], between = ', '): string | null {
  const there = parts.filter((part) => part !== null && part !== '');
  return there.length === 0 ? null : there.join(between);
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  if (values.length < 2) return values;
  return [...new Map(values.map((value) => [canonicalJson(value), value])).values()];
}
