/**
 * Finds sightings by key: sorted segments of 64-bit hashes, each with the flight (by its slot) and the row or party that had it. A segment
 * is made per flight; segments of similar size are merged, small ones at once, large ones in the background (`tidy`). A hash table would
 * take twice the memory and block while it grows.
 */
import { SeenKeys } from './seen-keys.ts';

/** Keys of one flight, as its appearances have them: upper and lower halves alternating, and the owner of each. */
export interface OwnedKeys {
  readonly keys: Uint32Array;
  readonly owners: Uint16Array;
}

/** Entries in order of the upper half. */
interface Entries {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly slot: Uint32Array;
  readonly owner: Uint16Array;
}

/**
 * Entries with a directory: for each value of the first bits of `high`, the index of the first entry that is not below it. Hashes are spread evenly, so a
 * search ends within a few entries of where the directory points.
 */
interface Segment extends Entries {
  readonly directory: Uint32Array;
  /** How far `high` is shifted to the right to give its place in the directory. */
  readonly shift: number;
}

/** Up to this many entries are merged at once, which takes some milliseconds. */
const AT_ONCE = 200_000;
/** Entries merged between two pauses. */
const STRETCH = 100_000;

export class LinkIndex {
  #segments: Segment[] = [];
  /** Most keys that are looked up were never added: these bits say so without a look into each segment. */
  #seen = new SeenKeys(0);
  readonly #isAlive: (slot: number) => boolean;

  /** `isAlive` tells whether a slot still counts: entries of other slots are skipped, and dropped at the next merge. */
  constructor(isAlive: (slot: number) => boolean) {
    this.#isAlive = isAlive;
  }

  /** Entries held, including those of slots no longer alive. */
  get size(): number {
    return this.#segments.reduce((sum, { high }) => sum + high.length, 0);
  }

  /** Bytes of the entries. */
  get bytes(): number {
    return this.size * ENTRY_BYTES + this.#seen.bytes;
  }

