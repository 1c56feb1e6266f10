/**
 * Reads the bytes of a file into messages, one at a time. Detects what the file holds, and gives each message a manifest, the bytes to keep (with
 * sensitive values overwritten), and an id from what was received, by which a repeated transmission is recognised.
 */
import { readCusres } from '../cusres/read-cusres.ts';
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { type WalkedMessage, walkInterchanges } from '../edifact/interchange.ts';
import { type EdifactMessage, manifestHead, pushDiagnostic } from '../edifact/message.ts';
import type { Trace } from '../edifact/trace.ts';
import { readEntry } from '../entry/read-entry.ts';
import type { Manifest, MessageFormat, MessageFunction } from '../manifest.ts';
import { readPaxlst } from '../paxlst/read-paxlst.ts';
import { readPnrgov } from '../pnrgov/read-pnrgov.ts';
import { readPnrgovXml } from '../pnrgov-xml/read-pnrgov-xml.ts';
import { isReservationList } from '../reservation-list/list-lines.ts';
import { readReservationLists } from '../reservation-list/read-reservation-list.ts';
import { readTable } from '../table/read-table.ts';
import type { TableProfile } from '../table/table-profile.ts';
import { fillBlanks } from './blank.ts';
import { boundedLists } from './bounded-lists.ts';
import { Budget, inMegabytes, USUAL_BOUNDS } from './budget.ts';
import { cutMessage, type MessageCut, withBeyond } from './cut-message.ts';
import { detectFile } from './detect.ts';
import { asUtf8, type Reencoded, reencode, settledXml } from './encoding.ts';
import { withIataPlaces } from './iata-places.ts';
import { KeptMessage } from './kept-message.ts';
import type { ReadContext } from './read-context.ts';
import type { ReadMessage } from './read-message.ts';
import { excerpt } from './read-written.ts';
import { fillerFor, findSensitive, findSensitiveText, type SensitiveFound } from './sensitive.ts';
import { traceHead } from './trace-head.ts';
import { isTransmissionMark, MAX_UNREAD, refused, type UnreadPart, unreadPart } from './unread-parts.ts';
import { withoutBlanked } from './without-blanked.ts';

export interface FileEnd {
  /** Diagnostics outside messages, or why nothing was read. */
  readonly diagnostics: readonly Diagnostic[];
  /** Unread stretches, to show to an officer who may correct them. */
  readonly unread: readonly UnreadPart[];
}

/** Steps of work for each byte of a kind of file: measured with hostile files, rounded up. */
const STEPS: Readonly<Record<'entry' | 'edifact' | 'xml' | 'text', number>> = {
  entry: 600,
  edifact: 60,
  xml: 150,
  text: 400,
};

/**
 * Reads a file (or a member of a packed one) message by message. Never throws, whatever the content; a file without messages returns diagnostics
 * that say why.
 */
export function* readFile(given: Uint8Array, context: ReadContext): Generator<ReadMessage, FileEnd> {
  const budget = context.budget ?? ownBudget(given);
  const reading = readKind(given, { ...context, budget }, budget);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
    const { start } = step.value;
    if (!budget.charge('messages')) {
      const why = diagnostic('error', 'too-many-messages', { offset: start }, { count: budget.most.messages });
      return { diagnostics: [why], unread: [unreadPart(given, start, given.length, why)] };
    }
    yield step.value;
  }
}

function ownBudget(given: Uint8Array): Budget {
  const budget = new Budget();
  budget.receive(given.length);
  return budget;
}

function* readKind(given: Uint8Array, context: ReadContext, budget: Budget): Generator<ReadMessage, FileEnd> {
  const { most } = budget;
  if (given.length > most.fileBytes) {
    return refused(given, 'file-too-large', { megabytes: inMegabytes(most.fileBytes) });
  }
  const file = reencode(given);
  const kind = detectFile(file.bytes);
  if (kind.kind in STEPS && !budget.work(file.bytes.length * STEPS[kind.kind as keyof typeof STEPS])) {
    return refused(given, 'bound-steps', { most: budget.mostSteps });
  }
  switch (kind.kind) {
    case 'empty':
      return { ...refused(given, 'file-empty'), unread: [] };
    case 'binary':
      return refused(given, 'file-binary');
    case 'unsupported':
      return refused(given, 'format-not-supported', { format: kind.format });
    case 'entry':
      return yield* readTyped(given, file, context);
    case 'edifact':
      return yield* readEdifact(given, file, context);
    case 'xml':
      return yield* readXml(given, settledXml(file), context);
    case 'text':
      return yield* readText(given, asUtf8(file), context);
  }
}

