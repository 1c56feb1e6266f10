/**
 * Builds legs from TDT, LOC and DTM. One TDT may hold several legs (a chain of ports), each leg may have its own TDT, and some senders send one port
 * per TDT. Departure and arrival times belong to their ports and are local to them.
 * Source: WCO/IATA/ICAO PAXLST implementation guide, segment groups 2 and 3.
 */
import { type EdifactMessage, report } from '../edifact/message.ts';
import type { Leg, LocalDateTime } from '../manifest.ts';
import { earlyArrival } from '../reference/early-arrival.ts';
import type { ReferenceData } from '../reference/reference-data.ts';
import type { FlightIdentity } from './flight-identity.ts';

interface Port {
  readonly code: string | null;
  /** LOC 3227: 125 last foreign port, 87 first port in the receiving state, 92 other, 130 final. */
  readonly role: string;
  departure: LocalDateTime | null;
  arrival: LocalDateTime | null;
}

interface FlightGroup {
  readonly designator: FlightIdentity;
  readonly ports: Port[];
  departure: LocalDateTime | null;
  arrival: LocalDateTime | null;
}

const ROLES = new Set(['125', '87', '92', '130']);

export class Itinerary {
  #groups: FlightGroup[] = [];
  /** The segment of each arrival. */
  readonly #arrivals = new Map<LocalDateTime, number>();

  /** Does this LOC qualifier belong to an itinerary? */
  static isPort(role: string): boolean {
    return ROLES.has(role);
  }

  flight(designator: FlightIdentity): void {
    this.#groups.push({ designator, ports: [], departure: null, arrival: null });
  }

  port(role: string, code: string | null): void {
    if (this.#groups.length === 0) this.flight({ carrier: null, number: null, suffix: null, registration: null });
    this.#last()?.ports.push({ code, role, departure: null, arrival: null });
  }

  /**
   * Adds a time (DTM 189 departure, 232 arrival) of a segment to the current port, or to the flight when no port came yet. False when there is no flight, or such
   * a time is already set.
   */
  time(kind: 'departure' | 'arrival', at: LocalDateTime, segment: number): boolean {
    if (kind === 'arrival') this.#arrivals.set(at, segment);
    const group = this.#last();
    if (group === undefined) return false;
    const place = group.ports[group.ports.length - 1] ?? group;
    if (place[kind] !== null) return place[kind] === at;
    place[kind] = at;
    return true;
  }

  /** Reports the legs that arrive before they depart. */
  reportEarly(message: EdifactMessage, legs: readonly Leg[], reference: ReferenceData): void {
    for (const leg of legs) {
      const early = earlyArrival(leg, reference);
      const segment = this.#arrivals.get(leg.arrival ?? '') ?? 0;
      if (early !== null) report(message, segment, 'warning', 'arrival-before-departure', early);
    }
  }

  legs(): Leg[] {
    const legs: Leg[] = [];
    let dangling: FlightGroup | null = null;
    for (const group of this.#groups) {
      let ports = inTravelOrder(group.ports);
      const first = ports[0];
      const last = ports[ports.length - 1];
      if (first !== undefined && group.departure !== null) first.departure ??= group.departure;
      if (last !== undefined && group.arrival !== null) last.arrival ??= group.arrival;
      if (ports.length === 2) timesBehindPorts(ports[0] as Port, ports[1] as Port);
      if (dangling !== null && ports.length === 1 && sameFlight(dangling.designator, group.designator)) {
        ports = inTravelOrder([...dangling.ports, ...ports]);
        dangling = null;
      }
      if (dangling !== null) {
        legs.push(half(dangling));
        dangling = null;
      }
      if (ports.length === 1) dangling = { ...group, ports };
      else if (ports.length === 0) {
        if (group.designator.number !== null || group.designator.registration !== null) legs.push(half(group));
      } else addLegs(legs, group.designator, ports);
    }
    if (dangling !== null) legs.push(half(dangling));
    return legs;
  }

  #last(): FlightGroup | undefined {
    return this.#groups[this.#groups.length - 1];
  }
}

/** Moves a departure that was sent after its arrival to the front, and joins a port sent twice in a row (arrival, then departure). */
function inTravelOrder(written: readonly Port[]): Port[] {
  const ports: Port[] = [];
  for (const port of written) {
    const before = ports[ports.length - 1];
    if (before !== undefined && before.code !== null && before.code === port.code && !leavesAndReturns(before, port)) {
      before.departure ??= port.departure;
      before.arrival ??= port.arrival;
    } else ports.push({ ...port });
  }
  const [first, second] = ports;
  if (
    ports.length === 2 &&
    first !== undefined &&
    second !== undefined &&
    (first.role === '87' || first.role === '130' || (first.arrival !== null && first.departure === null)) &&
    (second.role === '125' || (second.departure !== null && second.arrival === null)) &&
    first.departure === null
  ) {
    ports.reverse();
  }
  return ports;
}

/** A flight that ends where it began: the port left first, then the same port reached. */
function leavesAndReturns(from: Port, to: Port): boolean {
  if (from.role !== '125' || (to.role !== '87' && to.role !== '130') || from.arrival !== null) return false;
  // Both times may stand behind the second port.
  return to.departure === null || (from.departure === null && to.arrival !== null);
}

/** Corrects the order "both ports, then both times", where the departure was assigned to the second port. */
function timesBehindPorts(from: Port, to: Port): void {
  if (from.departure !== null || from.arrival !== null || to.departure === null || to.arrival === null) return;
  from.departure = to.departure;
  to.departure = null;
}

function addLegs(legs: Leg[], designator: FlightIdentity, ports: readonly Port[]): void {
  for (let at = 0; at + 1 < ports.length; at++) {
    const from = ports[at] as Port;
    const to = ports[at + 1] as Port;
    legs.push(leg(designator, from, to));
  }
}

/** A flight with one known port or none. */
function half(group: FlightGroup): Leg {
  const port = group.ports[0] ?? null;
  const arrives = port !== null && (port.role === '87' || port.role === '130') && port.departure === null;
  const made = leg(group.designator, arrives ? null : port, arrives ? port : null);
  return { ...made, departure: made.departure ?? group.departure, arrival: made.arrival ?? group.arrival };
}

function leg(designator: FlightIdentity, from: Port | null, to: Port | null): Leg {
  return {
    ...designator,
    origin: from?.code ?? null,
    destination: to?.code ?? null,
    departure: from?.departure ?? null,
    arrival: to?.arrival ?? null,
    operating: null,
  };
}

function sameFlight(a: FlightIdentity, b: FlightIdentity): boolean {
  return a.carrier === b.carrier && a.number === b.number && a.suffix === b.suffix && a.registration === b.registration;
}
