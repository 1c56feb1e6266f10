/**
 * What is remembered of the travellers of one flight when later flights are looked at: keyed hashes and small numbers in typed columns, about 130 bytes
 * a traveller with their entries in the link index. It says nothing that the flight does not, so it depends on no other flight.
 */
import type { FlightId } from '../flight/flight.ts';
import type { OwnedKeys } from './link-index.ts';

/** In place of a number that is not known. */
export const UNKNOWN = 0xffff;
/** In place of a day or minute that is not known. */
export const NO_TIME = -0x80000000;

/** What a traveller was, as bits of `flags`. */
export const ROW = {
  crew: 1,
  minor: 2,
  adult: 4,
  infant: 8,
  /** Did not fly: cancelled, or left behind. */
  stayedBehind: 16,
  /** Left behind with a boarding pass, or after checking in. */
  noShow: 32,
  transit: 64,
} as const;

/** What a booking was, as bits of `partyFlags`. */
export const PARTY = {
  booked: 1,
  /** The journey comes back. */
  returns: 2,
  /** This flight is on the way back. */
  onReturn: 4,
  paid: 8,
  cash: 16,
} as const;

/** One flight. `words` holds the texts that columns point into; the first is empty: not known. */
export interface Appearances extends AppearanceHead, AppearanceColumns {}

export interface AppearanceHead {
  readonly flight: FlightId;
  /** Scheduled departure and arrival, minutes since 1970 UTC; of a flight without times the start of its day. Arrival may be unknown. */
  readonly departure: number;
  readonly arrival: number | null;
  /** Local day of departure, days since 1970. */
  readonly day: number;
  readonly carrier: string | null;
  readonly origin: string | null;
  readonly destination: string | null;
  /** ISO 3166 alpha-3. */
  readonly originCountry: string | null;
  readonly destinationCountry: string | null;
  readonly cancelled: boolean;
  readonly size: number;
  readonly parties: number;
  readonly words: readonly string[];
  readonly rowKeyCount: number;
  readonly partyKeyCount: number;
  readonly placeKeyCount: number;
  /** What controls of travellers of this flight found, in order of the rows. */
  readonly results: readonly ControlResult[];
}

/** How a control ended: something was found (seizure, arrest, entry refused), or nothing. */
export interface ControlResult {
  readonly row: number;
  readonly found: boolean;
  /** Minute since 1970 UTC at which it was recorded. */
  readonly at: number;
}

export interface AppearanceColumns {
  /** Upper and lower half in turn, per row: key of name and birth date, key of the chief document; zeros where there is none. */
  readonly person: Uint32Array;
  readonly document: Uint32Array;
  /** Hashes of the consonants of surname and first given name, by which spellings of one name agree. */
  readonly surname: Uint32Array;
  readonly given: Uint32Array;
  /** Hash of the whole name as it is written, by which the members of a family are told apart; 0 where it lacks a part. */
  readonly name: Uint32Array;
  /** Days since 1970. */
  readonly birth: Int32Array;
  readonly nationality: Uint16Array;
  /** Row × 32 + letter; UNKNOWN. */
  readonly seat: Uint16Array;
  readonly boarding: Uint16Array;
  readonly bagCount: Uint16Array;
  readonly bagKg: Uint16Array;
  readonly flags: Uint16Array;
  readonly party: Uint16Array;

  /** Per party: hash of the locator, of the agency; 0 where there is none. */
  readonly locator: Uint32Array;
  readonly agency: Uint32Array;
  /** Amount per person in hundredths. */
  readonly fare: Uint32Array;
  /** Minute in which the booking was made. */
  readonly created: Int32Array;
  readonly currency: Uint16Array;
  readonly leadHours: Uint16Array;
  readonly stayNights: Uint16Array;
  /** Where the journey began. */
  readonly begins: Uint16Array;
  /** First flight of the way back: day (days since 1970), from and to. */
  readonly returnDay: Uint16Array;
  readonly returnFrom: Uint16Array;
  readonly returnTo: Uint16Array;
  readonly partyFlags: Uint16Array;
}

/** The keys of a flight, for the link index; kept in the store and in the index, not with the columns. */
export interface AppearanceKeys {
  /** Documents, name with birth date; owned by rows. */
  readonly rowKeys: OwnedKeys;
  /** Contacts, cards, addresses; owned by parties, as the next. */
  readonly partyKeys: OwnedKeys;
  /** Agencies on the flights of a day, the first flight of the way back. */
  readonly placeKeys: OwnedKeys;
}

/** More travellers or parties than this of one flight are not remembered. */
export const MOST_ROWS = 0xfffe;

type ColumnName = keyof AppearanceColumns;
type Width = typeof Uint32Array | typeof Int32Array | typeof Uint16Array;

/** Columns with their width, whether they go by row or by party, and how many numbers each entry takes; wide ones first, so that all lie aligned. */
const COLUMNS: readonly (readonly [ColumnName, Width, 'row' | 'party', 1 | 2])[] = [
  ['person', Uint32Array, 'row', 2],
  ['document', Uint32Array, 'row', 2],
  ['surname', Uint32Array, 'row', 1],
  ['given', Uint32Array, 'row', 1],
  ['name', Uint32Array, 'row', 1],
  ['birth', Int32Array, 'row', 1],
  ['locator', Uint32Array, 'party', 1],
  ['agency', Uint32Array, 'party', 1],
  ['fare', Uint32Array, 'party', 1],
  ['created', Int32Array, 'party', 1],
  ['nationality', Uint16Array, 'row', 1],
  ['seat', Uint16Array, 'row', 1],
  ['boarding', Uint16Array, 'row', 1],
  ['bagCount', Uint16Array, 'row', 1],
  ['bagKg', Uint16Array, 'row', 1],
  ['flags', Uint16Array, 'row', 1],
  ['party', Uint16Array, 'row', 1],
  ['currency', Uint16Array, 'party', 1],
  ['leadHours', Uint16Array, 'party', 1],
  ['stayNights', Uint16Array, 'party', 1],
  ['begins', Uint16Array, 'party', 1],
  ['returnDay', Uint16Array, 'party', 1],
  ['returnFrom', Uint16Array, 'party', 1],
  ['returnTo', Uint16Array, 'party', 1],
  ['partyFlags', Uint16Array, 'party', 1],
];

/** Bytes that the columns of so many rows and parties take. */
export function columnBytes(size: number, parties: number): number {
  let bytes = 0;
  for (const [, width, by, numbers] of COLUMNS)
    bytes += width.BYTES_PER_ELEMENT * numbers * (by === 'row' ? size : parties);
  return bytes;
}

/** Views of all columns over one piece of memory, from `offset` on (a multiple of four). */
export function columnViews(buffer: ArrayBuffer, offset: number, size: number, parties: number): AppearanceColumns {
  const columns: Partial<Record<ColumnName, Uint32Array | Int32Array | Uint16Array>> = {};
  let at = offset;
  for (const [name, width, by, numbers] of COLUMNS) {
    const count = numbers * (by === 'row' ? size : parties);
    columns[name] = new width(buffer, at, count);
    at += count * width.BYTES_PER_ELEMENT;
  }
  // Every column of the table has been made.
  return columns as unknown as AppearanceColumns;
}

/** The columns' bytes as they lie in memory; only for what `columnViews` made. */
export function columnsAsBytes({ person, size, parties }: Appearances): Uint8Array {
  return new Uint8Array(person.buffer, person.byteOffset, columnBytes(size, parties));
}
