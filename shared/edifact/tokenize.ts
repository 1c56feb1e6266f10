/**
 * Cuts the bytes of one message into tokens in a single pass. Line breaks are never data: they are skipped between
 * segments and marked for removal inside them. A message ends after its UNT segment, or before the next service segment
 * when UNT is missing, or at the end of the data; so a file is read message by message and never held as one string.
 */
import { type Separators, skipBlank, upper } from './separators.ts';
import { NEEDS_CLEANING, NOT_ASCII, type Tokens } from './tokens.ts';

const ORDINARY = 0;
const COMPONENT = 1;
const ELEMENT = 2;
const TERMINATOR = 3;
const RELEASE = 4;
const BREAK = 5;
const HIGH = 6;

/** Class of each byte under the given separators; made once per interchange. */
export function classifyBytes(separators: Separators): Uint8Array {
  const classes = new Uint8Array(256);
  classes.fill(HIGH, 0x80);
  classes[0x0a] = BREAK;
  classes[0x0d] = BREAK;
  if (separators.release >= 0) classes[separators.release] = RELEASE;
  classes[separators.component] = COMPONENT;
  classes[separators.element] = ELEMENT;
  classes[separators.terminator] = TERMINATOR;
  return classes;
}

/** Tags that begin an envelope part: met inside a message they mean that its UNT is missing. */
const SERVICE = new Set(['UNA', 'UNB', 'UNG', 'UNH', 'UNE', 'UNZ']);

/** Limits that no real message comes near; they keep hostile bytes from taking all memory. */
const MAX_SEGMENTS = 4_000_000;
const MAX_COMPONENTS = 24_000_000;

export interface TokenizedSpan {
  /** Offset of the byte after the last one read. */
  readonly next: number;
  /** `unt`: ended properly; `service`: the next message or trailer began; `data-end`: the data ended; `too-large`: a limit was met. */
  readonly end: 'unt' | 'service' | 'data-end' | 'too-large';
  /** The last segment had no terminator. */
  readonly unterminated: boolean;
}

/**
 * Tokenizes from `from` (the first byte of a segment, usually UNH) into `tokens`, which must have been `reset`.
 * `classes` comes from `classifyBytes`. `limit` ends the data (exclusive).
 */
export function tokenizeMessage(
  bytes: Uint8Array,
  from: number,
  limit: number,
  classes: Uint8Array,
  tokens: Tokens,
): TokenizedSpan {
  let at = from;
  for (;;) {
    at = skipBlank(bytes, at, limit);
    if (at >= limit) return { next: limit, end: 'data-end', unterminated: false };
    if (tokens.segments > 0 && startsService(bytes, at, limit, classes)) {
      return { next: at, end: 'service', unterminated: false };
    }
    if (tokens.segments >= MAX_SEGMENTS || tokens.components >= MAX_COMPONENTS) {
      return { next: at, end: 'too-large', unterminated: false };
    }
    const next = tokenizeSegment(bytes, at, limit, classes, tokens);
    const last = tokens.segments - 1;
    const unterminated = next < 0;
    at = unterminated ? limit : next;
    if (isTag(tokens, last, 0x55, 0x4e, 0x54)) return { next: at, end: 'unt', unterminated };
    if (unterminated) return { next: limit, end: 'data-end', unterminated };
  }
}

/**
 * Tokenizes one segment from its first tag byte; returns the offset after its terminator, or -1 when the data
 * ended before one came.
 */
