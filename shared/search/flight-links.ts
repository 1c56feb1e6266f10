/**
 * The link record of one flight: everything by which its travellers can be looked up, in typed columns. Names are text, one line per traveller.
 * Documents, telephones, e-mail addresses, locators and tickets are keyed hashes, so only names and main documents are readable. It is used as
 * stored: columns are views of its bytes.
 */

/** Between surname and given names of a line. */
export const GIVEN = 0x2f;
/** Between the names of one traveller. */
export const OTHER = 0x7c;
/** At the end of a line. */
export const LINE_END = 0x0a;

/** The parts of a record. */
export interface LinkParts {
  /** Lines of names: A to Z, blanks and the signs above, each with its end. */
  readonly names: readonly string[];
  /** Main document as sent, by traveller; '' when there is none. */
  readonly documents: readonly string[];
  /** The source at the start of the traveller's id (one of `sources`), and the number after it. */
  readonly sources: readonly string[];
  readonly source: readonly number[];
  readonly place: readonly number[];
  /** Booking of the traveller by its index on the flight; -1: none. */
  readonly booking: readonly number[];
  /** Upper and lower half of each hash, and its owner: a traveller by index, or a booking, with indexes after those. */
  readonly high: readonly number[];
  readonly low: readonly number[];
  readonly owner: readonly number[];
  /** Names that the letters A to Z cannot express, as sent, by traveller. */
  readonly written: Readonly<Record<number, string>>;
}

interface LinkHead {
  readonly size: number;
  readonly keys: number;
  readonly names: number;
  readonly documents: number;
  readonly sources: readonly string[];
  readonly written: LinkParts['written'];
}

/** Columns of four bytes each, in order: first those per traveller, then those per key. */
const BY_TRAVELLER = 5;
const BY_KEY = 3;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Encodes a record; `FlightLinks` reads it. */
export function encodeLinks(parts: LinkParts): Uint8Array<ArrayBuffer> {
  const size = parts.names.length;
  const keys = parts.owner.length;
  const names = encoder.encode(parts.names.join(''));
  const documents = encoder.encode(parts.documents.join(''));
  const { sources, written } = parts;
  const head: LinkHead = { size, keys, names: names.length, documents: documents.length, sources, written };
  const json = encoder.encode(JSON.stringify(head));
  const from = 4 + aligned(json.length);
  const words = BY_TRAVELLER * size + BY_KEY * keys;
  const bytes = new Uint8Array(from + 4 * words + names.length + documents.length);
  bytes.fill(0x20, 4, from);
  bytes.set(json, 4);
  new DataView(bytes.buffer).setUint32(0, from, true);
  const columns = new Uint32Array(bytes.buffer, from, words);
  const texts = [endsOf(parts.names), endsOf(parts.documents.map((text) => encodedLength(text)))];
  let at = 0;
  for (const column of [...texts, parts.source, parts.place, parts.booking.map((booking) => booking + 1)]) {
    columns.set(column, at);
    at += size;
  }
  for (const column of [parts.high, parts.low, parts.owner]) {
    columns.set(column, at);
    at += keys;
  }
  bytes.set(names, from + 4 * words);
  bytes.set(documents, from + 4 * words + names.length);
  return bytes;
}

/** The end of each text when all are written in sequence. */
function endsOf(texts: readonly (string | number)[]): readonly number[] {
  let end = 0;
  return texts.map((text) => {
    end += typeof text === 'number' ? text : text.length;
    return end;
  });
}

function encodedLength(text: string): number {
  return encoder.encode(text).length;
}

/** A traveller as the record shows them. */
export interface LinkedTraveller {
  readonly id: string;
  readonly name: string;
  readonly document: string | null;
}

/** A link record, read in place. */
export class FlightLinks {
  readonly size: number;
  readonly names: Uint8Array;
  /** End of each traveller's line. */
  readonly nameEnds: Uint32Array;
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly owner: Uint32Array;
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #documents: Uint8Array;
  readonly #documentEnds: Uint32Array;
  readonly #source: Uint32Array;
  readonly #place: Uint32Array;
  readonly #booking: Uint32Array;

  /** Throws when `encodeLinks` did not make the bytes. */
  constructor(record: Uint8Array) {
    // Views need memory aligned to four bytes, and the surrounding buffer must not be kept alive.
    const isWhole = record.byteLength === record.buffer.byteLength && record.buffer instanceof ArrayBuffer;
    this.#bytes = isWhole ? (record as Uint8Array<ArrayBuffer>) : record.slice();
    const { buffer } = this.#bytes;
    const { size, keys, names, documents } = this.#head();
    let at = this.#from();
    const column = (count: number) => {
      const view = new Uint32Array(buffer, at, count);
      at += 4 * count;
      return view;
    };
    this.size = size;
    this.nameEnds = column(size);
    this.#documentEnds = column(size);
    this.#source = column(size);
    this.#place = column(size);
    this.#booking = column(size);
    this.high = column(keys);
    this.low = column(keys);
    this.owner = column(keys);
    this.names = new Uint8Array(buffer, at, names);
    this.#documents = new Uint8Array(buffer, at + names, documents);
  }

  /** Bytes held. */
  get bytes(): number {
    return this.#bytes.byteLength;
  }

  /** Calls `visit` with each traveller of a key's owner: one, or all of a booking. */
  travellersOf(owner: number, visit: (at: number) => void): void {
    if (owner < this.size) {
      visit(owner);
      return;
    }
    const booking = owner - this.size + 1;
    for (let at = 0; at < this.size; at += 1) if (this.#booking[at] === booking) visit(at);
  }

  /** The shown data of travellers, by their places. */
  travellers(places: readonly number[]): readonly LinkedTraveller[] {
    const { sources, written } = this.#head();
    return places.map((at) => {
      const document = textOf(this.#documents, this.#documentEnds, at);
      const source = sources[this.#source[at] as number] ?? '';
      return {
        id: `${source}:${this.#place[at]}`,
        name: written[at] ?? shownName(textOf(this.names, this.nameEnds, at)),
        document: document === '' ? null : document,
      };
    });
  }

  /** Names with letters beyond ASCII, as sent, by the places of the travellers. */
  otherwiseWritten(): readonly (readonly [at: number, name: string])[] {
    // Few flights have such names, and a scan for them is faster than parsing the head.
    if (!this.#bytes.subarray(4, this.#from()).some((byte) => byte >= 0x80)) return [];
    return Object.entries(this.#head().written).map(([at, name]) => [Number(at), name]);
  }

  #from(): number {
    return new DataView(this.#bytes.buffer).getUint32(0, true);
  }

  /** Parsed on demand: as objects, the heads of many flights would take more memory than all columns. */
  #head(): LinkHead {
    return JSON.parse(decoder.decode(this.#bytes.subarray(4, this.#from()))) as LinkHead;
  }
}

function textOf(bytes: Uint8Array, ends: Uint32Array, at: number): string {
  return decoder.decode(bytes.subarray(at === 0 ? 0 : (ends[at - 1] as number), ends[at]));
}

/** `SURNAME, GIVEN NAMES` of a line. */
function shownName(line: string): string {
  const [first = ''] = line.split(OTHER_SIGN);
  return first.trimEnd().split(GIVEN_SIGN).filter(Boolean).join(', ');
}

const OTHER_SIGN = String.fromCharCode(OTHER);
const GIVEN_SIGN = String.fromCharCode(GIVEN);

function aligned(length: number): number {
  return Math.ceil(length / 4) * 4;
}
