/**
 * Flights that are probably one. A list and a push may date a departure around midnight differently, and code-share carriers each report
 * under their own number. Flights are not merged on suspicion; an officer decides.
 */
import { dayNumber, minuteNumber } from '../time/civil.ts';
import type { Flight, FlightId } from './flight.ts';
import { compareText } from './message-order.ts';

export interface SameFlightSuggestion {
  /** The flight whose messages would count for the other one. */
  readonly flight: FlightId;
  /** The flight that would stay: the one under its scheduled date, or reported by the operating carrier. */
  readonly other: FlightId;
  readonly why: 'date' | 'code-share';
}

export type SuspectFlight = Pick<Flight, 'id' | 'leg' | 'channels'>;

/** Departures of one flight number further apart than this are two flights. */
const LONGEST_SHIFT_MINUTES = 12 * 60;

/** Pairs that an officer should check, by the id of the flight to be merged. */
export function sameFlightSuggestions(flights: readonly SuspectFlight[]): readonly SameFlightSuggestion[] {
  const suggestions: SameFlightSuggestion[] = [];
  for (const group of grouped(flights, numberKey)) {
    for (const [one, two] of pairs(group)) {
      if (sharesChannel(one, two) || !isNear(one, two)) continue;
      suggestions.push({ ...ordered(one, two, ({ channels }) => channels.includes('pnr')), why: 'date' });
    }
  }
  for (const group of grouped(flights, routeKey)) {
    for (const [one, two] of pairs(group)) {
      // Two flights with a passenger list each are two aircraft.
      if (numberKey(one) === numberKey(two) || (hasList(one) && hasList(two))) continue;
      suggestions.push({ ...ordered(one, two, hasList), why: 'code-share' });
    }
  }
  return suggestions.sort((a, b) => compareText(a.flight, b.flight) || compareText(a.other, b.other));
}

function grouped(
  flights: readonly SuspectFlight[],
  key: (flight: SuspectFlight) => string | null,
): readonly (readonly SuspectFlight[])[] {
  const groups = new Map<string, SuspectFlight[]>();
  for (const flight of flights) {
    const own = key(flight);
    if (own === null) continue;
    const known = groups.get(own);
    if (known === undefined) groups.set(own, [flight]);
    else known.push(flight);
  }
  return [...groups.values()].map((group) =>
    group.sort((a, b) => compareText(departureOf(a), departureOf(b)) || compareText(a.id, b.id)),
  );
}

/** Pairs each flight with those at most two days later, so that years of a daily flight are not all compared. */
function* pairs(group: readonly SuspectFlight[]): Generator<readonly [SuspectFlight, SuspectFlight]> {
  for (const [at, one] of group.entries()) {
    const day = dayNumber(departureOf(one));
    for (let next = at + 1; next < group.length; next += 1) {
      const two = group[next] as SuspectFlight;
      if (dayNumber(departureOf(two)) - day > 2) break;
      yield [one, two];
    }
  }
}

function numberKey({ leg }: SuspectFlight): string | null {
  const { operating, origin, number, suffix, departure } = leg;
  const carrier = operating?.carrier ?? leg.carrier;
  if (carrier === null || origin === null || departure === null || number === null) return null;
  const own = operating === null ? `${number}${suffix ?? ''}` : `${operating.number}`;
  return `${carrier}|${own}|${origin}`;
}

function routeKey({ leg }: SuspectFlight): string | null {
  const { origin, destination, departure, carrier, number } = leg;
  if (origin === null || destination === null || carrier === null || number === null) return null;
  return departure === null || minuteNumber(departure) === null ? null : `${origin}|${destination}|${departure}`;
}

function departureOf({ leg }: SuspectFlight): string {
  return leg.departure ?? '';
}

function isNear(one: SuspectFlight, two: SuspectFlight): boolean {
  const first = minuteNumber(departureOf(one));
  const second = minuteNumber(departureOf(two));
  if (first !== null && second !== null) return Math.abs(second - first) <= LONGEST_SHIFT_MINUTES;
  return Math.abs(dayNumber(departureOf(two)) - dayNumber(departureOf(one))) <= 1;
}

function sharesChannel(one: SuspectFlight, two: SuspectFlight): boolean {
  return one.channels.some((channel) => two.channels.includes(channel));
}

function hasList({ channels }: SuspectFlight): boolean {
  return channels.includes('api') || channels.includes('table');
}

function ordered(
  one: SuspectFlight,
  two: SuspectFlight,
  stays: (flight: SuspectFlight) => boolean,
): Pick<SameFlightSuggestion, 'flight' | 'other'> {
  return stays(two) && !stays(one) ? { flight: one.id, other: two.id } : { flight: two.id, other: one.id };
}
