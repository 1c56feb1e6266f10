/**
 * The past as facts ask it. Nothing here reads a clock: who asks gives the day or the flight that it is asked for, and takes of what it finds only
 * what departed before.
 */
import type { Appearances, ControlResult } from './appearances.ts';
import type { KeyedHash } from './keyed-hash.ts';
import type { Norms } from './norms.ts';

/** A traveller or party of a remembered flight: its slot and its row (or party) as one number. */
export type Sighting = number;

const PLACES = 0x10000;

/** Puts slot and row or party together. */
export function sighting(slot: number, place: number): Sighting {
  return slot * PLACES + place;
}

/** The flight's slot. */
export function slotOf(seen: Sighting): number {
  return Math.floor(seen / PLACES);
}

/** Row or party. */
export function placeOf(seen: Sighting): number {
  return seen % PLACES;
}

/** A control that ended, and whose it was. */
export interface Finding extends ControlResult {
  readonly slot: number;
}

export interface Past {
  readonly hash: KeyedHash;
  /** The remembered flight in a slot. */
  flight(slot: number): Appearances;
  /** Travellers with a document, or name and birth date, by its key; in no particular order. */
  travellers(high: number, low: number): readonly Sighting[];
  /** Parties with a contact, card or address. */
  parties(high: number, low: number): readonly Sighting[];
  /** Parties by their agency on the flights of a day, or by the flight on which they return. */
  places(high: number, low: number): readonly Sighting[];
  /** Is the store's memory dense enough over the days before a day (days since 1970) to say of somebody that they were not seen? */
  covers(day: number, days: number): boolean;
  /** Is any flight between two airports on that day remembered that was not cancelled? */
  flew(origin: string, destination: string, day: number): boolean;
  /** All controls that ended. */
  findings(): readonly Finding[];
  /** What is usual on the route of a flight; see `norms.ts`. */
  norms(of: Appearances): Norms;
}

/** Spans, in days, over which facts ask whether memory covers them. */
export const SPANS = { connection: 2, month: 30, links: 60, quarter: 90, first: 180, year: 365 } as const;

/**
 * Do the days with departures make up a memory of so many days before a day? At least half of them must have one: a unit with a daily flight has, and a
 * single old flight does not make up a memory.
 */
export function coversDays(departures: { has(day: number): boolean }, day: number, days: number): boolean {
  let seen = 0;
  for (let at = day - days; at < day; at += 1) if (departures.has(at)) seen += 1;
  return 2 * seen >= days;
}

/** How far back, in days, a person, contact or control is recognised at all. */
export const HORIZON = 3 * 365;
