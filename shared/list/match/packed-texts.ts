/** Many short texts as bytes: a million objects would take ten times the memory. */
import { NumberList } from '../../name/number-list.ts';

const CHUNK = 1 << 20;

/** Texts by their number, from 0 in the order in which they were added. */
export class PackedTexts {
  readonly #chunks: Uint8Array[] = [];
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  /** By text: its chunk, and its place in that chunk. */
  readonly #chunkOf = new NumberList();
  readonly #from = new NumberList();
  readonly #lengths = new NumberList();
  /** Used bytes of the last chunk. */
  #used = CHUNK;

  get length(): number {
    return this.#from.length;
  }

  /** The number of the text. */
  add(text: string): number {
    const bytes = this.#encoder.encode(text);
    if (this.#used + bytes.length > CHUNK) {
      this.#chunks.push(new Uint8Array(Math.max(CHUNK, bytes.length)));
      this.#used = 0;
    }
    const last = this.#chunks.length - 1;
    this.#chunks[last]?.set(bytes, this.#used);
    this.#chunkOf.add(last);
    this.#from.add(this.#used);
    this.#lengths.add(bytes.length);
    this.#used += bytes.length;
    return this.#from.length - 1;
  }

  /** Throws a RangeError when there is no such text. */
  at(number: number): string {
    const chunk = number < this.length ? this.#chunks[this.#chunkOf.at(number)] : undefined;
    if (chunk === undefined) throw new RangeError('no such text');
    const from = this.#from.at(number);
    return this.#decoder.decode(chunk.subarray(from, from + this.#lengths.at(number)));
  }

  get bytes(): number {
    return this.#chunks.reduce((sum, { byteLength }) => sum + byteLength, 12 * this.length);
  }
}
