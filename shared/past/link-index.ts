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

/**
 * Sorted entries of four numbers each: upper and lower half of the key, slot, owner. They are side by side, since a look-up reads all four and memory is read in lines.
 * The directory gives, for each value of the first bits of the upper half, the index of the first entry that is not below it. Hashes are spread evenly, so a search ends
 * within a few entries of where the directory points.
 */
interface Segment {
  readonly entries: Uint32Array;
  readonly directory: Uint32Array;
  /** How far the upper half is shifted to the right to give its place in the directory. */
  readonly shift: number;
}

/** Numbers of an entry. */
const WIDTH = 4;
const LOW = 1;
const SLOT = 2;
const OWNER = 3;

/** Up to this many entries are merged at once, which takes some milliseconds. */
const AT_ONCE = 200_000;
/** Entries merged between two pauses. */
const STRETCH = 100_000;

export class LinkIndex {
  #segments: Segment[] = [];
  /** Most keys that are looked up were never added: these counts say so without a look into each segment. */
  #seen = new SeenKeys(0);
  readonly #isAlive: (slot: number) => boolean;

  /** `isAlive` tells whether a slot still counts: entries of other slots are dropped at the next merge. */
  constructor(isAlive: (slot: number) => boolean) {
    this.#isAlive = isAlive;
  }

  /** Entries held, including those of slots no longer alive. */
  get size(): number {
    return sizeOf(this.#segments);
  }

  /** Bytes of the entries. */
  get bytes(): number {
    return this.size * ENTRY_BYTES + this.#seen.bytes;
  }

  /** Adds the keys of a flight. */
  add(slot: number, { keys, owners }: OwnedKeys): void {
    if (owners.length === 0) return;
    this.#segments.push(segmentOf(slot, keys, owners));
    if (this.#seen.isFull) this.#seen = seenIn(this.#segments, this.#isAlive);
    else this.#seen.addAll(keys);
    while (this.#mergesLastAtOnce()) {
      const last = this.#segments.pop() as Segment;
      const before = this.#segments.pop() as Segment;
      const merge = new Merge(before, last, this.#isAlive);
      merge.step(Number.POSITIVE_INFINITY);
      this.#segments.push(merge.result());
    }
  }

  /**
   * Takes back the keys of a flight that was added and whose slot is no longer alive. Its entries go at the next merge; without this, too, nothing else would be
   * found, but each key would be looked for in every segment.
   */
  forget({ keys }: OwnedKeys): void {
    this.#seen.removeAll(keys);
  }

  #mergesLastAtOnce(): boolean {
    const last = this.#segments.at(-1)?.entries.length ?? 0;
    const before = this.#segments.at(-2)?.entries.length ?? Number.POSITIVE_INFINITY;
    return before <= 2 * last && before + last <= WIDTH * AT_ONCE;
  }

  /**
   * Adds the owners of the key in the wanted slots (1 by slot) to `found`, in no particular order. `again`: a slot that is not wanted has the key, so it was added
   * more than once or nobody is found.
   */
  find(high: number, low: number, wanted: Uint8Array, found: Sightings, again = false): void {
    if (!(again ? this.#seen.mayHaveTwice(low) : this.#seen.mayHave(low))) return;
    for (let one = 0; one < this.#segments.length; one += 1) {
      const { entries, directory, shift } = this.#segments[one] as Segment;
      let at = WIDTH * (directory[high >>> shift] as number);
      while (at < entries.length && (entries[at] as number) < high) at += WIDTH;
      for (; at < entries.length && entries[at] === high; at += WIDTH) {
        if (entries[at + LOW] !== low) continue;
        const slot = entries[at + SLOT] as number;
        if (wanted[slot] === 1) found.add(slot, entries[at + OWNER] as number);
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

const ENTRY_BYTES = 4 * WIDTH;
/** The directory has a place for so many entries on average. */
const ENTRIES_PER_PLACE = 8;

function sizeOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { entries }) => sum + entries.length / WIDTH, 0);
}

function seenIn(segments: readonly Segment[], isAlive: (slot: number) => boolean): SeenKeys {
  const seen = new SeenKeys(sizeOf(segments));
  for (const { entries } of segments) {
    for (let at = 0; at < entries.length; at += WIDTH) {
      if (isAlive(entries[at + SLOT] as number)) seen.add(entries[at + LOW] as number);
    }
  }
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
  const entries = new Uint32Array(WIDTH * count);
  for (let at = 0; at < count; at += 1) {
    const high = keys[2 * at] as number;
    const place = high >>> shift;
    const first = WIDTH * (directory[place] as number);
    let to = WIDTH * (ends[place] as number);
    ends[place] = to / WIDTH + 1;
    for (; to > first && (entries[to - WIDTH] as number) > high; to -= WIDTH)
      copyEntry(entries, to - WIDTH, entries, to);
    entries[to] = high;
    entries[to + LOW] = keys[2 * at + 1] as number;
    entries[to + SLOT] = slot;
    entries[to + OWNER] = owners[at] as number;
  }
  return { entries, directory, shift };
}

function copyEntry(source: Uint32Array, from: number, target: Uint32Array, to: number): void {
  target[to] = source[from] as number;
  target[to + LOW] = source[from + LOW] as number;
  target[to + SLOT] = source[from + SLOT] as number;
  target[to + OWNER] = source[from + OWNER] as number;
}

/** How far the upper half of a hash is shifted to the right, for so many entries. */
function shiftFor(count: number): number {
  return 32 - Math.max(1, Math.ceil(Math.log2(count / ENTRIES_PER_PLACE)));
}

function withDirectory(entries: Uint32Array): Segment {
  const count = entries.length / WIDTH;
  const shift = shiftFor(count);
  const directory = new Uint32Array(2 ** (32 - shift));
  let place = 0;
  for (let at = 0; at < count; at += 1) {
    const own = (entries[WIDTH * at] as number) >>> shift;
    while (place <= own) directory[place++] = at;
  }
  directory.fill(count, place);
  return { entries, directory, shift };
}

/** Merges two sorted segments, some entries at a time. */
class Merge {
  readonly #one: Uint32Array;
  readonly #other: Uint32Array;
  readonly #isAlive: (slot: number) => boolean;
  readonly #made: Uint32Array;
  #a = 0;
  #b = 0;
  #to = 0;

  constructor(one: Segment, other: Segment, isAlive: (slot: number) => boolean) {
    this.#one = one.entries;
    this.#other = other.entries;
    this.#isAlive = isAlive;
    this.#made = new Uint32Array(this.#one.length + this.#other.length);
  }

  /** Merges so many more entries; true when done. */
  step(count: number): boolean {
    const [one, other, made] = [this.#one, this.#other, this.#made];
    const [m, n] = [one.length, other.length];
    let [a, b, to] = [this.#a, this.#b, this.#to];
    let left = Math.min(count, (m - a + (n - b)) / WIDTH);
    for (; left > 0; left -= 1) {
      const first = b >= n || (a < m && (one[a] as number) <= (other[b] as number));
      const from = first ? one : other;
      const at = first ? a : b;
      if (first) a += WIDTH;
      else b += WIDTH;
      if (!this.#isAlive(from[at + SLOT] as number)) continue;
      copyEntry(from, at, made, to);
      to += WIDTH;
    }
    [this.#a, this.#b, this.#to] = [a, b, to];
    return a === m && b === n;
  }

  result(): Segment {
    return withDirectory(this.#to === this.#made.length ? this.#made : this.#made.slice(0, this.#to));
  }
}
