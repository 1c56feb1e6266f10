/** Lines of JSON in a file, one value each, read within bounds. */
import type { Diagnostic } from '../diagnostic.ts';
import { decoderFor } from '../edifact/decode.ts';
import { type Bounds, inMegabytes } from '../intake/budget.ts';

/** A line with an object in it; `value` is null where it holds none. */
export interface JsonLine {
  readonly start: number;
  readonly value: JsonObject | null;
  /** The beginning of the line, where it holds none. */
  readonly raw: string | null;
  /** Why it was not parsed, where it goes beyond a bound. */
  readonly beyond?: Pick<Diagnostic, 'code' | 'params'>;
}

/** Longest line that is parsed: far more than any entry has. */
const LONGEST = 8 * 1024 * 1024;

export type JsonObject = Readonly<Record<string, unknown>>;

const decode = decoderFor(null);

/** The lines of a file; empty ones are left out. Lines that are too long, nested too deep or no JSON have no value. */
export function* jsonLines(bytes: Uint8Array, most: Bounds): Generator<JsonLine> {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length) {
    const line = jsonLineAt(bytes, at, most);
    const end = lineEnd(bytes, at);
    if (line !== null) yield line;
    at = end + 1;
  }
}

/** The line that begins at a place; null when it is empty. */
export function jsonLineAt(bytes: Uint8Array, start: number, most: Bounds): JsonLine | null {
  const line = bytes.subarray(start, lineEnd(bytes, start));
  if (line.every((byte) => byte <= 0x20)) return null;
  const beyond = beyondOf(line, most);
  const value = beyond === null ? objectIn(decode(line)) : null;
  return {
    start,
    value,
    raw: value === null ? decode(line.subarray(0, 400)) : null,
    ...(beyond === null ? {} : { beyond }),
  };
}

function beyondOf(line: Uint8Array, most: Bounds): Pick<Diagnostic, 'code' | 'params'> | null {
  if (line.length > LONGEST) return { code: 'bound-list-line', params: { megabytes: inMegabytes(LONGEST) } };
  const { entryNesting } = most;
  return isDeep(line, entryNesting) ? { code: 'bound-list-nesting', params: { most: entryNesting } } : null;
}

/** The object that a text is; null when it is none. */
export function objectIn(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Has the JSON more than `most` values within each other? Parsing such a one would need a deep stack. */
export function isDeep(bytes: Uint8Array, most: number): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (inText) {
      if (byte === 0x5c) at++;
      else if (byte === 0x22) inText = false;
    } else if (byte === 0x22) inText = true;
    else if (byte === 0x7b || byte === 0x5b) {
      depth++;
      if (depth > most) return true;
    } else if (byte === 0x7d || byte === 0x5d) depth--;
  }
  return false;
}

function lineEnd(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(0x0a, from);
  return end < 0 ? bytes.length : end;
}
