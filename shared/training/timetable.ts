/** When the scheduled flights of a sample airport depart on every day, so that journeys of several days meet the flights that take them. */
import type { SampleSegment } from './model.ts';
import type { SampleAirport } from './sample-airport.ts';
import type { ScheduledFlight } from './schedule.ts';

const DAY = 1440;

/** Departure of a flight (UTC minutes) when the sample is made at `now`. */
export function departureOf(flight: ScheduledFlight, airport: string, now: number): number {
  const here = Math.round((now + flight.fromNow) / 5) * 5;
  return flight.destination === airport ? here - flight.minutes : here;
}

export class Timetable {
  readonly #airport: string;
  readonly #now: number;
  readonly #flights: ReadonlyMap<string, ScheduledFlight>;

  constructor({ station, schedule }: SampleAirport, now: number) {
    this.#airport = station.airport;
    this.#now = now;
    this.#flights = new Map(schedule.map((flight) => [key(flight.carrier, flight.origin, flight.destination), flight]));
  }

  /** The scheduled flight of a carrier on a route. */
  flight(carrier: string, origin: string, destination: string): ScheduledFlight | null {
    return this.#flights.get(key(carrier, origin, destination)) ?? null;
  }

  /** Segments moved so that the one which is a scheduled flight departs with it, on the nearest day. Their distances stay. */
  onNearestDay(segments: readonly SampleSegment[]): readonly SampleSegment[] {
    for (const segment of segments) {
      const flight = this.flight(segment.carrier, segment.origin, segment.destination);
      if (flight === null) continue;
      const base = departureOf(flight, this.#airport, this.#now);
      const shift = base + DAY * Math.round((segment.departure - base) / DAY) - segment.departure;
      return segments.map((each) => ({
        ...each,
        number: each === segment ? flight.number : each.number,
        departure: each.departure + shift,
        arrival: each.arrival + shift,
      }));
    }
    return segments;
  }

  /** An onward segment as the next departure of its scheduled flight; unchanged when none is scheduled. */
  onward(segment: SampleSegment): SampleSegment {
    const flight = this.flight(segment.carrier, segment.origin, segment.destination);
    if (flight === null || segment.origin !== this.#airport) return segment;
    const base = departureOf(flight, this.#airport, this.#now);
    // The ground time of the declaration is the usual one; half of it is enough.
    const earliest = segment.departure - MINUTES_LESS;
    const departure = base + DAY * Math.ceil((earliest - base) / DAY);
    return { ...segment, number: flight.number, departure, arrival: departure + flight.minutes };
  }
}

const MINUTES_LESS = 75;

function key(carrier: string, origin: string, destination: string): string {
  return `${carrier} ${origin} ${destination}`;
}