  /** Adds the keys of a flight. */
  add(slot: number, { keys, owners }: OwnedKeys): void {
    if (owners.length === 0) return;
    this.#segments.push(segmentOf(slot, keys, owners));
    if (this.#seen.isFull) this.#seen = seenIn(this.#segments);
    else this.#seen.addAll(keys);
    while (this.#mergesLastAtOnce()) {
      const last = this.#segments.pop() as Segment;
      const before = this.#segments.pop() as Segment;
      const merge = new Merge(before, last, this.#isAlive);
      merge.step(Number.POSITIVE_INFINITY);
      this.#segments.push(merge.result());
    }
  }

  #mergesLastAtOnce(): boolean {
    const last = this.#segments.at(-1)?.high.length ?? 0;
    const before = this.#segments.at(-2)?.high.length ?? Number.POSITIVE_INFINITY;
    return before <= 2 * last && before + last <= AT_ONCE;
  }

  /** Calls `visit` for each live owner of the key, in no particular order; of the slot `but`, which has the key itself, for none. */
  each(high: number, low: number, visit: (slot: number, owner: number) => void, but: number | null = null): void {
    if (!(but === null ? this.#seen.mayHave(low) : this.#seen.mayHaveTwice(low))) return;
    for (const segment of this.#segments) {
      const highs = segment.high;
      let at = segment.directory[high >>> segment.shift] as number;
      while (at < highs.length && (highs[at] as number) < high) at += 1;
      for (; highs[at] === high; at += 1) {
        if (segment.low[at] !== low) continue;
        const slot = segment.slot[at] as number;
        if (slot !== but && this.#isAlive(slot)) visit(slot, segment.owner[at] as number);
      }
    }
  }

  /**
   * Merges everything into one segment, pausing in between. Keys may be added and looked up meanwhile; a second `tidy` must not run at the
   * same time.
   */
  async tidy(breathe: () => Promise<void>): Promise<void> {
    // Only the segments present at the start; segments added meanwhile stay after them.
    for (let left = this.#segments.length; left > 1; left -= 1) {
      const before = this.#segments[left - 2];
      const last = this.#segments[left - 1];
      if (before === undefined || last === undefined) return;
      const merge = new Merge(before, last, this.#isAlive);
      while (!merge.step(STRETCH)) await breathe();
      const at = this.#segments.indexOf(before);
      if (at < 0 || this.#segments[at + 1] !== last) return;
      this.#segments.splice(at, 2, merge.result());
      await breathe();
    }
  }
}

const ENTRY_BYTES = 14;
/** The directory has a place for so many entries on average. */
const ENTRIES_PER_PLACE = 8;

function seenIn(segments: readonly Segment[]): SeenKeys {
  const seen = new SeenKeys(segments.reduce((sum, { low }) => sum + low.length, 0));
  for (const { low } of segments) for (const each of low) seen.add(each);
  return seen;
}

/** 32 bits of hash and 21 of place make a whole number that sorts natively. */
const PLACES = 2 ** 21;

function segmentOf(slot: number, keys: Uint32Array, owners: Uint16Array): Segment {
  const count = Math.min(owners.length, PLACES);
  const order = new Float64Array(count);
  for (let at = 0; at < count; at += 1) order[at] = (keys[2 * at] as number) * PLACES + at;
  order.sort();
  const made = newEntries(count);
  for (let to = 0; to < count; to += 1) {
    const at = (order[to] as number) % PLACES;
    made.high[to] = keys[2 * at] as number;
    made.low[to] = keys[2 * at + 1] as number;
    made.slot[to] = slot;
    made.owner[to] = owners[at] as number;
  }
  return withDirectory(made);
}

function withDirectory(entries: Entries): Segment {
  const { high } = entries;
  const bits = Math.max(1, Math.ceil(Math.log2(high.length / ENTRIES_PER_PLACE)));
  const shift = 32 - bits;
  const directory = new Uint32Array(2 ** bits);
  let place = 0;
  for (let at = 0; at < high.length; at += 1) {
    const own = (high[at] as number) >>> shift;
    while (place <= own) directory[place++] = at;
  }
  directory.fill(high.length, place);
  return { ...entries, directory, shift };
}

function newEntries(count: number): Entries {
  return {
    high: new Uint32Array(count),
    low: new Uint32Array(count),
    slot: new Uint32Array(count),
    owner: new Uint16Array(count),
  };
}

/** Merges two sorted segments, some entries at a time. */
class Merge {
  readonly #one: Entries;
  readonly #other: Entries;
  readonly #isAlive: (slot: number) => boolean;
  readonly #made: Entries;
  #a = 0;
  #b = 0;
  #to = 0;

  constructor(one: Entries, other: Entries, isAlive: (slot: number) => boolean) {
    this.#one = one;
    this.#other = other;
    this.#isAlive = isAlive;
    this.#made = newEntries(one.high.length + other.high.length);
  }

  /** Merges so many more entries; true when done. */
  step(entries: number): boolean {
    const [one, other, made] = [this.#one, this.#other, this.#made];
    const [ones, others] = [one.high, other.high];
    const [m, n] = [ones.length, others.length];
    let [a, b, to] = [this.#a, this.#b, this.#to];
    let left = Math.min(entries, m - a + (n - b));
    for (; left > 0; left -= 1) {
      const first = b >= n || (a < m && (ones[a] as number) <= (others[b] as number));
      const from = first ? one : other;
      const at = first ? a++ : b++;
      const slot = from.slot[at] as number;
      if (!this.#isAlive(slot)) continue;
      made.high[to] = from.high[at] as number;
      made.low[to] = from.low[at] as number;
      made.slot[to] = slot;
      made.owner[to] = from.owner[at] as number;
      to += 1;
    }
    [this.#a, this.#b, this.#to] = [a, b, to];
    return a === m && b === n;
  }

  result(): Segment {
    const { high, low, slot, owner } = this.#made;
    const to = this.#to;
    if (to === high.length) return withDirectory(this.#made);
    return withDirectory({
      high: high.slice(0, to),
      low: low.slice(0, to),
      slot: slot.slice(0, to),
      owner: owner.slice(0, to),
    });
  }
}
