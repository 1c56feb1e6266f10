/**
 * The tokens of one message as offsets into its bytes. One pass stores, for every component, where its closing separator stands and which separator
 * it is. No string is made before a parser asks for it. The elements of a segment are computed when the segment is first asked for, and kept until
 * another segment is. The arrays are reused from message to message and only grow.
 *
 * Invariants: the components of segment s are `segFirst[s] … segFirst[s+1]-1`; the first one is the tag. `marks[k]` belongs to the byte that closes
 * component k: its offset shifted left by `SHIFT`, plus `UNCLEAN` or nothing, plus its separator (0 where the data ended instead). Files must
 * therefore be smaller than 512 MB.
 */
import { type Separators, skipBlank } from './separators.ts';

/** Turns bytes that are not plain ASCII into text; chosen once per interchange (UNB syntax identifier, BOM). */
export type DecodeBytes = (bytes: Uint8Array) => string;

/** Which separator closes a component, in the low bits of its mark. */
export const BY_COMPONENT = 1;
export const BY_ELEMENT = 2;
export const BY_TERMINATOR = 3;
/** The bits of a mark that say which separator it is. */
export const SEPARATOR_BITS = 3;
/** The component holds a release character, CR, LF or bytes above 0x7F: its bytes are not its text. */
export const UNCLEAN = 4;
export const SHIFT = 3;

export class Tokens {
  bytes: Uint8Array = new Uint8Array(0);
  separators: Separators;
  decode: DecodeBytes;

  segments = 0;
  components = 0;
  /** A line break stands within some component. */
  wrapped = false;
  /** Some segment may not begin with three letters and a separator. */
  oddTag = false;
  /** Byte offset of the first byte of each segment's tag. */
  segStart: Int32Array<ArrayBuffer>;
  segFirst: Int32Array<ArrayBuffer>;
  marks: Int32Array<ArrayBuffer>;
  /** The segment whose elements are computed, -1 for none; its elements begin at the components `#elFirst[0] … #elFirst[#elCount]`. */
  #opened = -1;
  #elCount = 0;
  #elFirst = new Int32Array(64);
  #text = '';
  #textStart = 0;
  #textEnd = 0;
  /** The text made last holds no lower case. */
  #textIsUpper = true;
  #step = FIRST_WINDOW;

  /** `expected`: bytes of the data, from which the first capacity is estimated; growing later costs more. */
  constructor(separators: Separators, decode: DecodeBytes, expected = 0) {
    this.separators = separators;
    this.decode = decode;
    const room = Math.max(1024, Math.min(expected, LARGEST_GUESS));
    // Segments of passenger data take 12 bytes and more, components 4 and more.
    this.segStart = new Int32Array(Math.ceil(room / 12));
    this.segFirst = new Int32Array(Math.ceil(room / 12));
    this.marks = new Int32Array(room >> 2);
  }

  /** Forgets the tokens (not the capacity) and points at the bytes of the next message. */
  reset(bytes: Uint8Array): void {
    // Messages of one file share the text made so far.
    if (bytes !== this.bytes) this.replaceBytes(bytes);
    this.segments = 0;
    this.components = 0;
    this.wrapped = false;
    this.oddTag = false;
    this.segFirst[0] = 0;
    this.#opened = -1;
    this.#step = FIRST_WINDOW;
  }

  /** Upper-case tag of segment `s`, without blanks or line breaks. */
  tag(s: number): string {
    return this.textOf(this.segFirst[s] as number).toUpperCase();
  }

  /** Byte offset one past the terminator of segment `s` (the end of the data where it is missing). */
  segmentEnd(s: number): number {
    const mark = this.marks[(this.segFirst[s + 1] as number) - 1] as number;
    return (mark >>> SHIFT) + ((mark & SEPARATOR_BITS) === BY_TERMINATOR ? 1 : 0);
  }

