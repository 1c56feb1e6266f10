/**
 * Character sets that a file or the part of a mail declares, decoded to UTF-8 with the place of each byte. Sets of one byte per character are decoded
 * by `one-byte-sets.ts`. Source: WHATWG Encoding Standard (labels).
 */
import { isUtf8 } from '../edifact/decode.ts';
import { declaredOneByte, likelySet, oneByteDecoder } from './one-byte-sets.ts';

/** A text in UTF-8 made of one in another set. */
export interface Decoded {
  readonly bytes: Uint8Array;
  /** Offset in the text as given; that of a word in which no byte is ASCII is its beginning. */
  offset(at: number): number;
  /** The reverse of `offset`. */
  place(at: number): number;
  /** Characters that could not be decoded; offset in the text as given of the first one. */
  readonly lost: number;
  readonly firstLost: number | null;
}

/** Labels of sets with several bytes per character, in which `<`, `>`, `"` and `&` are never part of another character. */
const MULTI_BYTE =
  /^(?:gb18030|gbk|x-gbk|gb_?2312(?:-80)?|chinese|big5(?:-hkscs)?|x-x-big5|shift[_-]jis|x-sjis|sjis|ms_kanji|windows-31j|euc-jp|x-euc-jp|euc-kr|ks_c_5601-1987|korean|windows-949)$/;
/** Labels of the set that goes from ASCII to others by escapes, in which all bytes are ASCII. */
const ESCAPED = /^(?:iso-2022-jp|csiso2022jp)$/;
/** Labels of what is found without them: UTF-8 by its form, UTF-16 by its zero bytes, and the sets that senders write without meaning them. */
const FOUND_OTHERWISE =
  /^(?:utf-?8|utf-?16(?:le|be)?|unicode|us-ascii|ascii|iso-?8859-?1|latin-?1|windows-?1252|cp-?1252)$/;

/** What a declaration says. */
export type DeclaredSet = 'escaped' | 'multi-byte' | 'one-byte' | 'found-otherwise' | 'unknown';

export function declaredSet(label: string): DeclaredSet {
  const name = label.trim().toLowerCase();
  if (ESCAPED.test(name)) return 'escaped';
  if (MULTI_BYTE.test(name)) return 'multi-byte';
  if (FOUND_OTHERWISE.test(name)) return 'found-otherwise';
  return declaredOneByte(name) ? 'one-byte' : 'unknown';
}

/** Decodes a text in a declared set that is no `found-otherwise` or `unknown`. */
export function decodeDeclared(bytes: Uint8Array, label: string): Decoded {
  if (declaredSet(label) === 'one-byte') {
    const decode = oneByteDecoder(label, bytes);
    return converted(bytes, runsOf(bytes, isHigh, isHigh), decode);
  }
  const decoder = new TextDecoder(labelKnown(label));
  if (declaredSet(label) === 'escaped') return converted(bytes, escapedRuns(bytes), (part) => decoder.decode(part));
  return converted(bytes, runsOf(bytes, isHigh, mayFollow), (part) => decoder.decode(part));
}

/** The label as the standard has it: of some, senders write other forms. */
function labelKnown(label: string): string {
  const name = label.trim().toLowerCase();
  return name.startsWith('gb2312') ? 'gb2312' : name;
}

/** A text that is in UTF-8 for at least a half, and the set of its other stretches, which are decoded by themselves. Null: it is in another set, or in UTF-8 as a whole. */
export function mendedUtf8(
  bytes: Uint8Array,
): { readonly decoded: Decoded; readonly count: number; readonly set: string } | null {
  if (isUtf8(bytes)) return null;
  const bad: number[] = [];
  let good = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(bytes, at);
    if (length === 0) bad.push(at);
    else if (length > 1) good++;
    at += Math.max(1, length);
  }
  if (good < bad.length) return null;
  const others = Uint8Array.from(bad, (at) => bytes[at] as number);
  const { set } = likelySet(others);
  const decoded = converted(bytes, stretches(bad), oneByteDecoder(set, others));
  return { decoded, count: bad.length, set };
}

/** Length of the character in UTF-8 that begins here; 0: none does. */
export function lengthAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] as number;
  if (byte < 0x80) return 1;
  const length =
    byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xc2 && byte < 0xe0 ? 2 : 0;
  return length > 0 && isUtf8(bytes.subarray(at, at + length)) && at + length <= bytes.length ? length : 0;
}

/** A stretch that is decoded; what lies between two of them stays as it is. */
interface Run {
  readonly start: number;
  readonly end: number;
}

/** Runs that lie closer are one: they would cost more to remember than they have bytes. */
const CLOSE = 8;

