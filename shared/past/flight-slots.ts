/** The recorded flights, each in a slot. A slot is not used again, so that what a link index still has of a removed flight counts for nobody. */
import type { FlightId } from '../flight/flight.ts';
import type { Appearances } from './appearances.ts';

interface Recorded {
  readonly flight: Appearances;
  /** The fingerprint of what is recorded. */
  readonly mark: string;
}

export class FlightSlots {
  readonly #recorded: (Recorded | null)[] = [];
  readonly #slotOf = new Map<FlightId, number>();
  /** By slot; NaN where no flight is. */
  readonly #departures: number[] = [];
  #alive = new Uint8Array(1024);

  /** Number of flights. */
  get size(): number {
    return this.#slotOf.size;
  }

  /** By slot, 1 where a flight is; longer than there are slots. */
  get alive(): Uint8Array {
    return this.#alive;
  }

  isTaken(slot: number): boolean {
    return this.#alive[slot] === 1;
  }

  /** The slots with a flight. */
  taken(): Iterable<number> {
    return this.#slotOf.values();
  }

  of(id: FlightId): number | null {
    return this.#slotOf.get(id) ?? null;
  }

  add(flight: Appearances, mark: string): number {
    const slot = this.#recorded.push({ flight, mark }) - 1;
    this.#departures.push(flight.departure);
    if (slot === this.#alive.length) {
      const wider = new Uint8Array(2 * slot);
      wider.set(this.#alive);
      this.#alive = wider;
    }
    this.#alive[slot] = 1;
    this.#slotOf.set(flight.flight, slot);
    return slot;
  }

  free(id: FlightId): void {
    const slot = this.of(id);
    if (slot === null) return;
    this.#slotOf.delete(id);
    this.#recorded[slot] = null;
    this.#departures[slot] = Number.NaN;
    this.#alive[slot] = 0;
  }

  flight(slot: number): Appearances {
    return this.#at(slot).flight;
  }

  mark(slot: number): string {
    return this.#at(slot).mark;
  }

  #at(slot: number): Recorded {
    const recorded = this.#recorded[slot];
    if (recorded == null) throw new Error('no flight in this slot');
    return recorded;
  }

  /** By slot, 1 for flights that departed from `from` on and before `below`, but for the flight `but`. */
  departed(from: number, below: number, but: FlightId): Uint8Array {
    const departures = this.#departures;
    const wanted = new Uint8Array(departures.length);
    for (let slot = 0; slot < wanted.length; slot += 1) {
      const departure = departures[slot] as number;
      if (departure >= from && departure < below) wanted[slot] = 1;
    }
    const own = this.of(but);
    if (own !== null) wanted[own] = 0;
    return wanted;
  }
}
