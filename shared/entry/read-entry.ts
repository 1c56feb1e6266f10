/** Reads an entry's JSON into a manifest. */
import { EMPTY_MANIFEST } from '../empty-manifest.ts';
import { fillBlanks } from '../intake/blank.ts';
import { BOUNDS } from '../intake/budget.ts';
import type { ReadContext } from '../intake/read-context.ts';
import type {
  Bags,
  Booking,
  Leg,
  Manifest,
  ManifestTraveller,
  Payment,
  PaymentMethod,
  Segment,
  Sex,
  TravelDocument,
  TravellerType,
} from '../manifest.ts';
import { seatNumber } from '../pnrgov/travellers.ts';
import { earlyArrival } from '../reference/early-arrival.ts';
import {
  ENTRY_FIELDS,
  type EntryKind,
  type EntryOptions,
  type EntryPayment,
  type EntryReading,
  isEntry,
} from './entry.ts';
import { entryBlanks } from './entry-blanks.ts';
import { EntryValues, type Fields } from './entry-values.ts';
import { type JsonNode, type JsonRecord, type JsonText, readJson } from './json-spans.ts';
import { readMrz } from './mrz.ts';
import { SCREEN_FILLER, screenCover } from './screen-sensitive.ts';
import { readTerminalScreen, type ScreenReading } from './terminal-screen.ts';

const KINDS = ['form', 'mrz', 'screen'] as const satisfies readonly EntryKind[];
const TYPES = [
  'passenger',
  'crew',
  'transit-passenger',
  'transit-crew',
  'infant',
] as const satisfies readonly TravellerType[];
const SEXES = ['M', 'F', 'X'] as const satisfies readonly Sex[];
const METHODS = ['card', 'cash', 'check', 'invoice', 'other'] as const satisfies readonly PaymentMethod[];

const CARRIER = /^([A-Z0-9]{2}|[A-Z]{3})$/;
const LETTER = /^[A-Z]$/;
const NO_FIELDS: Fields = new Map();
const MOST_BAGS = 999;
const MOST_MONEY = 1e9;

/**
 * Reads the bytes of an entry; null when they hold none. An unknown country, an unknown airport, a bad date or number becomes a diagnostic and never
 * an error. The same bytes, before or after blanking, give the same manifest (except for the count of sensitive values).
 */
export function readEntry(bytes: Uint8Array, context: ReadContext, options: EntryOptions = {}): EntryReading | null {
  return isEntry(bytes) ? new EntryReader(bytes, context, options).read() : null;
}

class EntryReader {
  readonly #given: Uint8Array;
  readonly #context: ReadContext;
  readonly #options: EntryOptions;

  constructor(bytes: Uint8Array, context: ReadContext, options: EntryOptions) {
    this.#given = bytes;
    this.#context = context;
    this.#options = options;
  }

