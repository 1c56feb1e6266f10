/**
 * Reads a PAXLST message (advance passenger information) as a state machine keyed on the last group opener: NAD+MS opens the reporting
 * party, TDT before any person a flight, every other NAD a person, DOC a document of that person. Order inside a group, repeats and
 * maxima are not enforced, because carriers do not keep to the directory; an odd segment costs itself, never a traveller.
 * Source: UN/EDIFACT PAXLST D.02B to D.15B; WCO/IATA/ICAO PAXLST implementation guide.
 */
import { digitDate, digitDateTime, isDigits } from '../edifact/digit-dates.ts';
import { type EdifactMessage, manifestHead, preparedDate, report } from '../edifact/message.ts';
import { TagTable } from '../edifact/tag-table.ts';
import { type Tokens, tagCode } from '../edifact/tokens.ts';
import type { Trace } from '../edifact/trace.ts';
import type { ReadContext } from '../intake/read-context.ts';
import type {
  IsoDate,
  Leg,
  Manifest,
  ManifestTraveller,
  MessageFormat,
  MessageFunction,
  TravellerType,
  TravelStatus,
  UtcMinute,
} from '../manifest.ts';
import { isInfantTitle, splitTitle } from '../name/title.ts';
import { appendNew, MOST } from '../pnrgov/lists.ts';
import { bagTags, kilograms } from './baggage.ts';
import { flightIdentity, namesAnother } from './flight-identity.ts';
import { Itinerary } from './itinerary.ts';
import { legsTravelled } from './legs-travelled.ts';
import { paxlstFunction } from './message-function.ts';
import { PersonDraft } from './person.ts';
import { PERSON_PLACES } from './person-places.ts';
import {
  dateDamage,
  isNoNumber,
  LONGEST_FILLER,
  NAME_FILLERS,
  NO_SEX,
  SEXES,
  seatOf,
  ticketOf,
} from './sent-values.ts';
import { readPassengerDetails, US_PORT_ROLES, US_TIMES, usPort } from './us-dialect.ts';

/** NAD 3035 of persons. ZZZ lists somebody by references alone in a close message. */
const PERSON_TYPES = new TagTable<TravellerType>([
  ['FL', 'passenger'],
  ['FM', 'crew'],
  ['DDU', 'transit-passenger'],
  ['DDT', 'transit-crew'],
  ['ZZZ', 'passenger'],
]);

/** Most names come from the machine-readable zone, without titles: a glued one needs more letters in front than in a reservation. */
const TITLES = { glued: true, least: 4 };
/** Reads a message whose envelope says PAXLST. Never throws on what the message holds; says what was odd in `diagnostics`. */
export function readPaxlst(message: EdifactMessage, context: ReadContext, trace?: Trace): Manifest {
  return new PaxlstReader(message, context, trace).read();
}

export class PaxlstReader {
  readonly message: EdifactMessage;
  readonly tokens: Tokens;
  readonly context: ReadContext;
  readonly #trace: Trace | undefined;
  /** Date against which two-digit years are resolved: when the message was prepared, else when the flight leaves. */
  #reference: IsoDate | null;
  readonly #itinerary = new Itinerary();
  readonly #drafts: PersonDraft[] = [];
  /** A list names few countries many times. */
  readonly #countries = new Map<string, string | null>();
  /** And few ports: is the code known? */
  readonly #ports = new Map<string, boolean>();
  readonly #personStarts: number[] = [];
  #legs: readonly Leg[] = [];
  /** Where a segment belongs. */
  #place: 'header' | 'party' | 'flight' | 'person' = 'header';
  #person: PersonDraft | null = null;
  #flights = 0;
  #function: MessageFunction | null = null;
  #status: TravelStatus | null = null;
  #transaction: string | null = null;
  /** When the list was filed (DTM 137, 554), for an interchange that does not say. */
  #filed: UtcMinute | null = null;
  #revision: number | null = null;
  #reporter: { name: string | null; phones: string[]; emails: string[] } | null = null;
  /** A master crew list or a list of gate passes belongs to no flight. */
  #flightless = false;
  #passengers: { stated: number; segment: number } | null = null;
  #crew: { stated: number; segment: number } | null = null;
  format: MessageFormat = 'PAXLST';

  constructor(message: EdifactMessage, context: ReadContext, trace?: Trace) {
    this.message = message;
    this.tokens = message.tokens;
    this.context = context;
    this.#trace = trace;
    this.#reference = preparedDate(message.envelope);
  }