function* runsOf(
  bytes: Uint8Array,
  begins: (byte: number) => boolean,
  goesOn: (byte: number) => boolean,
): Generator<Run, void> {
  let open: Run | null = null;
  for (let at = 0; at < bytes.length; at++) {
    if (!begins(bytes[at] as number)) continue;
    let end = at + 1;
    while (end < bytes.length && goesOn(bytes[end] as number)) end++;
    if (open !== null && at - open.end < CLOSE) open = { start: open.start, end };
    else {
      if (open !== null) yield open;
      open = { start: at, end };
    }
    at = end - 1;
  }
  if (open !== null) yield open;
}

const ESCAPE = 0x1b;
const [DOLLAR, BRACKET] = [0x24, 0x28];

/** Does the text go over to Japanese by an escape (ISO-2022-JP)? */
export function isEscaped(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(ESCAPE); at >= 0; at = bytes.indexOf(ESCAPE, at + 1)) {
    if (bytes[at + 1] === DOLLAR && (bytes[at + 2] === 0x40 || bytes[at + 2] === 0x42)) return true;
  }
  return false;
}

/** From each escape out of ASCII to behind the one that leads back, or to the end. */
function* escapedRuns(bytes: Uint8Array): Generator<Run, void> {
  for (let start = bytes.indexOf(ESCAPE); start >= 0; ) {
    let end = bytes.indexOf(ESCAPE, start + 1);
    while (end >= 0 && !(bytes[end + 1] === BRACKET && bytes[end + 2] === 0x42)) end = bytes.indexOf(ESCAPE, end + 1);
    yield { start, end: end < 0 ? bytes.length : end + 3 };
    start = end < 0 ? -1 : bytes.indexOf(ESCAPE, end + 3);
  }
}

function* stretches(places: readonly number[]): Generator<Run, void> {
  for (let at = 0; at < places.length; at++) {
    const start = places[at] as number;
    while (places[at + 1] === (places[at] as number) + 1) at++;
    yield { start, end: (places[at] as number) + 1 };
  }
}

function isHigh(byte: number): boolean {
  return byte >= 0x80;
}

/** Second bytes are no blanks, marks or brackets of markup; those of four bytes (GB 18030) are digits. */
function mayFollow(byte: number): boolean {
  return byte >= 0x30 && byte !== 0x3c && byte !== 0x3e;
}

/** What stands for bytes without a character; some decoders of Node give controls or private characters where browsers give U+FFFD. */
const NO_CHARACTER = /[\ufffd\u0080-\u009f\ue000-\uf8ff]/g;

/** Per run: where it begins and ends in the text as given, and in UTF-8. */
const FIELDS = 4;

function converted(bytes: Uint8Array, runs: Iterable<Run>, decode: (part: Uint8Array) => string): Decoded {
  const encoder = new TextEncoder();
  const out = new Growing(bytes.length + 1024);
  let places = new Int32Array(FIELDS * 64);
  let count = 0;
  let lost = 0;
  let firstLost: number | null = null;
  let at = 0;
  for (const { start, end } of runs) {
    out.add(bytes.subarray(at, start));
    const text = decode(bytes.subarray(start, end));
    const { length } = text.match(NO_CHARACTER) ?? [];
    lost += length;
    if (length > 0) firstLost ??= start;
    const from = out.length;
    out.add(encoder.encode(text));
    if ((count + 1) * FIELDS > places.length) {
      const wider = new Int32Array(places.length * 2);
      wider.set(places);
      places = wider;
    }
    places.set([start, end, from, out.length], count * FIELDS);
    count++;
    at = end;
  }
  out.add(bytes.subarray(at));
  /** The place by `by` (0: as given, 2: in UTF-8), as the other kind of place. */
  const other = (wanted: number, by: 0 | 2): number => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle * FIELDS + by] as number) <= wanted) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return wanted;
    const run = (low - 1) * FIELDS;
    const to = by === 0 ? 2 : 0;
    const end = places[run + by + 1] as number;
    return wanted < end ? (places[run + to] as number) : (places[run + to + 1] as number) + wanted - end;
  };
  return { bytes: out.done(), offset: (place) => other(place, 2), place: (given) => other(given, 0), lost, firstLost };
}

/** Bytes that grow as they come. */
class Growing {
  length = 0;
  #bytes: Uint8Array;

  constructor(room: number) {
    this.#bytes = new Uint8Array(room);
  }

  add(more: Uint8Array): void {
    const needed = this.length + more.length;
    if (needed > this.#bytes.length) {
      const wider = new Uint8Array(Math.max(needed, this.#bytes.length + (this.#bytes.length >> 1)));
      wider.set(this.#bytes.subarray(0, this.length));
      this.#bytes = wider;
    }
    this.#bytes.set(more, this.length);
    this.length = needed;
  }

  done(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }
}
