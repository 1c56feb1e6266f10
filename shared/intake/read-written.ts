/**
 * Reads segments that were written from another format: gives the manifest with places in the file for diagnostics and trace, and the ranges to
 * overwrite there.
 */
import type { Diagnostic } from '../diagnostic.ts';
import { walkInterchanges } from '../edifact/interchange.ts';
import type { EdifactMessage } from '../edifact/message.ts';
import type { Trace } from '../edifact/trace.ts';
import type { Manifest, UtcMinute } from '../manifest.ts';
import { readPnrgov } from '../pnrgov/read-pnrgov.ts';
import { type Blank, fillBlanks, movedBlank } from './blank.ts';
import type { ReadContext } from './read-context.ts';
import type { SegmentWriter, SourceElement } from './segment-writer.ts';
import { findSensitive } from './sensitive.ts';
import { withoutBlanked } from './without-blanked.ts';

export interface WrittenReading {
  /** Its diagnostics have the offsets of elements in the bytes read, and no raw text yet (see `quoted`). */
  readonly manifest: Manifest;
  /** The ranges to overwrite in the file. */
  readonly blanks: readonly Blank[];
}

/** Overwrites the bytes of values that must not be kept. */
export const WRITTEN_FILLER = 0x2a;

/** Begins the segments of a message with as much of an envelope as a reader needs. */
export function writeEnvelope(writer: SegmentWriter, element: SourceElement): void {
  for (const segment of ["UNA:+.? '", "UNB+UNOY:4'", "UNH+1+PNRGOV'"]) writer.raw(segment, element);
}

/** Reads the segments (which begin with `writeEnvelope`). Reports places in the file to `trace`. */
export function readWritten(
  written: SegmentWriter,
  prepared: UtcMinute | null,
  context: ReadContext,
  trace?: Trace,
): WrittenReading {
  const walked = walkInterchanges(written.bytes).next();
  if (walked.done === true) throw new Error('segments that were written could not be walked');
  const { tokens, envelope } = walked.value.message;
  const found = findSensitive(tokens, context.cardKey);
  const readable = tokens.bytes.slice();
  fillBlanks(readable, found.blanks, WRITTEN_FILLER);
  tokens.replaceBytes(readable);
  const message: EdifactMessage = { tokens, envelope: { ...envelope, prepared }, diagnostics: [], offset: (at) => at };
  const placed: Trace | undefined =
    trace === undefined
      ? undefined
      : (path, start, end) => {
          const range = written.rangeOf(start, end);
          if (range !== null) trace(path, range.start, range.end);
        };
  const read = readPnrgov(message, context, placed);
  const diagnostics: Diagnostic[] = [];
  for (const entry of read.diagnostics) {
    // The written segments have no trailer; its absence says nothing about the file.
    if (entry.code === 'unt-missing' || entry.code === 'message-truncated') continue;
    const element = entry.offset === null ? null : written.nodeAt(entry.offset);
    diagnostics.push({ ...entry, offset: element?.start ?? null, segment: element?.tag ?? null, raw: null });
  }
  const blanks = found.blanks.flatMap((blank) => [...blanksOf(written, blank)]);
  return { manifest: withoutBlanked({ ...read, diagnostics }, found.count), blanks };
}

/**
 * Adds quotations to diagnostics (without raw text, offsets in `bytes`, ascending), up to a line end or `>`, and converts their offsets to the
 * file. `blanks` are not quoted.
 */
export function quoted(
  diagnostics: readonly Diagnostic[],
  bytes: Uint8Array,
  blanks: readonly Blank[],
  offset: (at: number) => number,
): readonly Diagnostic[] {
  const sorted = [...blanks].sort((a, b) => a.start - b.start);
  return diagnostics.map((entry) => {
    if (entry.offset === null) return entry;
    const raw = entry.raw ?? excerpt(readableFrom(bytes, entry.offset, sorted), 0, QUOTED);
    return { ...entry, offset: offset(entry.offset), raw };
  });
}

/** Bytes quoted at the most. */
const QUOTED = 200;

/** A copy of the bytes that may be quoted, and one character more, with `blanks` (sorted) overwritten. */
function readableFrom(bytes: Uint8Array, at: number, blanks: readonly Blank[]): Uint8Array {
  const copy = bytes.slice(at, at + QUOTED + 4);
  let low = 0;
  let high = blanks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blanks[middle] as Blank).end <= at) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < blanks.length; index++) {
    const { start, end } = blanks[index] as Blank;
    if (start >= at + copy.length) break;
    copy.fill(WRITTEN_FILLER, Math.max(0, start - at), Math.min(copy.length, end - at));
  }
  return copy;
}

/** Up to 200 bytes as text, until the element or line that begins there ends. */
export function excerpt(bytes: Uint8Array, start: number, end: number): string {
  let stop = start;
  const most = Math.min(end, bytes.length, start + QUOTED);
  const isTag = bytes[start] === 0x3c;
  while (stop < most) {
    const byte = bytes[stop] as number;
    if (!isTag && (byte === 0x0a || byte === 0x0d)) break;
    stop++;
    if (isTag && byte === 0x3e) break;
  }
  while (stop < bytes.length && stop === most && stop > start && ((bytes[stop] as number) & 0xc0) === 0x80) stop--;
  return new TextDecoder().decode(bytes.subarray(start, stop));
}

/** Converts blanks in the segments to their places in the file. */
function* blanksOf(written: SegmentWriter, blank: Blank): Generator<Blank> {
  for (const value of written.valuesIn(blank.start, blank.end)) {
    if (!value.same) {
      yield movedBlank(value.start, value.end, blank, false);
      continue;
    }
    const start = value.start + Math.max(0, blank.start - value.written.start);
    const end = value.start + Math.min(blank.end, value.written.end) - value.written.start;
    const whole = blank.start >= value.written.start && blank.end <= value.written.end;
    yield movedBlank(start, end, blank, whole);
  }
}
