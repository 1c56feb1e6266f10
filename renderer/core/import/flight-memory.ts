/**
 * The memory of flights while some are derived. Each derived flight is added before its facts are computed, so that the flights whose facts it
 * changes are known. Its record is written together with the flight.
 */

import type { FlightSubjects } from '../../../shared/fact/fact-subjects.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { ChangedBy } from '../../../shared/past/affected-flights.ts';
import type { KeyedAppearances } from '../../../shared/past/encode-appearances.ts';
import type { Memory } from '../../../shared/past/memory.ts';
import { remember } from '../../../shared/past/remember.ts';
import { hashKeys } from '../hash-keys.ts';
import type { Request } from '../request.ts';
import type { Write } from '../store/commit.ts';
import type { SeenStore } from '../store/open-store.ts';
import { readOne } from '../store/read.ts';
import { StoredMemory } from '../store/stored-memory.ts';

export class FlightMemory {
  readonly past: Memory;
  readonly #store: SeenStore;
  /** Flights added or removed since the last batch was written: their stored records are out of date. */
  readonly #unwritten = new Set<FlightId>();
  readonly #writeAll: () => Promise<void>;
  /** The flight that is being derived, once it was taken, and what was remembered of it before. */
  #taken: { readonly now: KeyedAppearances; readonly before: KeyedAppearances | null } | null = null;

  private constructor(store: SeenStore, past: Memory, writeAll: () => Promise<void>) {
    this.#store = store;
    this.past = past;
    this.#writeAll = writeAll;
  }

  /** Opens the memory of the request's store. `writeAll` writes all gathered records and waits until they are written. */
  static async open(request: Request, writeAll: () => Promise<void>): Promise<FlightMemory> {
    return new FlightMemory(
      request.store,
      await request.store.cache(StoredMemory).open((await hashKeys(request)).people),
      writeAll,
    );
  }

  /** What is remembered of the flight, which has these ids. Null for a flight without a day. */
  of(subjects: FlightSubjects, names: readonly FlightId[]): KeyedAppearances | null {
    return remember(subjects, this.past.hash, this.#store.cache(StoredMemory).resultsOn(names));
  }

  /** Adds the flight as it is now, since these messages changed it. */
  async take(subjects: FlightSubjects, names: readonly FlightId[], by: ChangedBy): Promise<KeyedAppearances | null> {
    const { id } = subjects.flight.flight;
    const now = this.of(subjects, names);
    if (now === null) await this.drop(id, by);
    else if (!this.past.holds(now)) {
      const before = await this.#before(id);
      this.past.put(now, before, by);
      this.#unwritten.add(id);
      this.#taken = { now, before };
    }
    return now;
  }

  /** The flight that was taken is derived to its end. */
  keep(): void {
    this.#taken = null;
  }

  /** It was not: what was remembered of it before counts again, as it is stored. */
  takeBack(): void {
    if (this.#taken === null) return;
    const { now, before } = this.#taken;
    if (before === null) this.past.remove(now);
    else this.past.put(before, now);
    this.#unwritten.delete(now.appearances.flight);
    this.#taken = null;
  }

  /** Removes a flight. */
  async drop(id: FlightId, by?: ChangedBy): Promise<void> {
    const before = await this.#before(id);
    this.past.derived(id);
    if (before === null) return;
    this.past.remove(before, by);
    this.#unwritten.add(id);
  }

  /** The record of flights that are still to be derived; write it with each batch. */
  dueWrites(): readonly Write[] {
    return this.#store.cache(StoredMemory).dueWrites(this.past);
  }

  /** Call when all gathered records are written. */
  written(): void {
    this.#unwritten.clear();
  }

  async #before(id: FlightId): Promise<KeyedAppearances | null> {
    if (!this.past.has(id)) return null;
    if (this.#unwritten.has(id)) await this.#writeAll();
    const found = await readOne(this.#store, 'appearances', id);
    if (found === undefined) throw new Error('remembered and not stored');
    return found.value;
  }
}
