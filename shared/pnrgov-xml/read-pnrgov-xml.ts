/**
 * Reads PNRGOV-XML booking by booking while the file is walked. Each booking is written as segments of the EDIFACT message, which carries the same
 * data, and the reader of those segments gives the manifest. Places in the segments are mapped back to the XML for diagnostics, for the trace and for
 * blanking. Of XML that breaks off or is damaged every complete booking is kept.
 * Source: IATA PADIS PNRGOV XML implementation guide 13.1 to 16.1, read leniently by local names.
 */
import { type Diagnostic, diagnostic, type Params } from '../diagnostic.ts';
import type { Span } from '../edifact/interchange.ts';
import { MAX_DIAGNOSTICS, pushDiagnostic } from '../edifact/message.ts';
import type { Trace } from '../edifact/trace.ts';
import type { Blank } from '../intake/blank.ts';
import { type Bounds, USUAL_BOUNDS } from '../intake/budget.ts';
import type { ReadContext } from '../intake/read-context.ts';
import { excerpt, WRITTEN_FILLER } from '../intake/read-written.ts';
import { SegmentWriter } from '../intake/segment-writer.ts';
import { findSensitiveText } from '../intake/sensitive.ts';
import type { Manifest } from '../manifest.ts';
import { decoderOf } from '../xml/xml-decoder.ts';
import { valuesIn, type XmlNode } from '../xml/xml-node.ts';
import { walkXml, type XmlBreak } from '../xml/xml-walk.ts';
import { writeBooking } from './write-booking.ts';
import { headOf, manifestOf, type OpenMessage } from './xml-message.ts';
import { isUpdate } from './xml-root.ts';
import { endsWith, nextStart } from './xml-starts.ts';

/** One message: one root element. */
export interface XmlReading {
  readonly manifest: Manifest;
  /** Declaration (if any) and root element. */
  readonly spans: readonly Span[];
  readonly blanks: readonly Blank[];
  readonly filler: number;
}

/** A stretch of the file that gave no message. */
export interface XmlUnread extends Span {
  readonly code: string;
  readonly params: Params;
}

export interface XmlEnd {
  readonly diagnostics: readonly Diagnostic[];
  readonly unread: readonly XmlUnread[];
}

export interface XmlOptions {
  /** Offset in the file as given. */
  readonly offset?: (at: number) => number;
  readonly trace?: Trace;
}

/** Reads every message of a file; returns what stands outside them. Never throws on odd content. */
export function* readPnrgovXml(
  bytes: Uint8Array,
  context: ReadContext,
  options: XmlOptions = {},
): Generator<XmlReading, XmlEnd> {
  const offset = options.offset ?? ((at: number): number => at);
  const decode = decoderOf(bytes);
  const file = new XmlFile(bytes, context, offset, options.trace);
  let at = Math.max(0, bytes.indexOf(0x3c));
  if (at > 0) file.skipped(bytes[0] === 0xef ? 3 : 0, at);
  for (let breaks = 0; at < bytes.length; breaks++) {
    let broken = walkXml(bytes, at, bytes.length, decode, file, file.most);
    if (breaks >= file.most.breaks && broken !== null) broken = { code: 'bound-breaks', at: broken.at };
    yield* file.take();
    if (broken === null) break;
    at = file.resume(broken);
    if (at >= bytes.length) break;
  }
  const last = file.finish();
  if (last !== null) yield last;
  return { diagnostics: file.outside, unread: file.unread };
}

class XmlFile {
  readonly outside: Diagnostic[] = [];
  readonly unread: XmlUnread[] = [];
  readonly most: Bounds;
  readonly #bytes: Uint8Array;
  readonly #context: ReadContext;
  readonly #offset: (at: number) => number;
  readonly #trace: Trace | undefined;
  readonly #ready: XmlReading[] = [];
  #message: OpenMessage | null = null;
  #declaration: Span | null = null;
  /** Path of open elements below the root, or within a booking. */
  #path: XmlNode[] = [];
  /** The open PNR. */
  #pnr: XmlNode | null = null;
  /** Walking on after damage: what follows belongs to the message that was open. */
  #resumed = false;
  /** Elements and attributes kept of the open booking, and of the open message outside its bookings. */
  #kept = { booking: 0, outside: 0 };

  constructor(bytes: Uint8Array, context: ReadContext, offset: (at: number) => number, trace: Trace | undefined) {
    this.#bytes = bytes;
    this.#context = context;
    this.#offset = offset;
    this.#trace = trace;
    this.most = context.budget?.most ?? USUAL_BOUNDS;
    const declaration = bytes.indexOf(0x3c);
    const end = bytes.indexOf(0x3e, declaration) + 1;
    const text = String.fromCharCode(...bytes.subarray(declaration, Math.min(end, declaration + 200)));
    if (/^<\?xml\s/i.test(text)) this.#declaration = { start: declaration, end };
  }

