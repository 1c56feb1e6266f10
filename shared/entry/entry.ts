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

/** The words of a text. */
type Words<Text extends string> = Text extends `${infer First} ${infer Rest}` ? First | Words<Rest> : Text;

/** The field names of `Shape`, separated by blanks; a text with a missing or an unknown name does not compile. */
function fieldsOf<Shape>() {
  return <const Text extends string>(
    names: Text & ([keyof Shape, Words<Text>] extends [Words<Text>, keyof Shape] ? unknown : never),
  ): readonly string[] => names.split(' ');
}

/** The fields of an entry's records, in the order in which they are written. */
export const ENTRY_FIELDS = {
  entry: fieldsOf<Omit<Entry, 'version'>>()('kind prepared desk leg travellers booking text'),
  leg: fieldsOf<EntryLeg>()('carrier number suffix registration origin destination departure arrival'),
  traveller: fieldsOf<EntryTraveller>()(
    'type surname givenNames title sex dateOfBirth nationality residence birthPlace documents locator seat bags phones emails embarkation debarkation ticket mrz',
  ),
  document: fieldsOf<TravelDocument>()('type number issuer expiry issued'),
  bags: fieldsOf<EntryTraveller['bags']>()('count weightKg tags'),
  booking: fieldsOf<EntryBooking>()('locator carrier created segments payments phones emails tickets agency remarks'),
  segment: fieldsOf<EntrySegment>()('carrier number suffix origin destination departure arrival class status'),
  payment: fieldsOf<EntryPayment>()('method amount currency card last4 token'),
  agency: fieldsOf<NonNullable<EntryBooking['agency']>>()('iata city'),
} as const;

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
  const { leg, travellers, booking, text } = entry;
  const ordered = inOrder('entry', {
    ...entry,
    leg: inOrder('leg', leg),
    travellers: travellers.map(orderedTraveller),
    booking: booking === null ? null : orderedBooking(booking),
    text: text === null ? null : text.split('\n'),
  });
  const body = JSON.stringify(ordered, null, 1);
  return new TextEncoder().encode(`{"airside-entry":${entry.version},${body.slice(1)}\n`);
}

function orderedTraveller(traveller: EntryTraveller): object {
  const documents = traveller.documents.map((document) => inOrder('document', document));
  return inOrder('traveller', { ...traveller, documents, bags: inOrder('bags', traveller.bags) });
}

function orderedBooking(booking: EntryBooking): object {
  return inOrder('booking', {
    ...booking,
    segments: booking.segments.map((segment) => inOrder('segment', segment)),
    payments: booking.payments.map((payment) => inOrder('payment', payment)),
    agency: booking.agency === null ? null : inOrder('agency', booking.agency),
  });
}

/** The fields of a record in their order; a field that is not set is null. */
function inOrder(name: keyof typeof ENTRY_FIELDS, record: object): object {
  const values: ReadonlyMap<string, unknown> = new Map(Object.entries(record));
  return Object.fromEntries(ENTRY_FIELDS[name].map((field) => [field, values.get(field) ?? null]));
}
