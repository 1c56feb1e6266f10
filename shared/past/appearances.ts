/**
 * What later flights need of the travellers of one flight: keyed hashes and small numbers in typed columns, about 150 bytes per traveller
 * including the link index. It is derived from this flight alone and depends on no other.
 */
import type { FlightId } from '../flight/flight.ts';
import type { OwnedKeys } from './link-index.ts';

/** Written instead of an unknown number. */
export const UNKNOWN = 0xffff;
/** Written instead of an unknown day or minute. */
export const NO_TIME = -0x80000000;

/** Properties of a traveller, as bits of `flags`. */
export const ROW = {
  crew: 1,
  minor: 2,
  adult: 4,
  infant: 8,
  /** Did not fly: cancelled, or not boarded. */
  stayedBehind: 16,
  /** Not boarded despite a boarding pass or check-in. */
  noShow: 32,
  transit: 64,
} as const;

/** Properties of a booking, as bits of `partyFlags`. */
export const PARTY = {
  booked: 1,
  /** The journey returns to its start. */
  returns: 2,
  /** This flight is on the way back. */
  onReturn: 4,
  paid: 8,
  cash: 16,
} as const;

/** One flight. `words` holds the texts that columns point to; the first is empty and means unknown. */
export interface Appearances extends AppearanceHead, AppearanceColumns {
  /** Filled by members.ts when it is first asked about a party; not stored. */
  readonly byParty: { rows: PartyRows | null };
}

/** The first row of each party, after each row the next one of its party, and 1 for each party with a minor. */
export interface PartyRows {
  readonly first: Uint16Array;
  readonly next: Uint16Array;
  readonly minors: Uint8Array;
}

export interface AppearanceHead {
  readonly flight: FlightId;
  /** Scheduled departure and arrival, minutes since 1970 UTC; the start of the day for a flight without times. Arrival may be unknown. */
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
  /** Results of controls of this flight's travellers, in order of the rows. */
  readonly results: readonly ControlResult[];
}

/** The result of a control: a find (seizure, arrest, entry refused), or none. */
export interface ControlResult {
  readonly row: number;
  readonly found: boolean;
  /** Minute since 1970 UTC at which it was recorded. */
  readonly at: number;
}

export interface AppearanceColumns {
  /** Upper and lower half alternating, per row: key of name and birth date, key of the main document; zeros when missing. */
  readonly person: Uint32Array;
  readonly document: Uint32Array;
  /** Hashes of the consonants of surname and first given name, which match across spellings of a name. */
  readonly surname: Uint32Array;
  readonly given: Uint32Array;
  /** Hash of the whole name as written, which tells members of a family apart; 0 when a part is missing. */
  readonly name: Uint32Array;
  /** Days since 1970. */
  readonly birth: Int32Array;
  readonly nationality: Uint16Array;
  /** Row × 32 + letter, or UNKNOWN. */
  readonly seat: Uint16Array;
  readonly boarding: Uint16Array;
  readonly bagCount: Uint16Array;
  readonly bagKg: Uint16Array;
  readonly flags: Uint16Array;
  readonly party: Uint16Array;

  /** Per party: hash of the locator, of the agency; 0 when missing. */
  readonly locator: Uint32Array;
  readonly agency: Uint32Array;
  /** Amount per person in hundredths. */
  readonly fare: Uint32Array;
  /** Minute in which the booking was made. */
  readonly created: Int32Array;
  readonly currency: Uint16Array;
  readonly leadHours: Uint16Array;
  readonly stayNights: Uint16Array;
  /** Origin of the journey. */
  readonly begins: Uint16Array;
  /** First flight of the way back: day (days since 1970), origin and destination. */
  readonly returnDay: Uint16Array;
  readonly returnFrom: Uint16Array;
  readonly returnTo: Uint16Array;
  readonly partyFlags: Uint16Array;
}

/** The keys of a flight for the link index. They are in the store and in the index, not with the columns. */
export interface AppearanceKeys {
  /** Keys of documents and of name with birth date; owned by rows. */
  readonly rowKeys: OwnedKeys;
  /** Keys of contacts, cards and addresses; owned by parties, as are the next. */
  readonly partyKeys: OwnedKeys;
  /** Keys of the first flight of the way back. */
  readonly placeKeys: OwnedKeys;
}

/** Travellers or parties of one flight beyond this number are left out. */
export const MOST_ROWS = 0xfffe;

type ColumnName = keyof AppearanceColumns;
type Width = typeof Uint32Array | typeof Int32Array | typeof Uint16Array;

/**
 * Columns with their width, whether they have entries per row or per party, and numbers per entry. Wide columns come first, so that all are
 * aligned.
 */
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

/** Bytes of the columns for so many rows and parties. */
export function columnBytes(size: number, parties: number): number {
  let bytes = 0;
  for (const [, width, by, numbers] of COLUMNS)
    bytes += width.BYTES_PER_ELEMENT * numbers * (by === 'row' ? size : parties);
  return bytes;
}

/** Views of all columns over one buffer, starting at `offset` (a multiple of four). */
export function columnViews(buffer: ArrayBuffer, offset: number, size: number, parties: number): AppearanceColumns {
  const columns: Partial<Record<ColumnName, Uint32Array | Int32Array | Uint16Array>> = {};
  let at = offset;
  for (const [name, width, by, numbers] of COLUMNS) {
    const count = numbers * (by === 'row' ? size : parties);
    columns[name] = new width(buffer, at, count);
    at += count * width.BYTES_PER_ELEMENT;
  }
  // The loop made every column of the table.
  return columns as unknown as AppearanceColumns;
}

/** The bytes of the columns in memory; only for columns made by `columnViews`. */
export function columnsAsBytes({ person, size, parties }: Appearances): Uint8Array {
  return new Uint8Array(person.buffer, person.byteOffset, columnBytes(size, parties));
}
