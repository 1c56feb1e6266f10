/**
 * Reads a booking as a reservation terminal prints it (Amadeus, Sabre, Galileo, Worldspan and similar systems) into a draft that an officer
 * completes. It is lenient: it takes every known element, in any order, and reports each unknown line.
 * Source: AIRIMP elements; the displays of these systems as agents and airlines paste them.
 */
import { type Diagnostic, diagnostic, type Params } from '../diagnostic.ts';
import type { ReadContext } from '../intake/read-context.ts';
import type { IsoDate, UtcMinute } from '../manifest.ts';
import { contactBody, emailAddress, isContactText, phonesIn } from '../pnrgov/contact.ts';
import { EMPTY_BOOKING, EMPTY_LEG } from './empty-entry.ts';
import type { EntryBooking, EntryLeg, EntryPayment, EntrySegment, EntryTraveller } from './entry.ts';
import { type ScreenElement, screenElements } from './screen-elements.ts';
import { screenNames } from './screen-names.ts';
import { screenPayments } from './screen-payment.ts';
import { dateWithYear, screenSegment } from './screen-segments.ts';
import { screenCover, withoutSensitiveLines } from './screen-sensitive.ts';
import { add, bodyOf, type ScreenTicket, ScreenTravellers, type Service, TICKET } from './screen-travellers.ts';

/** Lines, counted from 1, ends included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

export interface ScreenReading {
  /** Flights of the booking; the officer chooses the one meant. */
  readonly legs: readonly EntryLeg[];
  readonly travellers: readonly EntryTraveller[];
  readonly booking: EntryBooking;
  readonly understood: readonly LineRange[];
  readonly notUnderstood: readonly { readonly line: number; readonly text: string }[];
  /** `offset` counts characters of the given text. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text with sensitive values overwritten by `*`, which may be stored. */
  readonly text: string;
  /** Number of values overwritten. */
  readonly sensitive: number;
}

/** Longest element of a booking; a longer one is other text and would take long to search. */
const LONGEST = 4000;

/** Used when no date decides the century of a date of birth. */
const NO_DATE: IsoDate = '2049-12-31';

/**
 * Reads a pasted screen. `on` is the day of reading; it decides the year of flights unless the screen gives the booking's creation. Never throws; a
 * text without known elements gives an empty draft.
 */
export function readTerminalScreen(text: string, context: ReadContext, on: IsoDate | null = null): ScreenReading {
  const safe = withoutSensitiveLines(text, screenCover(context.cardKey));
  return new ScreenReader(safe.text, safe.count, context, on).read();
}

type Section = 'phones' | 'tickets' | 'remarks' | 'payment' | 'facts' | 'emails' | 'other';

type Read = (reader: ScreenReader, found: RegExpExecArray, element: ScreenElement) => boolean;

const SERVICE =
  /^(?:GFAX-|FACTS-)?SSR\s?([A-Z]{4})\s?(?:([A-Z0-9]{2})(?![A-Z0-9]{2,}\/)\s?)?(?:([A-Z]{2})(\d{1,3})?(?![A-Z]))?[ -]*(.*)$/;

