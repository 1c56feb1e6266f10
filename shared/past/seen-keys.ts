/**
 * Which hashes were added once, and which again: a set of bits each, which may say yes of a hash that was not, about once in sixteen times. A flight that is
 * recorded itself asks for keys that somebody else had, too.
 */

const BITS_PER_KEY = 16;
const FEWEST_BITS = 1024;

export class SeenKeys {
  readonly #once: Uint32Array;
  readonly #again: Uint32Array;
  readonly #mask: number;
  #left: number;

  /** Room for twice so many keys. */
  constructor(keys: number) {
    const bits = 2 ** Math.ceil(Math.log2(Math.max(FEWEST_BITS, 2 * keys * BITS_PER_KEY)));
    this.#once = new Uint32Array(bits / 32);
    this.#again = new Uint32Array(bits / 32);
    this.#mask = bits - 1;
    this.#left = bits / BITS_PER_KEY;
  }

  get isFull(): boolean {
    return this.#left <= 0;
  }

  get bytes(): number {
    return 2 * this.#once.byteLength;
  }

  /** Upper and lower halves alternating; the lower ones are what is asked for. */
  addAll(keys: Uint32Array): void {
    for (let at = 1; at < keys.length; at += 2) this.add(keys[at] as number);
  }

  add(low: number): void {
    const bits = has(this.#once, low & this.#mask) ? this.#again : this.#once;
    const bit = low & this.#mask;
    bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31));
    this.#left -= 1;
  }

  mayHave(low: number): boolean {
    return has(this.#once, low & this.#mask);
  }

  mayHaveTwice(low: number): boolean {
    return has(this.#again, low & this.#mask);
  }
}

function has(bits: Uint32Array, bit: number): boolean {
  return ((bits[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
}