/**
 * Reads a kept message again and gives the same manifest as at first, except for the count of sensitive values and the diagnostics. Reports the
 * place of each value to `trace`, in offsets in `kept`. `profile` is the saved layout it was read with. Null when the bytes hold no message.
 */
export function rereadKept(
  kept: Uint8Array,
  context: ReadContext,
  trace?: Trace,
  profile: TableProfile | null = null,
): Manifest | null {
  const manifest = rereadWhole(kept, context, trace, profile);
  return manifest === null ? null : boundedLists(manifest, kept.length);
}

function rereadWhole(
  kept: Uint8Array,
  context: ReadContext,
  trace: Trace | undefined,
  profile: TableProfile | null,
): Manifest | null {
  const kind = detectFile(kept);
  if (kind.kind === 'entry') return readEntry(kept, context, trace === undefined ? {} : { trace })?.manifest ?? null;
  if (kind.kind === 'text' && isReservationList(kept)) {
    for (const { manifest } of readReservationLists(kept, context, trace === undefined ? {} : { trace }))
      return manifest;
    return null;
  }
  if (kind.kind === 'text') {
    return readTable(kept, context, trace === undefined ? { profile } : { profile, trace })?.manifest ?? null;
  }
  if (kind.kind === 'xml') {
    for (const { manifest } of readPnrgovXml(kept, context, trace === undefined ? {} : { trace })) return manifest;
    return null;
  }
  for (const walked of walkInterchanges(kept)) {
    const beyond = cutMessage(walked.message.tokens, context.budget?.most ?? USUAL_BOUNDS);
    const read = readMessage(walked.message, context, trace);
    const manifest = beyond === null ? read : withBeyond(read, beyond);
    if (trace !== undefined) traceHead(walked, manifest, trace);
    return manifest;
  }
  return null;
}

/** An entry typed in at a workstation; a damaged one, or one of a later version, is left unread. */
function* readTyped(given: Uint8Array, file: Reencoded, context: ReadContext): Generator<ReadMessage, FileEnd> {
  const { bytes, offset, scale } = file;
  const reading = readEntry(bytes, context, { offset });
  const [why] = reading?.manifest.diagnostics ?? [];
  if (reading === null || reading.manifest.version !== '1') {
    return refused(given, why?.code ?? 'format-unknown', why?.params ?? {});
  }
  yield new KeptMessage(reading.manifest, { bytes, spans: [{ start: 0, end: bytes.length }], offset, scale }, reading);
  return { diagnostics: [], unread: [] };
}

