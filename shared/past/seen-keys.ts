/** A set of hashes that may say yes of one that was never added, about once in sixteen times. */

const BITS_PER_KEY = 16;
const FEWEST_BITS = 1024;

export class SeenKeys {
  readonly #bits: Uint32Array;
  readonly #mask: number;
  #left: number;

  /** Room for twice so many keys. */
  constructor(keys: number) {
    const bits = 2 ** Math.ceil(Math.log2(Math.max(FEWEST_BITS, 2 * keys * BITS_PER_KEY)));
    this.#bits = new Uint32Array(bits / 32);
    this.#mask = bits - 1;
    this.#left = bits / BITS_PER_KEY;
  }

  get isFull(): boolean {
    return this.#left <= 0;
  }

  get bytes(): number {
    return this.#bits.byteLength;
  }

  /** Upper and lower halves alternating; the lower ones are what is asked for. */
  addAll(keys: Uint32Array): void {
    for (let at = 1; at < keys.length; at += 2) this.add(keys[at] as number);
  }

  add(low: number): void {
    const bit = low & this.#mask;
    this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] as number) | (1 << (bit & 31));
    this.#left -= 1;
  }

  mayHave(low: number): boolean {
    const bit = low & this.#mask;
    return ((this.#bits[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
  }
}
