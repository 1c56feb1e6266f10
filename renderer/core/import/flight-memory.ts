/**
 * The memory of flights while some are derived: what each derived flight is remembered by goes into it before the flight's facts are asked, so that the
 * flights that it touches are known, and is written together with the flight.
 */

import type { FlightSubjects } from '../../../shared/fact/fact-subjects.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { KeyedAppearances } from '../../../shared/past/encode-appearances.ts';
import type { Memory } from '../../../shared/past/memory.ts';
import { remember } from '../../../shared/past/remember.ts';
import type { Request } from '../request.ts';
import type { Write } from '../store/commit.ts';
import type { SeenStore } from '../store/open-store.ts';
import { readOne } from '../store/read.ts';
import { StoredMemory } from '../store/stored-memory.ts';
import { linkKey } from './read-context.ts';

export class FlightMemory {
  readonly past: Memory;
  readonly #store: SeenStore;
  /** Put or taken away since the last batch was written: what lies in the store of them is out of date. */
  readonly #unwritten = new Set<FlightId>();
  readonly #writeAll: () => Promise<void>;

  private constructor(store: SeenStore, past: Memory, writeAll: () => Promise<void>) {
    this.#store = store;
    this.past = past;
    this.#writeAll = writeAll;
  }

  /** Opens the memory of the desk's store. `writeAll` writes what has gathered and waits until it is written. */
  static async open(request: Request, writeAll: () => Promise<void>): Promise<FlightMemory> {
    return new FlightMemory(
      request.store,
      await request.store.cache(StoredMemory).open(await linkKey(request)),
      writeAll,
    );
  }

  /** Remembers the flight, which goes by these ids, as it is now. Null of one without a day. */
  async take(subjects: FlightSubjects, names: readonly FlightId[]): Promise<KeyedAppearances | null> {
    const { id } = subjects.flight.flight;
    const now = remember(subjects, this.past.hash, this.#store.cache(StoredMemory).resultsOn(names));
    if (now === null) await this.drop(id);
    else if (!this.past.holds(now)) {
      this.past.put(now, await this.#before(id));
      this.#unwritten.add(id);
    }
    return now;
  }

  /** Forgets a flight. */
  async drop(id: FlightId): Promise<void> {
    const before = await this.#before(id);
    this.past.derived(id);
    if (before === null) return;
    this.past.remove(before);
    this.#unwritten.add(id);
  }

  /** Which flights are still to be derived; to be written with each batch. */
  dueWrites(): readonly Write[] {
    return this.#store.cache(StoredMemory).dueWrites(this.past);
  }

  /** Everything that has gathered is written. */
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