function* readEdifact(given: Uint8Array, file: Reencoded, context: ReadContext): Generator<ReadMessage, FileEnd> {
  const { bytes, offset, scale } = file;
  const walk = walkInterchanges(bytes, offset);
  const unread: UnreadPart[] = [];
  const leave = (start: number, end: number, why: Pick<Diagnostic, 'code' | 'params'>): void => {
    if (unread.length < MAX_UNREAD) unread.push(unreadPart(given, start, end, why));
  };
  let blanked: Uint8Array | null = null;
  for (let read = 0; ; read++) {
    const step = walk.next();
    if (step.done === true) {
      const diagnostics = [...step.value.map((entry) => settleOutside(entry, file, leave)), ...zeroBytes(file)];
      if (read > 0) return { diagnostics, unread: unread.sort((a, b) => a.start - b.start) };
      const none = refused(given, 'no-message');
      return { diagnostics: [...none.diagnostics, ...diagnostics], unread: none.unread };
    }
    const { message, span, head, cut } = step.value satisfies WalkedMessage;
    const { tokens } = message;
    const filler = fillerFor(tokens);
    let found = findSensitive(tokens, context.cardKey);
    if (cut !== null) {
      const cover = context.cardKey === undefined ? null : { key: context.cardKey, filler };
      found = joined(found, findSensitiveText(tokens.bytes, cut.start, cut.end, cover));
    }
    for (const [index, entry] of message.diagnostics.entries()) {
      // The quotation may be a piece of a blanked value, too short to be recognised alone.
      const hidden = found.count > 0 && entry.segment?.startsWith('UN') !== true;
      message.diagnostics[index] = hidden ? { ...entry, raw: null } : withoutSensitiveRaw(entry);
    }
    if (found.count > 0) {
      // Readers must not even see these values, so they read from a blanked copy.
      blanked ??= tokens.bytes.slice();
      fillBlanks(blanked, found.blanks, filler);
      tokens.replaceBytes(blanked);
    }
    const beyond = cutMessage(tokens, context.budget?.most ?? USUAL_BOUNDS);
    let manifest = readMessage(message, context);
    if (beyond !== null) {
      const why = boundReached(beyond, offset(beyond.at), context);
      pushDiagnostic(message.diagnostics, why);
      manifest = withBeyond(manifest, beyond);
      leave(offset(beyond.at), offset(span.end), unreadOf(why, manifest));
    }
    if (found.count > 0) manifest = withoutBlanked(manifest, found.count);
    if (cut !== null) leave(offset(cut.start), offset(cut.end), { code: 'segment-cut', params: {} });
    if (manifest.format === 'UNKNOWN') {
      leave(offset(span.start), offset(span.end), {
        code: 'message-type-unknown',
        params: { type: message.envelope.type },
      });
    }
    yield new KeptMessage(manifest, { bytes, spans: [...head, span], offset, scale }, { blanks: found.blanks, filler });
  }
}

/** Why a part was not read, with the number of its travellers. */
function unreadOf(
  { code, params }: Diagnostic,
  { beyond }: Pick<Manifest, 'beyond'>,
): Pick<Diagnostic, 'code' | 'params'> {
  return { code, params: { ...params, count: beyond?.travellers ?? 0 } };
}

function boundReached({ bound }: Pick<MessageCut, 'bound'>, offset: number, context: ReadContext): Diagnostic {
  const most = (context.budget?.most ?? USUAL_BOUNDS)[bound];
  return diagnostic('error', `bound-${bound}`, { offset }, { most });
}

function* readText(given: Uint8Array, file: Reencoded, context: ReadContext): Generator<ReadMessage, FileEnd> {
  const { bytes, offset, scale, received, unsure } = file;
  if (unsure !== undefined) return refused(given, 'encoding-unsure', { set: unsure });
  if (isReservationList(bytes)) return yield* readLists(given, file, context);
  const table = readTable(bytes, context, { offset });
  if (table === null) return refused(given, 'format-unknown');
  const spans = [{ start: 0, end: bytes.length }];
  yield new KeptMessage(table.manifest, { bytes, spans, offset, scale, received }, table, table.profile);
  const { beyond } = table;
  const unread = beyond === null ? [] : [unreadPart(given, offset(beyond.at), given.length, beyond.why)];
  return { diagnostics: oddBytes(file), unread };
}

/** Reports what is said of the character set of a text, and zero bytes. */
function oddBytes(file: Reencoded): readonly Diagnostic[] {
  return [...(file.said ?? []), ...zeroBytes(file)];
}

/** Reports each zero byte, which no text has: a letter may have stood there. */
function zeroBytes({ bytes, offset }: Reencoded): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) {
    pushDiagnostic(found, diagnostic('warning', 'zero-byte', { offset: offset(at) }));
  }
  return found;
}

