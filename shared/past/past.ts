/**
 * The interface through which facts read earlier flights. Nothing here reads a clock: the caller gives the day or flight, and uses only
 * results that departed before.
 */
import type { FlightId } from '../flight/flight.ts';
import type { Appearances, ControlResult } from './appearances.ts';
import type { KeyedAppearances } from './encode-appearances.ts';
import type { KeyedHash } from './keyed-hash.ts';
import type { Norms } from './norms.ts';
import type { BookedTravellers } from './route-bookings.ts';
import type { Sightings } from './sightings.ts';

/** A traveller or party of a recorded flight: its slot and its row (or party) as one number. */
export type Sighting = number;

const PLACES = 0x10000;

/** Combines slot and row or party. */
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

/** A control that ended, and its traveller. */
export interface Finding extends ControlResult {
  readonly slot: number;
}

/**
 * Travellers by the key of a document, or of name and birth date. Parties by the key of a contact, card or address. Places: parties by the key of the flight on which
 * they return.
 */
export type Seen = 'travellers' | 'parties' | 'places';

export interface Past {
  readonly hash: KeyedHash;
  /** The recorded flight in a slot. */
  flight(slot: number): Appearances;
  /** Is the flight recorded with exactly these appearances? */
  holds(keyed: KeyedAppearances): boolean;
  /** By slot, 1 for flights that departed from `from` on and before `below`, but for the flight `but`. */
  departed(from: number, below: number, but: FlightId): Uint8Array;
  /** All travellers by the key of a document, or of name and birth date; in no particular order. */
  travellers(high: number, low: number): readonly Sighting[];
  /**
   * Adds those who had a key, in the wanted slots, to `found`. `again`: a recorded flight that is not wanted has the key too, which most often shows at once that
   * nobody else had it.
   */
  find(kind: Seen, high: number, low: number, wanted: Uint8Array, found: Sightings, again: boolean): void;
  /** Are the records dense enough over the days before a day (days since 1970) to say that a person was not seen? */
  covers(day: number, days: number): boolean;
  /** The slots of the flights of a day (days since 1970). */
  onDay(day: number): Iterable<number>;
  /** Is a flight between two airports on that day recorded that was not cancelled? */
  flew(origin: string, destination: string, day: number): boolean;
  /** Whom an agency (by its hash) booked on a flight's route on a day (days since 1970), on flights that are wanted or not; null: nobody. */
  booked(of: Appearances, day: number, agency: number): BookedTravellers | null;
  /** All controls that ended. */
  findings(): readonly Finding[];
  /** The norms of a flight's route; see `norms.ts`. */
  norms(of: Appearances): Norms;
}

/** Spans, in days, for which facts check the records' coverage. */
export const SPANS = { connection: 2, month: 30, links: 60, quarter: 90, first: 180, year: 365 } as const;

/**
 * Do so many days with departures cover a span of days? At least half of its days must have one: a unit with a daily flight passes, a single old
 * flight does not.
 */
export function isDense(departures: number, days: number): boolean {
  return 2 * departures >= days;
}

/** How far back, in days, a person, contact or control is recognised. */
export const HORIZON = 3 * 365;
