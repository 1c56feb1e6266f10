/**
 * The forms in which contacts of a list and of a booking are compared: telephones and e-mail as in the search, postal addresses by their words,
 * agencies by their number, cards by their keyed hash.
 */
import type { FlightBooking, Traveller } from '../../flight/flight.ts';
import type { PostalAddress } from '../../manifest.ts';
import { emailForm, phoneForm, plainCode } from '../../search/search-kinds.ts';
import type { ListedAddress, ListedIdentifier } from '../list-entry.ts';
import type { SentDocument } from './compare-documents.ts';
import type { ComparedEntry } from './compared-entry.ts';
import type { EvidenceField } from './evidence.ts';
import type { MatchClass } from './match-class.ts';
import { plainWords } from './plain-words.ts';

/** Kinds of values by which entries are found; a telephone and a document with the same number have different keys. */
export const KEY = { document: 1, phone: 2, email: 3, address: 4, card: 5, agency: 6, vehicle: 7 } as const;

/** What of a traveller is compared with lists. */
export type ComparedTraveller = Pick<
  Traveller,
  | 'surname'
  | 'givenNames'
  | 'otherName'
  | 'dateOfBirth'
  | 'sex'
  | 'nationality'
  | 'birthPlace'
  | 'phones'
  | 'emails'
  | 'address'
> & {
  readonly documents: readonly SentDocument[];
  /** A name in one line, in any order, as an officer typed it at the desk. */
  readonly wholeName?: string;
};

/** The same of the traveller's booking. */
export type ComparedBooking = Pick<FlightBooking, 'phones' | 'emails' | 'addresses' | 'payments' | 'agency'>;

/** A value as written, and the forms by which it is found: two values are the same when they share one. */
export interface Contact {
  readonly written: string;
  readonly forms: readonly string[];
  /** Words that the other side must have, too. */
  readonly words?: readonly string[];
}

/** How one kind of contact is compared. */
export interface ContactRow {
  readonly field: EvidenceField;
  readonly key: (typeof KEY)[keyof typeof KEY];
  readonly class: MatchClass;
  listed(entry: ComparedEntry): readonly Contact[];
  sent(traveller: ComparedTraveller, booking: ComparedBooking | null): readonly Contact[];
}

export const CONTACT_ROWS: readonly ContactRow[] = [
  {
    field: 'card',
    key: KEY.card,
    class: 'contact',
    listed: ({ identifiers }) => identified(identifiers, 'card', (value) => value),
    // Officers read the last digits; the hash tells cards apart.
    sent: (_, booking) =>
      booking?.payments.flatMap(({ token, last4 }) =>
        token === null ? [] : [{ written: last4 === null ? token : `···${last4}`, forms: [token] }],
      ) ?? [],
  },
  {
    field: 'phone',
    key: KEY.phone,
    class: 'contact',
    listed: ({ phones }) => contacts(phones, phoneForm),
    sent: (traveller, booking) => contacts(ofBoth(traveller.phones, booking?.phones), phoneForm),
  },
  {
    field: 'email',
    key: KEY.email,
    class: 'contact',
    listed: ({ emails }) => contacts(emails, emailForm),
    sent: (traveller, booking) => contacts(ofBoth(traveller.emails, booking?.emails), emailForm),
  },
  {
    field: 'address',
    key: KEY.address,
    class: 'contact',
    listed: ({ addresses }) => addresses.map(listedAddress),
    sent: ({ address }, booking) =>
      [...(address === null ? [] : [address]), ...(booking?.addresses ?? [])].flatMap(sentAddress),
  },
  {
    field: 'agency',
    key: KEY.agency,
    class: 'agency',
    listed: ({ identifiers }) => identified(identifiers, 'agency', agencyForm),
    sent: (_, booking) => contacts([booking?.agency?.iata ?? '', booking?.agency?.office ?? ''], agencyForm),
  },
];

/** Are they one contact? */
export function isSameContact(one: Contact, other: Contact): boolean {
  return one.forms.some((form) => other.forms.includes(form)) && hasWords(one, other) && hasWords(other, one);
}

