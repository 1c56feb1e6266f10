/**
 * Cuts the bytes of one message into tokens in a single pass. Line breaks are never data: they are skipped between segments and marked for removal
 * inside them. A message ends after its UNT segment, or before the next service segment when UNT is missing, or at the end of the data; so a file is
 * read message by message and never held as one string.
 */
import { BOUNDS } from '../intake/budget.ts';
import { type Separators, skipBlank, upper } from './separators.ts';
import { BY_COMPONENT, BY_ELEMENT, BY_TERMINATOR, type SHIFT, type Tokens, tagCode, type UNCLEAN } from './tokens.ts';

/** Classes of bytes: 0 is ordinary data, separators have the `BY_…` of the component they close, these are the others. `HIGH`: its component is no plain ASCII. */
const RELEASE = 4;
const BREAK = 5;
const HIGH = 6;

/** Class of each byte under the given separators; computed once per interchange. */
export function classifyBytes(separators: Separators): Uint8Array {
  const classes = new Uint8Array(256);
  classes.fill(HIGH, 0x80);
  // A zero is a mishap of transmission, which the file remarks: it is no data.
  classes[0x00] = HIGH;
  classes[0x0a] = BREAK;
  classes[0x0d] = BREAK;
  if (separators.release >= 0) classes[separators.release] = RELEASE;
  classes[separators.component] = BY_COMPONENT;
  classes[separators.element] = BY_ELEMENT;
  classes[separators.terminator] = BY_TERMINATOR;
  return classes;
}

/** Tags that begin an envelope part. Inside a message they mean that its UNT is missing. */
const UNT = tagCode('UNT');
const SERVICE = new Set(['UNA', 'UNB', 'UNG', 'UNH', 'UNE', 'UNZ']);

const MAX_SEGMENTS = BOUNDS.segments.most;
const MAX_COMPONENTS = BOUNDS.components.most;

export interface TokenizedSpan {
  /** Offset of the byte after the last one read. */
  readonly next: number;
  /** `unt`: ended properly; `service`: the next message or trailer began; `data-end`: the data ended; `too-large`: a limit was reached. */
  readonly end: 'unt' | 'service' | 'data-end' | 'too-large';
  /** The last segment had no terminator. */
  readonly unterminated: boolean;
}

/**
 * Tokenizes from `from` (the first byte of a segment, usually UNH) into `tokens`, which must have been `reset`. `classes` comes from `classifyBytes`.
 * `limit` ends the data (exclusive).
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
    const before = tokens.segments;
    at = scan(bytes, at, limit, classes, tokens, false);
    const unterminated = lastMark(tokens) === 0;
    // Only the first segment of a run may begin with U (see `scan`).
    if (isUnt(tokens, before)) return { next: at, end: 'unt', unterminated };
    if (unterminated) return { next: limit, end: 'data-end', unterminated };
  }
}

/** Tokenizes one segment from its first tag byte; returns the offset after its terminator, or -1 when the data ended before one came. */
export function tokenizeSegment(
  bytes: Uint8Array,
  from: number,
  limit: number,
  classes: Uint8Array,
  tokens: Tokens,
): number {
  const next = scan(bytes, from, limit, classes, tokens, true);
  return lastMark(tokens) === 0 ? -1 : next;
}

/** What closed the last component: 0 when it was the end of the data. */
function lastMark(tokens: Tokens): number {
  return (tokens.marks[tokens.components - 1] as number) & 3;
}

/**
 * Tokenizes segments from the first byte of a tag up to the next one that begins with U, which may end the message. With `single`, or when the first
 * tag begins with U, it tokenizes one segment. Gives the offset after the last terminator, or `limit`.
 *
 * Reading speed depends on this loop: it stores offsets, allocates nothing, and handles eight bytes before it tests for the end of the data.
 * Constants of the module are copied or written out here, because bundlers turn them into variables.
 */
