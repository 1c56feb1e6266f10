/**
 * The bookings of agencies on the flights of one route, today and on the days before. The few flights are walked through once: looking for the bookings of each
 * agency by a key would take three look-ups for every booking.
 */
import type { Appearances } from '../past/appearances.ts';
import { type Past, SPANS } from '../past/past.ts';
import type { EarlierParty } from './earlier-parties.ts';

const DAY = 1440;
const DAYS_BEFORE = [0, 1, 2];

/** The bookings of one agency, in order of the minutes in which they were made. */
export interface AgencyBookings {
  readonly parties: readonly EarlierParty[];
  readonly created: Int32Array;
}

const NO_BOOKINGS: AgencyBookings = { parties: [], created: new Int32Array(0) };

export class RouteBookings {
  /** By the hash of the agency, in no order; only agencies that have a booking on this flight, since no other one is asked for. */
  readonly #byAgency = new Map<number, EarlierParty[]>();
  readonly #inOrder = new Map<number, AgencyBookings>();

  /** `earlier`: by slot, 1 for flights that count. */
  constructor(past: Past, now: Appearances, earlier: Uint8Array) {
    const from = now.departure - SPANS.connection * DAY;
    const own = new Set(now.agency);
    for (const days of DAYS_BEFORE) {
      for (const slot of past.onDay(now.day - days)) {
        if (earlier[slot] !== 1) continue;
        const flight = past.flight(slot);
        if (flight.departure >= from && isSameRoute(flight, now)) this.#add(flight, slot, own);
      }
    }
  }

  /** The bookings of an agency of this flight, given by its hash; 0 is an agency that is not known. */
  of(agency: number): AgencyBookings {
    let known = this.#inOrder.get(agency);
    if (known === undefined) {
      known = inOrder(this.#byAgency.get(agency));
      this.#inOrder.set(agency, known);
    }
    return known;
  }

  #add(flight: Appearances, slot: number, own: ReadonlySet<number>): void {
    const { agency, parties } = flight;
    for (let party = 0; party < parties; party += 1) {
      const by = agency[party] as number;
      if (by === 0 || !own.has(by)) continue;
      const known = this.#byAgency.get(by);
      if (known === undefined) this.#byAgency.set(by, [{ flight, slot, party }]);
      else known.push({ flight, slot, party });
    }
  }
}

function isSameRoute(a: Appearances, b: Appearances): boolean {
  return a.origin === b.origin && a.destination === b.destination;
}

function inOrder(parties: EarlierParty[] | undefined): AgencyBookings {
  if (parties === undefined) return NO_BOOKINGS;
  if (parties.length > 1) parties.sort((a, b) => createdIn(a) - createdIn(b));
  const created = new Int32Array(parties.length);
  for (let at = 0; at < created.length; at += 1) created[at] = createdIn(parties[at] as EarlierParty);
  return { parties, created };
}

function createdIn({ flight, party }: EarlierParty): number {
  return flight.created[party] as number;
}
