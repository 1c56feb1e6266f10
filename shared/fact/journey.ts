/**
 * The journey a booking describes: where it starts, where it turns back, how long it stays, how it connects.
 */
import type { FlightBooking } from '../flight/flight.ts';
import type { LocalDateTime, Segment } from '../manifest.ts';
import type { Airport, ZoneClock } from '../reference/reference-data.ts';
import { dayNumber, minuteNumber } from '../time/civil.ts';

/** Looks up places; kept per flight, since all travellers of a flight pass through the same few. */
export interface Places {
  airport(code: string): Airport | undefined;
  /** ISO 3166 alpha-3 of a place, or null when it is not known. */
  country(code: string | null): string | null;
  /** The same airport, or airports of one city. */
  samePlace(a: string | null, b: string | null): boolean;
}

export interface Journey {
  readonly origin: string;
  /** Where the journey turns back; for a one-way journey its last place. */
  readonly destination: string;
  readonly oneWay: boolean;
  /** Nights at the destination; null when a date is missing or the journey is one way. */
  readonly stayNights: number | null;
  readonly segments: number;
  /** Places where the next flight starts elsewhere than the last one ended, or as many as the booking itself states. */
  readonly gaps: number;
  /** Longest time between two flights other than at the destination, in minutes; null without connection or times. */
  readonly longestConnection: number | null;
  /** From the first departure to the arrival at the destination, in minutes; null when a time or zone is unknown. */
  readonly duration: number | null;
  /** Every place flown from or to. */
  readonly airports: readonly string[];
}

interface Flown extends Segment {
  readonly origin: string;
  readonly destination: string;
}

/** Status codes of segments that will not be flown (AIRIMP: cancelled, unable, refused). */
const DEAD = new Set(['UN', 'UC', 'NO', 'HX', 'XX', 'XL', 'XK', 'XR']);

/** Places of a world, with what is asked again and again remembered. */
export function placesOf(reference: { airport(code: string): Airport | undefined }): Places {
  const known = new Map<string, Airport | undefined>();
  function airport(code: string): Airport | undefined {
    if (known.has(code)) return known.get(code);
    const found = reference.airport(code);
    known.set(code, found);
    return found;
  }
  return {
    airport,
    country: (code) => (code === null ? null : (airport(code)?.country ?? null)),
    samePlace(a, b) {
      if (a === null || b === null) return false;
      if (a === b) return true;
      const one = airport(a);
      const other = airport(b);
      return one !== undefined && other !== undefined && one.city === other.city && one.country === other.country;
    },
  };
}

/** The journey of a booking; null when it has no segment with both ends. */
export function journeyOf(booking: FlightBooking, places: Places, zones: ZoneClock): Journey | null {
  const flown = inOrder(booking.segments.filter(isFlown));
  const first = flown[0];
  const last = flown.at(-1);
  if (first === undefined || last === undefined) return null;
  const returns = flown.length > 1 && comesBack(flown, first.origin, last.destination, places);
  const turn = returns ? turningPoint(flown) : flown.length - 1;
  const out = flown[turn] as Flown;
  const back = flown[turn + 1];
  let gaps = 0;
  let longest: number | null = null;
  const airports = new Set<string>([first.origin]);
  for (let at = 0; at < flown.length; at += 1) {
    const one = flown[at] as Flown;
    airports.add(one.origin).add(one.destination);
    const next = flown[at + 1];
    if (next === undefined) continue;
    if (!places.samePlace(one.destination, next.origin)) gaps += 1;
    if (returns && at === turn) continue;
    const ground = groundMinutes(one, next);
    if (ground !== null && ground >= 0) longest = Math.max(longest ?? 0, ground);
  }
  return {
    origin: first.origin,
    destination: out.destination,
    oneWay: !returns,
    stayNights: returns && back !== undefined ? nights(out.arrival ?? out.departure, back.departure) : null,
    segments: flown.length,
    gaps: Math.max(gaps, booking.gaps),
    longestConnection: longest,
    duration: duration(first, out, places, zones),
    airports: [...airports],
  };
}

function isFlown(segment: Segment): segment is Flown {
  return segment.origin !== null && segment.destination !== null && !DEAD.has(segment.status ?? '');
}

/** By departure where all have one, else as sent. */
function inOrder(segments: readonly Flown[]): readonly Flown[] {
  let ordered = true;
  for (let at = 1; at < segments.length; at += 1) {
    const before = segments[at - 1]?.departure ?? null;
    const after = segments[at]?.departure ?? null;
    if (before === null || after === null) return segments;
    if (after < before) ordered = false;
  }
  if (ordered) return segments;
  return [...segments].sort((a, b) => ((a.departure ?? '') < (b.departure ?? '') ? -1 : 1));
}

/** Does the journey end where it began: the same place, or the same country after having left it? */
function comesBack(flown: readonly Flown[], origin: string, end: string, places: Places): boolean {
  if (places.samePlace(origin, end)) return true;
  const home = places.country(origin);
  if (home === null || places.country(end) !== home) return false;
  return flown.some((segment) => {
    const country = places.country(segment.destination);
    return country !== null && country !== home;
  });
}

/** Index of the segment after which the journey stays longest; the middle one where times are missing. */
function turningPoint(flown: readonly Flown[]): number {
  let turn = Math.floor((flown.length - 1) / 2);
  let longest = -1;
  for (let at = 0; at < flown.length - 1; at += 1) {
    const ground = groundMinutes(flown[at] as Flown, flown[at + 1] as Flown);
    if (ground !== null && ground > longest) {
      longest = ground;
      turn = at;
    }
  }
  return turn;
}

/** Time between two flights: both times are local to the same place, or near enough to compare stays. */
function groundMinutes(one: Flown, next: Flown): number | null {
  const landed = approximateMinute(one.arrival ?? one.departure);
  const leaves = approximateMinute(next.departure);
  return landed === null || leaves === null ? null : leaves - landed;
}

function approximateMinute(time: LocalDateTime | null): number | null {
  return time === null ? null : (minuteNumber(time) ?? dayNumber(time) * 1440);
}

function nights(arrival: LocalDateTime | null, departure: LocalDateTime | null): number | null {
  return arrival === null || departure === null ? null : Math.max(0, dayNumber(departure) - dayNumber(arrival));
}

function duration(first: Flown, last: Flown, places: Places, zones: ZoneClock): number | null {
  const start = instant(first.origin, first.departure, places, zones);
  const end = instant(last.destination, last.arrival, places, zones);
  return start === null || end === null || end < start ? null : end - start;
}

function instant(place: string, time: LocalDateTime | null, places: Places, zones: ZoneClock): number | null {
  const local = time === null ? null : minuteNumber(time);
  const zone = places.airport(place)?.zone;
  return local === null || zone === undefined ? null : zones.toUtc(zone, local);
}
