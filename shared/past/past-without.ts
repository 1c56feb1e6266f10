/** The records of earlier flights without some of them: to see what rests on these. */
import type { FlightId } from '../flight/flight.ts';
import type { Appearances } from './appearances.ts';
import type { KeyedAppearances } from './encode-appearances.ts';
import type { KeyedHash } from './keyed-hash.ts';
import type { Norms } from './norms.ts';
import { type Finding, type Past, type Seen, type Sighting, slotOf } from './past.ts';
import type { BookedTravellers } from './route-bookings.ts';
import type { Sightings } from './sightings.ts';

/** Nobody was on the flights left out. Norms of routes, and whether the records are dense enough, stay as they are: they are not about people. */
export class PastWithout implements Past {
  readonly #past: Past;
  readonly #isLeftOut: (slot: number) => boolean;

  constructor(past: Past, left: ReadonlySet<FlightId>) {
    this.#past = past;
    this.#isLeftOut = (slot) => left.has(past.flight(slot).flight);
  }

  get hash(): KeyedHash {
    return this.#past.hash;
  }

  flight(slot: number): Appearances {
    return this.#past.flight(slot);
  }

  holds(keyed: KeyedAppearances): boolean {
    return this.#past.holds(keyed);
  }

  departed(from: number, below: number, but: FlightId): Uint8Array {
    return this.#past
      .departed(from, below, but)
      .map((isThere, slot) => (isThere === 1 && !this.#isLeftOut(slot) ? 1 : 0));
  }

  travellers(high: number, low: number): readonly Sighting[] {
    return this.#past.travellers(high, low).filter((seen) => !this.#isLeftOut(slotOf(seen)));
  }

  find(kind: Seen, high: number, low: number, wanted: Uint8Array, found: Sightings, again: boolean): void {
    this.#past.find(kind, high, low, wanted, found, again);
  }

  covers(day: number, days: number): boolean {
    return this.#past.covers(day, days);
  }

  onDay(day: number): Iterable<number> {
    return [...this.#past.onDay(day)].filter((slot) => !this.#isLeftOut(slot));
  }

  flew(origin: string, destination: string, day: number): boolean {
    return this.#past.flew(origin, destination, day);
  }

  booked(of: Appearances, day: number, agency: number): BookedTravellers | null {
    return this.#past.booked(of, day, agency);
  }

  findings(): readonly Finding[] {
    return this.#past.findings().filter(({ slot }) => !this.#isLeftOut(slot));
  }

  norms(of: Appearances): Norms {
    return this.#past.norms(of);
  }
}
