/** Computes the record of a flight from its subjects. */
import { type BookedParty, isBooked } from '../fact/booking-facts.ts';
import type { FlightSubjects, Party, TravellerSubject } from '../fact/fact-subjects.ts';
import type { Journey } from '../fact/journey.ts';
import { leadingNumber } from '../fact/leading-number.ts';
import type { Traveller, TravellerId } from '../flight/flight.ts';
import { normaliseName } from '../name/normalise-name.ts';
import { dayNumber, minuteNumber } from '../time/civil.ts';
import {
  type AppearanceColumns,
  type ControlResult,
  columnBytes,
  columnViews,
  MOST_ROWS,
  NO_TIME,
  PARTY,
  ROW,
  UNKNOWN,
} from './appearances.ts';
import type { KeyedAppearances } from './encode-appearances.ts';
import { KEY, type KeyedHash, type KeyKind } from './keyed-hash.ts';
import type { OwnedKeys } from './link-index.ts';

const DAY = 1440;
/** Keys per booking or traveller; more than these are no link. */
export const MOST_KEYS = 4;

/** Results of controls, by traveller. */
export type Results = ReadonlyMap<TravellerId, Omit<ControlResult, 'row'>>;

const NO_RESULTS: Results = new Map();

/** The record of a flight and its keys; null for a flight without a day of departure. */
export function remember(
  subjects: FlightSubjects,
  hash: KeyedHash,
  results: Results = NO_RESULTS,
): KeyedAppearances | null {
  const { flight, travellers, parties, partyOf } = subjects;
  const { leg, departureUtc, arrivalUtc, id, cancelled } = flight.flight;
  if (flight.day === null) return null;
  const size = Math.min(travellers.length, MOST_ROWS);
  const partyCount = Math.min(parties.length, MOST_ROWS);
  const columns = columnViews(new ArrayBuffer(columnBytes(size, partyCount)), 0, size, partyCount);
  const words = new Words();
  // Most travellers have a name and one document, most bookings a phone, an address and a way back.
  const rowKeys = new Keys(2 * size);
  const partyKeys = new Keys(2 * partyCount);
  const placeKeys = new Keys(partyCount);
  const names = new NameHashes(hash);
  for (let row = 0; row < size; row += 1) {
    const subject = travellers[row] as TravellerSubject;
    rememberRow(subject, columns, words, rowKeys, { hash, names }, cancelled);
    columns.party[row] = Math.min(partyOf[row] as number, UNKNOWN);
  }
  const places: PartyPlaces = { columns, words, keys: partyKeys, placeKeys, ways: new Map(), hash };
  for (let at = 0; at < partyCount; at += 1) rememberParty(parties[at] as Party, at, places);
  return {
    appearances: {
      flight: id,
      departure: departureUtc ?? flight.day * DAY,
      arrival: arrivalUtc,
      day: flight.day,
      carrier: leg.operating?.carrier ?? leg.carrier,
      origin: leg.origin,
      destination: leg.destination,
      originCountry: flight.places.country(leg.origin),
      destinationCountry: flight.places.country(leg.destination),
      cancelled,
      size,
      parties: partyCount,
      words: words.texts,
      rowKeyCount: rowKeys.count,
      partyKeyCount: partyKeys.count,
      placeKeyCount: placeKeys.count,
      results: results.size === 0 ? [] : resultsOf(travellers, size, results),
      ...columns,
      byParty: { rows: null },
    },
    keys: { rowKeys: rowKeys.done(), partyKeys: partyKeys.done(), placeKeys: placeKeys.done() },
  };
}

function resultsOf(travellers: readonly TravellerSubject[], size: number, results: Results): readonly ControlResult[] {
  const found: ControlResult[] = [];
  for (let row = 0; row < size; row += 1) {
    const { id, aliases } = (travellers[row] as TravellerSubject).traveller;
    // A case keeps the id that its subject had when the case was opened.
    for (const name of [id, ...aliases]) {
      const result = results.get(name);
      if (result !== undefined) found.push({ row, ...result });
    }
  }
  return found;
}

/** Is it the hash of a whole card number? Brand and last four digits tell cards apart on one flight, not over a month. */
export function isCardToken(card: string): boolean {
  return !card.includes('|');
}

/** The text for the key of a return by a flight of that day. */
export function wayText(origin: string, destination: string, day: number): string {
  return `${origin}|${destination}|${day}`;
}

