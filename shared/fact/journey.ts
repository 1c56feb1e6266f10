/** The journey of a booking: its start, turning point, stay and connections. */
import type { LocalDateTime, Segment } from '../manifest.ts';
import type { Airport, ZoneClock } from '../reference/reference-data.ts';
import { dayNumber, minuteNumber } from '../time/civil.ts';

/** Looks up places; cached per flight, since all its travellers pass through the same few. */
export interface Places {
  airport(code: string): Airport | undefined;
  /** ISO 3166 alpha-3 of a place, or null when it is not known. */
  country(code: string | null): string | null;
  /** The same airport, or airports of one city. */
  samePlace(a: string | null, b: string | null): boolean;
}

export interface Journey {
  readonly origin: string;
  /** The turning point of the journey; for a one-way journey its last place. */
  readonly destination: string;
  readonly oneWay: boolean;
  /** Nights at the destination; null when a date is missing or the journey is one way. */
  readonly stayNights: number | null;
  readonly segments: number;
  /** Number of places where the next flight starts elsewhere than the last one ended, or the number that the booking itself states. */
  readonly gaps: number;
  /**
   * Times between two flights other than at the destination, in minutes; null where the arrival or the next departure has no time of day.
   */
  readonly connections: readonly (number | null)[];
  /** From the first departure to the arrival at the destination, in minutes; null when a time or zone is unknown. */
  readonly duration: number | null;
  /** Every place flown from or to. */
  readonly airports: readonly string[];
  /** Time at the destination in minutes; null when a time of day is missing or the journey is one way. */
  readonly stayMinutes: number | null;
  /** Flights without a cancelled or refused status, in order. */
  readonly flown: readonly Flown[];
  /** When each of them departs, in UTC minutes; null where its time of day or its zone is not known. */
  readonly departures: readonly (number | null)[];
  /** Index in `flown` of the last flight of the way out. */
  readonly turn: number;
}

/** A segment without its booking class, in which bookings of the same flights differ. */
export type Stage = Omit<Segment, 'class'>;

/** A segment with both ends. */
export interface Flown {
  readonly origin: string;
  readonly destination: string;
  readonly segment: Stage;
  /** Local minutes of departure and arrival. A bare date counts from its start; a missing arrival is taken as the departure. */
  readonly leaves: number | null;
  readonly lands: number | null;
}

const DAY = 1440;
/** Length of a timestamp that includes a time of day. */
const TIMED = 16;

/** Status codes of segments that will not be flown (AIRIMP: cancelled, unable, refused). */
const DEAD = new Set(['UN', 'UC', 'NO', 'HX', 'XX', 'XL', 'XK', 'XR']);

