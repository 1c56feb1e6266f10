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
  // 7 was the kind of keys of an agency's bookings for a day, which stored records still have.
  way: 8,
  agency: 9,
  locator: 10,
  name: 11,
  ticket: 12,
  /** Last digits of a telephone number. */
  phoneEnd: 13,
  /** A form by which lists name a document or contact. */
  listed: 14,
} as const;
export type KeyKind = (typeof KEY)[keyof typeof KEY];

const BAR = '|';

/** Minimum length of the secret in bytes; only the first eight are used. */
const LEAST_SECRET = 8;

/** Steps of two rounds for each half of the result. */
const END_STEPS = 2;

/** Hashes texts. The last result is in `high` and `low`, since a pair object per hash would make millions of objects. */
export class KeyedHash {
  readonly #k0: number;
  readonly #k1: number;
  /** The words of the text at hand; grows with the longest text. */
  #words = new Int32Array(64);
  /** The same memory, two units of text to a word; all machines that this runs on put the lower half first. */
  #units = new Uint16Array(this.#words.buffer);
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
    this.#finish(kind, this.#add(text, 0));
  }

  /** Hashes texts as the one text that they make with a bar between them. That text is not made: there is one for every traveller. */
  joined(kind: KeyKind, one: string, other: string, third: string | null = null): void {
    let length = this.#add(other, this.#add(BAR, this.#add(one, 0)));
    if (third !== null) length = this.#add(third, this.#add(BAR, length));
    this.#finish(kind, length);
  }

  /** Writes a text after the first `length` units, and gives the new length. The first word is left for the kind. */
  #add(text: string, length: number): number {
    const all = length + text.length;
    this.#room(2 + (all >>> 1));
    const units = this.#units;
    for (let at = 0; at < text.length; at += 1) units[2 + length + at] = text.charCodeAt(at);
    return all;
  }

  /** Writes the kind before so many units and the length after them, and hashes all. */
  #finish(kind: KeyKind, length: number): void {
    const last = 1 + (length >>> 1);
    this.#words[0] = kind;
    this.#words[last] = (length << 24) | (length % 2 === 0 ? 0 : (this.#units[1 + length] as number));
    this.#mix(this.#words, last + 1);
  }

  /** The plain function over words and the last word as its definition has it; for the test with the published vectors. */
  words(words: readonly number[], last: number): void {
    const room = this.#room(words.length + 1);
    room.set([...words, last]);
    this.#mix(room, words.length + 1);
  }

  #room(words: number): Int32Array {
    if (this.#words.length < words) {
      const wider = new Int32Array(2 * words);
      wider.set(this.#words);
      this.#words = wider;
      this.#units = new Uint16Array(wider.buffer);
    }
    return this.#words;
  }

  /**
   * All in one function over local numbers, and both rounds of a step one after the other: calls and fields took most of the time, and a loop over the two
   * rounds takes half as long again.
   */
  #mix(words: Int32Array, count: number): void {
    let v0 = this.#k0;
    let v1 = this.#k1 ^ 0xee;
    let v2 = 0x6c796765 ^ this.#k0;
    let v3 = 0x74656462 ^ this.#k1;
    let low = 0;
    // A step of two rounds for each word. Then two steps without a word give each half of the result.
    for (let step = 0; step < count + 2 * END_STEPS; step += 1) {
      const word = step < count ? (words[step] as number) : 0;
      if (step === count) v2 ^= 0xee;
      else if (step === count + END_STEPS) {
        low = v1 ^ v3;
        v1 ^= 0xdd;
      }
      v3 ^= word;
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
      // The second round.
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
      v0 ^= word;
    }
    this.low = low >>> 0;
    this.high = (v1 ^ v3) >>> 0;
  }
}