function rememberRow(
  subject: TravellerSubject,
  columns: AppearanceColumns,
  words: Words,
  keys: Keys,
  { hash, names }: { readonly hash: KeyedHash; readonly names: NameHashes },
  cancelled: boolean,
): void {
  const { row, traveller, surname } = subject;
  const given = traveller.givenNames === null ? '' : normaliseName(traveller.givenNames);
  const family = surname.length === 1 ? (surname[0] as string) : surname.join('');
  columns.surname[row] = names.of(family);
  columns.given[row] = names.of(firstWord(given));
  if (family !== '' && given !== '') {
    hash.joined(KEY.name, family, given);
    columns.name[row] = lowOf(hash);
  }
  const { dateOfBirth, documents } = traveller;
  columns.birth[row] = dateOfBirth === null ? NO_TIME : dayNumber(dateOfBirth);
  if (isPerson(family, given, dateOfBirth)) {
    hash.joined(KEY.person, family, given, dateOfBirth);
    columns.person[2 * row] = hash.high;
    columns.person[2 * row + 1] = hash.low;
    keys.add(hash, row);
  }
  let many = 0;
  for (const document of documents) {
    const { number } = document;
    // States number their documents alike: without a state, a number may belong to many people.
    const state = document.issuer ?? traveller.nationality;
    if (number === null || state === null || number.length < SHORTEST_NUMBER || many++ >= MOST_KEYS) continue;
    hash.joined(KEY.document, state, number);
    keys.add(hash, row);
    if (document !== subject.document) continue;
    columns.document[2 * row] = hash.high;
    columns.document[2 * row + 1] = hash.low;
  }
  columns.nationality[row] = words.place(traveller.nationality);
  columns.seat[row] = seatPlace(traveller.seat);
  columns.boarding[row] = traveller.boardingNumber === null ? UNKNOWN : small(leadingNumber(traveller.boardingNumber));
  columns.bagCount[row] = small(traveller.bags.count);
  columns.bagKg[row] = small(traveller.bags.weightKg === null ? null : Math.round(traveller.bags.weightKg));
  columns.flags[row] = flagsOf(subject, traveller, cancelled);
}

function flagsOf({ crew, minor }: TravellerSubject, traveller: Traveller, cancelled: boolean): number {
  const { type, status } = traveller;
  let flags = 0;
  if (crew) flags |= ROW.crew;
  if (minor === true) flags |= ROW.minor;
  if (minor === false) flags |= ROW.adult;
  if (type === 'infant') flags |= ROW.infant;
  if (type === 'transit-passenger' || type === 'transit-crew') flags |= ROW.transit;
  const left = status === 'not-boarded' || status === 'cancelled';
  if (left || cancelled) flags |= ROW.stayedBehind;
  if (left && (traveller.checkedIn !== null || traveller.boardingNumber !== null)) flags |= ROW.noShow;
  return flags;
}

/** Where the values of a party are written. */
interface PartyPlaces {
  readonly columns: AppearanceColumns;
  readonly words: Words;
  readonly keys: Keys;
  readonly placeKeys: Keys;
  /** The keys of the ways back: most bookings of a flight share their journey with others. */
  readonly ways: Map<Journey, Key>;
  readonly hash: KeyedHash;
}

/** The two halves of a hash. */
type Key = Pick<KeyedHash, 'high' | 'low'>;

function rememberParty(party: Party, at: number, places: PartyPlaces): void {
  const { columns, keys, hash } = places;
  const { phoneKeys, emailKeys, agencyKey } = party;
  for (let one = 0; one < phoneKeys.length && one < MOST_KEYS; one += 1) {
    keys.text(hash, KEY.phone, phoneKeys[one] as string, at);
  }
  for (let one = 0; one < emailKeys.length && one < MOST_KEYS; one += 1) {
    keys.text(hash, KEY.email, emailKeys[one] as string, at);
  }
  columns.created[at] = NO_TIME;
  columns.leadHours[at] = UNKNOWN;
  columns.stayNights[at] = UNKNOWN;
  if (agencyKey !== null) columns.agency[at] = hashed(hash, KEY.agency, agencyKey);
  if (isBooked(party)) rememberBooking(party, at, places);
}

function rememberBooking(party: BookedParty, at: number, places: PartyPlaces): void {
  const { columns, words, keys, placeKeys, ways, hash } = places;
  const { booking, itinerary, journey, cards, amount, on } = party;
  for (let one = 0; one < cards.length && one < MOST_KEYS; one += 1) {
    const card = cards[one] as string;
    if (isCardToken(card)) keys.text(hash, KEY.card, card, at);
  }
  const { addresses, payments } = booking;
  for (let one = 0; one < addresses.length && one < MOST_KEYS; one += 1) {
    const address = addresses[one];
    // A city alone is no link.
    if (address?.street == null) continue;
    keys.text(hash, KEY.address, `${normaliseName(address.street)}|${address.city ?? ''}|${address.country ?? ''}`, at);
  }
  if (booking.locator !== null) columns.locator[at] = hashed(hash, KEY.locator, booking.locator);
  let flags: number = PARTY.booked;
  const made = booking.created ?? booking.ticketed;
  if (made !== null) {
    const minute = minuteNumber(made) ?? dayNumber(made) * DAY;
    columns.created[at] = minute;
    const { departureUtc } = on.flight;
    if (departureUtc !== null) columns.leadHours[at] = small(Math.max(0, Math.floor((departureUtc - minute) / 60)));
  }
  if (payments.length > 0) {
    flags |= PARTY.paid;
    if (payments.some(({ method }) => method === 'cash')) flags |= PARTY.cash;
    const currency = payments.find((payment) => payment.currency !== null)?.currency ?? null;
    if (amount !== null && amount > 0 && currency !== null) {
      columns.fare[at] = Math.min(MOST_FARE, Math.round((amount * 100) / Math.max(1, booking.partySize)));
      columns.currency[at] = words.place(currency);
    }
  }
  if (journey !== null) {
    columns.begins[at] = words.place(journey.origin);
    if (!journey.oneWay) {
      flags |= PARTY.returns;
      columns.stayNights[at] = small(journey.stayNights);
      const place = itinerary?.place ?? null;
      if (place !== null && place > journey.turn) flags |= PARTY.onReturn;
      const back = journey.flown[journey.turn + 1];
      if (back !== undefined && back.leaves !== null) {
        const day = Math.floor(back.leaves / DAY);
        columns.returnDay[at] = small(day);
        columns.returnFrom[at] = words.place(back.origin);
        columns.returnTo[at] = words.place(back.destination);
        let key = ways.get(journey);
        if (key === undefined) {
          hash.text(KEY.way, wayText(back.origin, back.destination, day));
          key = { high: hash.high, low: hash.low };
          ways.set(journey, key);
        }
        placeKeys.add(key, at);
      }
    }
  }
  columns.partyFlags[at] = flags;
}

