/**
 * The flights that were not cancelled, by day and by where they go from and to. Each booked return of a traveller is looked up here, so a look-up makes no
 * text of the three.
 */
import type { Appearances } from './appearances.ts';

type Flight = Pick<Appearances, 'origin' | 'destination' | 'day' | 'cancelled'>;

export class FlownWays {
  /** Number of flights by day (days since 1970), by origin and by destination. */
  readonly #days = new Map<number, Map<string, Map<string, number>>>();

  add(flight: Flight): void {
    this.#change(flight, 1);
  }

  /** Takes back a flight that was added. */
  remove(flight: Flight): void {
    this.#change(flight, -1);
  }

  has(origin: string, destination: string, day: number): boolean {
    return this.#days.get(day)?.get(origin)?.has(destination) === true;
  }

  /** A flight without both ends, or a cancelled one, was not flown. */
  #change({ origin, destination, day, cancelled }: Flight, by: 1 | -1): void {
    if (origin === null || destination === null || cancelled) return;
    const origins = this.#days.get(day) ?? new Map<string, Map<string, number>>();
    const destinations = origins.get(origin) ?? new Map<string, number>();
    const count = (destinations.get(destination) ?? 0) + by;
    if (count > 0) destinations.set(destination, count);
    else destinations.delete(destination);
    if (destinations.size > 0) origins.set(origin, destinations);
    else origins.delete(origin);
    if (origins.size > 0) this.#days.set(day, origins);
    else this.#days.delete(day);
  }
}
