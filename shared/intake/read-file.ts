/**
 * From the bytes of a file to messages, one at a time: detects what the file holds, reads each message into a manifest, and gives for
 * each the bytes to keep (with sensitive values overwritten) and an id made from what was received, by which a resend is known.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { type Span, type WalkedMessage, walkInterchanges } from '../edifact/interchange.ts';
import { type EdifactMessage, manifestHead } from '../edifact/message.ts';
import type { Trace } from '../edifact/trace.ts';
import type { Manifest, MessageFormat, MessageFunction } from '../manifest.ts';
import { readPaxlst } from '../paxlst/read-paxlst.ts';
import { readPnrgov } from '../pnrgov/read-pnrgov.ts';
import { readTable } from '../table/read-table.ts';
import { detectFile } from './detect.ts';
import { reencode } from './encoding.ts';
import type { ReadContext } from './read-context.ts';
import {
  type Blank,
  fillBlanks,
  fillerFor,
  findSensitive,
  findSensitiveText,
  type SensitiveFound,
} from './sensitive.ts';

/** A stretch of kept bytes and where it stood in the file. */
export interface KeptPart {
  /** Offset in the kept bytes. */
  readonly kept: number;
  /** Offset in the file as given. */
  readonly file: number;
  readonly length: number;
  /** Bytes of the file per kept byte: 2 for UTF-16. */
  readonly scale: 1 | 2;
}

export interface ReadMessage {
  readonly manifest: Manifest;
  /** Byte range of the message in the file as given, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** First 32 hex digits of the SHA-256 over sender, preparation time and the message as received. */
  readonly id: string;
  /** UNA, UNB, UNG and the message (or the whole table), sensitive values overwritten. */
  readonly kept: Uint8Array;
  readonly keptFrom: readonly KeptPart[];
}

export interface FileEnd {
  /** What was found outside messages, or why nothing was read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Larger files are refused: no manifest comes near. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024;

/** More messages than any file holds; what follows is left unread, and said. */
export const MAX_MESSAGES = 200_000;

/**
 * Reads a file message by message. `name` is for nothing but people: content decides. Never throws on what the file holds; a file
 * that gives nothing says why in the diagnostics returned.
 */
export function* readFile(_name: string, given: Uint8Array, context: ReadContext): Generator<ReadMessage, FileEnd> {
  if (given.length > MAX_FILE_BYTES) return refused('file-too-large', { megabytes: MAX_FILE_BYTES / 1048576 });
  const { bytes, offset, scale } = reencode(given);
  const kind = detectFile(bytes);
  switch (kind.kind) {
    case 'empty':
      return refused('file-empty');
    case 'binary':
      return refused('file-binary');
    case 'unsupported':
      return refused('format-not-supported', { format: kind.format });
    case 'edifact':
      return yield* readEdifact(bytes, offset, scale, context);
    case 'text': {
      const table = readTable(bytes, context, { offset });
      if (table === null) return refused('format-unknown');
      const whole = { start: 0, end: bytes.length };
      yield new KeptMessage(table.manifest, bytes, [whole], whole, table.blanks, table.filler, offset, scale);
      return { diagnostics: [] };
    }
  }
}

/**
 * Reads a kept message again: gives the manifest it gave at first (less the count of sensitive values, which are gone, and what was
 * said about the message), and tells `trace` where each value stands, in offsets in `kept`. Null when the bytes hold no message.
 */
export function rereadKept(kept: Uint8Array, context: ReadContext, trace?: Trace): Manifest | null {
  const kind = detectFile(kept);
  if (kind.kind === 'text') return readTable(kept, context, trace === undefined ? {} : { trace })?.manifest ?? null;
  for (const { message } of walkInterchanges(kept)) return readMessage(message, context, trace);
  return null;
}

/** Offset in the file of an offset in the kept bytes. */
export function fileOffset(parts: readonly KeptPart[], at: number): number {
  for (const { kept, file, length, scale } of parts) {
    if (at >= kept && at < kept + length) return file + (at - kept) * scale;
  }
  const last = parts[parts.length - 1];
  return last === undefined ? at : last.file + last.length * last.scale;
}

function* readEdifact(
  bytes: Uint8Array,
  offset: (at: number) => number,
  scale: 1 | 2,
  context: ReadContext,
): Generator<ReadMessage, FileEnd> {
  const walk = walkInterchanges(bytes, offset);
  let blanked: Uint8Array | null = null;
  for (let read = 0; ; read++) {
    const step = walk.next();
    if (step.done === true) return { diagnostics: step.value.map(withoutSensitiveRaw) };
    if (read >= MAX_MESSAGES) return refused('too-many-messages', { count: MAX_MESSAGES });
    const { message, span, head, cut } = step.value satisfies WalkedMessage;
    const { tokens } = message;
    const filler = fillerFor(tokens);
    let found = findSensitive(tokens, context.cardKey);
    if (cut !== null) {
      const cover = context.cardKey === undefined ? null : { key: context.cardKey, filler };
      found = joined(found, findSensitiveText(tokens.bytes, cut.start, cut.end, cover));
    }
    for (const [index, entry] of message.diagnostics.entries()) {
      // What is quoted may be a piece of what is blanked, too short to be known by itself.
      const hidden = found.count > 0 && entry.segment?.startsWith('UN') !== true;
      message.diagnostics[index] = hidden ? { ...entry, raw: null } : withoutSensitiveRaw(entry);
    }
    if (found.count > 0) {
      // Readers must not even see these values, so they read from a copy in which they are gone.
      blanked ??= tokens.bytes.slice();
      fillBlanks(blanked, found.blanks, filler);
      tokens.replaceBytes(blanked);
    }
    let manifest = readMessage(message, context);
    if (found.count > 0) manifest = withoutBlanked(manifest, found.count);
    yield new KeptMessage(manifest, bytes, [...head, span], span, found.blanks, filler, offset, scale);
  }
}

function joined(a: SensitiveFound, b: SensitiveFound): SensitiveFound {
  return b.count === 0 ? a : { blanks: [...a.blanks, ...b.blanks], count: a.count + b.count };
}

/** What the walk over the file quotes was not blanked yet. */
function withoutSensitiveRaw(entry: Diagnostic): Diagnostic {
  if (entry.raw === null) return entry;
  const bytes = new TextEncoder().encode(entry.raw);
  return findSensitiveText(bytes, 0, bytes.length).count === 0 ? entry : { ...entry, raw: null };
}

/** Codes of services that were blanked are no services any more. */
function withoutBlanked(manifest: Manifest, count: number): Manifest {
  return {
    ...manifest,
    sensitive: manifest.sensitive + count,
    bookings: manifest.bookings.map((booking) =>
      booking.services.some(isBlanked)
        ? { ...booking, services: booking.services.filter((code) => !isBlanked(code)) }
        : booking,
    ),
  };
}

function isBlanked(code: string): boolean {
  return /^([^A-Z0-9])\1*$/.test(code);
}

type MessageReader = (message: EdifactMessage, context: ReadContext, trace?: Trace) => Manifest;

const READERS: ReadonlyMap<string, MessageReader> = new Map<string, MessageReader>([
  ['PAXLST', readPaxlst],
  ['PNRGOV', readPnrgov],
  ['CUSRES', (message) => withoutContent(message, 'CUSRES', 'reply', diagnostic('info', 'reply-not-used'))],
]);

/** Reads one message by its type. */
export function readMessage(message: EdifactMessage, context: ReadContext, trace?: Trace): Manifest {
  const { type } = message.envelope;
  const reader = READERS.get(type);
  if (reader !== undefined) return reader(message, context, trace);
  return withoutContent(message, 'UNKNOWN', 'unknown', diagnostic('error', 'message-type-unknown', {}, { type }));
}

function withoutContent(
  message: EdifactMessage,
  format: MessageFormat,
  name: MessageFunction,
  why: Diagnostic,
): Manifest {
  const offset = message.offset(message.tokens.segStart[0] as number);
  message.diagnostics.push({ ...why, offset, segment: 'UNH', raw: message.tokens.raw(0).slice(0, 200) });
  return {
    format,
    function: name,
    ...manifestHead(message.envelope),
    flights: [],
    travellers: [],
    bookings: [],
    replies: [],
    stated: { passengers: null, crew: null, bookings: null },
    sensitive: 0,
    diagnostics: message.diagnostics,
  };
}

/** Id and kept bytes are made when they are asked for: reading alone needs neither. */
class KeptMessage implements ReadMessage {
  readonly manifest: Manifest;
  readonly start: number;
  readonly end: number;
  readonly keptFrom: readonly KeptPart[];
  readonly #bytes: Uint8Array;
  readonly #spans: readonly Span[];
  readonly #span: Span;
  readonly #blanks: readonly Blank[];
  readonly #filler: number;
  #id: string | null = null;

