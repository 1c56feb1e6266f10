/**
 * Finds sightings by key: sorted segments of 64-bit hashes, each with the flight (by its slot) and the row or party that had it. A segment
 * is made per flight; segments of similar size are merged, small ones at once, large ones in the background (`tidy`). A hash table would
 * take twice the memory and block while it grows.
 */
import { SeenKeys } from './seen-keys.ts';
import type { Sightings } from './sightings.ts';

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

  /** `isAlive` tells whether a slot still counts: entries of other slots are dropped at the next merge. */
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

  /**
   * Adds the owners of the key in the wanted slots (1 by slot) to `found`, in no particular order. `again`: a slot that is not wanted has the key, so it was added
   * more than once or nobody is found.
   */
  find(high: number, low: number, wanted: Uint8Array, found: Sightings, again = false): void {
    if (!(again ? this.#seen.mayHaveTwice(low) : this.#seen.mayHave(low))) return;
    for (let one = 0; one < this.#segments.length; one += 1) {
      const segment = this.#segments[one] as Segment;
      const highs = segment.high;
      let at = segment.directory[high >>> segment.shift] as number;
      while (at < highs.length && (highs[at] as number) < high) at += 1;
      for (; highs[at] === high; at += 1) {
        const slot = segment.slot[at] as number;
        if (segment.low[at] === low && wanted[slot] === 1) found.add(slot, segment.owner[at] as number);
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

/** Counts the keys of each place of the directory, puts each key into its place, and sorts there, where few are. */
function segmentOf(slot: number, keys: Uint32Array, owners: Uint16Array): Segment {
  const count = owners.length;
  const shift = shiftFor(count);
  const directory = new Uint32Array(2 ** (32 - shift));
  for (let at = 0; at < count; at += 1) {
    const place = ((keys[2 * at] as number) >>> shift) + 1;
    if (place < directory.length) directory[place] = (directory[place] as number) + 1;
  }
  for (let place = 1; place < directory.length; place += 1) {
    directory[place] = (directory[place] as number) + (directory[place - 1] as number);
  }
  const ends = directory.slice();
  const { high, low, slot: slots, owner } = newEntries(count);
  for (let at = 0; at < count; at += 1) {
    const own = keys[2 * at] as number;
    const place = own >>> shift;
    const first = directory[place] as number;
    let to = ends[place] as number;
    ends[place] = to + 1;
    for (; to > first && (high[to - 1] as number) > own; to -= 1) {
      high[to] = high[to - 1] as number;
      low[to] = low[to - 1] as number;
      owner[to] = owner[to - 1] as number;
    }
    high[to] = own;
    low[to] = keys[2 * at + 1] as number;
    owner[to] = owners[at] as number;
  }
  slots.fill(slot);
  return { high, low, slot: slots, owner, directory, shift };
}

/** How far the upper half of a hash is shifted to the right, for so many entries. */
function shiftFor(count: number): number {
  return 32 - Math.max(1, Math.ceil(Math.log2(count / ENTRIES_PER_PLACE)));
}

function withDirectory(entries: Entries): Segment {
  const { high } = entries;
  const shift = shiftFor(high.length);
  const directory = new Uint32Array(2 ** (32 - shift));
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
