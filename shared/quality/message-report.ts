/**
 * The figures of one message: counts stated and counts read, how many travellers have each field, and its diagnostics. It quotes nothing of the
 * message except unknown codes, so that it may be sent to the carrier.
 */
import type { Severity } from '../diagnostic.ts';
import type { FlightId, MessageId } from '../flight/flight.ts';
import { flightId } from '../flight/flight-id.ts';
import type {
  Booking,
  Manifest,
  ManifestTraveller,
  MessageFormat,
  MessageFunction,
  TravelDocument,
  UtcMinute,
} from '../manifest.ts';

/** A traveller, and the booking that lists the traveller. */
interface Listed {
  readonly traveller: ManifestTraveller;
  readonly bookings: readonly Booking[];
}

const person = (test: (traveller: ManifestTraveller) => unknown) => (listed: Listed) => Boolean(test(listed.traveller));
const document = (test: (document: TravelDocument) => string | null) =>
  person(({ documents }) => documents.some((each) => test(each) !== null));
const booking = (test: (booking: Booking) => unknown) => (listed: Listed) => listed.bookings.some((each) => test(each));

/** Tests whether a traveller has the field, in the order of reports. */
const FIELDS = {
  surname: person(({ surname }) => surname),
  givenNames: person(({ givenNames }) => givenNames),
  sex: person(({ sex }) => sex),
  dateOfBirth: person(({ dateOfBirth }) => dateOfBirth),
  nationality: person(({ nationality }) => nationality),
  residence: person(({ residence }) => residence),
  birthPlace: person(({ birthPlace }) => birthPlace),
  documentType: document(({ type }) => type),
  documentNumber: document(({ number }) => number),
  documentIssuer: document(({ issuer }) => issuer),
  documentExpiry: document(({ expiry }) => expiry),
  verified: person(({ verified }) => verified !== null),
  reference: person(({ reference }) => reference),
  locator: (listed) => listed.traveller.locator !== null || listed.bookings.some(({ locator }) => locator !== null),
  seat: person(({ seat }) => seat),
  bags: person(({ bags }) => bags.count !== null || bags.weightKg !== null || bags.pool !== null),
  bagTags: person(({ bags }) => bags.tags.length > 0),
  embarkation: person(({ embarkation }) => embarkation),
  debarkation: person(({ debarkation }) => debarkation),
  checkIn: person(({ checkedIn, boardingNumber }) => checkedIn ?? boardingNumber),
  contact: (listed) =>
    listed.traveller.phones.length + listed.traveller.emails.length > 0 ||
    listed.bookings.some(({ phones, emails }) => phones.length + emails.length > 0),
  address: (listed) =>
    listed.traveller.address !== null || listed.bookings.some(({ addresses }) => addresses.length > 0),
  frequentFlyer: person(({ frequentFlyer }) => frequentFlyer),
  ticket: (listed) => listed.traveller.ticket !== null || listed.bookings.some(({ tickets }) => tickets.length > 0),
  payment: booking(({ payments }) => payments.length > 0),
  agency: booking(({ agency }) => agency !== null),
  bookingDate: booking(({ created }) => created !== null),
  itinerary: booking(({ segments }) => segments.length > 0),
  remarks: booking(({ remarks }) => remarks.length > 0),
} as const satisfies Readonly<Record<string, (listed: Listed) => boolean>>;

export type QualityField = keyof typeof FIELDS;

/** All fields, in the order of reports. */
export const QUALITY_FIELDS: readonly QualityField[] = Object.keys(FIELDS) as QualityField[];

export interface UnknownValue {
  /** The kind of unknown value: `country`, `sex`, `qualifier`, … */
  readonly what: string;
  readonly value: string;
  readonly count: number;
}

