/**
 * What is remembered of all flights, opened when it is first needed and kept in the worker's memory from then on. Flights are derived in turns, and whoever
 * derives one tells the memory; results of cases come by `commit`.
 */
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import { resultOfCase } from '../../../shared/past/case-results.ts';
import { KeyedHash } from '../../../shared/past/keyed-hash.ts';
import { Memory } from '../../../shared/past/memory.ts';
import type { Results } from '../../../shared/past/remember.ts';
import { type Slices, slices } from '../pause.ts';
import type { Write } from './commit.ts';
import type { Store } from './open-store.ts';
import { readAll, readMany, readOne } from './read.ts';
import type { Settings } from './tables.ts';

/** Flights opened at a time. */
const BATCH = 50;

export class StoredMemory {
  #opening: Promise<Memory> | null = null;
  #results: Map<TravellerId, NonNullable<ReturnType<typeof resultOfCase>>> | null = null;
  #memory: Memory | null = null;
  #due = '';

  /** All that the store remembers; `linkKey` is its secret. Throws what the store reports. */
  open(store: Store, linkKey: Uint8Array): Promise<Memory> {
    this.#opening ??= this.#load(store, linkKey);
    // A failure is no answer to keep.
    this.#opening.catch(() => this.forget());
    return this.#opening;
  }

  /** Lets go of everything, since what is remembered and what lies in the store may differ: it is opened anew when it is next needed. */
  forget(): void {
    this.#opening = null;
    this.#results = null;
    this.#memory = null;
    this.#due = '';
  }

  /** What controls found, by traveller; known once the memory is open. */
  get results(): Results {
    return this.#results ?? NO_RESULTS;
  }

  /** These were written. */
  written(writes: readonly Write[]): void {
    if (this.#results === null) return;
    for (const write of writes) {
      if (write.table !== 'cases' || 'remove' in write) continue;
      const { traveller, flight } = write.value;
      const result = resultOfCase(write.value);
      const before = this.#results.get(traveller);
      if (result === null) this.#results.delete(traveller);
      else this.#results.set(traveller, result);
      if (before?.found === result?.found && before?.at === result?.at) continue;
      this.#memory?.affect(flight);
      this.#due = '';
    }
  }

  /** The write by which the store knows which flights are still to be derived anew; none where it knows already. */
  dueWrites(memory: Memory): readonly Write[] {
    const value = [...memory.affected].sort();
    const written = value.join();
    if (written === this.#due) return [];
    this.#due = written;
    return [{ table: 'settings', id: 'due', rev: null, value }];
  }

  async #load(store: Store, linkKey: Uint8Array): Promise<Memory> {
    const memory = new Memory(new KeyedHash(linkKey));
    const slice = slices();
    this.#results = new Map();
    for (const { value } of await readAll(store, 'cases')) {
      const result = resultOfCase(value);
      if (result !== null) this.#results.set(value.traveller, result);
    }
    const due = await dueFlights(store);
    this.#due = due.join();
    for (const id of due) memory.affect(id);
    await loadAll(store, memory, slice);
    this.#memory = memory;
    return memory;
  }
}

const NO_RESULTS: Results = new Map();

async function loadAll(store: Store, memory: Memory, slice: Slices): Promise<void> {
  const ids = (await store.table('appearances').toCollection().primaryKeys()) as FlightId[];
  for (let from = 0; from < ids.length; from += BATCH) {
    for (const { value } of await readMany(store, 'appearances', ids.slice(from, from + BATCH))) {
      memory.load(value);
      await slice.breathe();
    }
  }
  await memory.tidy(() => slice.breathe());
}

/** Flights that say something else since others changed, and that nobody came to derive anew. */
export async function dueFlights(store: Store): Promise<readonly FlightId[]> {
  const found = await readOne(store, 'settings', 'due');
  // Each id has one type of value; only the memory writes this one.
  return found === undefined ? [] : (found.value as Settings['due']);
}
