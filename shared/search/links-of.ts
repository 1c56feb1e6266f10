/** Makes the link record of a flight. */
import type { Flight, FlightBooking, Traveller } from '../flight/flight.ts';
import { eachSentForm } from '../list/match/entry-keys.ts';
import { normaliseName } from '../name/normalise-name.ts';
import { KEY, type KeyedHash, type KeyKind } from '../past/keyed-hash.ts';
import { encodeLinks, GIVEN, LINE_END, OTHER } from './flight-links.ts';
import { formHash } from './form-hash.ts';
import { encodeDetails } from './link-details.ts';
import { emailForm, phoneEnd, phoneForm, plainCode, ticketForm } from './search-kinds.ts';

const SIGNS = {
  given: String.fromCharCode(GIVEN),
  other: String.fromCharCode(OTHER),
  end: String.fromCharCode(LINE_END),
} as const;

/** Encodes everything by which travellers of the flight can be looked up, hashed with the store's secret. */
export function linksOf(flight: Flight, hash: KeyedHash): Uint8Array<ArrayBuffer> {
  const { travellers, bookings } = flight;
  const keys = new Keys(hash);
  const sources = new Sources();
  const written: Record<number, string> = {};
  const otherWritten: Record<number, string> = {};
  const names = travellers.map((traveller, at) => {
    const line = nameLineOf(traveller);
    const shown = [traveller.surname, traveller.givenNames].filter(Boolean).join(', ');
    if (shown !== plainName(line)) written[at] = shown;
    if (traveller.otherName === null) return `${line}${SIGNS.end}`;
    const other = normaliseName(traveller.otherName);
    if (other !== traveller.otherName) otherWritten[at] = traveller.otherName;
    return `${line}${SIGNS.other}${other}${SIGNS.end}`;
  });
  const places = travellers.map(({ id }) => sources.place(id));
  for (const [at, traveller] of travellers.entries())
    addTraveller(keys, at, traveller, bookings[traveller.booking ?? -1]);
  for (const [at, booking] of bookings.entries()) addBooking(keys, travellers.length + at, booking, travellers);
  return encodeLinks({
    names,
    documents: travellers.map(chiefDocument),
    sources: sources.all,
    source: places.map(([source]) => source),
    place: places.map(([, place]) => place),
    booking: travellers.map(({ booking }) => booking ?? -1),
    ...keys,
    written,
    otherWritten,
    forms: formsOf(flight, hash),
    details: encodeDetails(flight),
  });
}

/** By each once, whatever traveller it is of. */
function formsOf({ travellers, bookings }: Flight, hash: KeyedHash): readonly number[] {
  const forms = new Set<number>();
  for (const traveller of travellers) {
    eachSentForm(traveller, bookings[traveller.booking ?? -1] ?? null, (kind, form) =>
      forms.add(formHash(hash, kind, form)),
    );
  }
  return [...forms];
}

function nameLineOf({ surname, givenNames }: Traveller): string {
  const given = givenNames === null ? '' : normaliseName(givenNames);
  return `${surname === null ? '' : normaliseName(surname)}${SIGNS.given}${given}`;
}

function plainName(line: string): string {
  return line.split(SIGNS.given).filter(Boolean).join(', ');
}

function chiefDocument({ documents }: Traveller): string {
  return documents.find(({ number }) => number !== null)?.number ?? '';
}

function addTraveller(keys: Keys, at: number, traveller: Traveller, booking: FlightBooking | undefined): void {
  for (const { number } of traveller.documents) if (number !== null) keys.add(KEY.document, plainCode(number), at);
  // The booking's values are found through the booking.
  for (const phone of traveller.phones) if (!booking?.phones.includes(phone)) addPhone(keys, phone, at);
  for (const email of traveller.emails) if (!booking?.emails.includes(email)) addEmail(keys, email, at);
  if (traveller.locator !== null && traveller.locator !== booking?.locator)
    keys.add(KEY.locator, plainCode(traveller.locator), at);
  if (traveller.ticket !== null) keys.add(KEY.ticket, ticketForm(traveller.ticket), at);
}

function addBooking(keys: Keys, owner: number, booking: FlightBooking, travellers: readonly Traveller[]): void {
  const locators = [booking.locator, ...booking.otherLocators.map(({ locator }) => locator)];
  for (const locator of new Set(locators)) if (locator !== null) keys.add(KEY.locator, plainCode(locator), owner);
  for (const phone of new Set(booking.phones)) addPhone(keys, phone, owner);
  for (const email of new Set(booking.emails)) addEmail(keys, email, owner);
  // Most tickets name their traveller.
  const known = new Set(booking.travellers.map((at) => travellers[at]?.ticket ?? null));
  for (const ticket of new Set(booking.tickets))
    if (!known.has(ticket)) keys.add(KEY.ticket, ticketForm(ticket), owner);
}

function addPhone(keys: Keys, phone: string, owner: number): void {
  keys.add(KEY.phone, phoneForm(phone), owner);
  keys.add(KEY.phoneEnd, phoneEnd(phone), owner);
}

function addEmail(keys: Keys, email: string, owner: number): void {
  keys.add(KEY.email, emailForm(email), owner);
}

class Keys {
  readonly high: number[] = [];
  readonly low: number[] = [];
  readonly owner: number[] = [];
  readonly #hash: KeyedHash;

  constructor(hash: KeyedHash) {
    this.#hash = hash;
  }

  /** Skips null and empty texts. */
  add(kind: KeyKind, text: string | null, owner: number): void {
    if (text === null || text === '') return;
    this.#hash.text(kind, text);
    this.high.push(this.#hash.high);
    this.low.push(this.#hash.low);
    this.owner.push(owner);
  }
}

/** Ids of travellers begin with one of a few message ids. */
class Sources {
  readonly all: string[] = [];
  readonly #places = new Map<string, number>();

  place(id: string): readonly [source: number, place: number] {
    const at = id.lastIndexOf(':');
    const source = id.slice(0, at);
    let known = this.#places.get(source);
    if (known === undefined) {
      known = this.all.push(source) - 1;
      this.#places.set(source, known);
    }
    return [known, Number(id.slice(at + 1))];
  }
}
