/** What the bookings and travellers of some flights had, by agency. */
import { type Appearances, PARTY } from './appearances.ts';

/**
 * Bookings whose payment is known, and those paid in cash, by agency; 0 is the agency that is unknown. A table in two arrays: a route has thousands of agencies, and
 * a map of objects takes several times as long to fill.
 */
export class AgencyPayments {
  /** An agency, or 0 where the place is free; the unknown agency has the last place. */
  readonly #agencies: Uint32Array;
  /** Paid, and paid in cash, alternating. */
  readonly #counts: Uint32Array;
  readonly #mask: number;

  constructor(flights: readonly Appearances[]) {
    const bookings = flights.reduce((sum, { parties }) => sum + parties, 0);
    const places = 2 ** Math.ceil(Math.log2(2 * bookings + 2));
    this.#mask = places - 1;
    this.#agencies = new Uint32Array(places);
    this.#counts = new Uint32Array(2 * (places + 1));
    for (const { agency, partyFlags, parties } of flights) {
      for (let at = 0; at < parties; at += 1) {
        const flags = partyFlags[at] as number;
        if ((flags & PARTY.paid) === 0) continue;
        const place = this.#placeOf(agency[at] as number);
        this.#agencies[place] = agency[at] as number;
        this.#counts[2 * place] = (this.#counts[2 * place] as number) + 1;
        if ((flags & PARTY.cash) !== 0) this.#counts[2 * place + 1] = (this.#counts[2 * place + 1] as number) + 1;
      }
    }
  }

  /** Bookings of the agency whose payment is known. */
  paid(agency: number): number {
    return this.#counts[2 * this.#placeOf(agency)] as number;
  }

  inCash(agency: number): number {
    return this.#counts[2 * this.#placeOf(agency) + 1] as number;
  }

  /** Where the agency is, or would be. Agencies are hashes, so their last bits are spread evenly. */
  #placeOf(agency: number): number {
    if (agency === 0) return this.#mask + 1;
    let place = agency & this.#mask;
    while (this.#agencies[place] !== 0 && this.#agencies[place] !== agency) place = (place + 1) & this.#mask;
    return place;
  }
}

/** Share of the bookings paid in cash. */
export function cashPercent(paid: number, inCash: number): number {
  return Math.round((100 * inCash) / paid);
}

/** Travellers by agency, and those with a find. */
export interface AgencyCounts {
  readonly travellers: ReadonlyMap<number, number>;
  readonly found: ReadonlyMap<number, number>;
  readonly all: number;
  readonly allFound: number;
}

/** Finds count that were recorded before this minute. */
export function countAgencies(flights: readonly Appearances[], before: number): AgencyCounts {
  const travellers = new Map<number, number>();
  const found = new Map<number, number>();
  let [all, allFound] = [0, 0];
  for (const flight of flights) {
    const rows = new Set(flight.results.flatMap((result) => (result.found && result.at < before ? [result.row] : [])));
    for (let row = 0; row < flight.size; row += 1) {
      const agency = flight.agency[flight.party[row] as number] ?? 0;
      if (agency === 0) continue;
      all += 1;
      travellers.set(agency, (travellers.get(agency) ?? 0) + 1);
      if (!rows.has(row)) continue;
      allFound += 1;
      found.set(agency, (found.get(agency) ?? 0) + 1);
    }
  }
  return { travellers, found, all, allFound };
}
