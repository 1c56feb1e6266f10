/**
 * A look-up table by tag or qualifier code (see `tagCode`). It is an open-addressed table over a typed array, because every segment needs a look-up
 * and four-letter codes exceed the small integers for which a Map is fast.
 */
import { tagCode } from './tokens.ts';

export class TagTable<T> {
  readonly #codes: Int32Array<ArrayBuffer>;
  readonly #values: (T | undefined)[];
  readonly #shift: number;

  /** Builds the table from tags (up to four characters, any case) and their values; of equal tags the first counts. */
  constructor(entries: readonly (readonly [tag: string, value: T])[]) {
    let bits = 4;
    while (1 << bits < entries.length * 4) bits++;
    this.#shift = 32 - bits;
    this.#codes = new Int32Array(1 << bits).fill(EMPTY);
    this.#values = new Array<T | undefined>(1 << bits).fill(undefined);
    for (const [tag, value] of entries) {
      const code = tagCode(tag);
      const slot = this.#slot(code);
      if (this.#codes[slot] === code) continue;
      this.#codes[slot] = code;
      this.#values[slot] = value;
    }
  }

  /** The value of a code; undefined when the table does not hold it. */
  get(code: number): T | undefined {
    const slot = this.#slot(code);
    return this.#codes[slot] === code ? this.#values[slot] : undefined;
  }

  has(code: number): boolean {
    return this.#codes[this.#slot(code)] === code;
  }

  /** Slot of a code, or the empty slot where it would go. At most a quarter of the slots are used. */
  #slot(code: number): number {
    const codes = this.#codes;
    const last = codes.length - 1;
    let slot = Math.imul(code, SPREAD) >>> this.#shift;
    for (;;) {
      const found = codes[slot] as number;
      if (found === code || found === EMPTY) return slot;
      slot = (slot + 1) & last;
    }
  }
}

/** No tag has this code: its highest bit is set. */
const EMPTY = -0x8000_0000;
/** An odd multiplier with mixed bits, so that close codes land far apart. */
const SPREAD = 0x9e37_79b1;