function scan(
  bytes: Uint8Array,
  from: number,
  limit: number,
  classes: Uint8Array,
  tokens: Tokens,
  single: boolean,
): number {
  const alone = single || isU(bytes[from] as number);
  const ordinary = 0;
  const terminator = 3 satisfies typeof BY_TERMINATOR;
  const release = 4 satisfies typeof RELEASE;
  const lineBreak = 5 satisfies typeof BREAK;
  const unclean = 4 satisfies typeof UNCLEAN;
  const shift = 3 satisfies typeof SHIFT;
  const mostComponents = MAX_COMPONENTS;
  const mostSegments = MAX_SEGMENTS;
  let { segStart, segFirst, marks, wrapped, oddTag } = tokens;
  let segment = tokens.segments;
  let component = tokens.components;
  if (segment + 1 >= segStart.length) ({ segStart, segFirst } = growSegments(tokens, 2));
  segStart[segment] = from;
  segFirst[segment] = component;
  if (from >= limit - 7 || !isTag(bytes, from, classes)) oddTag = true;
  let room = marks.length - 1;
  const eight = limit - 7;
  let at = from;
  let dirty = 0;
  let next = -1;
  for (;;) {
    let kind = 0;
    if (at < eight) {
      kind = classes[bytes[at] as number] as number;
      if (kind === ordinary) {
        kind = classes[bytes[++at] as number] as number;
        if (kind === ordinary) {
          kind = classes[bytes[++at] as number] as number;
          if (kind === ordinary) {
            kind = classes[bytes[++at] as number] as number;
            if (kind === ordinary) {
              kind = classes[bytes[++at] as number] as number;
              if (kind === ordinary) {
                kind = classes[bytes[++at] as number] as number;
                if (kind === ordinary) {
                  kind = classes[bytes[++at] as number] as number;
                  if (kind === ordinary) {
                    kind = classes[bytes[++at] as number] as number;
                    if (kind === ordinary) {
                      at++;
                      continue;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      if (at >= limit) break;
      kind = classes[bytes[at] as number] as number;
      if (kind === ordinary) {
        at++;
        continue;
      }
    }
    if (kind <= terminator) {
      if (component >= room) {
        if (component >= mostComponents && kind !== terminator) {
          at++;
          continue;
        }
        marks = growComponents(tokens, (limit - from) / (at - from));
        room = marks.length - 1;
      }
      marks[component++] = (at << shift) | dirty | kind;
      dirty = 0;
      at++;
      if (kind !== terminator) continue;
      segment++;
      next = at;
      if (alone || component >= mostComponents || segment >= mostSegments) break;
      while (at < limit && (bytes[at] as number) <= 0x20) at++;
      if (at >= limit || isU(bytes[at] as number)) break;
      if (segment + 1 >= segStart.length) ({ segStart, segFirst } = growSegments(tokens, (limit - from) / (at - from)));
      segStart[segment] = at;
      segFirst[segment] = component;
      next = -1;
      if (at >= eight || !isTag(bytes, at, classes)) oddTag = true;
      continue;
    }
    dirty = unclean;
    at++;
    if (kind !== release) {
      if (kind === lineBreak) wrapped = true;
      continue;
    }
    // The released character is data, whatever it is. A line may be wrapped before it.
    while (at < limit && classes[bytes[at] as number] === lineBreak) {
      wrapped = true;
      at++;
    }
    at++;
  }
  if (next < 0) {
    // The data ended within a segment. A release character may have been the very last byte.
    marks[component++] = (limit << shift) | dirty;
    segment++;
    next = limit;
  }
  segFirst[segment] = component;
  tokens.segments = segment;
  tokens.components = component;
  tokens.wrapped = wrapped;
  tokens.oddTag = oddTag;
  return next;
}

/** Do three ordinary bytes stand here and then the end of an element or segment, as they do where a segment begins? */
function isTag(bytes: Uint8Array, at: number, classes: Uint8Array): boolean {
  const tag =
    (classes[bytes[at] as number] as number) |
    (classes[bytes[at + 1] as number] as number) |
    (classes[bytes[at + 2] as number] as number);
  const after = classes[bytes[at + 3] as number] as number;
  return tag === 0 && (after === 2 || after === 3);
}

function isU(byte: number): boolean {
  return byte === 0x55 || byte === 0x75;
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
  return tag === 'UNA' || (next < limit && classes[bytes[next] as number] === BY_ELEMENT);
}

/** Is this segment the trailer of the message? */
function isUnt(tokens: Tokens, segment: number): boolean {
  return isU(tokens.bytes[tokens.segStart[segment] as number] as number) && tokens.tagCode(segment) === UNT;
}

/** `times`: how many times longer the data are than the part read. */
function growSegments(tokens: Tokens, times: number): Tokens {
  tokens.segStart = grown(tokens.segStart, times);
  tokens.segFirst = grown(tokens.segFirst, times);
  return tokens;
}

function growComponents(tokens: Tokens, times: number): Int32Array<ArrayBuffer> {
  tokens.marks = grown(tokens.marks, times);
  return tokens.marks;
}

/** Capacity for the rest if it resembles what was read, within bounds: doubling would take twice the memory of a large message. */
function grown(array: Int32Array<ArrayBuffer>, times: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.ceil(array.length * Math.min(8, Math.max(1.1, times * 1.02))));
  larger.set(array);
  return larger;
}
