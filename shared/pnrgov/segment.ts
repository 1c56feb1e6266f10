/**
 * A cursor over the segments of a PNRGOV message. A lost terminator glues the next segment to the last element (`…+CFDEA9+9TIF+KIM:I+…`,
 * `RPI+1+HKIFT+4:19…`). The cursor splits them again, so readers need no special case. One cursor serves a whole message: `next` moves it.
 */
import { type Tokens, tagCode } from '../edifact/tokens.ts';

/** A whole number of up to six digits, or null: counts, weights, flight numbers. */
export function whole(text: string): number | null {
  if (text === '' || text.length > 6) return null;
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return null;
    value = value * 10 + code - 48;
  }
  return value;
}

/** Segments that occur glued, with the required form of their first element. */
const GLUED = new Map<number, RegExp>(
  (
    [
      ['TIF', /^[A-Z]/],
      ['IFT', /^(4|3|CTC[A-Z])$/],
      ['TVL', /^(\d{6})?$/],
      ['DAT', /^(7[01]0|[23T])$/],
      ['SSR', /^[A-Z]{4}$/],
      ['TKT', /^\d{10,14}$/],
      ['FOP', /^[A-Z]{2}$/],
      ['RPI', /^\d{0,3}$/],
      ['LTS', /./],
    ] as const
  ).map(([tag, first]) => [tagCode(tag), first]),
);

const TIF = tagCode('TIF');
/** Bit per last letter of those tags. */
const LAST_LETTERS = [...GLUED.keys()].reduce((bits, code) => bits | (1 << ((code & 0xff) - 0x41)), 0);

/**
 * Bytes of a segment when they are its text already: usual separators, upper-case ASCII, nothing released or wrapped, no blank beside a separator.
 * Null otherwise.
 */
function plainText(tokens: Tokens, segment: number): string | null {
  const { bytes, segStart, separators } = tokens;
  const { component, element, release, terminator } = separators;
  if (component !== COLON || element !== PLUS) return null;
  const start = segStart[segment] as number;
  let end = start;
  let afterSeparator = true;
  for (; end < bytes.length && end - start < LONGEST_PLAIN; end++) {
    const byte = bytes[end] as number;
    if (byte === terminator) break;
    if (byte < BLANK || byte > LAST_PLAIN || byte === release) return null;
    const separator = byte === COLON || byte === PLUS;
    if (separator ? bytes[end - 1] === BLANK : byte === BLANK && afterSeparator) return null;
    afterSeparator = separator;
  }
  if (bytes[end] !== terminator) return null;
  while (bytes[end - 1] === PLUS) end--;
  if (bytes[end - 1] === BLANK) return null;
  return tokens.ascii(start, end);
}

/** FNV-1a, 32 bits (public domain). */
const FNV_OFFSET = 0x811c_9dc5 | 0;
const FNV_PRIME = 0x0100_0193;

const COLON = 0x3a;
const PLUS = 0x2b;
const BLANK = 0x20;
/** `_`: characters after it are lower case or no letters. */
const LAST_PLAIN = 0x5f;
const LONGEST_PLAIN = 512;

export class SegmentCursor {
  readonly tokens: Tokens;
  /** Index of the segment in `tokens`. */
  segment = -1;
  /** `tagCode` of the tag. */
  tag = 0;
  /** Number of elements after the tag. */
  count = 0;
  /** The segment was split from the one before, whose terminator was missing. */
  glued = false;
  #first = 0;
  #end = 0;
  /** Component whose text ends in the tag of the glued segment, or -1. */
  #cut = -1;

  constructor(tokens: Tokens) {
    this.tokens = tokens;
  }

  /** Goes to the next segment; false at the end of the message. */
  next(): boolean {
    const { tokens } = this;
    if (this.#cut >= 0) {
      this.#openGlued();
      return true;
    }
    const segment = ++this.segment;
    if (segment >= tokens.segments) return false;
    this.#first = 0;
    this.count = tokens.elementCount(segment);
    this.#end = this.count + 1;
    this.tag = tokens.tagCode(segment);
    this.glued = false;
    return true;
  }