  constructor(
    manifest: Manifest,
    bytes: Uint8Array,
    spans: readonly Span[],
    span: Span,
    blanks: readonly Blank[],
    filler: number,
    offset: (at: number) => number,
    scale: 1 | 2,
  ) {
    this.manifest = manifest;
    this.#bytes = bytes;
    this.#spans = spans;
    this.#span = span;
    this.#blanks = blanks;
    this.#filler = filler;
    this.start = offset(span.start);
    this.end = offset(span.end);
    let kept = 0;
    this.keptFrom = spans.map(({ start, end }) => {
      const part: KeptPart = { kept, file: offset(start), length: end - start, scale };
      kept += end - start;
      return part;
    });
  }

  get id(): string {
    this.#id ??= messageId(this.manifest, this.#bytes.subarray(this.#span.start, this.#span.end));
    return this.#id;
  }

  get kept(): Uint8Array {
    const length = this.#spans.reduce((sum, { start, end }) => sum + end - start, 0);
    const kept = new Uint8Array(length);
    let at = 0;
    for (const { start, end } of this.#spans) {
      kept.set(this.#bytes.subarray(start, end), at);
      at += end - start;
    }
    // Values are only ever blanked inside the message itself, which comes last.
    fillBlanks(kept, this.#blanks, this.#filler, this.#span.end - length);
    return kept;
  }
}

/** SHA-256 over sender, preparation time and the bytes of the message as received; its first 32 hex digits. */
function messageId(manifest: Manifest, bytes: Uint8Array): string {
  const hash = sha256.create();
  hash.update(new TextEncoder().encode(`${manifest.sender ?? ''}\n${manifest.prepared ?? ''}\n`));
  hash.update(bytes);
  return bytesToHex(hash.digest()).slice(0, 32);
}

function refused(code: string, params: Record<string, string | number> = {}): FileEnd {
  return { diagnostics: [diagnostic('error', code, {}, params)] };
}
