/** Numbers found by a hashed key, in one typed array: a sorted table of keys, each with a number. */

/** Bits of a key, and the first number that is too large. Both fit into the 53 bits of a whole number. */
const KEY_BITS = 30;
export const MOST_NUMBERS = 2 ** 23;

/** The key of a text; `kind` keeps keys of different kinds apart. Two texts may share a key: what is found is compared afterwards. */
export function keyOf(kind: number, text: string): number {
  let hash = 0x811c9dc5 ^ kind;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> (32 - KEY_BITS);
}

export class KeyTableBuilder {
  #rows = new Float64Array(1024);
  #length = 0;

  add(key: number, number: number): void {
    if (this.#length === this.#rows.length) {
      const grown = new Float64Array(this.#length * 2);
      grown.set(this.#rows);
      this.#rows = grown;
    }
    this.#rows[this.#length] = key * MOST_NUMBERS + number;
    this.#length += 1;
  }

  build(): KeyTable {
    return new KeyTable(this.#rows.slice(0, this.#length).sort());
  }
}

export class KeyTable {
  readonly #rows: Float64Array;

  constructor(rows: Float64Array) {
    this.#rows = rows;
  }

  /** Calls `visit` with each number of the key. */
  find(key: number, visit: (number: number) => void): void {
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

  get bytes(): number {
    return this.#rows.byteLength;
  }
}