  read(): EntryReading {
    const offset = this.#options.offset ?? ((at: number) => at);
    const first = readJson(this.#given);
    const found = first.ok
      ? entryBlanks(this.#given, first.node, screenCover(this.#context.cardKey))
      : { blanks: [], count: 0 };
    let bytes = this.#given;
    let parsed = first;
    if (found.blanks.length > 0) {
      // Everything is read from a copy without sensitive values, which no reader may see.
      bytes = this.#given.slice();
      fillBlanks(bytes, found.blanks, SCREEN_FILLER);
      parsed = readJson(bytes);
    }
    const values = new EntryValues(bytes, this.#context, offset, this.#options.trace);
    let manifest = EMPTY_MANIFEST;
    if (!parsed.ok) values.note('error', 'entry-unreadable', parsed.offset, null, null);
    else if (parsed.node.kind === 'record') manifest = new ManifestReader(values, parsed.node).read();
    return {
      manifest: { ...manifest, sensitive: found.count, diagnostics: values.diagnostics },
      blanks: found.blanks,
      filler: SCREEN_FILLER,
    };
  }
}

class ManifestReader {
  readonly #values: EntryValues;
  readonly #fields: Fields;
  readonly #start: number;
  /** Payments shown by the pasted screen, which may include a card missing in the form. */
  #tokens: readonly EntryPayment[] = [];

  constructor(values: EntryValues, record: JsonRecord) {
    this.#values = values;
    this.#fields = record.fields;
    this.#start = record.start;
  }

  read(): Manifest {
    const values = this.#values;
    const fields = this.#fields;
    const version = values.number(fields, 'airside-entry', null, true, 1e6);
    if (version !== 1) {
      values.note('error', 'entry-version-unknown', this.#start, null, null, { value: version ?? '' });
      return { ...EMPTY_MANIFEST, version: version === null ? null : String(version) };
    }
    values.onlyKnown(fields, ['airside-entry', ...ENTRY_FIELDS.entry]);
    const kind = values.choice(fields, 'kind', null, KINDS) ?? 'form';
    const prepared = values.time(fields, 'prepared', null, 'Z');
    const desk = values.upper(fields, 'desk', null);
    const legRecord = values.record(fields, 'leg');
    const leg = legRecord === null ? null : this.#leg(legRecord);
    if (leg === null) values.note('error', 'missing-flight', legRecord?.start ?? this.#start, 'leg', null);
    const bookingRecord = values.record(fields, 'booking');
    this.#tokens = this.#screen(kind, prepared?.slice(0, 10) ?? null)?.booking.payments ?? [];
    const booking = bookingRecord === null ? null : this.#booking(bookingRecord);
    const all = values.records(fields, 'travellers');
    const { most } = BOUNDS.travellers;
    const records = all.slice(0, most);
    const beyond = all[most];
    if (beyond !== undefined) values.note('error', 'bound-travellers', beyond.start, 'travellers', null, { most });
    const travellers = records.map((record, index) =>
      this.#traveller(record, index, leg, booking?.locator ?? null, prepared?.slice(0, 10) ?? null, kind),
    );
    const own = travellers.flatMap(({ locator }, index) => (locator === (booking?.locator ?? null) ? [index] : []));
    return {
      ...EMPTY_MANIFEST,
      format: kind === 'screen' ? 'SCREEN' : 'ENTRY',
      version: '1',
      prepared,
      sender: desk === null ? null : `DESK-${desk}`,
      flights: leg === null ? [] : [leg],
      travellers,
      bookings: booking === null ? [] : [{ ...booking, travellers: own }],
      ...(beyond === undefined ? {} : { beyond: { travellers: all.length - most, bookings: 0 } }),
    };
  }

  #leg(record: JsonRecord): Leg | null {
    const values = this.#values;
    const { fields } = record;
    const path = 'flights.0';
    values.onlyKnown(fields, ENTRY_FIELDS.leg);
    const leg: Leg = {
      ...this.#designator(fields, path),
      registration: values.upper(fields, 'registration', path)?.replace(/\s+/g, '') ?? null,
      ...this.#stretch(fields, path),
      operating: null,
    };
    const named = leg.carrier !== null || leg.number !== null || leg.registration !== null;
    if (!named && leg.origin === null && leg.destination === null) return null;
    const early = earlyArrival(leg, values.context.reference);
    if (early !== null) {
      const place = fields.get('arrival')?.start ?? record.start;
      values.note('warning', 'arrival-before-departure', place, 'arrival', leg.arrival, early);
    }
    values.mark(path, record);
    return leg;
  }

  #designator(fields: Fields, path: string): Pick<Leg, 'carrier' | 'number' | 'suffix'> {
    return {
      carrier: this.#values.shaped(fields, 'carrier', path, CARRIER),
      number: this.#values.number(fields, 'number', path, true, 99999),
      suffix: this.#values.shaped(fields, 'suffix', path, LETTER),
    };
  }

  #stretch(fields: Fields, path: string): Pick<Leg, 'origin' | 'destination' | 'departure' | 'arrival'> {
    return {
      origin: this.#values.place(fields, 'origin', path),
      destination: this.#values.place(fields, 'destination', path),
      departure: this.#values.time(fields, 'departure', path, ''),
      arrival: this.#values.time(fields, 'arrival', path, ''),
    };
  }

  #traveller(
    record: JsonRecord,
    index: number,
    leg: Leg | null,
    bookingLocator: string | null,
    on: string | null,
    kind: EntryKind,
  ): ManifestTraveller {
    const values = this.#values;
    const { fields } = record;
    const path = `travellers.${index}`;
    values.onlyKnown(fields, ENTRY_FIELDS.traveller);
    values.mark(path, record);
    const written = values.text(fields, 'seat', path);
    const seat = written === null ? null : seatNumber(written.toUpperCase());
    if (written !== null && seat === null) {
      values.note('warning', 'value-unreadable', fields.get('seat')?.start ?? record.start, 'seat', written, {
        value: written,
      });
    }
    let traveller: ManifestTraveller = {
      type: values.choice(fields, 'type', path, TYPES) ?? 'passenger',
      flights: leg === null ? [] : [0],
      surname: values.name(fields, 'surname', path),
      givenNames: values.name(fields, 'givenNames', path),
      title: values.upper(fields, 'title', path),
      sex: values.choice(fields, 'sex', path, SEXES),
      dateOfBirth: values.date(fields, 'dateOfBirth', path),
      nationality: values.country(fields, 'nationality', path),
      residence: values.country(fields, 'residence', path),
      birthPlace: values.upper(fields, 'birthPlace', path),
      documents: values.records(fields, 'documents').map((each, n) => this.#document(each, `${path}.documents.${n}`)),
      locator: compact(values.upper(fields, 'locator', path)) ?? bookingLocator,
      seat,
      embarkation: values.place(fields, 'embarkation', path) ?? leg?.origin ?? null,
      debarkation: values.place(fields, 'debarkation', path) ?? leg?.destination ?? null,
      bags: this.#bags(fields, path),
      reference: null,
      ticket: compact(values.upper(fields, 'ticket', path)),
      verified: kind === 'screen' ? null : false,
      phones: values.phones(fields, path),
      emails: values.emails(fields, path),
      address: null,
      frequentFlyer: null,
      status: null,
      checkedIn: null,
      boardingNumber: null,
      clearance: null,
      crewDuty: null,
      governmentReference: null,
    };
    traveller = this.#checkedByMrz(traveller, fields, path, on);
    if (traveller.surname === null && traveller.givenNames === null) {
      values.note('warning', 'traveller-without-name', record.start, null, null);
    }
    return traveller;
  }

  /** Reads the machine-readable zone again: it fills an entry without other values, and reports faults of the zone. */
  #checkedByMrz(traveller: ManifestTraveller, fields: Fields, path: string, on: string | null): ManifestTraveller {
    const values = this.#values;
    const lines = values.list(fields, 'mrz').filter((node): node is JsonText => node.kind === 'text');
    const [first] = lines;
    if (first === undefined) return traveller;
    values.mark(`${path}.mrz`, fields.get('mrz'));
    const reading = readMrz(lines.map(({ value }) => value).join('\n'), values.context, on);
    for (const entry of reading.diagnostics) {
      const line = lines[Number(entry.params.line ?? 1) - 1] ?? first;
      values.note(entry.severity, entry.code, line.start, 'MRZ', entry.raw, entry.params);
    }
    const read = reading.traveller;
    if (read === null) return traveller;
    const checks = Object.values(reading.checks);
    const verified = checks.includes('valid') && !checks.includes('invalid');
    const bare = traveller.surname === null && traveller.givenNames === null && traveller.documents.length === 0;
    if (!bare) return { ...traveller, verified: verified && sameDocument(traveller, read.documents[0] ?? null) };
    for (const name of ['surname', 'givenNames', 'dateOfBirth', 'documents.0.number']) {
      values.mark(`${path}.${name}`, name.endsWith('ames') || name === 'surname' ? first : (lines[1] ?? first));
    }
    return {
      ...traveller,
      surname: read.surname,
      givenNames: read.givenNames,
      sex: traveller.sex ?? read.sex,
      dateOfBirth: traveller.dateOfBirth ?? read.dateOfBirth,
      nationality: traveller.nationality ?? read.nationality,
      documents: read.documents,
      verified,
    };
  }

  #document({ fields }: JsonRecord, path: string): TravelDocument {
    const values = this.#values;
    values.onlyKnown(fields, ENTRY_FIELDS.document);
    return {
      type: values.shaped(fields, 'type', path, /^[A-Z]{1,2}$/),
      number: values.documentNumber(fields, 'number', path),
      issuer: values.country(fields, 'issuer', path),
      expiry: values.date(fields, 'expiry', path),
      issued: values.date(fields, 'issued', path),
    };
  }

