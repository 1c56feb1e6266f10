/**
 * The heads of all flights, kept open in memory: lists and counts ask for them after every change, and to open all of them each time would cost
 * more the more flights there are. One worker owns the store and writes through `commit`, which says what changed; only that is read again.
 */
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { FlightHead } from '../flight-head.ts';
import { slices } from '../pause.ts';
import type { Store } from './open-store.ts';
import { idsIn, readMany } from './read.ts';

/** Heads opened at a time. */
const BATCH = 50;

export class Heads {
  /** Null until somebody asks. */
  #known: Map<FlightId, FlightHead> | null = null;
  #changed = new Set<FlightId>();
  #all: readonly FlightHead[] = [];
  #last: Promise<unknown> = Promise.resolve();

  /** These were written or taken away. */
  changed(ids: readonly FlightId[]): void {
    if (this.#known !== null) for (const id of ids) this.#changed.add(id);
  }

  /** Every head as it lies in the store now, in order of the ids. Throws what the store reports. */
  all(store: Store): Promise<readonly FlightHead[]> {
    const reading = this.#last.then(() => this.#refresh(store));
    this.#last = reading.catch(() => undefined);
    return reading;
  }

  async #refresh(store: Store): Promise<readonly FlightHead[]> {
    const begins = this.#known === null;
    this.#known ??= new Map();
    const ids = begins ? ((await idsIn(store, 'flightHeads')) as readonly FlightId[]) : this.#changed;
    if (!begins) this.#changed = new Set();
    try {
      await this.#read(store, this.#known, [...ids]);
    } catch (error) {
      this.#known = null;
      throw error;
    }
    return this.#all;
  }

  async #read(store: Store, known: Map<FlightId, FlightHead>, ids: readonly FlightId[]): Promise<void> {
    if (ids.length === 0) return;
    const slice = slices();
    for (let from = 0; from < ids.length; from += BATCH) {
      const batch = ids.slice(from, from + BATCH);
      const found = new Map((await readMany(store, 'flightHeads', batch)).map(({ id, value }) => [id, value]));
      for (const id of batch) {
        const head = found.get(id);
        if (head === undefined) known.delete(id);
        else known.set(id, head);
      }
      await slice.breathe();
    }
    this.#all = [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

/** Every flight's head, in order of the ids. */
export function readHeads(store: Store): Promise<readonly FlightHead[]> {
  return store.heads.all(store);
}