  /**
   * Splits off a segment whose tag is glued to the last element of this one; `next` then moves to it. Call it only for segments whose elements are
   * codes: only there a tag at the end of an element proves a lost terminator.
   */
  partGlued(): void {
    const { tokens, segment } = this;
    const { bytes } = tokens;
    // The element with the tag is never the last one: the glued segment has elements of its own.
    for (let element = this.#first + 1; element < this.#end - 1; element++) {
      const component = tokens.lastComponent(segment, element);
      const end = tokens.endOf(component);
      const letter = (bytes[end - 1] as number) - 0x41;
      if (letter < 0 || letter > 25 || ((LAST_LETTERS >> letter) & 1) === 0) continue;
      if (end - tokens.startOf(component) < 4) continue;
      const code = ((bytes[end - 3] as number) << 16) | ((bytes[end - 2] as number) << 8) | (bytes[end - 1] as number);
      const first = GLUED.get(code);
      if (first === undefined) continue;
      if (!first.test(tokens.text(segment, element + 1))) continue;
      // A name is followed by another name or by nothing, never by an empty element.
      const after = code === TIF ? tokens.component(segment, element + 2, 0) : -1;
      if (after >= 0 && element + 2 < this.#end && tokens.endOf(after) === tokens.startOf(after)) continue;
      this.#cut = component;
      this.#cutElement = element;
      this.#cutEnd = this.#end;
      this.#end = element + 1;
      this.count = this.#end - this.#first - 1;
      this.#gluedTag = code;
      return;
    }
  }

  /** Text of component `c` (0-based) of element `e` (1-based), upper case, trimmed; '' when not sent. */
  text(e: number, c = 0): string {
    const component = this.#component(e, c);
    if (component < 0) return '';
    const text = this.tokens.upperOf(component);
    return component === this.#cut ? text.slice(0, -3).trimEnd() : text;
  }

  /** Number of components of element `e`; 0 when it is not there. */
  components(e: number): number {
    const index = this.#first + e;
    if (index >= this.#end) return 0;
    return this.tokens.componentCount(this.segment, index);
  }

  /**
   * Components `from` … of element `e` joined by the component separator, for free text that contained one; `first`: the text of `from`, if known.
   */
  joined(e: number, from: number, first = this.text(e, from)): string {
    const count = this.components(e);
    let text = first;
    for (let c = from + 1; c < count; c++) {
      text += String.fromCharCode(this.tokens.separators.component) + this.text(e, c);
    }
    return text;
  }

  /** The whole segment as text with the usual separators (none at its end), for content kept as written. */
  whole(): string {
    const plain = this.glued || this.#cut >= 0 ? null : plainText(this.tokens, this.segment);
    if (plain !== null) return plain;
    const elements = [this.tagText()];
    let sent = this.count;
    while (sent > 0 && this.components(sent) === 1 && this.text(sent) === '') sent--;
    for (let e = 1; e <= sent; e++) {
      const components = this.components(e);
      let element = this.text(e, 0);
      for (let c = 1; c < components; c++) element += `:${this.text(e, c)}`;
      elements.push(element);
    }
    // Joining makes a new string, which keeps no text of the message in memory.
    return elements.join('+');
  }

  /** Letters before the line break inside this component (a wrapped line, which may have lost a blank); -1 for none. */
  brokenAfter(e: number, c: number): number {
    const component = this.#component(e, c);
    if (component < 0 || this.tokens.isPlain(component)) return -1;
    const { bytes } = this.tokens;
    const end = this.tokens.endOf(component);
    let before = 0;
    for (let at = this.tokens.startOf(component); at < end; at++) {
      const byte = bytes[at] as number;
      if (byte === 0x0a || byte === 0x0d) return before;
      // Only bit 5 differs between small and capital letters.
      const capital = byte & 0xdf;
      if (capital >= 0x41 && capital <= 0x5a) before++;
    }
    return -1;
  }

  /** First byte of component `c` of element `e` (of the segment when it is not there). */
  start(e: number, c = 0): number {
    const component = this.#component(e, c);
    return component < 0 ? (this.tokens.segStart[this.segment] as number) : this.tokens.startOf(component);
  }

  /** One past the last byte of element `e`, or of component `c` of it when given (of the last one, where it has fewer). */
  end(e: number, c?: number): number {
    const index = this.#first + e;
    if (index >= this.#end) return this.tokens.segmentEnd(this.segment);
    const last = this.tokens.componentCount(this.segment, index) - 1;
    const component = this.tokens.component(this.segment, index, Math.min(c ?? last, last));
    return this.tokens.endOf(component) - (component === this.#cut ? 3 : 0);
  }

  /** A hash that is equal for segments written alike; 0 for a segment split from another. */
  hash(): number {
    if (this.glued || this.#cut >= 0) return 0;
    const { bytes, segStart } = this.tokens;
    const end = this.tokens.segmentEnd(this.segment);
    let hash = FNV_OFFSET;
    for (let at = segStart[this.segment] as number; at < end; at++)
      hash = Math.imul(hash ^ (bytes[at] as number), FNV_PRIME);
    return hash === 0 ? 1 : hash;
  }

  /** Is this segment byte for byte the same as the one written at `start`? */
  isWrittenAs(start: number, length: number): boolean {
    const { bytes, segStart } = this.tokens;
    const own = segStart[this.segment] as number;
    if (this.glued || this.#cut >= 0 || this.tokens.segmentEnd(this.segment) - own !== length) return false;
    for (let at = 0; at < length; at++) if (bytes[own + at] !== bytes[start + at]) return false;
    return true;
  }

  /** Tag as text, for diagnostics. */
  tagText(): string {
    return String.fromCharCode(this.tag >> 16, (this.tag >> 8) & 0xff, this.tag & 0xff);
  }

  #component(e: number, c: number): number {
    const index = this.#first + e;
    return index >= this.#end ? -1 : this.tokens.component(this.segment, index, c);
  }

  #cutElement = 0;
  #cutEnd = 0;
  #gluedTag = 0;

  #openGlued(): void {
    this.#cut = -1;
    this.#first = this.#cutElement;
    this.#end = this.#cutEnd;
    this.count = this.#end - this.#first - 1;
    this.tag = this.#gluedTag;
    this.glued = true;
  }
}
