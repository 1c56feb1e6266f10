/**
 * The link record of one flight: everything by which its travellers can be looked up, in typed columns. Names are text, one line per traveller.
 * Documents, telephones, e-mail addresses, locators and tickets are keyed hashes; names, main documents and the details (`link-details.ts`) are readable. It
 * is used as stored: columns are views of its bytes.
 */

import { type DetailsHead, type EncodedDetails, LinkDetails } from './link-details.ts';

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
  /** Other names of the same kind, by traveller. */
  readonly otherWritten: Readonly<Record<number, string>>;
  /** Lower halves of the hashes of all forms by which lists name documents and contacts of the flight; null: as earlier releases wrote it. */
  readonly forms: readonly number[] | null;
  /** Null: as earlier releases wrote it. */
  readonly details: EncodedDetails | null;
}

interface LinkHead {
  readonly size: number;
  readonly keys: number;
  readonly names: number;
  readonly documents: number;
  readonly sources: readonly string[];
  readonly written: LinkParts['written'];
  /** Left out in records of earlier releases, with `forms`. */
  readonly otherWritten?: LinkParts['otherWritten'];
  readonly forms?: number;
  /** Left out in records of earlier releases. */
  readonly details?: DetailsHead;
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
  const { sources, written, otherWritten, forms, details } = parts;
  const texts = { names: names.length, documents: documents.length };
  const more = {
    ...(details === null ? {} : { details: details.head }),
    ...(forms === null ? {} : { otherWritten, forms: forms.length }),
  };
  const head: LinkHead = { size, keys, ...texts, sources, written, ...more };
  const json = encoder.encode(JSON.stringify(head));
  const from = 4 + aligned(json.length);
  const words = BY_TRAVELLER * size + BY_KEY * keys;
  const detailsFrom = from + 4 * words + aligned(names.length + documents.length);
  const formsFrom = detailsFrom + aligned(details?.bytes.length ?? 0);
  const bytes = new Uint8Array(formsFrom + 4 * (forms?.length ?? 0));
  bytes.fill(0x20, 4, from);
  bytes.set(json, 4);
  new DataView(bytes.buffer).setUint32(0, from, true);
  const columns = new Uint32Array(bytes.buffer, from, words);
  const ends = [endsOf(parts.names), endsOf(parts.documents.map((text) => encodedLength(text)))];
  let at = 0;
  for (const column of [...ends, parts.source, parts.place, parts.booking.map((booking) => booking + 1)]) {
    columns.set(column, at);
    at += size;
  }
  for (const column of [parts.high, parts.low, parts.owner]) {
    columns.set(column, at);
    at += keys;
  }
  bytes.set(names, from + 4 * words);
  bytes.set(documents, from + 4 * words + names.length);
  if (details !== null) bytes.set(details.bytes, detailsFrom);
  if (forms !== null) new Uint32Array(bytes.buffer, formsFrom, forms.length).set(forms);
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
  readonly born: string | null;
  readonly nationality: string | null;
}

const NO_CODES: Pick<DetailsHead, 'codes'> = { codes: [] };
const UNKNOWN = { born: null, nationality: null } as const;

/** A link record, read in place. */
export class FlightLinks {
  readonly size: number;
  readonly names: Uint8Array;
  /** End of each traveller's line. */
  readonly nameEnds: Uint32Array;
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly owner: Uint32Array;
  /** Hashes of forms, see `LinkParts`; null in a record of an earlier release. */
  readonly forms: Uint32Array | null;
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #documents: Uint8Array;
  readonly #documentEnds: Uint32Array;
  readonly #source: Uint32Array;
  readonly #place: Uint32Array;
  readonly #booking: Uint32Array;
  readonly #detailsFrom: number;
  /** Counts of the details; -1 tags where there are none. */
  readonly #tags: number;
  readonly #ends: number;