  /** Reads all segments and puts the manifest together. */
  read(): Manifest {
    const { tokens, message } = this;
    for (let s = 0; s < tokens.segments; s++) {
      const row = SEGMENTS.get(tokens.tagCode(s));
      if (row === undefined) this.#unknownSegment(s);
      else {
        row.read(this, s);
        if (tokens.elementCount(s) > row.most) this.#surplus(s, row.most);
      }
    }
    this.#legs = this.#itinerary.legs();
    const travellers = this.#finish();
    // The US form has no segment for its function: it is always a new list.
    if (this.#function === null && this.format === 'PAXLST-US') this.#function = 'new';
    if (this.#function === null) report(message, 0, 'warning', 'function-missing');
    if (this.#legs.length === 0 && !this.#flightless) report(message, 0, 'warning', 'missing-flight');
    this.#checkCounts(travellers);
    const head = manifestHead(message.envelope);
    return {
      format: this.format,
      function: this.#function ?? 'unknown',
      ...head,
      prepared: head.prepared ?? this.#filed,
      accessReference: head.accessReference ?? this.#transaction,
      flights: this.#legs,
      travellers,
      bookings: [],
      replies: [],
      stated: { passengers: this.#passengers?.stated ?? null, crew: this.#crew?.stated ?? null, bookings: null },
      ...(this.#revision === null ? {} : { revision: this.#revision }),
      ...(this.#reporter === null ? {} : { reporter: this.#reporter }),
      sensitive: 0,
      diagnostics: message.diagnostics,
    };
  }

  /** Opens a person and makes it current. */
  open(type: TravellerType, s: number): PersonDraft {
    const person = new PersonDraft(type);
    this.#drafts.push(person);
    this.#personStarts.push(this.tokens.segStart[s] as number);
    this.#person = person;
    this.#place = 'person';
    return person;
  }

  /** Tells the trace where a value of the current person stands. */
  mark(name: string, s: number, e: number, c = 0): void {
    if (this.#trace === undefined) return;
    const component = this.tokens.component(s, e, c);
    if (component < 0) return;
    this.#trace(
      `travellers.${this.#drafts.length - 1}.${name}`,
      this.tokens.startOf(component),
      this.tokens.endOf(component),
    );
  }

  /** As `mark`, for a value of the document that is open: the path is made only for a trace. */
  markDocument(name: string, s: number, e: number, c = 0): void {
    if (this.#trace === undefined) return;
    const last = (this.#drafts[this.#drafts.length - 1]?.documents.length ?? 0) - 1;
    this.mark(`documents.${last}.${name}`, s, e, c);
  }

  /** Whether a value came before that this one does not agree with, which is said; the first one holds. */
  repeated<T extends string | number>(before: T | null, value: T | null, written: string, s: number): boolean {
    if (before === null || before === value) return false;
    if (value !== null) report(this.message, s, 'warning', 'value-repeated', { value: written });
    return true;
  }

  /** Upper-case text of a component, null when not sent. */
  sent(s: number, e: number, c = 0): string | null {
    const component = this.tokens.component(s, e, c);
    const text = component < 0 ? '' : this.tokens.upperOf(component);
    return text === '' ? null : text;
  }

  /** Country code of what was written; null with a diagnostic when nobody knows it. */
  country(written: string, s: number): string | null {
    let code = this.#countries.get(written);
    if (code === undefined) {
      code = this.context.reference.countryCode(written);
      this.#countries.set(written, code);
    }
    if (code === null) report(this.message, s, 'warning', 'unknown-country', { value: written });
    return code;
  }

  /** A port as sent; one that is neither an airport nor a city is kept, with a diagnostic: small fields have no code that everybody knows. */
  port(code: string | null, s: number): string | null {
    if (code === null) return null;
    let known = this.#ports.get(code);
    if (known === undefined) {
      const { reference } = this.context;
      known = reference.airport(code) !== undefined || reference.cityAirports(code) !== undefined;
      this.#ports.set(code, known);
    }
    if (!known) report(this.message, s, 'warning', 'unknown-airport', { value: code });
    return code;
  }

  /** Date of digits against the message's date; null with a diagnostic when it is none. */
  date(written: string, use: 'birth' | 'near', s: number): IsoDate | null {
    const date = digitDate(written, use, this.#reference);
    // Nobody is born after the message was written.
    if (date !== null && (use === 'near' || this.#reference === null || date <= this.#reference)) return date;
    const [severity, code] = dateDamage(written);
    report(this.message, s, severity, code, { value: written });
    return null;
  }

  /** Fills the name of a person; placeholders for "no name" are not names. */
  name(person: PersonDraft, s: number, surname: string | null, given: string | null, middle: string | null): void {
    person.surname = this.#realName(surname, s);
    const names = this.#realName(given, s);
    const more = this.#realName(middle, s);
    const joined = names === null ? more : more === null ? names : `${names} ${more}`;
    if (joined === null) {
      if (person.surname === null) return;
      const alone = splitTitle(person.surname);
      if (alone.title === null || alone.given === '') return;
      person.surname = alone.given;
      person.title = alone.title;
      person.infant = isInfantTitle(alone.title);
      return;
    }
    const split = splitTitle(joined, null, TITLES);
    person.givenNames = split.given === '' ? null : split.given;
    person.title = split.title;
    person.infant = isInfantTitle(split.title);
  }

  bgm(s: number): void {
    const kind = this.tokens.text(s, 1);
    const code = this.tokens.text(s, 2).toUpperCase();
    const row = paxlstFunction(kind, code);
    this.#function = row.function;
    this.#status = row.status;
    this.#flightless = row.flightless;
    if (row.note !== null) report(this.message, s, 'info', row.note, { value: kind });
    if (row.function === 'unknown') {
      report(this.message, s, 'warning', 'unknown-function', { value: code === '' ? kind : `${kind}/${code}` });
    }
  }

  nad(s: number): void {
    const { tokens } = this;
    const role = tokens.code(s, 1);
    if (role === MS) {
      this.#place = 'party';
      this.#person = null;
      const names = [2, 4].flatMap((e) => [0, 1, 2].map((c) => this.sent(s, e, c))).filter((part) => part !== null);
      this.reportedBy(names.join(' '), s);
      return;
    }
    const type = PERSON_TYPES.get(role);
    if (type === undefined) {
      report(this.message, s, 'warning', 'unknown-qualifier', { value: tokens.text(s, 1) });
      // Somebody with a name is a traveller, whatever the role was meant to be.
      if (tokens.text(s, 4) === '') {
        this.#place = 'party';
        this.#person = null;
        return;
      }
    }
    const person = this.open(type ?? 'passenger', s);
    let at = 4;
    let surname = this.sent(s, 4, 0);
    if (surname === null && role !== ZZZ) {
      for (const other of [3, 2]) if (tokens.text(s, other) !== '' && tokens.componentCount(s, other) > 1) at = other;
      if (at !== 4) report(this.message, s, 'info', 'name-misplaced');
      surname = this.sent(s, at, 0);
    }
    let given = this.sent(s, at, 1);
    const slash = given === null && surname !== null ? surname.indexOf('/') : -1;
    if (slash > 0 && surname !== null) {
      given = surname.slice(slash + 1).replaceAll('/', ' ');
      surname = surname.slice(0, slash);
    }
    // Where a hyphen parts elements, one inside a surname was often not released: the name runs on to the element with the given names.
    if (tokens.separators.element === HYPHEN && at === 4 && given === null && tokens.componentCount(s, 5) > 1) {
      surname = `${surname ?? ''}-${this.sent(s, 5, 0) ?? ''}`;
      given = this.sent(s, 5, 1);
      at = 5;
      report(this.message, s, 'info', 'name-misplaced');
    }
    // The same in given names, where nothing else stands behind them.
    const tail = at + 1;
    let addressed = at === 4;
    if (
      tokens.separators.element === HYPHEN &&
      given !== null &&
      tokens.componentCount(s, at) === 2 &&
      tokens.elementCount(s) === tail &&
      tokens.componentCount(s, tail) === 1 &&
      /^\p{L}+$/u.test(tokens.text(s, tail))
    ) {
      given = `${given}-${tokens.text(s, tail)}`;
      if (at === 4) report(this.message, s, 'info', 'name-misplaced');
      addressed = false;
    }
    let middle = this.sent(s, at, 2);
    for (let c = 3; c < 5; c++) {
      const more = this.sent(s, at, c);
      if (more !== null) middle = middle === null ? more : `${middle} ${more}`;
    }
    this.name(person, s, surname, given, middle);
    if (surname === null && given === null && role !== ZZZ)
      report(this.message, s, 'warning', 'traveller-without-name');
    this.mark('surname', s, at, 0);
    this.mark('givenNames', s, at, 1);
    for (let e = 2; e < 4; e++) {
      const more = at === e ? null : this.sent(s, e);
      if (more !== null) report(this.message, s, 'info', 'value-not-kept', { value: more });
    }
    if (tokens.elementCount(s) > 4 && addressed) this.#address(person, s);
  }

  /** Names whoever answers for the list: NAD+MS, or CTA where that has no name. */
  reportedBy(name: string, s: number): void {
    if (name === '') return;
    const desk = this.#desk();
    if (desk.name !== null && desk.name !== name) report(this.message, s, 'info', 'value-not-kept', { value: name });
    desk.name ??= name;
  }

  #address(person: PersonDraft, s: number): void {
    let street = this.sent(s, 5, 0);
    for (let c = 1; c < 4; c++) {
      const more = this.sent(s, 5, c);
      if (more !== null) street = street === null ? more : `${street} ${more}`;
    }
    const written = this.sent(s, 9);
    const city = this.sent(s, 6);
    const state = this.sent(s, 7, 0) ?? this.sent(s, 7, 3);
    const postalCode = this.sent(s, 8);
    if (street === null && city === null && state === null && postalCode === null && written === null) return;
    person.address = { street, city, state, postalCode, country: written === null ? null : this.country(written, s) };
    this.mark('address', s, 5, 0);
  }

  tdt(s: number): void {
    // Group 7 (a person's own transport) is not used in air; but a flight that comes late is still a flight.
    if (this.#place === 'person' && this.#flights > 0) {
      report(this.message, s, 'info', 'segment-ignored');
      return;
    }
    const written = this.tokens.text(s, 2).toUpperCase();
    const carrier = this.sent(s, 5, 0) ?? (this.tokens.text(s, 1) === '' ? this.sent(s, 4, 0) : null);
    this.#place = 'flight';
    this.#person = null;
    // A master crew list names no flight.
    if (written.endsWith('MCL')) return;
    const aircraft = this.sent(s, 8, 0) ?? this.sent(s, 8, 3);
    const identity = flightIdentity(written, carrier, aircraft, this.context.reference);
    if (namesAnother(written, carrier, this.context.reference)) {
      report(this.message, s, 'warning', 'value-not-kept', { value: written });
    }
    if (identity.number === null) {
      const { registration } = identity;
      if (registration === null) report(this.message, s, 'warning', 'flight-unreadable', { value: written });
      else report(this.message, s, 'info', 'flight-without-number', { value: registration });
    }
    this.#itinerary.flight(identity);
    this.#trace?.(`flights.${this.#flights}`, this.tokens.segStart[s] as number, this.tokens.segmentEnd(s));
    this.#flights++;
  }

  loc(s: number): void {
    const role = this.tokens.code(s, 1);
    const person = this.#person;
    if (person === null) {
      const text = this.tokens.text(s, 1);
      const usRole = US_PORT_ROLES.get(role);
      if (Itinerary.isPort(text)) this.#itinerary.port(text, this.port(this.sent(s, 2), s));
      else if (usRole !== undefined) this.#itinerary.port(usRole, this.port(usPort(this.sent(s, 2)), s));
      else if (HEADER_PLACES.has(role))
        report(this.message, s, 'info', 'value-not-kept', { value: this.tokens.text(s, 2) });
      else report(this.message, s, 'info', 'unknown-qualifier', { value: text });
      return;
    }
    const place = PERSON_PLACES.get(role);
    if (place === undefined) report(this.message, s, 'info', 'unknown-qualifier', { value: this.tokens.text(s, 1) });
    else place(this, person, s);
  }

  dtm(s: number): void {
    const kind = this.tokens.code(s, 1, 0);
    const person = this.#person;
    const usKind = US_TIMES.get(kind);
    const written =
      usKind === undefined ? this.tokens.text(s, 1, 1) : this.tokens.text(s, 2).concat(this.tokens.text(s, 3));
    if (person === null) {
      const use = usKind ?? (kind === DEPARTURE ? 'departure' : kind === ARRIVAL ? 'arrival' : null);
      if (use === null && !HEADER_TIMES.has(kind)) {
        report(this.message, s, 'info', 'unknown-qualifier', { value: this.tokens.text(s, 1, 0) });
        return;
      }
      if (written === '') return;
      const time = digitDateTime(written, this.#reference);
      if (time === null || (written.length >= 10 && time.length === 10)) {
        report(this.message, s, 'warning', 'bad-date', { value: written });
      }
      if (time === null) return;
      if (use !== 'arrival') this.#reference ??= time.slice(0, 10);
      if (use === null) this.#filed ??= time.length > 10 ? `${time}Z` : time;
      else if (!this.#itinerary.time(use, time)) {
        const repeated = this.#flights > 0;
        report(this.message, s, 'warning', repeated ? 'value-repeated' : 'segment-misplaced', { value: written });
      }
      return;
    }
    if (written === '') return;
    if (kind === BIRTH) {
      const date = this.date(written, 'birth', s);
      if (this.repeated(person.dateOfBirth, date, written, s)) return;
      person.dateOfBirth = date;
      this.mark('dateOfBirth', s, 1, 1);
    } else if (kind === EXPIRY || kind === ISSUE) {
      const document = person.document;
      if (document === undefined) {
        report(this.message, s, 'warning', 'document-missing');
        return;
      }
      const expires = kind === EXPIRY;
      const date = this.date(written, 'near', s);
      if (this.repeated(expires ? document.expiry : document.issued, date, written, s)) return;
      if (expires) document.expiry = date;
      else document.issued = date;
      this.markDocument(expires ? 'expiry' : 'issued', s, 1, 1);
    } else report(this.message, s, 'info', 'unknown-qualifier', { value: this.tokens.text(s, 1, 0) });
  }

  att(s: number): void {
    const person = this.#owner(s);
    if (person === null) return;
    const kind = this.tokens.code(s, 1);
    if (kind !== 0x32 && kind !== 0) {
      report(this.message, s, 'info', 'unknown-qualifier', { value: this.tokens.text(s, 1) });
    }
    this.sex(person, s, this.tokens.text(s, 3) === '' ? 2 : 3, 0);
  }

  /** Fills the sex of a person; what says that it is not known leaves it open. */
  sex(person: PersonDraft, s: number, e: number, c: number): void {
    const written = upperCase(this.tokens.text(s, e, c));
    const sex = SEXES[written];
    if (sex !== undefined) {
      if (this.repeated(person.sex, sex, written, s)) return;
      person.sex = sex;
      if (written === 'MI' || written === 'FI') person.infant = true;
      this.mark('sex', s, e, c);
    } else if (!NO_SEX.has(written)) report(this.message, s, 'warning', 'unknown-sex', { value: written });
  }

  mea(s: number): void {
    const person = this.#owner(s);
    if (person === null) return;
    const kind = this.tokens.code(s, 1);
    // The value is also seen where the unit belongs.
    let value = this.tokens.text(s, 3, 1);
    let unit = upperCase(this.tokens.text(s, 3, 0));
    let component = 1;
    if (value === '' && isDigits(unit)) {
      value = unit;
      unit = '';
      component = 0;
    }
    if (value === '') return;
    if (kind === CT) {
      const count = Number(value);
      if (!Number.isInteger(count) || count < 0) report(this.message, s, 'warning', 'value-unreadable', { value });
      else if (!this.repeated(person.bagCount, count, value, s)) person.bagCount = count;
      this.mark('bags.count', s, 3, component);
    } else if (kind === WT) {
      const weight = kilograms(value, unit);
      if (weight === null) {
        report(this.message, s, 'warning', 'value-unreadable', { value: unit === '' ? value : `${value} ${unit}` });
      } else if (!this.repeated(person.bagWeight, weight, value, s)) person.bagWeight = weight;
      this.mark('bags.weightKg', s, 3, component);
    } else report(this.message, s, 'info', 'unknown-qualifier', { value: this.tokens.text(s, 1) });
  }

  gei(s: number): void {
    const person = this.#owner(s);
    if (person === null) return;
    const code = this.tokens.text(s, 2);
    if (code === '173') person.verified = true;
    else if (code === '174') person.verified ??= false;
    else {
      report(this.message, s, 'info', 'unknown-qualifier', { value: code });
      return;
    }
    this.mark('verified', s, 2);
  }

  ftx(s: number): void {
    const person = this.#owner(s);
    if (person === null) return;
    if (this.tokens.code(s, 1) !== BAG) {
      report(this.message, s, 'info', 'unknown-qualifier', { value: this.tokens.text(s, 1) });
      return;
    }
    const weight = this.tokens.text(s, 2);
    if (weight !== '') {
      // A single digit is a text function code (4453), not a weight.
      const kept = weight.length > 1 && person.bagWeight === null ? kilograms(weight, 'KGM') : null;
      if (kept === null) report(this.message, s, 'info', 'value-not-kept', { value: weight });
      else person.bagWeight = kept;
    }
    const components = this.tokens.componentCount(s, 4);
    for (let c = 0; c < components; c++) {
      const tag = this.tokens.text(s, 4, c);
      const next = this.tokens.text(s, 4, c + 1);
      const count = next.length <= 3 && isDigits(next) ? Number(next) : 1;
      const tags = bagTags(tag, count);
      if (tag !== '' && tags.length !== Math.max(count, 1)) {
        const placeholder = tags.length === 0;
        report(this.message, s, 'info', placeholder ? 'placeholder' : 'value-unreadable', {
          value: placeholder ? tag : next,
        });
      }
      if (person.tags.length === 0 && tags.length > 0) person.tags = tags;
      else for (const next of tags) person.tags = this.#added(person.tags, next, s);
      this.mark('bags.tags', s, 4, c);
      if (next.length <= 3 && isDigits(next)) c++;
    }
  }

  com(s: number): void {
    const person = this.#person ?? this.#desk();
    const hyphens = this.tokens.separators.element === HYPHEN;
    let begun = '';
    for (let e = 1; e <= this.tokens.elementCount(s); e++) {
      const sent = this.tokens.text(s, e, 0);
      if (sent === '') continue;
      const value = begun + sent;
      begun = '';
      // A hyphen within a number or an address was not released: the code of the element stands behind its last part.
      if (hyphens && e < this.tokens.elementCount(s) && this.tokens.componentCount(s, e) === 1) {
        begun = `${value}-`;
        continue;
      }
      const kind = this.tokens.code(s, e, 1);
      if (kind === EM || (kind === 0 && value.includes('@'))) {
        person.emails = this.#added(person.emails, upperCase(value), s);
        if (this.#person !== null) this.mark('emails', s, e, 0);
      } else if (kind === TE || kind === AL || kind === FX || kind === 0) {
        const phone = phoneDigits(value);
        if (phone === '') report(this.message, s, 'info', 'value-unreadable', { value });
        else person.phones = this.#added(person.phones, phone, s);
        if (phone !== '' && phone.length !== value.length && /\p{L}/u.test(value)) {
          report(this.message, s, 'info', 'value-not-kept', { value });
        }
        if (this.#person !== null) this.mark('phones', s, e, 0);
      } else if (kind === MA && person instanceof PersonDraft && person.address === null) {
        person.address = { street: upperCase(value), city: null, state: null, postalCode: null, country: null };
        this.mark('address', s, e, 0);
      } else {
        report(this.message, s, 'info', 'unknown-qualifier', { value: this.tokens.text(s, e, 1) });
      }
    }
  }

  /** The list with a value it does not hold yet; nobody has more than `MOST`. */
  #added(list: string[], value: string, s: number): string[] {
    if (list.length < MOST) return appendNew(list, value);
    report(this.message, s, 'info', 'value-not-kept', { value });
    return list;
  }

  nat(s: number): void {
    const person = this.#owner(s);
    if (person === null) return;
    const kind = this.tokens.code(s, 1);
    const written = this.tokens.text(s, 2);
    if (written === '') return;
    // 1 is nationality at birth, 3 a former one: neither is the nationality of the traveller now.
    const former = kind === 0x31 || kind === 0x33;
    if (!former && kind !== 0x32 && kind !== 0) {
      report(this.message, s, 'info', 'unknown-qualifier', { value: this.tokens.text(s, 1) });
    }
    const code = this.country(written, s);
    if (former || (person.nationality !== null && code !== null && code !== person.nationality)) {
      report(this.message, s, 'info', 'value-not-kept', { value: written });
      return;
    }
    person.nationality ??= code;
    this.mark('nationality', s, 2);
  }

  rff(s: number): void {
    const person = this.#person;
    const kind = this.tokens.code(s, 1, 0);
    const sent = this.sent(s, 1, 1);
    if (person === null && kind === TN) {
      this.#transaction ??= sent;
      // Seen in the third, fourth and fifth component.
      const revision = this.tokens.text(s, 1, 4) || this.tokens.text(s, 1, 3) || this.tokens.text(s, 1, 2);
      if (isDigits(revision)) this.#revision ??= Number(revision);
      return;
    }
    const read = person === null ? undefined : REFERENCES.get(kind);
    if (person === null || read === undefined) {
      report(this.message, s, 'info', 'unknown-qualifier', { value: this.tokens.text(s, 1, 0) });
      return;
    }
    if (sent !== null) read(this, person, sent, s);
  }

  emp(s: number): void {
    const person = this.#owner(s);
    if (person === null) return;
    const duty = this.sent(s, 2, 0);
    if (this.repeated(person.crewDuty, duty, duty ?? '', s)) return;
    person.crewDuty = duty;
    this.mark('crewDuty', s, 2, 0);
  }

  doc(s: number): void {
    const person = this.#owner(s);
    if (person === null) return;
    const written = this.sent(s, 2, 0);
    let number = written;
    if (number?.includes('<') === true) number = number.replaceAll('<', '');
    if (number !== null && isNoNumber(number)) {
      report(this.message, s, 'info', 'placeholder', { value: written as string });
      number = null;
    }
    const type = this.sent(s, 1, 0);
    person.openDocument(type?.endsWith('<') === true ? type.slice(0, -1) : type, number);
    this.markDocument('type', s, 1, 0);
    this.markDocument('number', s, 2, 0);
  }

  cnt(s: number): void {
    const kind = this.tokens.text(s, 1, 0);
    const written = this.tokens.text(s, 1, 1) || this.tokens.text(s, 2, 0);
    if (kind !== '41' && kind !== '42') {
      report(this.message, s, 'info', 'unknown-qualifier', { value: kind });
      return;
    }
    if (!isDigits(written)) {
      report(this.message, s, 'warning', 'value-unreadable', { value: written });
      return;
    }
    const count = { stated: Number(written), segment: s };
    if (kind === '42') this.#passengers = count;
    else this.#crew = count;
  }

  #desk(): { name: string | null; phones: string[]; emails: string[] } {
    this.#reporter ??= { name: null, phones: [], emails: [] };
    return this.#reporter;
  }

  /** The person to whom a segment belongs; null with a diagnostic when there is none. */
  #owner(s: number): PersonDraft | null {
    if (this.#person === null) report(this.message, s, 'warning', 'segment-misplaced');
    return this.#person;
  }

  #realName(name: string | null, s: number): string | null {
    if (name === null || name.length > LONGEST_FILLER || !NAME_FILLERS.has(name)) return name;
    report(this.message, s, 'info', 'placeholder', { value: name });
    return null;
  }

  /** Reports what stands behind the last element that this reader knows. */
  #surplus(s: number, most: number): void {
    for (let e = most + 1; e <= this.tokens.elementCount(s); e++) {
      for (let c = 0; c < this.tokens.componentCount(s, e); c++) {
        const value = this.tokens.text(s, e, c);
        if (value !== '') report(this.message, s, 'info', 'value-not-kept', { value });
      }
    }
  }

  #unknownSegment(s: number): void {
    report(this.message, s, 'warning', isTag(this.tokens.tag(s)) ? 'unknown-segment' : 'segment-unreadable');
  }

  #finish(): ManifestTraveller[] {
    const travelled = legsTravelled(this.#legs, this.context.reference);
    const travellers: ManifestTraveller[] = [];
    for (const person of this.#drafts) {
      travellers.push(person.finish(travelled(person.embarkation, person.debarkation), this.#status));
    }
    if (this.#trace !== undefined) {
      for (let n = 0; n < travellers.length; n++) {
        const last = this.tokens.segmentEnd(this.tokens.segments - 1);
        this.#trace(`travellers.${n}`, this.#personStarts[n] as number, this.#personStarts[n + 1] ?? last);
      }
    }
    return travellers;
  }

  /** Parts of a manifest repeat the total of the flight, so only a whole message can be checked. */
  #checkCounts(travellers: readonly ManifestTraveller[]): void {
    if (this.message.envelope.part !== null) return;
    const crew = travellers.filter(({ type }) => type === 'crew' || type === 'transit-crew').length;
    const found = { passengers: travellers.length - crew, crew };
    const swapped =
      (this.#crew?.stated ?? 0) === found.passengers &&
      (this.#passengers?.stated ?? 0) === found.crew &&
      found.passengers !== found.crew;
    const place = this.#crew ?? this.#passengers;
    if (swapped && place !== null) {
      [this.#passengers, this.#crew] = [this.#crew, this.#passengers];
      report(this.message, place.segment, 'warning', 'counts-swapped');
    }
    for (const [stated, count] of [
      [this.#passengers, found.passengers],
      [this.#crew, found.crew],
    ] as const) {
      if (stated === null || stated.stated === count) continue;
      report(this.message, stated.segment, 'warning', 'count-mismatch', { stated: stated.stated, found: count });
    }
  }
}

const MS = tagCode('MS');
const ZZZ = tagCode('ZZZ');
const CT = tagCode('CT');
const WT = tagCode('WT');
/** Parts elements with some senders. */
const HYPHEN = 0x2d;
const BAG = tagCode('BAG');
const EM = tagCode('EM');
const TE = tagCode('TE');
const AL = tagCode('AL');
const FX = tagCode('FX');
/** By mail: a postal address as one text. */
const MA = tagCode('MA');
const TN = tagCode('TN');
const DEPARTURE = tagCode('189');
const ARRIVAL = tagCode('232');
const BIRTH = tagCode('329');
const EXPIRY = tagCode('36');
const ISSUE = tagCode('182');
const HEADER_TIMES = new Set([tagCode('554'), tagCode('137')]);
const HEADER_PLACES = new Set([tagCode('188'), tagCode('172')]);

type ReferenceReader = (reader: PaxlstReader, person: PersonDraft, sent: string, s: number) => void;

/** RFF 1153 of persons. Each names its field, since a field whose name is a variable is slow to write. */
const REFERENCES = new TagTable<ReferenceReader>([
  [
    'AVF',
    (reader, person, sent, s) => {
      if (reader.repeated(person.locator, sent, sent, s)) return;
      person.locator = sent;
      reader.mark('locator', s, 1, 1);
    },
  ],
  [
    'ABO',
    (reader, person, sent, s) => {
      if (reader.repeated(person.reference, sent, sent, s)) return;
      person.reference = sent;
      reader.mark('reference', s, 1, 1);
    },
  ],
  [
    'SEA',
    (reader, person, sent, s) => {
      const seat = seatOf(sent);
      if (reader.repeated(person.seat, seat, seat, s)) return;
      person.seat = seat;
      reader.mark('seat', s, 1, 1);
    },
  ],
  [
    'YZY',
    (reader, person, sent, s) => {
      const ticket = ticketOf(sent);
      if (reader.repeated(person.ticket, ticket, ticket, s)) return;
      person.ticket = ticket;
      reader.mark('ticket', s, 1, 1);
    },
  ],
  [
    'CR',
    (reader, person, sent, s) => {
      if (reader.repeated(person.frequentFlyer, sent, sent, s)) return;
      person.frequentFlyer = sent;
      reader.mark('frequentFlyer.number', s, 1, 1);
    },
  ],
  [
    'AEA',
    (reader, person, sent, s) => {
      if (reader.repeated(person.governmentReference, sent, sent, s)) return;
      person.governmentReference = sent;
      reader.mark('governmentReference', s, 1, 1);
    },
  ],
]);

type SegmentReader = (reader: PaxlstReader, s: number) => void;
const nothing: SegmentReader = () => {};
const ignored: SegmentReader = (reader, s) => report(reader.message, s, 'info', 'segment-ignored');

interface SegmentRow {
  readonly read: SegmentReader;
  /** The last element that is read, or holds nothing but codes that change no meaning. */
  readonly most: number;
}

/** Segments of PAXLST; those that carry nothing for us are named, so that they are not called unknown. */
const SEGMENTS = new TagTable<SegmentRow>(
  (
    [
      ['UNH', 9, nothing],
      ['UNT', 9, nothing],
      ['UNS', 9, nothing],
      ['CTA', 2, (reader, s) => reader.reportedBy(reader.sent(s, 2, 1) ?? reader.sent(s, 2, 0) ?? '', s)],
      ['GID', 99, ignored],
      ['QTY', 99, ignored],
      ['CPI', 99, ignored],
      ['AUT', 99, ignored],
      ['BGM', 4, (reader, s) => reader.bgm(s)],
      ['NAD', 9, (reader, s) => reader.nad(s)],
      ['TDT', 8, (reader, s) => reader.tdt(s)],
      ['LOC', 4, (reader, s) => reader.loc(s)],
      ['DTM', 4, (reader, s) => reader.dtm(s)],
      ['ATT', 3, (reader, s) => reader.att(s)],
      ['MEA', 3, (reader, s) => reader.mea(s)],
      ['GEI', 2, (reader, s) => reader.gei(s)],
      ['FTX', 5, (reader, s) => reader.ftx(s)],
      ['COM', 99, (reader, s) => reader.com(s)],
      ['NAT', 2, (reader, s) => reader.nat(s)],
      ['RFF', 1, (reader, s) => reader.rff(s)],
      ['DOC', 2, (reader, s) => reader.doc(s)],
      ['EMP', 2, (reader, s) => reader.emp(s)],
      ['CNT', 2, (reader, s) => reader.cnt(s)],
      ['PDT', 4, readPassengerDetails],
    ] as const satisfies readonly (readonly [string, number, SegmentReader])[]
  ).map(([tag, most, read]) => [tag, { read, most }]),
);

/** Upper case; text that already is comes back as it is, which is nearly always and much faster. */
function upperCase(text: string): string {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x61) return text.toUpperCase();
  return text;
}

/** Digits and a leading plus sign. */
export function phoneDigits(written: string): string {
  // As most are sent: nothing to take out.
  if (isDigits(written.charCodeAt(0) === 0x2b ? written.slice(1) : written)) return written;
  let digits = '';
  for (const character of written) if (character >= '0' && character <= '9') digits += character;
  return digits !== '' && written.trimStart().startsWith('+') ? `+${digits}` : digits;
}

function isTag(tag: string): boolean {
  if (tag.length !== 3) return false;
  for (let at = 0; at < 3; at++) {
    const unit = tag.charCodeAt(at);
    if (!((unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90))) return false;
  }
  return true;
}
