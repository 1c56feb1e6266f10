/**
 * What the days of a sample have in common: the journeys under way, the people who travel again and again, and the documents given out. It is filled
 * in the order of the flights.
 */
import type { Person, SampleAgency, SampleBooking, SamplePayment } from './model.ts';
import type { Random } from './random.ts';

/** Somebody who travels again and again, always in the same way. */
export interface Regular {
  readonly person: Person;
  readonly agency: SampleAgency;
  readonly payment: SamplePayment;
  readonly phone: string | null;
  readonly email: string | null;
  readonly nights: number;
  /** When the last journey ends (UTC minutes). */
  until: number;
}

const DAY = 1440;
/** A regular starts a journey every 13 days or so: seven in a quarter. */
const DAYS_BETWEEN_JOURNEYS = 13;
/** Days at home between two journeys, at least. */
const DAYS_AT_HOME = 3;

export class Ledger {
  readonly documents = new Set<string>();
  /** The first day of the sample in minutes since 1970: journeys that began before it are not on any flight of it. */
  readonly begins: number;
  readonly #journeys = new Map<string, SampleBooking[]>();
  readonly #regulars = new Map<string, Regular[]>();

  constructor(begins: number) {
    this.begins = begins;
  }

  /** Notes the later flights of a booking. */
  note(booking: SampleBooking): void {
    const { departure: now = 0 } = booking.segments[booking.prime] ?? {};
    booking.segments.forEach(({ carrier, number, departure }, prime) => {
      if (departure <= now) return;
      const flight = key(carrier, number, departure);
      const known = this.#journeys.get(flight);
      if (known === undefined) this.#journeys.set(flight, [{ ...booking, prime }]);
      else known.push({ ...booking, prime });
    });
  }

  /** The bookings of earlier flights whose journey goes on with this one. They are given once. */
  take(carrier: string, number: number, departure: number): readonly SampleBooking[] {
    const flight = key(carrier, number, departure);
    const bookings = this.#journeys.get(flight) ?? [];
    this.#journeys.delete(flight);
    return bookings;
  }

  /**
   * A regular of the route who is at home at `departure`, or a new one. `route` names carrier, places and home; `wanted` is how many start a journey
   * on a flight, which gives the number of regulars the route has.
   */
  regular(random: Random, route: string, departure: number, wanted: number, make: () => Regular): Regular {
    const known = this.#regulars.get(route) ?? [];
    this.#regulars.set(route, known);
    const home = known.filter(({ until }) => until + DAYS_AT_HOME * DAY < departure);
    if (home.length === 0 || known.length < wanted * DAYS_BETWEEN_JOURNEYS) {
      const regular = make();
      known.push(regular);
      return regular;
    }
    // Those at home for the longest time go first, so that all keep up their habit.
    const ready = home.toSorted((one, other) => one.until - other.until);
    return random.pick(ready.slice(0, Math.max(1, Math.ceil(ready.length / 3))));
  }
}

function key(carrier: string, number: number, departure: number): string {
  return `${carrier}${number} ${departure}`;
}
