/**
 * Reads a booking as a reservation terminal prints it (Amadeus, Sabre, Galileo, Worldspan and similar systems) into a draft that an officer
 * completes. It is lenient: it takes every known element, in any order, and reports each unknown line.
 * Source: AIRIMP elements; the displays of these systems as agents and airlines paste them.
 */
import { type Diagnostic, diagnostic, type Params } from '../diagnostic.ts';
import type { ReadContext } from '../intake/read-context.ts';
import type { IsoDate } from '../manifest.ts';
import { NO_DATE } from '../time/civil.ts';
import { EMPTY_LEG } from './empty-entry.ts';
import type { EntryBooking, EntryLeg, EntrySegment, EntryTraveller } from './entry.ts';
import { ScreenBooking } from './screen-booking.ts';
import { type ScreenElement, screenElements } from './screen-elements.ts';
import { screenNames } from './screen-names.ts';
import { screenSegment } from './screen-segments.ts';
import { screenCover, withoutSensitiveLines } from './screen-sensitive.ts';
import { bodyOf, ScreenTravellers, type Service } from './screen-travellers.ts';

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
  [/^OSI\s?([A-Z0-9]{2})?\s*(.*)$/, (reader, found) => reader.booking.remark(found[2] as string)],
  [
    /^(?:RM[A-Z]?|RX|RC|RI[A-Z]?|RMKS-|NOTE-|NP-)[ /*-]*(.*)$/,
    (reader, found) => reader.booking.remark(found[1] as string),
  ],
  [/^AP[A-Z]?(?![A-Z])[ /-]*(.*)$/, (reader, found) => reader.contact(found[1] as string)],
  [
    /^(?:FONE-|PHONES?-|[P9]-|MAIL-|EMAIL-?|CTC[A-Z]?(?![A-Z]))(.*)$/,
    (reader, found) => reader.contact(found[1] as string, 'phones'),
  ],
  [
    /^(?:FA|FH[EMD]?|TKNE?|TE|TV)(?![A-Z])\s*-?(.*)$/,
    (reader, found, element) => reader.ticket(found[1] as string, element),
  ],
  [/^(?:FP|FOP)[ -]+(.*)$/, (reader, found) => reader.booking.payment(found[1] as string)],
  [/^(?:TK(?:OK|TL|XL|\s)|TKTG-|T-|TAW|TL\d|TKT\/TIME LIMIT|TICKETING)/, (reader) => reader.open('tickets')],
  [/^F[BCDEFIKMNOSTVZ](?=[ *])/, understood],
  // Queue options, which hold nothing about travellers.
  [/^OP[WCXQ]?\s/, understood],
  [
    /^(?:RLOC|VLOC-)\s*([A-Z0-9]{2})[ *]+([A-Z0-9]{5,6})/,
    (reader, found) => reader.booking.located(found[2] as string, false),
  ],
  [
    /^(?:REC(?:ORD)? LOC(?:ATOR)?|PNR|BOOKING REF(?:ERENCE)?)[ :.-]+([A-Z0-9]{5,6})\b/,
    (reader, found) => reader.booking.located(found[1] as string, true),
  ],
];

/** Whole lines, with their number. */
const LINES: readonly (readonly [RegExp, Read])[] = [
  [/^RP\/([A-Z0-9]{5,9})?\/?([A-Z0-9]{5,9})?(.*)$/, (reader, found) => reader.booking.office(found)],
  [
    /^([A-Z]{3}[A-Z0-9]{2,6})\/\d{4}[A-Z]{2}\/(\d{1,2})([A-Z]{3})(\d{2})/,
    (reader, found) => reader.booking.madeAt(found[1] as string, found),
  ],
  [
    /^([A-Z0-9]{3,4})\.([A-Z0-9]{3,4})\*([A-Z0-9]{2,4}) (\d{4})\/(\d{1,2})([A-Z]{3})(\d{2}) ([A-Z0-9]{6})\b/,
    (reader, found) => reader.booking.signature(found),
  ],
  [/^([A-Z0-9]{6})\/([A-Z0-9]{2})\s+([A-Z]{3})[A-Z0-9]{2}\s(.*)$/, (reader, found) => reader.booking.galileo(found)],
  [/^([A-Z0-9]{6})$/, (reader, found, element) => reader.alone(found[1] as string, element)],
  [/^1P-\s?([A-Z0-9]{6})\b/, (reader, found) => reader.booking.located(found[1] as string, true)],
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
  readonly #on: IsoDate | null;
  readonly #elements: readonly ScreenElement[];
  readonly #starts: readonly number[];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #travellers: ScreenTravellers;
  readonly #services: Service[] = [];
  readonly booking: ScreenBooking;
  #section: Section | null = null;

  constructor(text: string, sensitive: number, context: ReadContext, on: IsoDate | null) {
    this.#given = text;
    this.#elements = screenElements(text);
    this.#starts = lineStarts(text);
    this.booking = new ScreenBooking(context.reference, on);
    this.#travellers = new ScreenTravellers({
      reference: context.reference,
      phones: this.booking.phones,
      emails: this.booking.emails,
      tickets: this.booking.tickets,
      date: () => this.booking.date(),
      note: (severity, code, line, raw, params) => this.#note(severity, code, line, raw, params),
    });
    this.#sensitive = sensitive;
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
      legs: this.booking.segments.flatMap(legOf),
      travellers: this.#travellers.all(this.booking.locator()),
      booking: this.booking.result(),
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

  /** Sabre, first line: the locator and nothing else. */
  alone(word: string, element: ScreenElement): boolean {
    if (element !== this.#elements[0] || HEADINGS.some(([pattern]) => pattern.test(word))) return false;
    return this.booking.located(word, true);
  }

  contact(text: string, section: Section | null = null): boolean {
    if (section !== null) this.#section = section;
    return this.booking.contact(text);
  }

  ticket(text: string, element: ScreenElement): boolean {
    if (!this.booking.ticket(text)) return this.#section === 'tickets';
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
    return this.booking.remark(`${code} ${bodyOf(text)}`);
  }

  #element(element: ScreenElement): boolean {
    const { body, text } = element;
    const heading = HEADINGS.find(([pattern]) => pattern.test(text));
    const segment = screenSegment(body, {
      created: this.booking.made(),
      on: this.#on,
    });
    if (segment !== null) {
      this.booking.segments.push(segment.segment);
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
        return (/^-/.test(body) && this.booking.payment(body)) || this.booking.remark(body);
      }
      case 'payment':
        return this.booking.payment(element.body);
      case 'facts':
        return this.booking.remark(element.body);
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
