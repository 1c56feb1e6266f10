/**
 * Numbers and times of the entries of the trail, from its end back as far as anybody asked. By the numbers it is known which act came after which, whatever the machine's clock
 * said. Entries never change, so each is opened once.
 */
import { slices } from '../pause.ts';
import type { Store } from '../store/open-store.ts';
import { readCores, recordsBelow } from './read-trail.ts';

/** Entries to open at once. */
const OPENED = 200;

export interface TimeOfEntry {
  readonly seq: number;
  /** ISO 8601 UTC. */
  readonly at: string;
}

export class TrailTimes {
  static readonly whole = 'It keeps numbers and times, and nothing of what the entries say.';
  readonly #store: Store;
  /** Written since the first reading, in order. */
  readonly #newer: TimeOfEntry[] = [];
  /** Written before it, latest first. */
  readonly #older: TimeOfEntry[] = [];
  /** All entries from `#lowest` to `#highest` are known. */
  #lowest = 0;
  #highest = 0;
  #reading: Promise<unknown> = Promise.resolve();

  constructor(store: Store) {
    this.#store = store;
  }

  /** The number of the last entry. */
  get head(): number {
    return this.#store.trail.head.seq;
  }

  /** The entries, latest first, without the first of which `isEnd` holds and those before it. One that cannot be opened is left out. Rejects when `signal` aborts. */
  since(isEnd: (entry: TimeOfEntry) => boolean, signal: AbortSignal): Promise<readonly TimeOfEntry[]> {
    const read = this.#reading.catch(() => undefined).then(() => this.#since(isEnd, signal));
    this.#reading = read.catch(() => undefined);
    return read;
  }

  async #since(isEnd: (entry: TimeOfEntry) => boolean, signal: AbortSignal): Promise<readonly TimeOfEntry[]> {
    await this.#readNewer(signal);
    const since: TimeOfEntry[] = [];
    for (const entry of this.#known()) {
      if (isEnd(entry)) return since;
      since.push(entry);
    }
    const slice = slices();
    while (this.#lowest > 1) {
      const { lowest, entries } = await this.#block(this.#lowest, signal);
      if (lowest === null) break;
      this.#older.push(...entries);
      this.#lowest = lowest;
      const end = entries.findIndex(isEnd);
      since.push(...(end < 0 ? entries : entries.slice(0, end)));
      if (end >= 0) return since;
      await slice.breathe();
    }
    return since;
  }

  /** What was read so far, latest first. Nobody asks for all of it, so it is not copied. */
  *#known(): Generator<TimeOfEntry> {
    for (let place = this.#newer.length - 1; place >= 0; place--) yield this.#newer[place] as TimeOfEntry;
    yield* this.#older;
  }

  async #readNewer(signal: AbortSignal): Promise<void> {
    const { head } = this;
    if (this.#highest === 0) this.#lowest = head + 1;
    else {
      const fresh: TimeOfEntry[] = [];
      for (let below = head + 1; below > this.#highest + 1; ) {
        const { lowest, entries } = await this.#block(below, signal);
        if (lowest === null) break;
        fresh.push(...entries.filter(({ seq }) => seq > this.#highest));
        below = lowest;
      }
      this.#newer.push(...fresh.reverse());
    }
    this.#highest = head;
  }

  async #block(below: number, signal: AbortSignal) {
    const records = await recordsBelow(this.#store, below, OPENED);
    const cores = await readCores(this.#store, records);
    signal.throwIfAborted();
    const entries = records.flatMap(({ seq }, place): readonly TimeOfEntry[] => {
      const core = cores[place] ?? null;
      return core === null ? [] : [{ seq, at: core.at }];
    });
    return { lowest: records.at(-1)?.seq ?? null, entries };
  }
}

/** The number of the last entry of each time. */
export function lastByTime(latestFirst: readonly TimeOfEntry[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const { seq, at } of latestFirst) if (!last.has(at)) last.set(at, seq);
  return last;
}