export function tokenizeSegment(
  bytes: Uint8Array,
  from: number,
  limit: number,
  classes: Uint8Array,
  tokens: Tokens,
): number {
  let components = tokens.components;
  let elements = tokens.elements;
  const segment = tokens.segments;
  growSegments(tokens, segment + 2);
  tokens.segStart[segment] = from;
  let start = from;
  let flags = 0;
  let at = from;
  let closed = -1;
  let { compStart, compEnd, compFlags, elComponent } = tokens;
  while (at < limit) {
    const kind = classes[bytes[at] as number] as number;
    if (kind === ORDINARY) {
      at++;
      continue;
    }
    if (kind > TERMINATOR) {
      flags |= kind === HIGH ? NOT_ASCII | NEEDS_CLEANING : NEEDS_CLEANING;
      at++;
      if (kind !== RELEASE) continue;
      while (at < limit && classes[bytes[at] as number] === BREAK) at++;
      if (at < limit && (bytes[at] as number) >= 0x80) flags |= NOT_ASCII;
      at++;
      continue;
    }
    if (components >= compStart.length - 1) {
      if (components >= MAX_COMPONENTS && kind !== TERMINATOR) {
        at++;
        continue;
      }
      growComponents(tokens);
      ({ compStart, compEnd, compFlags } = tokens);
    }
    compStart[components] = start;
    compEnd[components] = at;
    at++;
    start = at;
    // Nearly all are plain, and `reset` leaves plain flags behind.
    if (flags !== 0) {
      compFlags[components] = flags;
      flags = 0;
    }
    components++;
    if (kind === COMPONENT) continue;
    elements++;
    if (elements >= elComponent.length - 1) {
      growElements(tokens);
      elComponent = tokens.elComponent;
    }
    elComponent[elements] = components;
    if (kind === TERMINATOR) {
      closed = at;
      break;
    }
  }
  if (closed < 0) {
    growComponents(tokens, components + 1);
    growElements(tokens, elements + 2);
    tokens.compStart[components] = start;
    // A release character may have been the very last byte.
    tokens.compEnd[components] = limit;
    tokens.compFlags[components] = flags;
    components++;
    elements++;
    tokens.elComponent[elements] = components;
  }
  tokens.components = components;
  tokens.elements = elements;
  tokens.segments = segment + 1;
  tokens.segEnd[segment] = closed < 0 ? limit : closed;
  tokens.segElement[segment + 1] = elements;
  return closed;
}

function startsService(bytes: Uint8Array, at: number, limit: number, classes: Uint8Array): boolean {
  if (upper(bytes[at] as number) !== 0x55) return false;
  let tag = '';
  let next = at;
  while (next < limit && tag.length < 3) {
    const byte = bytes[next] as number;
    if (byte !== 0x0a && byte !== 0x0d) tag += String.fromCharCode(upper(byte));
    next++;
  }
  while (next < limit && ((bytes[next] as number) === 0x0a || (bytes[next] as number) === 0x0d)) next++;
  if (!SERVICE.has(tag)) return false;
  return tag === 'UNA' || (next < limit && classes[bytes[next] as number] === ELEMENT);
}

function isTag(tokens: Tokens, segment: number, a: number, b: number, c: number): boolean {
  const start = tokens.segStart[segment] as number;
  const { bytes } = tokens;
  if (upper(bytes[start] as number) !== a) return false;
  if (
    upper(bytes[start + 1] as number) === b &&
    upper(bytes[start + 2] as number) === c &&
    tokens.compEnd[tokens.elComponent[tokens.segElement[segment] as number] as number] === start + 3
  ) {
    return true;
  }
  return tokens.tag(segment) === String.fromCharCode(a, b, c);
}

function growSegments(tokens: Tokens, needed: number): void {
  if (needed < tokens.segStart.length) return;
  tokens.segStart = grown(tokens.segStart, needed);
  tokens.segEnd = grown(tokens.segEnd, needed);
  tokens.segElement = grown(tokens.segElement, needed + 1);
}

function growElements(tokens: Tokens, needed = tokens.elComponent.length + 1): void {
  if (needed < tokens.elComponent.length) return;
  tokens.elComponent = grown(tokens.elComponent, needed);
}

function growComponents(tokens: Tokens, needed = tokens.compStart.length + 1): void {
  if (needed < tokens.compStart.length) return;
  tokens.compStart = grown(tokens.compStart, needed);
  tokens.compEnd = grown(tokens.compEnd, needed);
  const flags = new Uint8Array(tokens.compStart.length);
  flags.set(tokens.compFlags);
  tokens.compFlags = flags;
}

function grown(array: Int32Array<ArrayBuffer>, needed: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(needed + 1, array.length * 2));
  larger.set(array);
  return larger;
}
