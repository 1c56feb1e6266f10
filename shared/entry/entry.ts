/**
 * An entry is a message typed at this workstation: a traveller or a whole flight from a form, the machine-readable zone of a document, or a pasted
 * screen of a reservation terminal. It is stored as JSON, one value per line, so that it is readable as evidence, and is read again from these bytes
 * like a received message.
 */
import type { Trace } from '../edifact/trace.ts';
import type { Blank } from '../intake/blank.ts';
import type {
  Agency,
  Bags,
  IsoDate,
  Leg,
  Manifest,
  Payment,
  Segment,
  Sex,
  TravelDocument,
  TravellerType,
  UtcMinute,
} from '../manifest.ts';

export type EntryKind = 'form' | 'mrz' | 'screen';

export type EntryLeg = Omit<Leg, 'operating'>;

export interface EntryTraveller {
  readonly type: TravellerType;
  readonly surname: string | null;
  readonly givenNames: string | null;
  readonly title?: string | null;
  readonly sex: Sex | null;
  readonly dateOfBirth: IsoDate | null;
  readonly nationality: string | null;
  readonly residence: string | null;
  readonly birthPlace: string | null;
  readonly documents: readonly TravelDocument[];
  readonly locator: string | null;
  readonly seat: string | null;
  readonly bags: Omit<Bags, 'pool'>;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly embarkation: string | null;
  readonly debarkation: string | null;
  readonly ticket?: string | null;
  /** Lines of the document's machine-readable zone as typed or scanned. */
  readonly mrz: readonly string[] | null;
}

export type EntrySegment = Omit<Segment, 'operating'>;

export type EntryPayment = Pick<Payment, 'method' | 'amount' | 'currency'> & {
  readonly card?: string | null;
  readonly last4?: string | null;
  /** Keyed hash of the full number, which a pasted screen may have shown. */
  readonly token?: string | null;
};

export interface EntryBooking {
  readonly locator: string | null;
  readonly carrier?: string | null;
  readonly created: UtcMinute | null;
  readonly segments: readonly EntrySegment[];
  readonly payments: readonly EntryPayment[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly tickets: readonly string[];
  readonly agency: Pick<Agency, 'iata' | 'city'> | null;
  readonly remarks: readonly string[];
}

export interface Entry {
  readonly version: 1;
  readonly kind: EntryKind;
  readonly prepared: UtcMinute;
  /** Code of the unit in which it was typed. */
  readonly desk: string;
  readonly leg: EntryLeg;
  readonly travellers: readonly EntryTraveller[];
  /** The booking of all travellers without another locator. */
  readonly booking: EntryBooking | null;
  /** The screen as pasted. */
  readonly text: string | null;
}

export interface EntryReading {
  readonly manifest: Manifest;
  /** Sensitive values, to be blanked in what is stored. */
  readonly blanks: readonly Blank[];
  readonly filler: number;
}

export interface EntryOptions {
  /** Offset in the file as given. */
  readonly offset?: (at: number) => number;
  readonly trace?: Trace;
}

/** Every entry begins with these bytes, whatever its version. */
const MARK = new TextEncoder().encode('{"airside-entry":');

/** Do the bytes hold an entry? A byte order mark and blanks before it are skipped. */
export function isEntry(bytes: Uint8Array): boolean {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length && (bytes[at] as number) <= 0x20) at++;
  return MARK.every((byte, index) => bytes[at + index] === byte);
}

/**
 * The bytes of an entry: UTF-8 JSON that begins with `{"airside-entry":1`, one value per line. The order of fields is fixed, so the same entry always
 * gives the same bytes. A pasted screen is written line by line.
 */
export function writeEntry(entry: Entry): Uint8Array {
  const { leg, booking } = entry;
  const ordered = {
    kind: entry.kind,
    prepared: entry.prepared,
    desk: entry.desk,
    leg: {
      carrier: leg.carrier,
      number: leg.number,
      suffix: leg.suffix,
      registration: leg.registration,
      origin: leg.origin,
      destination: leg.destination,
      departure: leg.departure,
      arrival: leg.arrival,
    },
    travellers: entry.travellers.map(orderedTraveller),
    booking: booking === null ? null : orderedBooking(booking),
    text: entry.text === null ? null : entry.text.split('\n'),
  };
  const body = JSON.stringify(ordered, null, 1);
  return new TextEncoder().encode(`{"airside-entry":${entry.version},${body.slice(1)}\n`);
}

function orderedTraveller(traveller: EntryTraveller): Required<EntryTraveller> {
  return {
    type: traveller.type,
    surname: traveller.surname,
    givenNames: traveller.givenNames,
    title: traveller.title ?? null,
    sex: traveller.sex,
    dateOfBirth: traveller.dateOfBirth,
    nationality: traveller.nationality,
    residence: traveller.residence,
    birthPlace: traveller.birthPlace,
    documents: traveller.documents.map(({ type, number, issuer, expiry, issued }) => ({
      type,
      number,
      issuer,
      expiry,
      issued,
    })),
    locator: traveller.locator,
    seat: traveller.seat,
    bags: { count: traveller.bags.count, weightKg: traveller.bags.weightKg, tags: traveller.bags.tags },
    phones: traveller.phones,
    emails: traveller.emails,
    embarkation: traveller.embarkation,
    debarkation: traveller.debarkation,
    ticket: traveller.ticket ?? null,
    mrz: traveller.mrz,
  };
}

function orderedBooking(booking: EntryBooking): Required<EntryBooking> {
  return {
    locator: booking.locator,
    carrier: booking.carrier ?? null,
    created: booking.created,
    segments: booking.segments.map((segment) => ({
      carrier: segment.carrier,
      number: segment.number,
      suffix: segment.suffix,
      origin: segment.origin,
      destination: segment.destination,
      departure: segment.departure,
      arrival: segment.arrival,
      class: segment.class,
      status: segment.status,
    })),
    payments: booking.payments.map((payment) => ({
      method: payment.method,
      amount: payment.amount,
      currency: payment.currency,
      card: payment.card ?? null,
      last4: payment.last4 ?? null,
      token: payment.token ?? null,
    })),
    phones: booking.phones,
    emails: booking.emails,
    tickets: booking.tickets,
    agency: booking.agency === null ? null : { iata: booking.agency.iata, city: booking.agency.city },
    remarks: booking.remarks,
  };
}
