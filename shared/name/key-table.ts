/** Numbers found by a hashed key, in one typed array: a sorted table of keys, each with a number. */
import type { Steps } from '../steps.ts';

/** Bits of a key, and the first number that is too large. Both fit into the 53 bits of a whole number. */
const KEY_BITS = 30;
export const MOST_NUMBERS = 2 ** 23;

/** The key of a text; `kind` keeps keys of different kinds apart. Two texts may share a key: what is found is compared afterwards. */
export function keyOf(kind: number, text: string): number {
  let hash = 0x811c9dc5 ^ kind;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> (32 - KEY_BITS);
}

const PIECE = 1 << 14;
/** About so many rows are sorted at once. */
const IN_A_BUCKET = 512;

export class KeyTableBuilder {
  readonly #pieces: Float64Array[] = [];
  #last = new Float64Array(0);
  #length = 0;

  add(key: number, number: number): void {
    const at = this.#length % PIECE;
    if (at === 0) {
      this.#last = new Float64Array(PIECE);
      this.#pieces.push(this.#last);
    }
    this.#last[at] = key * MOST_NUMBERS + number;
    this.#length += 1;
  }

  /** Sorts in steps: rows are parted into buckets by the first bits of their keys, then each bucket is sorted. Nothing can be added afterwards. */
  *steps(): Steps<KeyTable> {
    const bits = Math.min(KEY_BITS, Math.max(0, 31 - Math.clz32(this.#length / IN_A_BUCKET)));
    const width = 2 ** (KEY_BITS - bits) * MOST_NUMBERS;
    const starts = new Uint32Array(2 ** bits + 1);
    for (const [piece, rows] of this.#pieces.entries()) {
      const end = Math.min(PIECE, this.#length - piece * PIECE);
      for (let at = 0; at < end; at += 1) {
        const next = Math.floor((rows[at] as number) / width) + 1;
        starts[next] = (starts[next] as number) + 1;
      }
      yield;
    }
    for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
    yield;
    const sorted = new Float64Array(this.#length);
    const next = starts.slice();
    for (const [piece, rows] of this.#pieces.entries()) {
      const end = Math.min(PIECE, this.#length - piece * PIECE);
      for (let at = 0; at < end; at += 1) {
        const row = rows[at] as number;
        const bucket = Math.floor(row / width);
        const place = next[bucket] as number;
        sorted[place] = row;
        next[bucket] = place + 1;
      }
      yield;
    }
    this.#pieces.length = 0;
    const marks = new KeyMarks(this.#length);
    let unsaid = 0;
    for (let bucket = 0; bucket < starts.length - 1; bucket += 1) {
      const [from, to] = [starts[bucket] as number, starts[bucket + 1] as number];
      const rows = sorted.subarray(from, to).sort();
      for (const row of rows) marks.add(Math.floor(row / MOST_NUMBERS));
      unsaid += to - from;
      if (unsaid < PIECE) continue;
      unsaid = 0;
      yield;
    }
    return new KeyTable(sorted, marks);
  }
}

/** Bits for each row by which most keys that are not there are known without a search. */
const BITS_PER_ROW = 8;

/** Says of most keys that are not in a table that they are not. */
class KeyMarks {
  readonly #bits: Uint8Array;
  readonly #mask: number;

  constructor(rows: number) {
    const bits = 2 ** Math.min(KEY_BITS, Math.max(3, 32 - Math.clz32(rows * BITS_PER_ROW)));
    this.#mask = bits - 1;
    this.#bits = new Uint8Array(bits / 8);
  }

  get bytes(): number {
    return this.#bits.byteLength;
  }

  add(key: number): void {
    const bit = key & this.#mask;
    this.#bits[bit >>> 3] = (this.#bits[bit >>> 3] as number) | (1 << (bit & 7));
  }

  mayHave(key: number): boolean {
    const bit = key & this.#mask;
    return ((this.#bits[bit >>> 3] as number) & (1 << (bit & 7))) !== 0;
  }
}

export class KeyTable {
  readonly #rows: Float64Array;
  readonly #marks: KeyMarks;

  constructor(rows: Float64Array, marks: KeyMarks) {
    this.#rows = rows;
    this.#marks = marks;
  }

  /** Calls `visit` with each number of the key. */
  find(key: number, visit: (number: number) => void): void {
    if (!this.#marks.mayHave(key)) return;
    const first = key * MOST_NUMBERS;
    let low = 0;
    let high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#rows[middle] as number) < first) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < this.#rows.length; at += 1) {
      const row = this.#rows[at] as number;
      if (row >= first + MOST_NUMBERS) return;
      visit(row - first);
    }
  }

  /** Is there a number of the key? */
  has(key: number): boolean {
    let isThere = false;
    this.find(key, () => {
      isThere = true;
    });
    return isThere;
  }

  get bytes(): number {
    return this.#rows.byteLength + this.#marks.bytes;
  }
}