const MOST_FARE = 0xffff_ffff;
const MOST_SMALL = UNKNOWN - 1;

function small(value: number | null): number {
  return value === null || value < 0 ? UNKNOWN : Math.min(MOST_SMALL, value);
}

/** The hashes of names across spellings. On one flight, many travellers share a name. */
class NameHashes {
  readonly #hash: KeyedHash;
  readonly #known = new Map<string, number>();

  constructor(hash: KeyedHash) {
    this.#hash = hash;
  }

  of(name: string): number {
    let known = this.#known.get(name);
    if (known === undefined) {
      known = hashed(this.#hash, KEY.name, consonants(name));
      this.#known.set(name, known);
    }
    return known;
  }
}

/** The lower half of the hash, never 0. */
function hashed(hash: KeyedHash, kind: KeyKind, text: string): number {
  if (text === '') return 0;
  hash.text(kind, text);
  return lowOf(hash);
}

/** The lower half of the last hash, never 0. */
function lowOf({ low }: KeyedHash): number {
  return low || 1;
}

/** Do name and birth date identify one person? 1 January is a placeholder for an unknown date. */
function isPerson(family: string, given: string, birth: string | null): boolean {
  return family !== '' && given !== '' && birth !== null && !birth.endsWith('-01-01');
}

const SHORTEST_NUMBER = 5;

function firstWord(name: string): string {
  const end = name.indexOf(' ');
  return end < 0 ? name : name.slice(0, end);
}

/** First letter and the consonants after it, without repetitions in a row: MOHAMMED and MOHAMED give the same. */
export function consonants(name: string): string {
  let kept = name.charAt(0);
  for (let at = 1; at < name.length; at += 1) {
    const letter = name.charCodeAt(at);
    if (!VOWELS.includes(letter) && letter !== name.charCodeAt(at - 1)) kept += name.charAt(at);
  }
  return kept;
}

const VOWELS = [...'AEIOUYWH'].map((letter) => letter.charCodeAt(0));

const LETTERS = 32;
const AFTER_H = 9;

/** Row and letter as one number, so that neighbours differ by one. No aircraft has a seat I. */
function seatPlace(seat: string | null): number {
  if (seat === null) return UNKNOWN;
  const row = leadingNumber(seat);
  const letter = seat.charCodeAt(seat.length - 1) - 64;
  if (row === null || row > 999 || letter < 1 || letter > 26) return UNKNOWN;
  return row * LETTERS + (letter > AFTER_H ? letter - 1 : letter);
}

/** The few texts of a flight without repetition; the first means unknown. */
class Words {
  readonly texts: string[] = [''];
  readonly #places = new Map<string, number>();

  place(text: string | null): number {
    if (text === null) return 0;
    let place = this.#places.get(text);
    if (place === undefined) {
      if (this.texts.length > MOST_SMALL) return 0;
      place = this.texts.push(text) - 1;
      this.#places.set(text, place);
    }
    return place;
  }
}

class Keys {
  #keys: Uint32Array;
  #owners: Uint16Array;
  count = 0;

  /** With room for so many keys, and for more when they come. */
  constructor(room: number) {
    this.#keys = new Uint32Array(2 * room);
    this.#owners = new Uint16Array(room);
  }

  text(hash: KeyedHash, kind: KeyKind, text: string, owner: number): void {
    if (text === '') return;
    hash.text(kind, text);
    this.add(hash, owner);
  }

  add({ high, low }: Key, owner: number): void {
    if (this.count === this.#owners.length) {
      const room = 2 * this.count + 1;
      const [keys, owners] = [new Uint32Array(2 * room), new Uint16Array(room)];
      keys.set(this.#keys);
      owners.set(this.#owners);
      [this.#keys, this.#owners] = [keys, owners];
    }
    this.#keys[2 * this.count] = high;
    this.#keys[2 * this.count + 1] = low;
    this.#owners[this.count++] = owner;
  }

  done(): OwnedKeys {
    return { keys: this.#keys.slice(0, 2 * this.count), owners: this.#owners.slice(0, this.count) };
  }
}