/** Places of the reference data, with frequent look-ups cached. */
export function placesOf(reference: { airport(code: string): Airport | undefined }): Places {
  const known = new Map<string, Airport>();
  function airport(code: string): Airport | undefined {
    let found = known.get(code);
    if (found === undefined) {
      found = reference.airport(code);
      if (found !== undefined) known.set(code, found);
    }
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

/** The journey of the segments of a booking, which itself states so many gaps; null when no segment has both ends. */
export function journeyOf(
  segments: readonly Stage[],
  stated: number,
  places: Places,
  zones: ZoneClock,
): Journey | null {
  const flown = inOrder(flownOf(segments));
  const first = flown[0];
  const last = flown.at(-1);
  if (first === undefined || last === undefined) return null;
  const returns = flown.length > 1 && comesBack(flown, first.origin, last.destination, places);
  const turn = returns ? turningPoint(flown) : flown.length - 1;
  const out = flown[turn] as Flown;
  const back = flown[turn + 1];
  let gaps = 0;
  const connections: (number | null)[] = [];
  const airports = [first.origin];
  for (let at = 0; at < flown.length; at += 1) {
    const one = flown[at] as Flown;
    if (!airports.includes(one.origin)) airports.push(one.origin);
    if (!airports.includes(one.destination)) airports.push(one.destination);
    const next = flown[at + 1];
    if (next === undefined) continue;
    if (!places.samePlace(one.destination, next.origin)) gaps += 1;
    if (returns && at === turn) continue;
    connections.push(timedMinutes(one, next));
  }
  return {
    origin: first.origin,
    destination: out.destination,
    oneWay: !returns,
    stayNights: returns && back !== undefined ? nights(out.lands, back.leaves) : null,
    segments: flown.length,
    gaps: Math.max(gaps, stated),
    connections,
    duration: duration(first, out, places, zones),
    airports,
    stayMinutes: returns && back !== undefined ? timedMinutes(out, back) : null,
    flown,
    departures: flown.map(({ origin, leaves, segment }) =>
      (segment.departure?.length ?? 0) < TIMED ? null : instant(origin, leaves, places, zones),
    ),
    turn,
  };
}

function flownOf(segments: readonly Stage[]): readonly Flown[] {
  const flown: Flown[] = [];
  for (const segment of segments) {
    const { origin, destination, status } = segment;
    if (origin === null || destination === null || (status !== null && DEAD.has(status))) continue;
    const leaves = localMinute(segment.departure);
    flown.push({ origin, destination, segment, leaves, lands: localMinute(segment.arrival) ?? leaves });
  }
  return flown;
}

function localMinute(time: LocalDateTime | null): number | null {
  return time === null ? null : (minuteNumber(time) ?? dayNumber(time) * DAY);
}

/** Sorted by departure when all have one, otherwise as sent. */
function inOrder(flown: readonly Flown[]): readonly Flown[] {
  let ordered = true;
  for (let at = 1; at < flown.length; at += 1) {
    const before = flown[at - 1]?.leaves ?? null;
    const after = flown[at]?.leaves ?? null;
    if (before === null || after === null) return flown;
    if (after < before) ordered = false;
  }
  return ordered ? flown : [...flown].sort((a, b) => (a.leaves ?? 0) - (b.leaves ?? 0));
}

/** Does the journey end where it began: at the same place, or in the same country after leaving it? */
function comesBack(flown: readonly Flown[], origin: string, end: string, places: Places): boolean {
  if (places.samePlace(origin, end)) return true;
  const home = places.country(origin);
  if (home === null || places.country(end) !== home) return false;
  return flown.some((segment) => {
    const country = places.country(segment.destination);
    return country !== null && country !== home;
  });
}

/** Index of the segment before the longest stay; the middle one when times are missing. */
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

/** Time between two flights. Both times are local to the same place, or near enough to compare stays. */
function groundMinutes(one: Flown, next: Flown): number | null {
  return one.lands === null || next.leaves === null ? null : next.leaves - one.lands;
}

function nights(landed: number | null, leaves: number | null): number | null {
  if (landed === null || leaves === null) return null;
  return Math.max(0, Math.floor(leaves / DAY) - Math.floor(landed / DAY));
}

/**
 * Both ends need a time of day local to the place. A missing arrival must not be taken as the departure here: the stay would include the
 * flight.
 */
function timedMinutes(one: Flown, next: Flown): number | null {
  if ((one.segment.arrival?.length ?? 0) < TIMED || (next.segment.departure?.length ?? 0) < TIMED) return null;
  const minutes = groundMinutes(one, next);
  return minutes === null || minutes < 0 ? null : minutes;
}

/** Both ends need a time of day, not only a date. */
function duration(first: Flown, last: Flown, places: Places, zones: ZoneClock): number | null {
  if ((first.segment.departure?.length ?? 0) < TIMED || (last.segment.arrival?.length ?? 0) < TIMED) return null;
  const start = instant(first.origin, first.leaves, places, zones);
  const end = instant(last.destination, last.lands, places, zones);
  return start === null || end === null || end < start ? null : end - start;
}

function instant(place: string, local: number | null, places: Places, zones: ZoneClock): number | null {
  const zone = places.airport(place)?.zone;
  return local === null || zone === undefined ? null : zones.toUtc(zone, local);
}
