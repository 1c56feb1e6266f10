/**
 * The bookings of agencies on the flights of one route, today and on the days before. Each flight has its bookings by agency and in order of time, made once:
 * to collect and sort those of all flights for each flight took a fifth of a night's screening.
 */
import type { Appearances } from '../past/appearances.ts';
import { type Past, SPANS } from '../past/past.ts';

const DAY = 1440;
const DAYS_BEFORE = [0, 1, 2];

/** The bookings of one agency on one flight, in order of the minutes in which they were made. */
export interface AgencyBookings {
  readonly flight: Appearances;
  readonly parties: Int32Array;
  /** When each of them was made, minutes since 1970. */
  readonly created: Int32Array;
}

const NONE: readonly AgencyBookings[] = [];

export class RouteBookings {
  readonly #flights: readonly Appearances[];
  readonly #byAgency = new Map<number, readonly AgencyBookings[]>();

  /** `earlier`: by slot, 1 for flights that count. */
  constructor(past: Past, now: Appearances, earlier: Uint8Array) {
    const from = now.departure - SPANS.connection * DAY;
    const flights: Appearances[] = [];
    for (const days of DAYS_BEFORE) {
      for (const slot of past.onDay(now.day - days)) {
        if (earlier[slot] !== 1) continue;
        const flight = past.flight(slot);
        if (flight.departure >= from && isSameRoute(flight, now)) flights.push(flight);
      }
    }
    this.#flights = flights;
  }

  /** The bookings of an agency, given by its hash, flight by flight; 0 is an agency that is not known. */
  of(agency: number): readonly AgencyBookings[] {
    if (agency === 0) return NONE;
    let known = this.#byAgency.get(agency);
    if (known === undefined) {
      const found: AgencyBookings[] = [];
      for (const flight of this.#flights) {
        const bookings = bookingsOf(flight).get(agency);
        if (bookings !== undefined) found.push(bookings);
      }
      known = found;
      this.#byAgency.set(agency, known);
    }
    return known;
  }
}

function isSameRoute(a: Appearances, b: Appearances): boolean {
  return a.origin === b.origin && a.destination === b.destination;
}

/** Goes with the appearances, which are made anew whenever a flight changes. */
const made = new WeakMap<Appearances, ReadonlyMap<number, AgencyBookings>>();

/** The bookings of a flight by the agency that made them. */
function bookingsOf(flight: Appearances): ReadonlyMap<number, AgencyBookings> {
  let known = made.get(flight);
  if (known === undefined) {
    const byAgency = new Map<number, number[]>();
    for (let party = 0; party < flight.parties; party += 1) {
      const by = flight.agency[party] as number;
      if (by === 0) continue;
      const booked = byAgency.get(by);
      if (booked === undefined) byAgency.set(by, [party]);
      else booked.push(party);
    }
    known = new Map([...byAgency].map(([agency, parties]) => [agency, inOrder(flight, parties)]));
    made.set(flight, known);
  }
  return known;
}

function inOrder(flight: Appearances, booked: readonly number[]): AgencyBookings {
  const createdIn = (party: number): number => flight.created[party] as number;
  const parties = Int32Array.from(booked).sort((a, b) => createdIn(a) - createdIn(b));
  return { flight, parties, created: parties.map(createdIn) };
}
