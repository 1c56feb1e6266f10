/**
 * Writes PNRGOV segments from values sent in another format (XML, a reservation list), and records the place of each value there. All formats
 * carry the same data, so one reader serves them all, and a place in the segments leads back to the file. Source: PADIS PNRGOV implementation
 * guides, EDIFACT and XML; ISO 9735.
 */

/** A range of bytes of the file. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}
/** A value as sent. */
export interface SourceValue extends SourceRange {
  readonly text: string;
}
/** The source of a segment: an element, a line. */
export interface SourceElement extends SourceRange {
  /** Name to show. */
  readonly tag: string;
}

/** A text derived from a value. */
export interface Derived {
  readonly text: string;
  readonly from: SourceValue;
}
/** Part of a component: a constant, a value as sent, or a text derived from one. */
export type Piece = string | SourceValue | Derived | null;
/** One component of several parts. */
export interface Joined {
  readonly parts: readonly Piece[];
}
export type Component = Piece | Joined;
export type Element = Component | readonly Component[];

/** Fields of an entry in `#places`. */
const FIELDS = 5;
const ELEMENT = 0x2b;
const COMPONENT = 0x3a;
const RELEASE = 0x3f;
const TERMINATOR = 0x27;

/** Bytes of the first buffer; elements without bookings never need one. */
const FIRST_ROOM = 4096;
const NONE = new Uint8Array(0);
const encoder = new TextEncoder();

export class SegmentWriter {
  /** Texts have one character per byte of the (UTF-8) file. */
  readonly #ofBytes: boolean;
  #bytes = NONE;
  length = 0;
  /** Per value: first and last byte written, first and last byte in the file, 1 when they are the same bytes. Ascending. */
  readonly #places: number[] = [];
  /** Per segment: first byte written, and its source element. */
  readonly #starts: number[] = [];
  readonly #nodes: SourceElement[] = [];