  *take(): Generator<XmlReading> {
    yield* this.#ready.splice(0);
  }

  open(node: XmlNode, depth: number): boolean {
    if (depth === 0 && !(this.#resumed && isPnr(node))) this.#begin(node);
    const message = this.#message;
    if (message === null) return true;
    const parent = this.#path[this.#path.length - 1] ?? null;
    if (this.#pnr === null && isPnr(node)) {
      this.#pnr = node;
      this.#kept.booking = 0;
    } else if (parent !== null && parent !== node) parent.children.push(node);
    this.#path.push(node);
    if (node.name === 'passenger') message.travellers++;
    return this.#keeps(1 + node.attributes.length);
  }

  #keeps(count: number): boolean {
    const kept = this.#kept;
    if (this.#pnr === null) kept.outside += count;
    else kept.booking += count;
    return kept.booking <= this.most.elements && kept.outside <= this.most.elements;
  }

  close(node: XmlNode, depth: number): void {
    const message = this.#message;
    if (message === null) return;
    this.#path.pop();
    message.end = node.end;
    if (node === this.#pnr) {
      this.#pnr = null;
      this.#book(message, node);
    }
    if (depth === 0 && node === message.root) this.#end();
  }

  other(start: number, end: number): void {
    const first = String.fromCharCode(...this.#bytes.subarray(start, start + 5));
    if (/^<\?xml/i.test(first)) {
      if (this.#message === null) this.#declaration = { start, end };
      return;
    }
    if (this.#message !== null) this.#scan(this.#message, start, end);
    else if (this.#bytes[start] !== 0x3c) this.skipped(start, end);
  }

  odd(at: number): void {
    const message = this.#message;
    const entry = diagnostic('info', 'xml-character', { offset: message === null ? this.#offset(at) : at });
    pushDiagnostic(message?.diagnostics ?? this.outside, entry);
  }

  /** Bytes outside any message. */
  skipped(start: number, end: number): void {
    const params = { count: end - start };
    if (this.outside.length >= MAX_DIAGNOSTICS) {
      pushDiagnostic(this.outside, diagnostic('warning', 'bytes-skipped', {}, params));
      return;
    }
    const raw = excerpt(this.#bytes, start, end);
    if (raw.trim() === '') return;
    const entry = diagnostic('warning', 'bytes-skipped', { offset: this.#offset(start), raw }, params);
    pushDiagnostic(this.outside, hidden(entry));
  }

  /** Reports the break and gives the place to continue from: the next booking or root, or the end of the file. */
  resume({ code, at: stop }: XmlBreak): number {
    const message = this.#message;
    const from = this.#pnr?.start ?? stop;
    const refused = code !== 'xml-broken';
    const next = refused ? this.#bytes.length : nextStart(this.#bytes, Math.max(stop, from + 1));
    const tag = this.#path[this.#path.length - 1]?.tag ?? null;
    const cut = next === this.#bytes.length && !refused && message !== null && !endsWith(this.#bytes, message.root.tag);
    const why = cut ? 'message-truncated' : code;
    // After damage, end tags fit no start tag; nothing is lost with them.
    if (!this.#resumed || this.#pnr !== null || refused) {
      const raw = excerpt(this.#bytes, stop, next);
      const entry = diagnostic(
        'error',
        why,
        {
          offset: message === null ? this.#offset(stop) : stop,
          segment: tag,
          raw,
        },
        this.#paramsOf(code),
      );
      pushDiagnostic(message?.diagnostics ?? this.outside, hidden(entry));
      if (next > from) this.#leave({ start: from, end: next, code: why, params: this.#paramsOf(code) });
    }
    if (message !== null) this.#scanRaw(message, from, next);
    if (message !== null) message.end = Math.max(message.end, next);
    this.#pnr = null;
    this.#path = message === null ? [] : [message.root];
    this.#resumed = true;
    return next;
  }

  /** Keeps a stretch to be looked at, as many as an officer is shown. */
  #leave(part: XmlUnread): void {
    if (this.unread.length < this.most.unread) this.unread.push(part);
  }

  /** The number of the bound that broke the walk. */
  #paramsOf(code: XmlBreak['code']): Params {
    const { nesting, elements, breaks } = this.most;
    if (code === 'bound-nesting') return { most: nesting };
    if (code === 'bound-elements-kept') return { most: elements };
    return code === 'bound-breaks' ? { most: breaks } : {};
  }

  /** Ends the message that is still open at the end of the file. */
  finish(): XmlReading | null {
    if (this.#message !== null) this.#end();
    return this.#ready.pop() ?? null;
  }

  #begin(root: XmlNode): void {
    if (this.#message !== null) this.#end();
    this.#resumed = false;
    this.#message = {
      root,
      declaration: this.#declaration,
      body: new SegmentWriter(),
      boarding: [],
      blanks: [],
      diagnostics: [],
      sensitive: 0,
      bookings: 0,
      travellers: 0,
      beyond: null,
      read: 0,
      end: root.end,
    };
    this.#kept = { booking: 0, outside: 0 };
    this.#path = [];
    this.#pnr = null;
  }

  #book(message: OpenMessage, pnr: XmlNode): void {
    message.bookings++;
    const bound = message.bookings > this.most.bookings ? 'bookings' : 'travellers';
    if (message.beyond === null && (bound === 'bookings' || message.travellers > this.most.travellers)) {
      message.beyond = { at: pnr.start, bound, read: { travellers: message.read, bookings: message.bookings - 1 } };
      this.#report(message, 'error', `bound-${bound}`, pnr, { most: this.most[bound] });
    }
    if (message.beyond !== null) {
      this.#scanUnused(message, pnr);
      return;
    }
    message.read = message.travellers;
    const { boarding, unknown } = writeBooking(message.body, pnr, isUpdate(message.root));
    message.boarding.push(boarding);
    for (const node of unknown) this.#report(message, 'info', 'unknown-element', node, { value: node.tag });
    this.#scanUnused(message, pnr);
  }

  /** Marks a stretch that was not read, so that it is checked for sensitive content. */
  #scanUnused(message: OpenMessage, node: XmlNode): void {
    for (const value of valuesIn(node)) {
      if (value.used) continue;
      const { text, start, end } = value;
      this.#scan(message, start, end);
      // What is sensitive may be parted by a comment.
      if (this.#bytes.subarray(start, end).includes(LESS)) this.#scanJoined(message, text, { start, end });
    }
  }

  /** Blanks a text of several pieces as a whole, where it holds what is sensitive. */
  #scanJoined(message: OpenMessage, text: string, { start, end }: Span): void {
    const bytes = new TextEncoder().encode(text);
    const { count } = findSensitiveText(bytes, 0, bytes.length);
    if (count > 0) message.blanks.push({ start, end });
    message.sensitive += count;
  }

  /** Stretches that were not parsed: each text between quotes and brackets. */
  #scanRaw(message: OpenMessage, start: number, end: number): void {
    let from = start;
    for (let at = start; at <= end; at++) {
      const byte = at < end ? (this.#bytes[at] as number) : 0x3c;
      if (byte !== 0x3c && byte !== 0x3e && byte !== 0x22 && byte !== 0x27) continue;
      if (at > from) this.#scan(message, from, at);
      from = at + 1;
    }
  }

  #scan(message: OpenMessage, start: number, end: number): void {
    const { cardKey } = this.#context;
    const cover = cardKey === undefined ? null : { key: cardKey, filler: WRITTEN_FILLER };
    const found = findSensitiveText(this.#bytes, start, end, cover);
    for (const blank of found.blanks) message.blanks.push(blank);
    message.sensitive += found.count;
  }

  #report(
    message: OpenMessage,
    severity: Diagnostic['severity'],
    code: string,
    node: XmlNode,
    params: Params = {},
  ): void {
    pushDiagnostic(message.diagnostics, diagnostic(severity, code, { offset: node.start, segment: node.tag }, params));
  }

  #end(): void {
    const message = this.#message as OpenMessage;
    this.#message = null;
    this.#path = [];
    const { root, body } = message;
    const named = root.name.includes('pnrgov');
    if (!named && message.bookings === 0) {
      this.skipped(root.start, message.end);
      this.#leave({
        start: root.start,
        end: message.end,
        code: 'format-not-supported',
        params: { format: 'XML' },
      });
      for (const entry of message.diagnostics) pushDiagnostic(this.outside, entry);
      return;
    }
    const head = headOf(message);
    this.#scanUnused(message, root);
    head.append(body);
    const manifest = manifestOf(message, head, {
      bytes: this.#bytes,
      context: this.#context,
      trace: this.#trace,
      offset: this.#offset,
    });
    const { beyond } = message;
    if (beyond !== null) {
      const params = { most: this.most[beyond.bound], count: message.travellers - beyond.read.travellers };
      this.#leave({ start: beyond.at, end: message.end, code: `bound-${beyond.bound}`, params });
    }
    const span = { start: root.start, end: Math.max(message.end, root.end) };
    this.#ready.push({
      manifest,
      spans: message.declaration === null ? [span] : [message.declaration, span],
      blanks: message.blanks,
      filler: WRITTEN_FILLER,
    });
  }
}

const LESS = 0x3c;

function isPnr(node: XmlNode): boolean {
  return node.name === 'pnr';
}

/** Raw text of a diagnostic: text not yet checked for sensitive content is quoted only where it holds none. */
function hidden(entry: Diagnostic): Diagnostic {
  if (entry.raw === null) return entry;
  const bytes = new TextEncoder().encode(entry.raw);
  return findSensitiveText(bytes, 0, bytes.length).count === 0 ? entry : { ...entry, raw: null };
}