  /** Throws when `encodeLinks` did not make the bytes. */
  constructor(record: Uint8Array) {
    // Views need memory aligned to four bytes, and the surrounding buffer must not be kept alive.
    const isWhole = record.byteLength === record.buffer.byteLength && record.buffer instanceof ArrayBuffer;
    this.#bytes = isWhole ? (record as Uint8Array<ArrayBuffer>) : record.slice();
    const { buffer } = this.#bytes;
    const { size, keys, names, documents, details, forms } = this.#head();
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
    this.#detailsFrom = at + aligned(names + documents);
    this.#tags = details?.tags ?? -1;
    this.#ends = details?.ends ?? 0;
    this.forms = forms === undefined ? null : new Uint32Array(buffer, this.#bytes.byteLength - 4 * forms, forms);
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
    const { sources, written, details: { codes } = NO_CODES } = this.#head();
    const details = this.details();
    return places.map((at) => {
      const document = textOf(this.#documents, this.#documentEnds, at);
      const source = sources[this.#source[at] as number] ?? '';
      return {
        id: `${source}:${this.#place[at]}`,
        name: written[at] ?? shownName(textOf(this.names, this.nameEnds, at)),
        document: document === '' ? null : document,
        ...(details?.of(at, codes) ?? UNKNOWN),
      };
    });
  }

  /** Seats, bag tags and the like; null in a record of an earlier release. Made on demand, as few searches need them. */
  details(): LinkDetails | null {
    if (this.#tags < 0) return null;
    return new LinkDetails(this.#bytes.buffer, this.#detailsFrom, this.size, { tags: this.#tags, ends: this.#ends });
  }

  /** Calls `visit` with every traveller whose main document ends in these four digits, whatever signs follow. */
  documentsEndingIn(end: string, visit: (at: number) => void): void {
    const wanted = encoder.encode(end);
    for (let at = 0; at < this.size; at += 1) {
      const from = at === 0 ? 0 : (this.#documentEnds[at - 1] as number);
      if (endsIn(this.#documents, from, this.#documentEnds[at] as number, wanted)) visit(at);
    }
  }

  /** The travellers with these ids and their places; an unknown id is left out. */
  placesOf(ids: readonly string[]): readonly (readonly [at: number, id: string])[] {
    const { sources } = this.#head();
    return ids.flatMap((id): [number, string][] => {
      const cut = id.lastIndexOf(':');
      const source = sources.indexOf(id.slice(0, cut));
      const place = Number(id.slice(cut + 1));
      if (source < 0) return [];
      for (let at = this.#place.indexOf(place); at >= 0; at = this.#place.indexOf(place, at + 1))
        if (this.#source[at] === source) return [[at, id]];
      return [];
    });
  }

  /** The line of names of each traveller without its end, and what the letters A to Z cannot express of it. */
  lines(): {
    readonly lines: readonly string[];
    readonly written: LinkParts['written'];
    readonly otherWritten: LinkParts['otherWritten'];
  } {
    const { written, otherWritten = {} } = this.#head();
    return { lines: decoder.decode(this.names).split(END_SIGN).slice(0, this.size), written, otherWritten };
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

/** Whether the digits end a text, apart from signs that are neither letter nor digit. */
function endsIn(bytes: Uint8Array, from: number, to: number, digits: Uint8Array): boolean {
  let left = digits.length;
  for (let at = to - 1; at >= from && left > 0; at -= 1) {
    const byte = bytes[at] as number;
    if (byte === digits[left - 1]) left -= 1;
    else if (isAlphanumeric(byte)) return false;
  }
  return left === 0;
}

function isAlphanumeric(byte: number): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte >= 0x80
  );
}

function textOf(bytes: Uint8Array, ends: Uint32Array, at: number): string {
  return decoder.decode(bytes.subarray(at === 0 ? 0 : (ends[at - 1] as number), ends[at]));
}

/** `SURNAME, GIVEN NAMES` of a line. */
function shownName(line: string): string {
  const [first = ''] = line.split(OTHER_SIGN);
  return first.trimEnd().split(GIVEN_SIGN).filter(Boolean).join(', ');
}

const END_SIGN = String.fromCharCode(LINE_END);
const OTHER_SIGN = String.fromCharCode(OTHER);
const GIVEN_SIGN = String.fromCharCode(GIVEN);

function aligned(length: number): number {
  return Math.ceil(length / 4) * 4;
}
