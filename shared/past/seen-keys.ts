/**
 * How often each hash was added: never, once, twice, or more. Hashes share the places of a table, so it may say yes of a hash that was not added, about
 * once in sixteen times; it never says no of one that was. A flight that is recorded itself asks for keys that somebody else had, too.
 */

const PLACES_PER_KEY = 16;
const FEWEST_PLACES = 1024;
/** A place takes two bits. One that reached three stays so, since nobody knows any more how many were added. */
const MOST = 3;

export class SeenKeys {
  /** Four places to a byte. */
  readonly #counts: Uint8Array;
  readonly #mask: number;
  #left: number;

  /** Room for twice so many keys. */
  constructor(keys: number) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(FEWEST_PLACES, 2 * keys * PLACES_PER_KEY)));
    this.#counts = new Uint8Array(places / 4);
    this.#mask = places - 1;
    this.#left = places / PLACES_PER_KEY;
  }

  get isFull(): boolean {
    return this.#left <= 0;
  }

  get bytes(): number {
    return this.#counts.byteLength;
  }

  /** Upper and lower halves alternating; the lower ones are what is asked for. */
  addAll(keys: Uint32Array): void {
    for (let at = 1; at < keys.length; at += 2) this.add(keys[at] as number);
  }

  add(low: number): void {
    this.#left -= 1;
    if (this.#count(low) < MOST) this.#change(low, 1);
  }

  /** Takes keys back, each of which was added before. */
  removeAll(keys: Uint32Array): void {
    for (let at = 1; at < keys.length; at += 2) {
      this.#left += 1;
      if (this.#count(keys[at] as number) < MOST) this.#change(keys[at] as number, -1);
    }
  }

  mayHave(low: number): boolean {
    return this.#count(low) > 0;
  }

  mayHaveTwice(low: number): boolean {
    return this.#count(low) > 1;
  }

  #count(low: number): number {
    const place = low & this.#mask;
    return ((this.#counts[place >>> 2] as number) >>> (2 * (place & 3))) & MOST;
  }

  #change(low: number, by: 1 | -1): void {
    const place = low & this.#mask;
    this.#counts[place >>> 2] = (this.#counts[place >>> 2] as number) + by * (1 << (2 * (place & 3)));
  }
}
