/**
 * The link records of all flights, by which search finds travellers. They are opened once and kept in the worker's memory, one record per flight.
 * The store reports each write, and only one worker owns the store, so the records stay up to date.
 */
import type { FlightId } from '../../../shared/flight/flight.ts';
import { FlightLinks } from '../../../shared/search/flight-links.ts';
import { slices } from '../pause.ts';
import type { Write } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';
import { idsIn } from '../store/read.ts';
import { readKept } from '../store/read-kept.ts';

/** Flights opened at a time. */
const BATCH = 50;

/** Progress of opening the records, in flights. */
export interface Opening {
  readonly done: number;
  readonly total: number;
}

export class StoredLinks {
  static readonly whole = 'It gives names, documents and contacts of travellers, and reads no screening.';
  /** Null until the first call of `open`. */
  #flights: Map<FlightId, FlightLinks> | null = null;
  #opening: Promise<void> | null = null;
  /** Flights written since the opening began: a record read for them may be older than the write. */
  readonly #written = new Set<FlightId>();
  #at: Opening = { done: 0, total: 0 };
  readonly #watchers = new Set<(at: Opening) => void>();

  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
    store.onCommitted((writes) => this.#changed(writes));
  }

  /** The records of all flights, by their ids; `onProgress` is called while they are opened. Throws the store's errors. */
  async open(onProgress?: (at: Opening) => void): Promise<ReadonlyMap<FlightId, FlightLinks>> {
    this.#opening ??= this.#load();
    if (onProgress !== undefined) {
      this.#watchers.add(onProgress);
      onProgress(this.#at);
    }
    try {
      await this.#opening;
      return this.#flights ?? new Map();
    } catch (error) {
      // The next call tries again.
      this.forget();
      throw error;
    } finally {
      if (onProgress !== undefined) this.#watchers.delete(onProgress);
    }
  }

  /** Drops all records from memory; the next call of `open` reads them again. */
  forget(): void {
    this.#flights = null;
    this.#opening = null;
    this.#written.clear();
  }

  #changed(writes: readonly Write[]): void {
    const flights = this.#flights;
    if (flights === null) return;
    for (const write of writes) {
      if (write.table !== 'links') continue;
      this.#written.add(write.id);
      if ('remove' in write) flights.delete(write.id);
      else flights.set(write.id, new FlightLinks(write.value));
    }
  }

  async #load(): Promise<void> {
    const flights = new Map<FlightId, FlightLinks>();
    this.#flights = flights;
    this.#written.clear();
    const slice = slices();
    const ids = (await idsIn(this.#store, 'links')) as readonly FlightId[];
    this.#tell(0, ids.length);
    for (let from = 0; from < ids.length; from += BATCH) {
      const batch = await readKept(this.#store, 'links', ids.slice(from, from + BATCH));
      for (const { id, value } of batch) {
        if (!this.#written.has(id)) flights.set(id, new FlightLinks(value));
        await slice.breathe();
      }
      this.#tell(Math.min(from + BATCH, ids.length), ids.length);
    }
    this.#written.clear();
  }

  #tell(done: number, total: number): void {
    this.#at = { done, total };
    for (const watcher of this.#watchers) watcher(this.#at);
  }
}
