/** A kept message as lines to read: one per segment of an EDIFACT message, one per line of any other; byte ranges become ranges of the line's text. */
import { decoderFor, isUtf8 } from '../../shared/edifact/decode.ts';
import { findSeparators } from '../../shared/edifact/separators.ts';
import { oneByteDecoder } from '../../shared/intake/one-byte-sets.ts';
import type { MessageFormat } from '../../shared/manifest.ts';

/** A range in the kept bytes to mark. */
export interface ByteMark {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly strong: boolean;
}

export interface RawLine {
  /** Counts from 1. */
  readonly number: number;
  readonly text: string;
  readonly marks: readonly ByteMark[];
}

interface ByteRange {
  readonly start: number;
  readonly end: number;
}

const EDIFACT: ReadonlySet<MessageFormat> = new Set(['PAXLST', 'PAXLST-US', 'PNRGOV', 'CUSRES', 'UNKNOWN']);
const LF = 0x0a;
const CR = 0x0d;
const LESS = 0x3c;
const GREATER = 0x3e;

/** All lines of the bytes; a mark over several lines is on each of them. */
export function rawLines(bytes: Uint8Array, format: MessageFormat, marks: readonly ByteMark[]): readonly RawLine[] {
  return [...eachRawLine(bytes, format, marks)];
}

/** The same, line by line, for messages of many thousand lines. */
export function* eachRawLine(
  bytes: Uint8Array,
  format: MessageFormat,
  marks: readonly ByteMark[],
): Generator<RawLine, void> {
  const decoding = decodingOf(bytes);
  const sorted = [...marks].sort((a, b) => a.start - b.start || a.end - b.end);
  /** Marks that began before the line and may extend into it. */
  let reaching: ByteMark[] = [];
  let next = 0;
  let number = 0;
  for (const range of rangesOf(bytes, format)) {
    for (let mark = sorted[next]; mark !== undefined && mark.start < range.end; mark = sorted[++next]) {
      reaching.push(mark);
    }
    reaching = reaching.filter(({ end }) => end > range.start);
    yield {
      number: ++number,
      text: breaksShown(decoding.text(bytes.subarray(range.start, range.end))),
      marks: reaching.map(({ path, strong, start, end }) => ({
        path,
        strong,
        start: lengthUpTo(bytes, range, start, decoding),
        end: lengthUpTo(bytes, range, end, decoding),
      })),
    };
  }
}

/** Line breaks inside a segment are not data: they are shown as a sign that differs from a blank. The length stays the same. */
function breaksShown(text: string): string {
  return text.replaceAll('\r', '\u200b').replaceAll('\n', '↵');
}

/** The lines worth showing: the first ones, which identify the message, and those around any mark. */
export function linesAround(lines: readonly RawLine[], first: number, around: number): readonly RawLine[] {
  const wanted = new Set<number>();
  lines.forEach(({ marks }, at) => {
    if (at < first) wanted.add(at);
    if (marks.length === 0) return;
    for (let near = at - around; near <= at + around; near++) wanted.add(near);
  });
  return lines.filter((_, at) => wanted.has(at));
}

function rangesOf(bytes: Uint8Array, format: MessageFormat): readonly ByteRange[] {
  if (format === 'PNRGOV-XML') return cutElements(bytes);
  if (!EDIFACT.has(format)) return cut(bytes, LF, -1);
  const { separators } = findSeparators(bytes, skipBreaks(bytes, 0), bytes.length);
  return cut(bytes, separators.terminator, separators.release);
}

/** Lines of XML, which often has no line breaks: it is also cut between tags. */
function cutElements(bytes: Uint8Array): readonly ByteRange[] {
  const ranges: ByteRange[] = [];
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    const between = bytes[at] === LESS && at > 0 && bytes[at - 1] === GREATER;
    if (at < bytes.length && bytes[at] !== LF && !between) continue;
    const from = skipBreaks(bytes, start);
    let end = at;
    while (end > from && (bytes[end - 1] === LF || bytes[end - 1] === CR)) end--;
    if (end > from) ranges.push({ start: from, end });
    start = at;
  }
  return ranges;
}

/** Ranges that end with the byte `last` (unless released), without surrounding blanks and line breaks. */
function cut(bytes: Uint8Array, last: number, release: number): readonly ByteRange[] {
  const ranges: ByteRange[] = [];
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] === release) {
      at++;
      continue;
    }
    if (at < bytes.length && bytes[at] !== last) continue;
    const from = skipBreaks(bytes, start);
    let end = Math.min(at + 1, bytes.length);
    while (end > from && (bytes[end - 1] === LF || bytes[end - 1] === CR)) end--;
    if (end > from) ranges.push({ start: from, end });
    start = at + 1;
  }
  return ranges;
}

function skipBreaks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === LF || bytes[at] === CR) at++;
  return at;
}

interface Decoding {
  text(bytes: Uint8Array): string;
  /** Length as text. */
  length(bytes: Uint8Array): number;
}

const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });
/** The syntax identifier of an interchange, which names its character set. */
const SYNTAX = /UNB.\s*(UNO[A-Z]|SIRE)/;

/** Decodes as the parsers do: UTF-8 where the bytes are valid, else the declared character set, else the one detected from the bytes. */
function decodingOf(bytes: Uint8Array): Decoding {
  const text = textDecoding(bytes);
  const plain = bytes.every((byte) => byte < 0x80);
  return { text, length: plain ? ({ length }) => length : (part) => text(part).length };
}

function textDecoding(bytes: Uint8Array): Decoding['text'] {
  if (isUtf8(bytes)) return (part) => UTF_8.decode(part);
  const syntax = SYNTAX.exec(UTF_8.decode(bytes.subarray(0, 200)))?.[1];
  return syntax === undefined ? oneByteDecoder(null, bytes) : decoderFor(syntax);
}

function lengthUpTo(bytes: Uint8Array, { start, end }: ByteRange, at: number, { length }: Decoding): number {
  return length(bytes.subarray(start, Math.max(start, Math.min(at, end))));
}
