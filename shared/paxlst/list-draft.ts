/** State of a PAXLST message while its segments are read: what is known so far, which group is open, and helpers of all segment readers. */
import { digitDate } from '../edifact/digit-dates.ts';
import { type EdifactMessage, preparedDate, report } from '../edifact/message.ts';
import type { Tokens } from '../edifact/tokens.ts';
import type { Trace } from '../edifact/trace.ts';
import type { ReadContext } from '../intake/read-context.ts';
import type { IsoDate, MessageFormat, MessageFunction, TravellerType, TravelStatus, UtcMinute } from '../manifest.ts';
import { appendNew, MOST } from '../pnrgov/lists.ts';
import { isTooLongAgo } from '../time/civil.ts';
import { Itinerary } from './itinerary.ts';
import { PersonDraft } from './person.ts';
import { dateDamage } from './sent-values.ts';

/** A number of persons stated by the message (CNT), with its segment. */
export interface StatedCount {
  readonly stated: number;
  readonly segment: number;
}

export class ListDraft {
  readonly message: EdifactMessage;
  readonly tokens: Tokens;
  readonly context: ReadContext;
  readonly trace: Trace | undefined;
  format: MessageFormat = 'PAXLST';
  function: MessageFunction | null = null;
  /** Travel status of the persons listed in this message. */
  status: TravelStatus | null = null;
  /** A master crew list or a list of gate passes has no flight. */
  flightless = false;
  transaction: string | null = null;
  revision: number | null = null;
  /** When the list was filed (DTM 137, 554); used when the interchange gives no time. */
  filed: UtcMinute | null = null;
  reporter: { name: string | null; phones: string[]; emails: string[] } | null = null;
  passengers: StatedCount | null = null;
  crew: StatedCount | null = null;
  /** Date against which two-digit years are resolved: when the message was prepared, else the flight's departure. */
  reference: IsoDate | null;
  readonly itinerary = new Itinerary();
  /** Number of TDT segments read as flights so far. */
  flights = 0;
  readonly persons: PersonDraft[] = [];
  /** First byte of each person's group. */
  readonly personStarts: number[] = [];
  /** The person whose group is open; null in the header, the reporting party and the flights. */
  person: PersonDraft | null = null;
  /** Caches of country and port codes: a list repeats a few of them. */
  readonly #countries = new Map<string, string | null>();
  readonly #knownPorts = new Map<string, boolean>();

  constructor(message: EdifactMessage, context: ReadContext, trace?: Trace) {
    this.message = message;
    this.tokens = message.tokens;
    this.context = context;
    this.trace = trace;
    this.reference = preparedDate(message.envelope);
  }

  /** Opens the group of a person. */
  open(type: TravellerType, s: number): PersonDraft {
    const person = new PersonDraft(type);
    this.persons.push(person);
    this.personStarts.push(this.tokens.segStart[s] as number);
    this.person = person;
    return person;
  }

  /** The reporting party. */
  desk(): { name: string | null; phones: string[]; emails: string[] } {
    this.reporter ??= { name: null, phones: [], emails: [] };
    return this.reporter;
  }

  /** Reports a diagnostic that costs no value of a traveller. */
  info(s: number, code: string, value?: string): void {
    report(this.message, s, 'info', code, value === undefined ? undefined : { value });
  }

  /** Reports a diagnostic that an officer should look at. */
  warn(s: number, code: string, value?: string): void {
    report(this.message, s, 'warning', code, value === undefined ? undefined : { value });
  }

  /** Reports the place of a value of the current person to the trace. */
  mark(name: string, s: number, e: number, c = 0): void {
    if (this.trace === undefined) return;
    const { tokens, persons } = this;
    const component = tokens.component(s, e, c);
    if (component < 0) return;
    this.trace(`travellers.${persons.length - 1}.${name}`, tokens.startOf(component), tokens.endOf(component));
  }

  /** As `mark`, for the open document. The path is built only for a trace. */
  markDocument(name: string, s: number, e: number, c = 0): void {
    if (this.trace === undefined) return;
    const last = (this.persons[this.persons.length - 1]?.documents.length ?? 0) - 1;
    this.mark(`documents.${last}.${name}`, s, e, c);
  }

  /** Does `value` differ from an earlier one? The first value wins; the other is reported as it was `written`. */
  repeated<T extends string | number>(before: T | null, value: T | null, written: string, s: number): boolean {
    if (before === null || before === value) return false;
    if (value !== null) this.warn(s, 'value-repeated', written);
    return true;
  }

  /** The value of a field of the current person after `value` was read from component `c` of element `e`: the first value sent wins. */
  held(before: string | null, value: string | null, field: string, s: number, e: number, c = 0): string | null {
    if (this.repeated(before, value, value ?? '', s)) return before;
    this.mark(field, s, e, c);
    return value;
  }

  /** The list with `value` added if it is new, up to `MOST` values. */
  added(values: string[], value: string, s: number): string[] {
    if (values.length < MOST) return appendNew(values, value);
    this.info(s, 'value-not-kept', value);
    return values;
  }

  /** Upper-case text of a component, null when not sent. */
  sent(s: number, e: number, c = 0): string | null {
    const component = this.tokens.component(s, e, c);
    const text = component < 0 ? '' : this.tokens.upperOf(component);
    return text === '' ? null : text;
  }

  /** The components `from` up to `to` (exclusive) of an element, joined by blanks; null when none was sent. */
  joined(s: number, e: number, from: number, to: number): string | null {
    let whole: string | null = null;
    for (let c = from; c < to; c++) {
      const more = this.sent(s, e, c);
      if (more !== null) whole = whole === null ? more : `${whole} ${more}`;
    }
    return whole;
  }

  /** Alpha-3 code of a country as written; null with a diagnostic when it is unknown. */
  country(written: string, s: number): string | null {
    let code = this.#countries.get(written);
    if (code === undefined) {
      code = this.context.reference.countryCode(written);
      this.#countries.set(written, code);
    }
    if (code === null) this.warn(s, 'unknown-country', written);
    return code;
  }

  /** A port as sent. A code that is neither an airport nor a city is kept, with a diagnostic: small airfields have no common code. */
  port(code: string | null, s: number): string | null {
    if (code === null) return null;
    let known = this.#knownPorts.get(code);
    if (known === undefined) {
      const { reference } = this.context;
      known = reference.airport(code) !== undefined || reference.cityAirports(code) !== undefined;
      this.#knownPorts.set(code, known);
    }
    if (!known) this.warn(s, 'unknown-airport', code);
    return code;
  }

  /** The date that the digits write, its century chosen by the message's date; null with a diagnostic when they are no date. */
  date(written: string, use: 'birth' | 'near', s: number): IsoDate | null {
    const date = digitDate(written, use, this.reference);
    // A date of birth cannot be later than the message.
    if (date !== null && (use === 'near' || this.reference === null || date <= this.reference)) {
      if (use === 'birth' && isTooLongAgo(date, this.reference)) this.warn(s, 'birth-too-long-ago', written);
      return date;
    }
    const [severity, code] = dateDamage(written);
    report(this.message, s, severity, code, { value: written });
    return null;
  }
}