function hasWords({ words }: Contact, { written }: Contact): boolean {
  if (words === undefined) return true;
  const all = new Set(plainWords(written));
  return words.every((word) => all.has(word));
}

function ofBoth(own: readonly string[], shared: readonly string[] | undefined): readonly string[] {
  return shared === undefined ? own : [...new Set([...own, ...shared])];
}

function contacts(written: readonly string[], formOf: (written: string) => string | null): readonly Contact[] {
  return written.flatMap((each) => contact(each, formOf(each)));
}

function contact(written: string, form: string | null): readonly Contact[] {
  return form === null ? [] : [{ written, forms: [form] }];
}

function identified(
  identifiers: readonly ListedIdentifier[],
  type: ListedIdentifier['type'],
  formOf: (value: string) => string | null,
): readonly Contact[] {
  return contacts(
    identifiers.filter((each) => each.type === type).map(({ value }) => value),
    formOf,
  );
}

/** Digits of an agency's IATA number without the check digit behind them; some senders leave that out. */
const AGENCY_DIGITS = 7;
const LEAST_OFFICE = 6;

/** Seven digits of an IATA number; letters and digits of an office. */
function agencyForm(written: string): string | null {
  const code = plainCode(written);
  if (/^\d+$/.test(code)) {
    return code.length === AGENCY_DIGITS || code.length === AGENCY_DIGITS + 1 ? code.slice(0, AGENCY_DIGITS) : null;
  }
  return code.length < LEAST_OFFICE ? null : code;
}

/** Letters of a plate or of a vehicle's identification number. */
export function vehicleForm(written: string): string | null {
  const code = plainCode(written);
  return code.length < LEAST_PLATE ? null : code;
}

const LEAST_PLATE = 3;
const LEAST_WORD = 3;
/** Numbers and words of an address by which it is found. Their product bounds its forms. */
const MOST_NUMBERS = 8;
const MOST_PLACES = 16;

/**
 * Lists write an address in one line, bookings in parts. It is found by a number in it, of a house or a post box, with a word of the city; the words
 * of the booking's street must all stand in it. An address without a number is none to compare. Of a long one, the first numbers count, and the words
 * of its city and the last ones, where cities stand.
 */
function listedAddress({ text, city }: ListedAddress): Contact {
  const { numbers, places } = addressWords(text, city);
  const found = places.slice(0, MOST_PLACES);
  const forms = numbers.slice(0, MOST_NUMBERS).flatMap((number) => found.map((place) => `${number}|${place}`));
  return { written: city === null || text.includes(city) ? text : `${text}, ${city}`, forms };
}

/** Has the address more numbers or words than those by which it is found? */
export function isLongAddress({ text, city }: ListedAddress): boolean {
  const { numbers, places } = addressWords(text, city);
  return numbers.length > 0 && (numbers.length > MOST_NUMBERS || places.length > MOST_PLACES);
}

function addressWords(
  text: string,
  city: string | null,
): { readonly numbers: readonly string[]; readonly places: readonly string[] } {
  const words = [...new Set([...plainWords(city ?? ''), ...plainWords(text).toReversed()])];
  return {
    // Those of the text in its order.
    numbers: words.filter(hasDigit).toReversed(),
    places: words.filter((word) => !hasDigit(word) && word.length >= LEAST_WORD),
  };
}

function sentAddress({ street, city, country }: PostalAddress): readonly Contact[] {
  const words = plainWords(street ?? '');
  const number = words.find(hasDigit);
  const place = plainWords(city ?? '').find((word) => word.length >= LEAST_WORD);
  if (number === undefined || place === undefined || words.length < 2) return [];
  const written = [street, city, country].filter((part) => part !== null).join(', ');
  return [{ written, forms: [`${number}|${place}`], words: [...words, ...plainWords(city ?? '')] }];
}

function hasDigit(word: string): boolean {
  return /\d/.test(word);
}
