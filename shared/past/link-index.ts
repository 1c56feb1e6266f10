/**
 * Finds sightings by key: sorted segments of 64-bit hashes, each with the flight (by its slot) and the row or party that had it. A segment
 * is made per flight; segments of similar size are merged, small ones at once, large ones in the background (`tidy`). A hash table would
 * take twice the memory and block while it grows.
 */
import { firstNotBelow } from './sorted.ts';

/** Keys of one flight, as its appearances have them: upper and lower halves alternating, and the owner of each. */
export interface OwnedKeys {
  readonly keys: Uint32Array;
  readonly owners: Uint16Array;
}

interface Segment {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly slot: Uint32Array;
  readonly owner: Uint16Array;
}

/** Up to this many entries are merged at once, which takes some milliseconds. */
const AT_ONCE = 200_000;
/** Entries merged between two pauses. */
const STRETCH = 100_000;

export class LinkIndex {
  #segments: Segment[] = [];
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
    return this.size * ENTRY_BYTES;
  }

  /** Adds the keys of a flight. */
  add(slot: number, { keys, owners }: OwnedKeys): void {
    if (owners.length === 0) return;
    this.#segments.push(segmentOf(slot, keys, owners));
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

  /** Calls `visit` for each live owner of the key, in no particular order. */
  each(high: number, low: number, visit: (slot: number, owner: number) => void): void {
    for (const segment of this.#segments) {
      for (let at = firstNotBelow(segment.high, high); segment.high[at] === high; at += 1) {
        if (segment.low[at] !== low) continue;
        const slot = segment.slot[at] as number;
        if (this.#isAlive(slot)) visit(slot, segment.owner[at] as number);
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

/** 32 bits of hash and 21 of place make a whole number that sorts natively. */
const PLACES = 2 ** 21;

function segmentOf(slot: number, keys: Uint32Array, owners: Uint16Array): Segment {
  const count = Math.min(owners.length, PLACES);
  const order = new Float64Array(count);
  for (let at = 0; at < count; at += 1) order[at] = (keys[2 * at] as number) * PLACES + at;
  order.sort();
  const made = newSegment(count);
  for (let to = 0; to < count; to += 1) {
    const at = (order[to] as number) % PLACES;
    made.high[to] = keys[2 * at] as number;
    made.low[to] = keys[2 * at + 1] as number;
    made.slot[to] = slot;
    made.owner[to] = owners[at] as number;
  }
  return made;
}

function newSegment(count: number): Segment {
  return {
    high: new Uint32Array(count),
    low: new Uint32Array(count),
    slot: new Uint32Array(count),
    owner: new Uint16Array(count),
  };
}

/** Merges two sorted segments, some entries at a time. */
class Merge {
  readonly #one: Segment;
  readonly #other: Segment;
  readonly #isAlive: (slot: number) => boolean;
  readonly #made: Segment;
  #a = 0;
  #b = 0;
  #to = 0;

  constructor(one: Segment, other: Segment, isAlive: (slot: number) => boolean) {
    this.#one = one;
    this.#other = other;
    this.#isAlive = isAlive;
    this.#made = newSegment(one.high.length + other.high.length);
  }

  /** Merges so many more entries; true when done. */
  step(entries: number): boolean {
    const [one, other] = [this.#one, this.#other];
    const [m, n] = [one.high.length, other.high.length];
    let left = entries;
    while (left-- > 0) {
      if (this.#a < m && (this.#b >= n || (one.high[this.#a] as number) <= (other.high[this.#b] as number))) {
        this.#take(one, this.#a++);
      } else if (this.#b < n) this.#take(other, this.#b++);
      else return true;
    }
    return false;
  }

  #take({ high, low, slot, owner }: Segment, at: number): void {
    const from = slot[at] as number;
    if (!this.#isAlive(from)) return;
    const to = this.#to++;
    const made = this.#made;
    made.high[to] = high[at] as number;
    made.low[to] = low[at] as number;
    made.slot[to] = from;
    made.owner[to] = owner[at] as number;
  }

  result(): Segment {
    const { high, low, slot, owner } = this.#made;
    const to = this.#to;
    if (to === high.length) return this.#made;
    return { high: high.slice(0, to), low: low.slice(0, to), slot: slot.slice(0, to), owner: owner.slice(0, to) };
  }
}
