/**
 * The bookings of agencies on the flights of one route, today and on the days before. Each flight has its bookings by agency and in order of time, made once:
 * to collect and sort those of all flights for each flight took a fifth of a night's screening.
 */
import type { Appearances } from '../past/appearances.ts';
import { type Past, SPANS } from '../past/past.ts';

const DAY = 1440;
const DAYS_BEFORE = [0, 1, 2];

/** The bookings of one agency on one flight, by party, in order of the minutes in which they were made. */
export interface AgencyBookings {
  readonly flight: Appearances;
  readonly parties: readonly number[];
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
      known = this.#flights.flatMap((flight) => {
        const parties = bookingsOf(flight).get(agency);
        return parties === undefined ? [] : [{ flight, parties }];
      });
      this.#byAgency.set(agency, known);
    }
    return known;
  }
}

function isSameRoute(a: Appearances, b: Appearances): boolean {
  return a.origin === b.origin && a.destination === b.destination;
}

/** Goes with the appearances, which are made anew whenever a flight changes. */
const made = new WeakMap<Appearances, ReadonlyMap<number, readonly number[]>>();

/** The parties of a flight by the agency that booked them, in order of time. */
function bookingsOf(flight: Appearances): ReadonlyMap<number, readonly number[]> {
  let known = made.get(flight);
  if (known === undefined) {
    const { agency, created, parties } = flight;
    const byAgency = new Map<number, number[]>();
    for (let party = 0; party < parties; party += 1) {
      const by = agency[party] as number;
      if (by === 0) continue;
      const booked = byAgency.get(by);
      if (booked === undefined) byAgency.set(by, [party]);
      else booked.push(party);
    }
    for (const booked of byAgency.values()) booked.sort((a, b) => (created[a] as number) - (created[b] as number));
    known = byAgency;
    made.set(flight, known);
  }
  return known;
}