  #bags(traveller: Fields, path: string): Bags {
    const values = this.#values;
    const fields = values.record(traveller, 'bags')?.fields ?? NO_FIELDS;
    values.onlyKnown(fields, ENTRY_FIELDS.bags);
    const weight = values.number(fields, 'weightKg', `${path}.bags`, false, 1e5);
    return {
      count: values.number(fields, 'count', `${path}.bags`, true, MOST_BAGS),
      weightKg: weight === null ? null : Math.round(weight),
      tags: values.texts(fields, 'tags', `${path}.bags`, (tag) => compact(tag.toUpperCase())),
      pool: null,
    };
  }

  #booking(record: JsonRecord): Booking {
    const values = this.#values;
    const { fields } = record;
    const path = 'bookings.0';
    values.onlyKnown(fields, ENTRY_FIELDS.booking);
    values.mark(path, record);
    const agency = values.record(fields, 'agency')?.fields ?? null;
    if (agency !== null) values.onlyKnown(agency, ENTRY_FIELDS.agency);
    const city = agency === null ? null : values.upper(agency, 'city', `${path}.agency`);
    return {
      locator: compact(values.upper(fields, 'locator', path)),
      carrier: values.shaped(fields, 'carrier', path, CARRIER),
      created: values.time(fields, 'created', path, 'Z'),
      changed: null,
      ticketed: null,
      cancelled: false,
      otherLocators: [],
      travellers: [],
      segments: values.records(fields, 'segments').map((each, n) => this.#segment(each, `${path}.segments.${n}`)),
      gaps: 0,
      payments: values.records(fields, 'payments').map((each, n) => this.#payment(each, `${path}.payments.${n}`)),
      tickets: values.texts(fields, 'tickets', path, (ticket) => compact(ticket.toUpperCase())),
      phones: values.phones(fields, path),
      emails: values.emails(fields, path),
      addresses: [],
      agency:
        agency === null
          ? null
          : {
              iata: compact(values.upper(agency, 'iata', `${path}.agency`)),
              city,
              country: city === null ? null : (values.context.reference.airport(city)?.country ?? null),
              office: null,
              type: null,
              agent: null,
            },
      split: null,
      changes: 0,
      services: [],
      remarks: values.texts(fields, 'remarks', path, (remark) => remark.toUpperCase()),
    };
  }

  #segment(record: JsonRecord, path: string): Segment {
    const values = this.#values;
    const { fields } = record;
    values.onlyKnown(fields, ENTRY_FIELDS.segment);
    values.mark(path, record);
    return {
      ...this.#designator(fields, path),
      ...this.#stretch(fields, path),
      operating: null,
      class: values.shaped(fields, 'class', path, LETTER),
      status: values.shaped(fields, 'status', path, /^[A-Z]{2}$/),
    };
  }

  #payment(record: JsonRecord, path: string): Payment {
    const values = this.#values;
    const { fields } = record;
    values.onlyKnown(fields, ENTRY_FIELDS.payment);
    values.mark(path, record);
    const method = values.choice(fields, 'method', path, METHODS) ?? 'other';
    const last4 = values.shaped(fields, 'last4', path, /^\d{4}$/);
    const shown = method === 'card' && last4 !== null ? this.#tokens.find((payment) => payment.last4 === last4) : null;
    return {
      method,
      amount: values.number(fields, 'amount', path, false, MOST_MONEY),
      currency: values.shaped(fields, 'currency', path, /^[A-Z]{3}$/),
      card: values.shaped(fields, 'card', path, /^[A-Z]{2}$/),
      last4,
      token: values.shaped(fields, 'token', null, /^[A-Z2-7]{8,14}$/) ?? shown?.token ?? null,
      payer: null,
    };
  }

  /** Reads a pasted screen again and reports its unread lines, which stay in the entry. */
  #screen(kind: EntryKind, on: string | null): ScreenReading | null {
    const values = this.#values;
    const node = this.#fields.get('text');
    if (kind !== 'screen' || node === undefined || (node.kind === 'scalar' && node.value === null)) return null;
    const lines = (node.kind === 'list' ? node.items : [node]).filter((each): each is JsonText => each.kind === 'text');
    const reading = readTerminalScreen(lines.map(({ value }) => value).join('\n'), values.context, on);
    for (const { line, text } of reading.notUnderstood) {
      const place: JsonNode = lines[Math.min(line, lines.length) - 1] ?? node;
      values.note('info', 'screen-line-unread', place.start, 'text', text, { line });
    }
    return reading;
  }
}

function sameDocument(traveller: ManifestTraveller, document: TravelDocument | null): boolean {
  return document !== null && traveller.documents.some(({ number }) => number === document.number);
}

/** Letters and digits of an identifier that may be written with blanks and hyphens. */
function compact(written: string | null): string | null {
  return written?.replace(/[^0-9A-Z*]/g, '') || null;
}
