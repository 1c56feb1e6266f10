/** What the bookings and travellers of some flights had, by agency. */
import { type Appearances, PARTY } from './appearances.ts';

/** Bookings whose payment is known, and those paid in cash. */
export interface Payments {
  paid: number;
  inCash: number;
}

/** By agency; 0 where the agency is unknown. */
export function countPayments(flights: readonly Appearances[]): ReadonlyMap<number, Payments> {
  const payments = new Map<number, Payments>();
  for (const { agency, partyFlags } of flights) {
    for (let at = 0; at < agency.length; at += 1) {
      const flags = partyFlags[at] as number;
      if ((flags & PARTY.paid) === 0) continue;
      const inCash = (flags & PARTY.cash) === 0 ? 0 : 1;
      const known = payments.get(agency[at] as number);
      if (known === undefined) payments.set(agency[at] as number, { paid: 1, inCash });
      else {
        known.paid += 1;
        known.inCash += inCash;
      }
    }
  }
  return payments;
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
