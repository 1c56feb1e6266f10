/** A traveller's journey in travel order: the flights of the booking, this flight, and other flights of the same person near it. Pure. */
import type { Flight, FlightId } from '../../../shared/flight/flight.ts';
import type { Leg, LocalDateTime, Segment } from '../../../shared/manifest.ts';
import type { ZoneClock } from '../../../shared/reference/reference-data.ts';
import { dayNumber, minuteNumber } from '../../../shared/time/civil.ts';

/** Days around this flight within which another flight of the same person is part of the journey. */
export const DAYS_AROUND = 30;

const DAY = 1440;

type Ends = Pick<Leg, 'carrier' | 'number' | 'suffix' | 'origin' | 'destination' | 'departure' | 'arrival'>;

export interface JourneyLeg extends Ends {
  readonly origin: string;
  readonly destination: string;
  /** UTC minutes since 1970; null: a time of day or a zone is not known. */
  readonly departureUtc: number | null;
  readonly arrivalUtc: number | null;
  /** `this`: the flight looked at; `booked`: another one of its booking; `other`: of the same person, known by another flight's data. */
  readonly kind: 'this' | 'booked' | 'other';
  /** The flight where its data is stored and it is not the one looked at. */
  readonly stored: FlightId | null;
}

/** A place on the line. */
export interface JourneyStation {
  readonly code: string;
  readonly arrives: LocalDateTime | null;
  readonly leaves: LocalDateTime | null;
  /** Minutes between arrival and departure; null: not known, or the journey begins, ends or breaks here. */
  readonly waits: number | null;
  readonly isHome: boolean;
}

export interface JourneyLine {
  readonly stations: readonly JourneyStation[];
  /** Between each station and the next one; null: how the traveller comes from one to the other is not known. */
  readonly ways: readonly (JourneyLeg | null)[];
}

export interface JourneySource {
  readonly flight: Pick<Flight, 'id' | 'leg' | 'departureUtc' | 'arrivalUtc'>;
  readonly segments: readonly Segment[];
  readonly trips: readonly { readonly flight: FlightId; readonly leg: Leg }[];
}

/** Status codes of segments that will not be flown (AIRIMP: cancelled, unable, refused). */
const DEAD = new Set(['UN', 'UC', 'NO', 'HX', 'XX', 'XL', 'XK', 'XR']);

/** Airports of the source, each once. */
export function journeyAirports({ flight, segments, trips }: JourneySource): readonly string[] {
  const legs: readonly Pick<Ends, 'origin' | 'destination'>[] = [
    flight.leg,
    ...segments,
    ...trips.map(({ leg }) => leg),
  ];
  return [...new Set(legs.flatMap(({ origin, destination }) => [origin ?? [], destination ?? []].flat()))];
}

/** The flights of the journey, soonest first; those without both ends or that were cancelled are left out. `zoneOf`: the zone of an airport. */
export function journeyLegs(
  { flight, segments, trips }: JourneySource,
  zoneOf: (code: string) => string | undefined,
  clock: ZoneClock,
): readonly JourneyLeg[] {
  const legs: JourneyLeg[] = [];
  const add = (ends: Ends, kind: JourneyLeg['kind'], stored: FlightId | null) => {
    const { origin, destination } = ends;
    if (origin === null || destination === null || legs.some((leg) => isSameFlight(leg, ends))) return;
    legs.push({
      ...{ carrier: ends.carrier, number: ends.number, suffix: ends.suffix, origin, destination },
      ...{ departure: ends.departure, arrival: ends.arrival, kind, stored },
      departureUtc: utcOf(origin, ends.departure, zoneOf, clock),
      arrivalUtc: utcOf(destination, ends.arrival, zoneOf, clock),
    });
  };
  add(flight.leg, 'this', null);
  for (const segment of segments) if (!DEAD.has(segment.status ?? '')) add(segment, 'booked', null);
  const day = dayOf(flight.leg);
  for (const { flight: id, leg } of trips) {
    const other = dayOf(leg);
    if (day !== null && other !== null && Math.abs(other - day) <= DAYS_AROUND) add(leg, 'other', id);
  }
  return legs.sort((a, b) => beginOf(a) - beginOf(b));
}

/** The legs as a line: where one ends elsewhere than the next one begins, both places stand on it with an unknown way between. */
export function journeyLine(legs: readonly JourneyLeg[], home: readonly string[]): JourneyLine {
  const stations: JourneyStation[] = [];
  const ways: (JourneyLeg | null)[] = [];
  const station = (code: string, arrives: JourneyLeg | undefined, leaves: JourneyLeg | undefined): JourneyStation => ({
    ...{ code, arrives: arrives?.arrival ?? null, leaves: leaves?.departure ?? null, isHome: home.includes(code) },
    waits: waitOf(arrives, leaves),
  });
  legs.forEach((leg, at) => {
    const before = legs[at - 1];
    const after = legs[at + 1];
    if (before === undefined) stations.push(station(leg.origin, undefined, leg));
    else if (before.destination !== leg.origin) {
      ways.push(null);
      stations.push(station(leg.origin, undefined, leg));
    }
    ways.push(leg);
    stations.push(station(leg.destination, leg, after?.origin === leg.destination ? after : undefined));
  });
  return { stations, ways };
}

function waitOf(arrives: JourneyLeg | undefined, leaves: JourneyLeg | undefined): number | null {
  const [from, to] = [arrives?.arrivalUtc ?? null, leaves?.departureUtc ?? null];
  return from === null || to === null || to < from ? null : to - from;
}

/** The same departure, told twice: by the flight, by the booking, or under another number. */
function isSameFlight(one: Ends, other: Ends): boolean {
  return (
    one.origin === other.origin &&
    one.destination === other.destination &&
    one.departure?.slice(0, 10) === other.departure?.slice(0, 10) &&
    one.departure !== null
  );
}

function dayOf({ departure, arrival }: Ends): number | null {
  const time = departure ?? arrival;
  return time === null ? null : dayNumber(time);
}

/** For order alone: the instant, else the local time, else the end. */
function beginOf({ departureUtc, departure, arrival }: JourneyLeg): number {
  const local = departure ?? arrival;
  if (departureUtc !== null) return departureUtc;
  return local === null ? Number.MAX_SAFE_INTEGER : (minuteNumber(local) ?? dayNumber(local) * DAY);
}

function utcOf(
  place: string,
  time: LocalDateTime | null,
  zoneOf: (code: string) => string | undefined,
  clock: ZoneClock,
): number | null {
  const local = time === null ? null : minuteNumber(time);
  const zone = zoneOf(place);
  return local === null || zone === undefined ? null : clock.toUtc(zone, local);
}
