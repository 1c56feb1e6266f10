/**
 * What belongs to a tag or qualifier, by its packed code (see `tagCode`). A message asks once or more for every segment, and codes of four
 * letters are too large for the small integers that a Map is fast with; so this is an open-addressed table over a typed array.
 */
import { tagCode } from './tokens.ts';

export class TagTable<T> {
  readonly #codes: Int32Array<ArrayBuffer>;
  readonly #values: (T | undefined)[];
  readonly #shift: number;

  /** From tags (up to four characters, any case) and what belongs to them; of equal tags the first counts. */
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

  /** What belongs to a code; undefined for one that is not in the table. */
  get(code: number): T | undefined {
    const slot = this.#slot(code);
    return this.#codes[slot] === code ? this.#values[slot] : undefined;
  }

  has(code: number): boolean {
    return this.#codes[this.#slot(code)] === code;
  }

  /** Place of a code, or the empty place where it would stand: a quarter of the places at most are taken. */
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
/** Odd, with bits all over: close codes fall far apart. */
const SPREAD = 0x9e37_79b1;
