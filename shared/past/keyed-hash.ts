/**
 * Keyed 64-bit hashes of what links people: documents, telephones, cards. Without the store's secret, numbers cannot be guessed by trying.
 *
 * HalfSipHash-2-4 with a 64-bit result (Aumasson and Bernstein, public domain), which needs only 32-bit words. Each word takes two UTF-16
 * units of text.
 */

/** The kind is hashed too, so that a telephone and a document with the same number have different keys. */
export const KEY = {
  document: 1,
  person: 2,
  phone: 3,
  email: 4,
  card: 5,
  address: 6,
  agencyFlight: 7,
  way: 8,
  agency: 9,
  locator: 10,
  name: 11,
  ticket: 12,
  /** Last digits of a telephone number. */
  phoneEnd: 13,
} as const;
export type KeyKind = (typeof KEY)[keyof typeof KEY];

/** Minimum length of the secret in bytes; only the first eight are used. */
const LEAST_SECRET = 8;

/** Hashes texts. The last result is in `high` and `low`, since a pair object per hash would make millions of objects. */
export class KeyedHash {
  readonly #k0: number;
  readonly #k1: number;
  #v0 = 0;
  #v1 = 0;
  #v2 = 0;
  #v3 = 0;
  /** Upper and lower half of the last hash, unsigned. */
  high = 0;
  low = 0;

  /** Throws a RangeError when the secret is shorter than eight bytes. */
  constructor(secret: Uint8Array) {
    if (secret.length < LEAST_SECRET) throw new RangeError('secret too short');
    const words = new DataView(secret.buffer, secret.byteOffset, LEAST_SECRET);
    this.#k0 = words.getInt32(0, true);
    this.#k1 = words.getInt32(4, true);
  }

  /** Hashes a text of a kind into `high` and `low`. */
  text(kind: KeyKind, text: string): void {
    this.#begin();
    this.#word(kind);
    const { length } = text;
    let at = 0;
    for (; at + 1 < length; at += 2) this.#word(text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16));
    this.#end((length << 24) | (at < length ? text.charCodeAt(at) : 0));
  }

  /** The plain function over words and the last word as its definition has it; for the test with the published vectors. */
  words(words: readonly number[], last: number): void {
    this.#begin();
    for (const word of words) this.#word(word);
    this.#end(last);
  }

  #begin(): void {
    this.#v0 = this.#k0;
    this.#v1 = this.#k1 ^ 0xee;
    this.#v2 = 0x6c796765 ^ this.#k0;
    this.#v3 = 0x74656462 ^ this.#k1;
  }

  #word(word: number): void {
    this.#v3 ^= word;
    this.#rounds(2);
    this.#v0 ^= word;
  }

  #end(last: number): void {
    this.#word(last);
    this.#v2 ^= 0xee;
    this.#rounds(4);
    this.low = (this.#v1 ^ this.#v3) >>> 0;
    this.#v1 ^= 0xdd;
    this.#rounds(4);
    this.high = (this.#v1 ^ this.#v3) >>> 0;
  }

  #rounds(count: number): void {
    let [v0, v1, v2, v3] = [this.#v0, this.#v1, this.#v2, this.#v3];
    for (let round = 0; round < count; round += 1) {
      v0 = (v0 + v1) | 0;
      v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
      v0 = (v0 << 16) | (v0 >>> 16);
      v2 = (v2 + v3) | 0;
      v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
      v0 = (v0 + v3) | 0;
      v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0;
      v2 = (v2 + v1) | 0;
      v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2;
      v2 = (v2 << 16) | (v2 >>> 16);
    }
    this.#v0 = v0;
    this.#v1 = v1;
    this.#v2 = v2;
    this.#v3 = v3;
  }
}