export interface MessageReport {
  readonly id: MessageId;
  readonly format: MessageFormat;
  readonly function: MessageFunction;
  /** Operating carrier of the first flight, otherwise the sender. */
  readonly carrier: string | null;
  readonly sender: string | null;
  readonly reference: string | null;
  readonly flights: readonly FlightId[];
  readonly prepared: UtcMinute | null;
  readonly stated: {
    readonly passengers: number | null;
    readonly crew: number | null;
    readonly bookings: number | null;
  };
  readonly read: { readonly passengers: number; readonly crew: number; readonly bookings: number };
  readonly part: Manifest['part'];
  /** How many travellers have each field, in the message itself or in the booking. */
  readonly fields: Readonly<Record<QualityField, number>>;
  readonly travellers: number;
  readonly bookings: number;
  /** Number of diagnostics by code. */
  readonly codes: Readonly<Record<string, number>>;
  readonly severities: Readonly<Record<Severity, number>>;
  readonly unknownValues: readonly UnknownValue[];
}

/** The figures of one message. */
export function reportMessage(id: MessageId, manifest: Manifest): MessageReport {
  const { travellers, bookings, diagnostics } = manifest;
  const crew = travellers.filter(({ type }) => type === 'crew' || type === 'transit-crew').length;
  const [leg] = manifest.flights;
  const codes: Record<string, number> = {};
  const severities = { error: 0, warning: 0, info: 0 };
  for (const { code, severity } of diagnostics) {
    codes[code] = (codes[code] ?? 0) + 1;
    severities[severity] += 1;
  }
  return {
    id,
    format: manifest.format,
    function: manifest.function,
    carrier: leg?.operating?.carrier ?? leg?.carrier ?? manifest.sender,
    sender: manifest.sender,
    reference: manifest.reference,
    flights: [...new Set(manifest.flights.map(flightId))],
    prepared: manifest.prepared,
    stated: manifest.stated,
    read: { passengers: travellers.length - crew, crew, bookings: bookings.length },
    part: manifest.part,
    fields: fieldCounts(travellers, bookings),
    travellers: travellers.length,
    bookings: bookings.length,
    codes,
    severities,
    unknownValues: unknownValuesOf(manifest),
  };
}

function fieldCounts(
  travellers: readonly ManifestTraveller[],
  bookings: readonly Booking[],
): Readonly<Record<QualityField, number>> {
  const bookingsOf = new Map<number, Booking[]>();
  for (const each of bookings) {
    for (const index of each.travellers) {
      const known = bookingsOf.get(index);
      if (known === undefined) bookingsOf.set(index, [each]);
      else known.push(each);
    }
  }
  const counts = Object.fromEntries(QUALITY_FIELDS.map((field) => [field, 0])) as Record<QualityField, number>;
  for (const [index, traveller] of travellers.entries()) {
    const listed: Listed = { traveller, bookings: bookingsOf.get(index) ?? [] };
    for (const field of QUALITY_FIELDS) if (FIELDS[field](listed)) counts[field] += 1;
  }
  return counts;
}

const UNKNOWN = /^(?:unknown-(.+)|(.+)-unknown)$/;
/** No code is longer, and none has as many digits as a document number. Any other value may be personal data in a wrong place. */
const LONGEST_CODE = 24;
const NO_CODE = /\d{5}|[\r\n]/;

/** Values that no table knows, from the diagnostics named `unknown-…` or `…-unknown`; most frequent first. A segment counts by its tag. */
function unknownValuesOf({ diagnostics }: Manifest): readonly UnknownValue[] {
  const found = new Map<string, { what: string; value: string; count: number }>();
  for (const { code, params, segment } of diagnostics) {
    const match = UNKNOWN.exec(code);
    if (match === null) continue;
    const what = match[1] ?? (match[2] as string);
    const value = String(params.value ?? Object.values(params)[0] ?? segment ?? '');
    if (value === '' || value.length > LONGEST_CODE || NO_CODE.test(value)) continue;
    addUnknown(found, what, value, 1);
  }
  return sortedUnknown(found);
}

/** Counts one more unknown value. */
export function addUnknown(
  found: Map<string, { what: string; value: string; count: number }>,
  what: string,
  value: string,
  count: number,
): void {
  const key = `${what}|${value}`;
  const known = found.get(key);
  if (known === undefined) found.set(key, { what, value, count });
  else known.count += count;
}

/** Most frequent first, then in order of their keys. */
export function sortedUnknown(found: ReadonlyMap<string, UnknownValue>): readonly UnknownValue[] {
  return [...found]
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .map(([, value]) => ({ ...value }));
}
