/**
 * Places of the head values of an EDIFACT message: envelope, flight, counts. Readers record the places of people and bookings as they read; these
 * few values are searched by content only when an officer opens one message.
 */
import type { WalkedMessage } from '../edifact/interchange.ts';
import { classifyBytes, tokenizeSegment } from '../edifact/tokenize.ts';
import { Tokens } from '../edifact/tokens.ts';
import type { Trace } from '../edifact/trace.ts';
import type { Leg, Manifest } from '../manifest.ts';

/** Elements (from 1) of service segments, and the field of each. */
const PLACES: Readonly<Record<string, readonly (readonly [element: number, path: string])[]>> = {
  UNB: [
    [2, 'sender'],
    [3, 'recipient'],
    [4, 'prepared'],
    [11, 'test'],
  ],
  UNH: [
    [1, 'reference'],
    [2, 'version'],
    [3, 'accessReference'],
    [4, 'part'],
  ],
  BGM: [[1, 'function']],
  MSG: [[1, 'function']],
};

/** Counts by segment and qualifier; EQN has none. */
const COUNTS: Readonly<Record<string, string>> = {
  'CNT 42': 'stated.passengers',
  'CNT 41': 'stated.crew',
};

/** Times of a leg by the qualifier of their DTM. */
const TIMES: Readonly<Record<string, 'departure' | 'arrival'>> = { '189': 'departure', '232': 'arrival' };

/** Reports to `trace` the places of envelope, flight and counts, in offsets into the bytes of the message. */
export function traceHead({ message, head }: WalkedMessage, { flights }: Manifest, trace: Trace): void {
  const { tokens } = message;
  const classes = classifyBytes(tokens.separators);
  for (const { start, end } of head) {
    const service = new Tokens(tokens.separators, tokens.decode);
    service.reset(tokens.bytes);
    tokenizeSegment(tokens.bytes, start, end, classes, service);
    tracePlaces(service, 0, trace);
  }
  const itinerary = new ItineraryPlaces(flights, trace);
  let beforeBookings = true;
  for (let s = 0; s < tokens.segments; s++) {
    const tag = tokens.tag(s);
    // The push's own flight comes before the first booking; each booking repeats its own flights.
    if (tag === 'SRC') beforeBookings = false;
    if (tag === 'NAD' && tokens.text(s, 1) !== 'MS') itinerary.close();
    if (tag === 'TVL' && beforeBookings && flights.length > 0) traceTravel(tokens, s, trace);
    if (tag === 'EQN' && beforeBookings) traceElement(tokens, s, 1, 'stated.bookings', trace);
    if (tag === 'LOC') itinerary.port(tokens, s);
    if (tag === 'DTM') itinerary.time(tokens, s);
    const count = tag === 'CNT' ? COUNTS[`CNT ${tokens.text(s, 1)}`] : undefined;
    if (count !== undefined) traceElement(tokens, s, 1, count, trace);
    else tracePlaces(tokens, s, trace);
  }
}

/** Ports and times of the legs of a passenger list, up to the first person. */
class ItineraryPlaces {
  readonly #flights: readonly Leg[];
  readonly #trace: Trace;
  /** Legs that begin and end at the last named port. */
  #departs = -1;
  #arrives = -1;
  #open = true;

  constructor(flights: readonly Leg[], trace: Trace) {
    this.#flights = flights;
    this.#trace = trace;
  }

  close(): void {
    this.#open = false;
  }

  port(tokens: Tokens, s: number): void {
    if (!this.#open) return;
    const code = tokens.text(s, 2).toUpperCase();
    this.#arrives = this.#flights.findIndex((leg, at) => leg.destination === code && at >= this.#departs);
    this.#departs = this.#flights.findIndex((leg, at) => leg.origin === code && at > this.#arrives - 1 && at >= 0);
    if (this.#arrives >= 0) traceElement(tokens, s, 2, `flights.${this.#arrives}.destination`, this.#trace);
    if (this.#departs >= 0) traceElement(tokens, s, 2, `flights.${this.#departs}.origin`, this.#trace);
  }

  time(tokens: Tokens, s: number): void {
    const which = this.#open ? TIMES[tokens.text(s, 1)] : undefined;
    if (which === undefined) return;
    const leg = which === 'departure' ? this.#departs : this.#arrives;
    if (leg >= 0) traceElement(tokens, s, 1, `flights.${leg}.${which}`, this.#trace);
  }
}

/** TVL: departure and arrival in the first element, ports, carrier and number after it. */
function traceTravel(tokens: Tokens, s: number, trace: Trace): void {
  const first = tokens.component(s, 1, 0);
  const components = tokens.componentCount(s, 1);
  const path = (field: string) => `flights.0.${field}`;
  if (first >= 0) {
    const lastOf = (wanted: number) => first + Math.min(wanted, components - 1);
    trace(path('departure'), tokens.startOf(first), tokens.endOf(lastOf(1)));
    if (components > 2) trace(path('arrival'), tokens.startOf(first + 2), tokens.endOf(lastOf(3)));
  }
  traceElement(tokens, s, 2, path('origin'), trace);
  traceElement(tokens, s, 3, path('destination'), trace);
  traceElement(tokens, s, 4, path('carrier'), trace);
  traceElement(tokens, s, 5, path('number'), trace);
}

function tracePlaces(tokens: Tokens, s: number, trace: Trace): void {
  for (const [element, path] of PLACES[tokens.tag(s)] ?? []) traceElement(tokens, s, element, path, trace);
}

/** The whole element, unless it is empty. */
function traceElement(tokens: Tokens, s: number, element: number, path: string, trace: Trace): void {
  const first = tokens.component(s, element, 0);
  if (first < 0) return;
  const last = first + tokens.componentCount(s, element) - 1;
  const [start, end] = [tokens.startOf(first), tokens.endOf(last)];
  if (end > start) trace(path, start, end);
}