function* readLists(given: Uint8Array, file: Reencoded, context: ReadContext): Generator<ReadMessage, FileEnd> {
  const { bytes, offset, scale, received } = file;
  const reading = readReservationLists(bytes, context, { offset });
  for (;;) {
    const step = reading.next();
    if (step.done === true) {
      const unread: UnreadPart[] = [];
      const leave = (start: number, end: number, why: Pick<Diagnostic, 'code' | 'params'>): void => {
        unread.push(unreadPart(given, start, end, why));
      };
      const diagnostics = step.value.outside.flatMap(({ start, end }) => {
        const raw = excerpt(bytes, start, end);
        if (bytes.subarray(start, end).every((byte) => byte <= 0x20)) return [];
        const entry = diagnostic('warning', 'bytes-skipped', { offset: offset(start), raw }, { count: end - start });
        return [settleOutside(entry, file, leave)];
      });
      for (const { start, end, count } of step.value.beyond) {
        const why = boundReached({ bound: 'travellers' }, offset(start), context);
        leave(offset(start), offset(end), { code: why.code, params: { ...why.params, count } });
      }
      return { diagnostics: [...oddBytes(file), ...diagnostics], unread };
    }
    const { manifest, spans, whole, section, blanks, filler } = step.value;
    const place = { bytes, spans, whole, offset, scale, received, ...(section === undefined ? {} : { section }) };
    yield new KeptMessage(manifest, place, { blanks, filler });
  }
}

function* readXml(given: Uint8Array, file: Reencoded, context: ReadContext): Generator<ReadMessage, FileEnd> {
  const { bytes, offset, scale, received, said = [] } = file;
  const reading = readPnrgovXml(bytes, context, { offset });
  for (let read = 0; ; read++) {
    const step = reading.next();
    if (step.done === true) {
      const { diagnostics, unread } = step.value;
      if (read === 0) {
        const none = refused(given, unread[0]?.code ?? 'format-not-supported', { format: 'XML' });
        const more = diagnostics.filter(({ code }) => code !== 'bytes-skipped' && code !== none.diagnostics[0]?.code);
        return { diagnostics: [...none.diagnostics, ...said, ...more], unread: none.unread };
      }
      const parts = unread
        .slice(0, MAX_UNREAD)
        .map(({ start, end, code, params }) => unreadPart(given, offset(start), offset(end), { code, params }));
      return { diagnostics: [...said, ...diagnostics], unread: parts };
    }
    const { manifest, spans, blanks, filler } = step.value;
    yield new KeptMessage(manifest, { bytes, spans, offset, scale, received }, { blanks, filler });
  }
}

/** Handles what was found outside messages: additions by transmission are only noted, anything else goes to an officer who may correct it. */
function settleOutside(
  entry: Diagnostic,
  { bytes, offset, place }: Reencoded,
  leave: (start: number, end: number, why: Pick<Diagnostic, 'code' | 'params'>) => void,
): Diagnostic {
  const quoted = withoutSensitiveRaw(entry);
  if (entry.code !== 'bytes-skipped' || entry.offset === null) return quoted;
  const start = place(entry.offset);
  const end = Math.min(bytes.length, start + Number(entry.params.count));
  if (isTransmissionMark(bytes.subarray(start, end))) return { ...quoted, severity: 'info' };
  leave(entry.offset, offset(end), entry);
  return quoted;
}

function joined(a: SensitiveFound, b: SensitiveFound): SensitiveFound {
  return b.count === 0 ? a : { blanks: [...a.blanks, ...b.blanks], count: a.count + b.count };
}

/** The raw text in diagnostics of the file walk is not blanked yet. */
function withoutSensitiveRaw(entry: Diagnostic): Diagnostic {
  if (entry.raw === null) return entry;
  const bytes = new TextEncoder().encode(entry.raw);
  return findSensitiveText(bytes, 0, bytes.length).count === 0 ? entry : { ...entry, raw: null };
}

type MessageReader = (message: EdifactMessage, context: ReadContext, trace?: Trace) => Manifest;

const READERS: ReadonlyMap<string, MessageReader> = new Map<string, MessageReader>([
  ['PAXLST', readPaxlst],
  ['PNRGOV', readPnrgov],
  ['CUSRES', readCusres],
  ['ACKRES', (message) => withoutContent(message, 'PNRGOV', 'reply', diagnostic('info', 'acknowledgement-not-used'))],
  ['GOVREQ', (message) => withoutContent(message, 'PNRGOV', 'unknown', diagnostic('info', 'request-not-used'))],
]);

/** Reads one message by its type. */
function readMessage(message: EdifactMessage, context: ReadContext, trace?: Trace): Manifest {
  const { type } = message.envelope;
  const reader = READERS.get(type);
  if (reader !== undefined) return withIataPlaces(reader(message, context, trace), context.reference);
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