  /** Number of elements of segment `s` after the tag. */
  elementCount(s: number): number {
    if (s !== this.#opened) this.#open(s);
    return this.#elCount;
  }

  /** Number of components of element `e` (1-based; 0 is the tag) of segment `s`; 0 when it is not there. */
  componentCount(s: number, e: number): number {
    if (s !== this.#opened) this.#open(s);
    return e > this.#elCount ? 0 : (this.#elFirst[e + 1] as number) - (this.#elFirst[e] as number);
  }

  /** Number of component `c` of element `e` of segment `s` within the message (see `startOf`, `textOf`), or -1 when it is not there. */
  component(s: number, e: number, c: number): number {
    if (s !== this.#opened) this.#open(s);
    if (e > this.#elCount) return -1;
    const component = (this.#elFirst[e] as number) + c;
    return component < (this.#elFirst[e + 1] as number) ? component : -1;
  }

  /** Number of the last component of element `e` of segment `s`, which must be there. */
  lastComponent(s: number, e: number): number {
    if (s !== this.#opened) this.#open(s);
    return (this.#elFirst[e + 1] as number) - 1;
  }

  /** Byte offset of the first byte of a component. */
  startOf(component: number): number {
    if (component === 0) return this.segStart[0] as number;
    const before = this.marks[component - 1] as number;
    const start = (before >>> SHIFT) + 1;
    // Blanks and line breaks between segments are skipped.
    return (before & SEPARATOR_BITS) === BY_TERMINATOR ? skipBlank(this.bytes, start, this.bytes.length) : start;
  }

  /** Byte offset one past the last byte of a component. */
  endOf(component: number): number {
    return (this.marks[component] as number) >>> SHIFT;
  }

  /** Is the component plain ASCII without released characters and line breaks, so that its bytes are its text? */
  isPlain(component: number): boolean {
    return ((this.marks[component] as number) & UNCLEAN) === 0;
  }

  /**
   * Text of component `c` (0-based) of element `e` (1-based) of segment `s`: released characters restored, line breaks removed, blanks at both ends
   * trimmed; '' when it was not sent.
   */
  text(s: number, e: number, c = 0): string {
    const component = this.component(s, e, c);
    return component < 0 ? '' : this.textOf(component);
  }

  /** Text of a component by its number (see `component`). */
  textOf(component: number): string {
    let start = this.startOf(component);
    let end = this.endOf(component);
    if (start >= end) return '';
    if (!this.isPlain(component)) return this.#clean(start, end);
    const bytes = this.bytes;
    while (start < end && (bytes[start] as number) <= 0x20) start++;
    while (end > start && (bytes[end - 1] as number) <= 0x20) end--;
    if (end - start > SHORT) return this.ascii(start, end);
    return start === end ? '' : this.#short(start, end);
  }

  /** Text of a component by its number, upper case. Nearly all text is upper case already, and testing is cheaper than converting. */
  upperOf(component: number): string {
    const mark = this.marks[component] as number;
    let start = this.startOf(component);
    let end = mark >>> SHIFT;
    if (start >= end) return '';
    if ((mark & UNCLEAN) !== 0) return this.#clean(start, end).toUpperCase();
    const bytes = this.bytes;
    while (start < end && (bytes[start] as number) <= 0x20) start++;
    while (end > start && (bytes[end - 1] as number) <= 0x20) end--;
    if (end - start > SHORT) {
      const text = this.ascii(start, end);
      return this.#textIsUpper ? text : text.toUpperCase();
    }
    return start === end ? '' : this.#shortUpper(start, end);
  }

  /** Tag of segment `s` as a number (see `tagCode`), without making a string; -1 when it is longer than four bytes. */
  tagCode(s: number): number {
    return this.#codeOf(this.segFirst[s] as number, this.segStart[s] as number);
  }

  /** Component `c` of element `e` of segment `s` as a number (see `tagCode`): for qualifiers; 0 when not sent or empty. */
  code(s: number, e: number, c = 0): number {
    const component = this.component(s, e, c);
    return component < 0 ? 0 : this.#codeOf(component, this.startOf(component));
  }

  /** Up to four characters of a component, upper case, packed into a number; -1 when it is longer, 0 when empty. */
  #codeOf(component: number, from: number): number {
    const bytes = this.bytes;
    let start = from;
    let end = this.endOf(component);
    if (!this.isPlain(component)) return end - start > 32 ? -1 : tagCode(this.textOf(component));
    while (start < end && (bytes[start] as number) <= 0x20) start++;
    while (end > start && (bytes[end - 1] as number) <= 0x20) end--;
    if (end - start > 4) return -1;
    let code = 0;
    for (; start < end; start++) {
      const byte = bytes[start] as number;
      code = (code << 8) | (byte >= 0x61 && byte <= 0x7a ? byte - 0x20 : byte);
    }
    return code;
  }

  /** Raw text of a segment (its first 400 bytes), for diagnostics. */
  raw(s: number): string {
    const start = this.segStart[s] as number;
    const last = this.segmentEnd(s);
    let end = Math.min(last, start + 400);
    // Not in the middle of a UTF-8 sequence.
    if (end < last) while (end > start && ((this.bytes[end] as number) & 0xc0) === 0x80) end--;
    return this.decode(this.bytes.subarray(start, end));
  }

  /** Replaces the bytes by others of the same length (a copy with blanked values); the tokens stay. */
  replaceBytes(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.#text = '';
    this.#textStart = 0;
    this.#textEnd = 0;
  }

  /** Joins each of `segments` (ascending) with the segment after it; the terminator between them becomes data. */
  join(segments: readonly number[]): void {
    const { marks, segFirst, segStart } = this;
    let next = 0;
    let joined = 0;
    let kept = 0;
    let before = 0;
    for (let s = 0; s < this.segments; s++) {
      const first = segFirst[s] as number;
      const end = segFirst[s + 1] as number;
      const isPart = next > 0 && segments[next - 1] === s - 1;
      if (isPart) joined++;
      else {
        segStart[kept] = segStart[s] as number;
        segFirst[kept++] = first - joined;
      }
      for (let component = first; component < end; component++) {
        marks[component - joined] = marks[component] as number;
      }
      // The joined component is unclean when either half is.
      if (isPart) marks[first - joined] = (marks[first - joined] as number) | (before & UNCLEAN);
      if (segments[next] === s) next++;
      before = marks[end - 1 - joined] as number;
    }
    segFirst[kept] = (segFirst[this.segments] as number) - joined;
    this.components -= joined;
    this.segments = kept;
    this.#opened = -1;
  }

  /** Computes the elements of a segment. */
  #open(s: number): void {
    const { marks } = this;
    const first = this.segFirst[s] as number;
    const last = (this.segFirst[s + 1] as number) - 1;
    if (last - first + 2 >= this.#elFirst.length) this.#elFirst = new Int32Array((last - first + 2) * 2);
    const starts = this.#elFirst;
    let count = 0;
    starts[0] = first;
    for (let component = first; component < last; component++) {
      if (((marks[component] as number) & SEPARATOR_BITS) === BY_ELEMENT) starts[++count] = component + 1;
    }
    starts[count + 1] = last + 1;
    this.#elCount = count;
    this.#opened = s;
  }

  /** As `ascii`, for one to four bytes of which the first is no blank. Codes recur, so their strings are cached. */
  #short(start: number, end: number): string {
    const code = packed(this.bytes, start, end);
    const slot = Math.imul(code, SPREAD) >>> SLOT_SHIFT;
    if (shortCodes[slot] === code) return shortTexts[slot] as string;
    const text = this.ascii(start, end);
    shortCodes[slot] = code;
    shortTexts[slot] = text;
    return text;
  }

  #shortUpper(start: number, end: number): string {
    const code = packed(this.bytes, start, end);
    const slot = Math.imul(code, SPREAD) >>> SLOT_SHIFT;
    if (upperCodes[slot] === code) return upperTexts[slot] as string;
    const text = this.ascii(start, end).toUpperCase();
    upperCodes[slot] = code;
    upperTexts[slot] = text;
    return text;
  }

  /** Text of a plain ASCII byte range. A window of the message is decoded once; pieces are cheap slices of it. */
  ascii(start: number, end: number): string {
    if (start < this.#textStart || end > this.#textEnd) this.#window(start, end);
    return this.#text.slice(start - this.#textStart, end - this.#textStart);
  }

  #window(start: number, end: number): void {
    const stop = Math.max(end, Math.min(this.bytes.length, start + this.#step));
    // Reading out of order needs little text, so the window begins small.
    this.#step = Math.min(this.#step * 4, TEXT_WINDOW);
    this.#text = latin1(this.bytes, start, stop);
    this.#textIsUpper = !holdsLowerCase(this.bytes, start, stop);
    this.#textStart = start;
    this.#textEnd = stop;
  }

  /** Text of a byte range without line breaks, zeros and release characters. */
  #clean(start: number, end: number): string {
    const bytes = this.bytes;
    const release = this.separators.release;
    let text = '';
    let from = start;
    let seen = 0;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] as number;
      seen |= byte;
      if (!isNoData(byte) && (byte !== release || at + 1 >= end)) continue;
      if (at > from) text += this.ascii(from, at);
      from = at + 1;
      if (byte !== release) continue;
      at++;
      // A line may be wrapped between the release character and the character it releases.
      while (at < end - 1 && (bytes[at] === 0x0a || bytes[at] === 0x0d)) at++;
      seen |= bytes[at] as number;
      from = at;
    }
    if (seen >= 0x80) return this.#decoded(start, end).trim();
    if (from < end) text += this.ascii(from, end);
    return text.trim();
  }

  /** As `#clean`, for bytes that need the interchange's decoder, which must get them joined. */
  #decoded(start: number, end: number): string {
    const bytes = this.bytes;
    const release = this.separators.release;
    const kept = new Uint8Array(end - start);
    let length = 0;
    for (let at = start; at < end; at++) {
      let byte = bytes[at] as number;
      if (isNoData(byte)) continue;
      if (byte === release && at + 1 < end) {
        at++;
        while (at < end - 1 && (bytes[at] === 0x0a || bytes[at] === 0x0d)) at++;
        byte = bytes[at] as number;
      }
      kept[length++] = byte;
    }
    return this.decode(kept.subarray(0, length));
  }
}

/** Is the byte a line break, or a zero that a mishap of transmission left? */
function isNoData(byte: number): boolean {
  return byte === 0x0a || byte === 0x0d || byte === 0x00;
}

/** Packs a tag or qualifier of up to four characters into a number, so that comparing needs no string; -1 when longer. */
export function tagCode(text: string): number {
  if (text.length > 4) return -1;
  let code = 0;
  const upperCase = text.toUpperCase();
  for (let at = 0; at < upperCase.length; at++) {
    const unit = upperCase.charCodeAt(at);
    if (unit > 0x7f) return -1;
    code = (code << 8) | unit;
  }
  return code;
}

/** In bytes of data; a larger message makes the tokens grow. */
const LARGEST_GUESS = 262_144;

/** Longest text, in bytes, that is cached by its packed bytes: ports, countries, qualifiers. */
const SHORT = 4;
/** Cache of short texts by their packed bytes; a new text replaces another in the same slot. */
const SLOT_BITS = 11;
const SLOT_SHIFT = 32 - SLOT_BITS;
const SPREAD = 0x9e37_79b1;
const shortCodes = new Int32Array(1 << SLOT_BITS);
const shortTexts = new Array<string>(1 << SLOT_BITS).fill('');
const upperCodes = new Int32Array(1 << SLOT_BITS);
const upperTexts = new Array<string>(1 << SLOT_BITS).fill('');

function packed(bytes: Uint8Array, start: number, end: number): number {
  let code = 0;
  for (let at = start; at < end; at++) code = (code << 8) | (bytes[at] as number);
  return code;
}

/** Window of decoded text: at first, and at most (large enough to amortise, small enough for the cache). */
const FIRST_WINDOW = 256;
const TEXT_WINDOW = 16384;
const decoder = new TextDecoder('latin1');

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}

/** May these bytes hold lower case? Small letters have both bits 0x40 and 0x20; four bytes are tested together, because all text is tested. */
function holdsLowerCase(bytes: Uint8Array, start: number, end: number): boolean {
  const lead = Math.min(end - start, (4 - ((bytes.byteOffset + start) & 3)) & 3);
  const inner = (end - start - lead) >> 2;
  const words = inner === 0 ? NO_WORDS : new Int32Array(bytes.buffer, bytes.byteOffset + start + lead, inner);
  const { length } = words;
  let found = 0;
  let at = 0;
  for (; at + 3 < length; at += 4) {
    const one = words[at] as number;
    const two = words[at + 1] as number;
    const three = words[at + 2] as number;
    const four = words[at + 3] as number;
    found |= (one & (one << 1)) | (two & (two << 1)) | (three & (three << 1)) | (four & (four << 1));
  }
  for (let byte = start; byte < start + lead; byte++) found |= spread(bytes[byte] as number);
  for (let byte = start + lead + at * 4; byte < end; byte++) found |= spread(bytes[byte] as number);
  return (found & 0x40404040) !== 0;
}

const NO_WORDS = new Int32Array(0);

function spread(byte: number): number {
  return byte & (byte << 1);
}