  constructor(texts: 'characters' | 'bytes' = 'characters') {
    this.#ofBytes = texts === 'bytes';
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  /** Writes a segment; empty elements at the end are left out. */
  segment(tag: string, node: SourceElement, ...elements: readonly Element[]): void {
    this.#starts.push(this.length);
    this.#nodes.push({ tag: node.tag, start: node.start, end: node.end });
    this.#ascii(tag);
    let last = elements.length;
    while (last > 0 && isEmpty(elements[last - 1] as Element)) last--;
    for (const element of elements.slice(0, last)) {
      this.#byte(ELEMENT);
      const components: readonly Component[] = isList(element) ? element : [element];
      for (const [index, component] of components.entries()) {
        if (index > 0) this.#byte(COMPONENT);
        if (component !== null && typeof component === 'object' && 'parts' in component) {
          for (const part of component.parts) this.#piece(part);
        } else this.#piece(component);
      }
    }
    this.#byte(TERMINATOR);
  }

  /** Writes a whole segment that is the same in every message. */
  raw(text: string, node: SourceElement): void {
    this.#starts.push(this.length);
    this.#nodes.push({ tag: node.tag, start: node.start, end: node.end });
    this.#ascii(text);
  }

  /** The source element of the segment at `at`; null before the first one. */
  nodeAt(at: number): SourceElement | null {
    const index = lastNotAbove(this.#starts, at, 1);
    return index < 0 ? null : (this.#nodes[index] as SourceElement);
  }

  /** Range in the file of a stretch of the segments: that of all its values, or of the element when it has none. */
  rangeOf(start: number, end: number): SourceRange | null {
    const places = this.#places;
    let first = Number.MAX_SAFE_INTEGER;
    let last = -1;
    let index = Math.max(0, lastNotAbove(places, start, FIELDS));
    for (; index * FIELDS < places.length; index++) {
      const at = index * FIELDS;
      const from = places[at] as number;
      const to = places[at + 1] as number;
      if (from >= end) break;
      if (to <= start) continue;
      const fileFrom = places[at + 2] as number;
      const same = places[at + 4] === 1;
      first = Math.min(first, same ? fileFrom + Math.max(0, start - from) : fileFrom);
      last = Math.max(last, same ? fileFrom + Math.min(to, end) - from : (places[at + 3] as number));
    }
    if (last >= 0) return { start: first, end: last };
    const node = this.nodeAt(start);
    return node === null ? null : { start: node.start, end: node.end };
  }

  /** The values in a stretch of the segments, each with whether its bytes are the same in the file. */
  *valuesIn(
    start: number,
    end: number,
  ): Generator<SourceRange & { readonly same: boolean; readonly written: SourceRange }> {
    const places = this.#places;
    let index = Math.max(0, lastNotAbove(places, start, FIELDS));
    for (; index * FIELDS < places.length; index++) {
      const at = index * FIELDS;
      const from = places[at] as number;
      const to = places[at + 1] as number;
      if (from >= end) return;
      if (to <= start) continue;
      yield {
        start: places[at + 2] as number,
        end: places[at + 3] as number,
        same: places[at + 4] === 1,
        written: { start: from, end: to },
      };
    }
  }

  /** Appends the segments of another writer. */
  append(other: SegmentWriter): void {
    const shift = this.length;
    this.#room(other.length);
    this.#bytes.set(other.bytes, shift);
    this.length += other.length;
    for (let at = 0; at < other.#places.length; at++) {
      const value = other.#places[at] as number;
      this.#places.push(at % FIELDS < 2 ? value + shift : value);
    }
    for (const start of other.#starts) this.#starts.push(start + shift);
    for (const node of other.#nodes) this.#nodes.push(node);
  }

  #piece(piece: Piece): void {
    if (piece === null) return;
    if (typeof piece === 'string') {
      this.#text(piece);
      return;
    }
    const value = 'from' in piece ? piece.from : piece;
    // Blanks around a value are dropped, and line breaks within become blanks.
    const lead = piece.text.length - piece.text.trimStart().length;
    const text = piece.text.trim().replace(/[\r\n\t]/g, ' ');
    const from = this.length;
    const plain = this.#text(text);
    const written = this.length - from;
    const raw = value.end - value.start;
    const same = !('from' in piece) && plain && raw === value.text.length;
    if (written === 0) return;
    const start = same ? value.start + lead : value.start;
    this.#places.push(from, this.length, start, same ? start + written : value.end, same ? 1 : 0);
  }

  /** Writes text, with release characters where needed; true when every character is one byte. */
  #text(text: string): boolean {
    let plain = true;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit > 0x7f && this.#ofBytes) {
        this.#byte(unit & 0xff);
        continue;
      }
      if (unit > 0x7f) {
        const code = text.codePointAt(at) as number;
        const encoded = encoder.encode(String.fromCodePoint(code));
        for (const byte of encoded) this.#byte(byte);
        if (code > 0xffff) at++;
        plain = false;
        continue;
      }
      if (unit === ELEMENT || unit === COMPONENT || unit === RELEASE || unit === TERMINATOR) {
        this.#byte(RELEASE);
        plain = false;
      }
      this.#byte(unit);
    }
    return plain;
  }

  #ascii(text: string): void {
    for (let at = 0; at < text.length; at++) this.#byte(text.charCodeAt(at));
  }

  #byte(byte: number): void {
    this.#room(1);
    this.#bytes[this.length++] = byte;
  }

  #room(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.length + more, this.#bytes.length * 2, FIRST_ROOM));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

function isList(element: Element): element is readonly Component[] {
  return Array.isArray(element);
}

function isEmpty(element: Element): boolean {
  if (element === null || element === '') return true;
  return isList(element) && element.every((component) => component === null || component === '');
}

/** Index of the last entry whose first field is not above `at`; entries have `fields` numbers each. -1 when there is none. */
function lastNotAbove(values: readonly number[], at: number, fields: number): number {
  let low = 0;
  let high = values.length / fields;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle * fields] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
