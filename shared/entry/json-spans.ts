/**
 * Reads JSON from bytes with the byte range of each value, so that a value can be shown in, and blanked from, its original text.
 * Source: RFC 8259.
 */
import { BOUNDS } from '../intake/budget.ts';

/** A value with its bytes: for a text those between the quotes, else all of them. End exclusive. */
export type JsonNode = JsonText | JsonScalar | JsonList | JsonRecord;

interface Spanned {
  readonly start: number;
  readonly end: number;
}

export interface JsonText extends Spanned {
  readonly kind: 'text';
  readonly value: string;
  /** Some characters are escaped, so byte and character offsets differ. */
  readonly escaped: boolean;
}

export interface JsonScalar extends Spanned {
  readonly kind: 'scalar';
  readonly value: number | boolean | null;
}

export interface JsonList extends Spanned {
  readonly kind: 'list';
  readonly items: readonly JsonNode[];
}

export interface JsonRecord extends Spanned {
  readonly kind: 'record';
  readonly fields: ReadonlyMap<string, JsonNode>;
}

export type JsonResult =
  | { readonly ok: true; readonly node: JsonNode }
  /** Offset of the first byte that is no valid JSON. */
  | { readonly ok: false; readonly offset: number };

/** Deeper than any entry. */
const DEEPEST = BOUNDS.entryNesting.most;

/** Reads one JSON value (blanks around it allowed). Never throws. */
export function readJson(bytes: Uint8Array): JsonResult {
  const reader = new JsonReader(bytes);
  try {
    return { ok: true, node: reader.whole() };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, offset: error.offset };
    throw error;
  }
}

class Unreadable extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super('unreadable');
    this.offset = offset;
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SCALAR_END = /[\s,\]}]/;

const UTF8 = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true });

class JsonReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  }

  whole(): JsonNode {
    const node = this.#value(0);
    this.#blanks();
    if (this.#at < this.#bytes.length) throw new Unreadable(this.#at);
    return node;
  }

  #value(depth: number): JsonNode {
    if (depth > DEEPEST) throw new Unreadable(this.#at);
    this.#blanks();
    const start = this.#at;
    switch (this.#bytes[start]) {
      case QUOTE:
        return this.#text();
      case 0x5b: {
        const items: JsonNode[] = [];
        this.#list(0x5d, () => items.push(this.#value(depth + 1)));
        return { kind: 'list', items, start, end: this.#at };
      }
      case 0x7b: {
        const fields = new Map<string, JsonNode>();
        this.#list(0x7d, () => {
          this.#blanks();
          const name = this.#text().value;
          this.#expect(0x3a);
          fields.set(name, this.#value(depth + 1));
        });
        return { kind: 'record', fields, start, end: this.#at };
      }
      default:
        return this.#scalar();
    }
  }

  /** Reads the items between two brackets, separated by commas. */
  #list(close: number, item: () => void): void {
    this.#at++;
    this.#blanks();
    if (this.#bytes[this.#at] === close) {
      this.#at++;
      return;
    }
    for (;;) {
      item();
      this.#blanks();
      const next = this.#bytes[this.#at];
      if (next !== 0x2c && next !== close) throw new Unreadable(this.#at);
      this.#at++;
      if (next === close) return;
    }
  }

  #text(): JsonText {
    const bytes = this.#bytes;
    const open = this.#at;
    if (bytes[open] !== QUOTE) throw new Unreadable(open);
    let at = open + 1;
    let escaped = false;
    while (at < bytes.length && bytes[at] !== QUOTE) {
      if (bytes[at] === BACKSLASH) {
        escaped = true;
        at++;
      } else if ((bytes[at] as number) < 0x20) throw new Unreadable(at);
      at++;
    }
    if (at >= bytes.length) throw new Unreadable(open);
    this.#at = at + 1;
    const written = UTF8.decode(bytes.subarray(open + 1, at));
    return { kind: 'text', value: escaped ? unescaped(written, open) : written, escaped, start: open + 1, end: at };
  }

  #scalar(): JsonScalar {
    const start = this.#at;
    let end = start;
    while (end < this.#bytes.length && !SCALAR_END.test(String.fromCharCode(this.#bytes[end] as number))) end++;
    const written = UTF8.decode(this.#bytes.subarray(start, end));
    this.#at = end;
    if (written === 'true' || written === 'false') return { kind: 'scalar', value: written === 'true', start, end };
    if (written === 'null') return { kind: 'scalar', value: null, start, end };
    if (!/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(written)) throw new Unreadable(start);
    return { kind: 'scalar', value: Number(written), start, end };
  }

  #expect(byte: number): void {
    this.#blanks();
    if (this.#bytes[this.#at] !== byte) throw new Unreadable(this.#at);
    this.#at++;
  }

  #blanks(): void {
    for (;;) {
      const byte = this.#bytes[this.#at];
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return;
      this.#at++;
    }
  }
}

function unescaped(written: string, offset: number): string {
  try {
    const value: unknown = JSON.parse(`"${written}"`);
    if (typeof value === 'string') return value;
  } catch {
    // Falls through: an escape unknown to JSON.
  }
  throw new Unreadable(offset);
}

/** The decoded bytes of a text, with the range of written bytes for each of them. */
export interface UnescapedBytes {
  readonly bytes: Uint8Array;
  /** Offset of the first written byte for each byte of `bytes`; one more entry at the end. */
  readonly places: Int32Array;
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** Decodes a text's escapes, with the map back to the bytes written. */
export function unescapedBytes(all: Uint8Array, { start, end }: JsonText): UnescapedBytes {
  const bytes: number[] = [];
  const places: number[] = [];
  for (let at = start; at < end; ) {
    if (all[at] !== BACKSLASH) {
      bytes.push(all[at] as number);
      places.push(at++);
      continue;
    }
    const letter = String.fromCharCode(all[at + 1] as number);
    const coded = letter === 'u';
    const length = coded ? 6 : 2;
    const code = coded ? Number.parseInt(UTF8.decode(all.subarray(at + 2, at + 6)), 16) : 0;
    // An unpaired surrogate; no searched word holds one.
    const character = coded ? String.fromCharCode(code >= 0xd800 && code <= 0xdfff ? 0xfffd : code) : letter;
    for (const byte of new TextEncoder().encode(coded ? character : (ESCAPES[letter] ?? letter))) {
      bytes.push(byte);
      places.push(at);
    }
    at += length;
  }
  places.push(end);
  return { bytes: Uint8Array.from(bytes), places: Int32Array.from(places) };
}
