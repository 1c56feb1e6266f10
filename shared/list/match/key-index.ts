/**
 * Which entries have a document, telephone or other value of one form: chains of hashes in typed arrays, 16 bytes a key. A hash may be another
 * value's, so whoever asks compares the values themselves.
 */
import { KeyedHash, type KeyKind } from '../../past/keyed-hash.ts';
import { GrowingNumbers } from './growing-numbers.ts';

/** Nothing is kept of these hashes, so they need no secret. */
const NO_SECRET = new Uint8Array(8);

/** Gathers keys. */
export class KeyIndexBuilder {
  readonly #hash = new KeyedHash(NO_SECRET);
  readonly #hashes = new GrowingNumbers();
  readonly #rows = new GrowingNumbers();

  add(kind: KeyKind, text: string, row: number): void {
    this.#hash.text(kind, text);
    this.#hashes.push(this.#hash.low);
    this.#rows.push(row);
  }

  done(): KeyIndex {
    return new KeyIndex(this.#hashes.done(), this.#rows.done());
  }
}

export class KeyIndex {
  readonly #hash = new KeyedHash(NO_SECRET);
  readonly #hashes: Uint32Array;
  readonly #rows: Uint32Array;
  /** By the lowest bits of a hash: place of the last key with them, from 1; and before each key the one before it. */
  readonly #last: Uint32Array;
  readonly #before: Uint32Array;

  constructor(hashes: Uint32Array, rows: Uint32Array) {
    const { length } = hashes;
    this.#hashes = hashes;
    this.#rows = rows;
    this.#last = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(2, length))));
    this.#before = new Uint32Array(length);
    for (let at = 0; at < length; at += 1) {
      const place = this.#placeOf(hashes[at] as number);
      this.#before[at] = this.#last[place] as number;
      this.#last[place] = at + 1;
    }
  }

  get bytes(): number {
    return [this.#hashes, this.#rows, this.#last, this.#before].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  /** Adds the rows that may have the value. */
  find(kind: KeyKind, text: string, rows: Set<number>): void {
    this.#hash.text(kind, text);
    const { low } = this.#hash;
    let at = this.#last[this.#placeOf(low)] as number;
    while (at > 0) {
      if (this.#hashes[at - 1] === low) rows.add(this.#rows[at - 1] as number);
      at = this.#before[at - 1] as number;
    }
  }

  #placeOf(hash: number): number {
    return hash & (this.#last.length - 1);
  }
}
