/**
 * The itineraries of the bookings of one flight. Many bookings have the same flights: what these tell of a journey is worked out once, and its facts are
 * asked once, for all of them.
 */
import type { FlightBooking } from '../flight/flight.ts';
import type { Segment } from '../manifest.ts';
import type { FlightSubject, Itinerary } from './fact-subjects.ts';
import { type Journey, journeyOf, type Stage } from './journey.ts';

/** Itineraries that begin and end with departures at the same times are compared one by one, up to this many. More are not shared: no real flight has so many. */
const MOST_COMPARED = 16;

/** Collects the itineraries of one flight. */
export class Itineraries {
  readonly all: Itinerary[] = [];
  readonly #on: FlightSubject;
  /** By the first departure, then by the last. */
  readonly #byEnds = new Map<string | null, Map<string | null, Itinerary[]>>();

  constructor(on: FlightSubject) {
    this.#on = on;
  }

  /** The itinerary of a booking: one that another booking has, where the flights are the same. */
  of(booking: FlightBooking): Itinerary {
    const near = this.#near(booking.segments);
    for (const known of near) if (isAlike(known, booking)) return known;
    const made = itineraryOf(this.#on, booking, this.all.length);
    this.all.push(made);
    if (near.length < MOST_COMPARED) near.push(made);
    return made;
  }

  #near(segments: readonly Segment[]): Itinerary[] {
    const first = segments[0]?.departure ?? null;
    const last = segments[segments.length - 1]?.departure ?? null;
    let byLast = this.#byEnds.get(first);
    if (byLast === undefined) {
      byLast = new Map();
      this.#byEnds.set(first, byLast);
    }
    let near = byLast.get(last);
    if (near === undefined) {
      near = [];
      byLast.set(last, near);
    }
    return near;
  }
}

function isAlike({ segments, gaps }: Itinerary, booking: FlightBooking): boolean {
  if (gaps !== booking.gaps || segments.length !== booking.segments.length) return false;
  for (let at = 0; at < segments.length; at += 1) {
    if (!isSameStage(segments[at] as Stage, booking.segments[at] as Stage)) return false;
  }
  return true;
}

function isSameStage(a: Stage, b: Stage): boolean {
  return (
    a.number === b.number &&
    a.origin === b.origin &&
    a.destination === b.destination &&
    a.departure === b.departure &&
    a.arrival === b.arrival &&
    a.carrier === b.carrier &&
    a.suffix === b.suffix &&
    a.status === b.status &&
    a.operating?.carrier === b.operating?.carrier &&
    a.operating?.number === b.operating?.number
  );
}

function itineraryOf(on: FlightSubject, { segments, gaps }: FlightBooking, at: number): Itinerary {
  const journey = journeyOf(segments, gaps, on.places, on.context.zones);
  const own = ownSegment(segments, on);
  const place = own === null || journey === null ? null : placeOf(segments[own] as Stage, journey);
  return { on, at, segments, gaps, journey, own, place };
}

function ownSegment(segments: readonly Stage[], { flight, date }: FlightSubject): number | null {
  if (date === null) return null;
  const own = segments.findIndex(({ origin, departure }) => {
    return origin === flight.leg.origin && departure?.startsWith(date) === true;
  });
  return own < 0 ? null : own;
}

function placeOf(own: Stage, { flown }: Journey): number | null {
  const place = flown.findIndex(({ segment }) => segment === own);
  return place < 0 ? null : place;
}