/** Elements by their first characters (without the number), first match first. */
const ELEMENTS: readonly (readonly [RegExp, Read])[] = [
  [/^[* ]+$/, understood],
  [/^(?:ARNK|SURFACE)\b/, understood],
  [SERVICE, (reader, found, element) => reader.service(found, element)],
  [/^OSI\s?([A-Z0-9]{2})?\s*(.*)$/, (reader, found) => reader.remark(found[2] as string)],
  [/^(?:RM[A-Z]?|RX|RC|RI[A-Z]?|RMKS-|NOTE-|NP-)[ /*-]*(.*)$/, (reader, found) => reader.remark(found[1] as string)],
  [/^AP[A-Z]?(?![A-Z])[ /-]*(.*)$/, (reader, found) => reader.contact(found[1] as string)],
  [
    /^(?:FONE-|PHONES?-|[P9]-|MAIL-|EMAIL-?|CTC[A-Z]?(?![A-Z]))(.*)$/,
    (reader, found) => reader.contact(found[1] as string, 'phones'),
  ],
  [
    /^(?:FA|FH[EMD]?|TKNE?|TE|TV)(?![A-Z])\s*-?(.*)$/,
    (reader, found, element) => reader.ticket(found[1] as string, element),
  ],
  [/^(?:FP|FOP)[ -]+(.*)$/, (reader, found) => reader.payment(found[1] as string)],
  [/^(?:TK(?:OK|TL|XL|\s)|TKTG-|T-|TAW|TL\d|TKT\/TIME LIMIT|TICKETING)/, (reader) => reader.open('tickets')],
  [/^F[BCDEFIKMNOSTVZ](?=[ *])/, understood],
  // Queue options, which hold nothing about travellers.
  [/^OP[WCXQ]?\s/, understood],
  [/^(?:RLOC|VLOC-)\s*([A-Z0-9]{2})[ *]+([A-Z0-9]{5,6})/, (reader, found) => reader.located(found[2] as string, false)],
  [
    /^(?:REC(?:ORD)? LOC(?:ATOR)?|PNR|BOOKING REF(?:ERENCE)?)[ :.-]+([A-Z0-9]{5,6})\b/,
    (reader, found) => reader.located(found[1] as string, true),
  ],
];

/** Whole lines, with their number. */
const LINES: readonly (readonly [RegExp, Read])[] = [
  [/^RP\/([A-Z0-9]{5,9})?\/?([A-Z0-9]{5,9})?(.*)$/, (reader, found) => reader.office(found)],
  [
    /^([A-Z]{3}[A-Z0-9]{2,6})\/\d{4}[A-Z]{2}\/(\d{1,2})([A-Z]{3})(\d{2})/,
    (reader, found) => reader.madeAt(found[1] as string, found),
  ],
  [
    /^([A-Z0-9]{3,4})\.([A-Z0-9]{3,4})\*([A-Z0-9]{2,4}) (\d{4})\/(\d{1,2})([A-Z]{3})(\d{2}) ([A-Z0-9]{6})\b/,
    (reader, found) => reader.signature(found),
  ],
  [/^([A-Z0-9]{6})\/([A-Z0-9]{2})\s+([A-Z]{3})[A-Z0-9]{2}\s(.*)$/, (reader, found) => reader.galileo(found)],
  [/^([A-Z0-9]{6})$/, (reader, found, element) => reader.alone(found[1] as string, element)],
  [/^1P-\s?([A-Z0-9]{6})\b/, (reader, found) => reader.located(found[1] as string, true)],
  [/^-{2,}.*-{2,}$|^[>*](?:RT|R|A|PNR)?[A-Z0-9]{0,8}$|^\)?>$|^(?:RT|IR)\s?[A-Z0-9]{6}$|^[-=_.*]+$/, understood],
];

/** Headings under which numbered lines follow. */
const HEADINGS: readonly (readonly [RegExp, Section])[] = [
  [/^PHONES?\b/, 'phones'],
  [/^(?:TKT\/TIME LIMIT|TICKET(?:S|ING)?\b)/, 'tickets'],
  [/^(?:GENERAL )?REMARKS\b/, 'remarks'],
  [/^(?:FORM OF PAYMENT|FOP$)/, 'payment'],
  [/^(?:[A-Z0-9]{2} |GENERAL )?FACTS\b/, 'facts'],
  [/^(?:PASSENGER )?E-?MAILS?\b/, 'emails'],
  [
    /^(?:RECEIVED FROM|ACCOUNTING DATA|PRICE QUOTE|SECURITY INFO|SEATS?\/|NO (?:FREQUENT|SEATS?)|FREQUENT|INVOICED|VCR|PASSENGER DETAIL|ADDRESS|ITINERARY|NAMES?$|HISTORY|AUTOMATED|BAS ON|\*\*)/,
    'other',
  ],
];

export class ScreenReader {
  readonly #given: string;
  readonly #sensitive: number;
  readonly #context: ReadContext;
  readonly #on: IsoDate | null;
  readonly #elements: readonly ScreenElement[];
  readonly #starts: readonly number[];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #travellers: ScreenTravellers;
  readonly #services: Service[] = [];
  readonly #segments: EntrySegment[] = [];
  readonly #payments: EntryPayment[] = [];
  readonly #tickets: ScreenTicket[] = [];
  readonly #phones: string[] = [];
  readonly #emails: string[] = [];
  readonly #remarks: string[] = [];
  #locator: string | null = null;
  #otherLocator: string | null = null;
  /** Creation of the booking; with time only where another line gives the same day with a time. */
  #created: UtcMinute | null = null;
  #changed: UtcMinute | null = null;
  #agencyNumber: string | null = null;
  #agencyCity: string | null = null;
  #section: Section | null = null;

  constructor(text: string, sensitive: number, context: ReadContext, on: IsoDate | null) {
    this.#given = text;
    this.#elements = screenElements(text);
    this.#starts = lineStarts(text);
    this.#travellers = new ScreenTravellers({
      reference: context.reference,
      phones: this.#phones,
      emails: this.#emails,
      tickets: this.#tickets,
      date: () => this.#date(),
      note: (severity, code, line, raw, params) => this.#note(severity, code, line, raw, params),
    });
    this.#sensitive = sensitive;
    this.#context = context;
    this.#on = on;
  }

  read(): ScreenReading {
    const understoodLines: { from: number; to: number }[] = [];
    const notUnderstood: { line: number; text: string }[] = [];
    const given = this.#given.split(/\r\n|\n|\r/);
    const known = new Set<ScreenElement>();
    // Author and creation of the booking are read first, wherever they stand: they decide years and centuries.
    for (const element of this.#elements) {
      if (element.text.length <= LONGEST && this.#first(LINES, element, element.text)) known.add(element);
    }
    for (const element of this.#elements) {
      if (known.has(element) || (element.text.length <= LONGEST && this.#element(element))) {
        const last = understoodLines.at(-1);
        if (last !== undefined && last.to + 1 === element.from) last.to = element.to;
        else understoodLines.push({ from: element.from, to: element.to });
        continue;
      }
      for (let line = element.from; line <= element.to; line++) {
        const text = (given[line - 1] ?? '').trim();
        notUnderstood.push({ line, text });
        this.#note('info', 'screen-line-unread', line, text, { line });
      }
    }
    for (const service of this.#services) this.#travellers.apply(service);
    return {
      legs: this.#segments.flatMap(legOf),
      travellers: this.#travellers.all(this.#locator ?? this.#otherLocator),
      booking: this.#booking(),
      understood: understoodLines,
      notUnderstood,
      diagnostics: this.#diagnostics,
      text: this.#given,
      sensitive: this.#sensitive,
    };
  }

  open(section: Section): true {
    this.#section = section;
    return true;
  }

  /** Amadeus: offices, agent, date and time of the last change, locator. */
  office([, first, second, rest]: RegExpExecArray): boolean {
    this.#office(first ?? second ?? null);
    const found = /(\d{1,2})([A-Z]{3})(\d{2})\/(\d{4})Z?\s+([A-Z0-9]{5,6})\b/.exec(rest as string);
    if (found === null) return (rest as string).trim() === '';
    this.#changed = this.#moment(found[1], found[2], found[3], found[4]);
    return this.located(found[5] as string, true);
  }

  /** Amadeus, second line: office and day of creation. */
  madeAt(office: string, [, , day, month, year]: RegExpExecArray): boolean {
    this.#office(office);
    this.#created = this.#moment(day, month, year, undefined);
    return true;
  }

  /** Sabre, last line: city codes of the offices, agent, time and date, locator. */
  signature([, , , , time, day, month, year, locator]: RegExpExecArray): boolean {
    this.#changed = this.#moment(day, month, year, time);
    return this.located(locator as string, true);
  }

  /** Galileo, first line: locator, agent, city, agency number, date without year. */
  galileo([, locator, , city, rest]: RegExpExecArray): boolean {
    this.#city(city as string);
    this.#agencyNumber ??= /\bAG\s+(\d{7,8})\b/.exec(rest as string)?.[1] ?? null;
    const made = /\b(\d{1,2})([A-Z]{3})$/.exec((rest as string).trim());
    if (made !== null && this.#on !== null) {
      // The booking was made before the day of reading.
      const next = dateWithYear(made[1] as string, made[2] as string, null, { created: this.#on, on: null });
      const year =
        next === null ? null : next.slice(0, 10) === this.#on ? Number(next.slice(0, 4)) : Number(next.slice(0, 4)) - 1;
      if (year !== null) this.#created = this.#moment(made[1], made[2], String(year).slice(2), undefined);
    }
    return this.located(locator as string, true);
  }

  located(locator: string, own: boolean): true {
    if (own) this.#locator ??= locator;
    else this.#otherLocator ??= locator;
    return true;
  }

  /** Sabre, first line: the locator and nothing else. */
  alone(word: string, element: ScreenElement): boolean {
    if (element !== this.#elements[0] || HEADINGS.some(([pattern]) => pattern.test(word))) return false;
    return this.located(word, true);
  }

  contact(text: string, section: Section | null = null): boolean {
    if (section !== null) this.#section = section;
    const email = emailAddress(text.replace(/[¤‡¥§]/g, ' '));
    if (email !== null) return add(this.#emails, email);
    const phones = phonesIn(text.replace(/^[A-Z]{3}(?=[\d*+-])/, '').replace('*', ' '), this.#context.reference);
    for (const phone of phones) add(this.#phones, phone);
    // An address or a name without a number is a contact too.
    return true;
  }

  remark(text: string): boolean {
    const written = text.trim();
    if (isContactText(written)) {
      const body = contactBody(written);
      const email = emailAddress(body);
      if (email !== null) return add(this.#emails, email);
      const phones = phonesIn(body, this.#context.reference);
      if (phones.length > 0) return phones.every((phone) => add(this.#phones, phone));
    }
    if (written !== '' && !/^\*+$/.test(written)) add(this.#remarks, written);
    return true;
  }

  payment(text: string): boolean {
    const payments = screenPayments(text);
    if (payments === null) return false;
    this.#payments.push(...payments);
    return true;
  }

  /** `FA PAX 071-1234567890/ETET/XOF450000/23NOV26/LFWET0101/00123456/S3/P1`. */
  ticket(text: string, element: ScreenElement): boolean {
    const found = TICKET.exec(text);
    if (found === null) return this.#section === 'tickets';
    const number = `${found[1]}${found[2]}`;
    const sum = /\/([A-Z]{3})(\d+(?:\.\d+)?)(?=\/|$)/.exec(text);
    if (this.#tickets.every((ticket) => ticket.number !== number)) {
      this.#tickets.push({
        number,
        amount: sum === null ? null : Number(sum[2]),
        currency: sum === null ? null : (sum[1] as string),
      });
    }
    this.#agencyNumber ??= /\/[A-Z]{3}[A-Z0-9]{5,6}\/(\d{8})(?=\/|$)/.exec(text)?.[1] ?? null;
    this.#services.push({ code: /^\s*INF\b/.test(text) ? 'TKNI' : 'TKNE', text, element });
    return true;
  }

  service(found: RegExpExecArray, element: ScreenElement): boolean {
    const code = found[1] as string;
    const text = (found[5] as string).trim();
    if (APPLIED.has(code)) {
      this.#services.push({ code, text, element });
      return true;
    }
    if (QUIET.has(code)) return true;
    // Other requests (baggage, pets, unaccompanied minors, notices) concern the journey.
    return this.remark(`${code} ${bodyOf(text)}`);
  }

  #element(element: ScreenElement): boolean {
    const { body, text } = element;
    const heading = HEADINGS.find(([pattern]) => pattern.test(text));
    const segment = screenSegment(body, {
      created: (this.#created ?? this.#changed)?.slice(0, 10) ?? null,
      on: this.#on,
    });
    if (segment !== null) {
      this.#segments.push(segment.segment);
      if (segment.yearUnknown) this.#note('warning', 'screen-year-unknown', element.from, text, { value: body });
      if (segment.nextDayAssumed) this.#note('info', 'arrival-date-assumed', element.from, text, { count: 1 });
      return true;
    }
    if (/^\*?(?:[A-Z0-9]{2}\s?)OPEN\b/.test(body)) {
      this.#note('info', 'open-segment', element.from, text);
      return true;
    }
    const names = screenNames(text, this.#on ?? NO_DATE);
    if (names !== null) {
      if (names.groups > 0) this.#note('info', 'group-without-names', element.from, text);
      for (const name of names.names) this.#travellers.add(name);
      return true;
    }
    if (heading !== undefined && element.number === null) {
      this.#section = heading[1];
      const email = heading[1] === 'emails' || heading[1] === 'phones' ? text.replace(heading[0], '') : '';
      return email === '' || this.contact(email);
    }
    if (this.#first(ELEMENTS, element, body)) return true;
    return element.dotted && this.#section !== null && this.#inSection(this.#section, element);
  }

  /** A numbered line whose heading gives its meaning. */
  #inSection(section: Section, element: ScreenElement): boolean {
    switch (section) {
      case 'phones':
      case 'emails':
        return this.contact(element.body);
      case 'tickets':
        return this.ticket(element.body, element);
      case 'remarks': {
        // Sabre keeps the form of payment among the remarks, after a hyphen.
        const body = element.body.replace(/^H-/, '');
        return (/^-/.test(body) && this.payment(body)) || this.remark(body);
      }
      case 'payment':
        return this.payment(element.body);
      case 'facts':
        return this.remark(element.body);
      default:
        return true;
    }
  }

  #first(table: readonly (readonly [RegExp, Read])[], element: ScreenElement, text: string): boolean {
    for (const [pattern, read] of table) {
      const found = pattern.exec(text);
      if (found !== null && read(this, found, element)) return true;
    }
    return false;
  }

  #booking(): EntryBooking {
    const { number, city } = { number: this.#agencyNumber, city: this.#agencyCity };
    const made = this.#created;
    const created = made !== null && this.#changed?.startsWith(made) === true ? this.#changed : (made ?? this.#changed);
    return {
      ...EMPTY_BOOKING,
      locator: this.#locator ?? this.#otherLocator,
      created,
      segments: this.#segments,
      payments: this.#completed(),
      phones: this.#phones,
      emails: this.#emails,
      tickets: this.#tickets.map((ticket) => ticket.number),
      agency: number === null && city === null ? null : { iata: number, city },
      remarks: this.#remarks,
    };
  }

  /** A single payment covers all tickets, if each gives its amount in the same currency. */
  #completed(): readonly EntryPayment[] {
    const [payment] = this.#payments;
    const currency = this.#tickets[0]?.currency ?? null;
    if (payment === undefined || this.#payments.length > 1 || payment.amount !== null || currency === null) {
      return this.#payments;
    }
    let sum = 0;
    for (const ticket of this.#tickets) {
      if (ticket.amount === null || ticket.currency !== currency) return this.#payments;
      sum += Math.round(ticket.amount * 100);
    }
    return [{ ...payment, amount: sum / 100, currency }];
  }

  #office(office: string | null): void {
    if (office !== null) this.#city(office.slice(0, 3));
  }

  #city(code: string): void {
    if (this.#context.reference.airport(code) !== undefined) this.#agencyCity ??= code;
  }

  #moment(
    day: string | undefined,
    month: string | undefined,
    year: string | undefined,
    time: string | undefined,
  ): UtcMinute | null {
    const date = dateWithYear(day ?? '', month ?? '', year ?? null, { created: null, on: this.#on });
    if (date === null || time === undefined || !/^([01]\d|2[0-3])[0-5]\d$/.test(time)) return date;
    return `${date}T${time.slice(0, 2)}:${time.slice(2)}Z`;
  }

  /** Date against which years of birth and expiry are resolved. */
  #date(): IsoDate {
    return this.#on ?? (this.#changed ?? this.#created)?.slice(0, 10) ?? NO_DATE;
  }

  #note(severity: 'info' | 'warning', code: string, line: number, raw: string, params: Params = {}): void {
    this.#diagnostics.push(
      diagnostic(severity, code, { offset: this.#starts[line - 1] ?? 0, segment: String(line), raw }, params),
    );
  }
}

/** Requests that are about one traveller. */
const APPLIED: ReadonlySet<string> = new Set(
  'DOCS DOCO INFT CHLD CTCE CTCM CTCH CTCB CTCP TKNE TKNA TKNM SEAT RQST NSSA NSSW NSST SMST SMSW SMSA'.split(' '),
);
/** Requests without a field in the draft. */
const QUIET: ReadonlySet<string> = new Set('DOCA FQTV FQTS FQTR FQTU ADTK ADMD FOID CTCR CTCT CTCF'.split(' '));

function understood(): true {
  return true;
}

function legOf({
  carrier,
  number,
  suffix,
  origin,
  destination,
  departure,
  arrival,
}: EntrySegment): readonly EntryLeg[] {
  return number === null ? [] : [{ ...EMPTY_LEG, carrier, number, suffix, origin, destination, departure, arrival }];
}

/** Offset of each line; line 1 is at index 0. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return starts;
}
