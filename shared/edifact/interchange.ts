/**
 * Walks the bytes of a file from message to message: finds the separators of each interchange, reads UNB, UNG and UNH, checks the counts and
 * references of the trailers, and reports every stretch of bytes that is none of these. One message is tokenized at a time and the tokens are reused,
 * so a caller must be done with a message before it asks for the next.
 * Source: ISO 9735.
 */
import { type Diagnostic, diagnostic, type Params, type Severity } from '../diagnostic.ts';
import { BOUNDS } from '../intake/budget.ts';
import { decoderFor } from './decode.ts';
import { envelopeOf, type Group, type Head, NO_HEAD, readGroup, readHead } from './envelope.ts';
import { type EdifactMessage, MAX_DIAGNOSTICS, pushDiagnostic } from './message.ts';
import {
  brokenLines,
  cutTexts,
  gluedTravellers,
  type LostTerminator,
  type Repair,
  repairSmartQuotes,
} from './repair.ts';
import { DEFAULT_SEPARATORS, findSeparators, type Separators, skipBlank } from './separators.ts';
import { nextEnvelope, type ServiceKind, serviceKind, serviceLimit } from './service-segments.ts';
import { classifyBytes, tokenizeMessage, tokenizeSegment } from './tokenize.ts';
import { Tokens } from './tokens.ts';

/** A range of bytes of the file, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface WalkedMessage {
  readonly message: EdifactMessage;
  /** UNH … UNT. */
  readonly span: Span;
  /** The incomplete last segment, which was left out of the tokens. */
  readonly cut: Span | null;
  /** UNA, UNB, UNG that apply to the message, in this order, as far as they were sent. */
  readonly head: readonly Span[];
}

const UNENDED = {
  service: { severity: 'warning', code: 'unt-missing' },
  'data-end': { severity: 'error', code: 'message-truncated' },
  'too-large': { severity: 'error', code: 'bound-segments' },
} as const satisfies Record<string, { severity: Severity; code: string }>;

/**
 * Yields every message of a file and returns what was found outside messages. `offset` maps a byte of `bytes` to a byte of the file as given
 * (identity unless the file was re-encoded).
 */
export function walkInterchanges(
  bytes: Uint8Array,
  offset: (at: number) => number = (at) => at,
): Generator<WalkedMessage, Diagnostic[]> {
  return new InterchangeWalk(bytes, offset).walk();
}

class InterchangeWalk {
  readonly #given: Uint8Array;
  readonly #offset: (at: number) => number;
  readonly #limit: number;
  readonly #quotes: Repair['quotes'];
  /** The given bytes, or a repaired copy of the same length. */
  #bytes: Uint8Array;
  /** Index of the next quote to report. */
  #quote = 0;
  readonly #outside: Diagnostic[] = [];

  #separators: Separators = DEFAULT_SEPARATORS;
  #classes = classifyBytes(DEFAULT_SEPARATORS);
  /** Tokens of the message, and of the envelope segment read last. */
  readonly #tokens: Tokens;
  readonly #service = new Tokens(DEFAULT_SEPARATORS, decoderFor(null));

  #una: Span | null = null;
  #unb: Span | null = null;
  #ung: Span | null = null;
  #head: Head = NO_HEAD;
  #group: Group | null = null;
  /** Separators were declared by a UNA that no UNB has used yet. */
  #declared = false;
  #started = false;
  #messages = 0;
  #groups = 0;
  #messagesInGroup = 0;

  constructor(given: Uint8Array, offset: (at: number) => number) {
    const { bytes, quotes } = repairSmartQuotes(given);
    this.#given = given;
    this.#offset = offset;
    this.#bytes = bytes;
    this.#quotes = quotes;
    this.#limit = bytes.length;
    this.#tokens = new Tokens(DEFAULT_SEPARATORS, decoderFor(null), bytes.length);
  }

  *walk(): Generator<WalkedMessage, Diagnostic[]> {
    const [one, two, three] = this.#bytes;
    let at = one === 0xef && two === 0xbb && three === 0xbf ? 3 : 0;
    for (;;) {
      at = skipBlank(this.#bytes, at, this.#limit);
      if (at >= this.#limit) break;
      const kind = serviceKind(this.#bytes, at, this.#limit);
      if (kind === 'UNH' || (kind === 'body' && this.#unb !== null)) {
        const walked = this.#readMessage(at, kind);
        yield walked;
        at = walked.span.end;
      } else at = this.#readOutside(at, kind);
    }
    if (this.#unb !== null) {
      const where = { offset: this.#offset(this.#limit), segment: 'UNZ' };
      pushDiagnostic(this.#outside, diagnostic('warning', 'unz-missing', where));
    }
    return this.#outside;
  }

  /** Reads bytes that are no message; gives the offset after them. */
  #readOutside(at: number, kind: ServiceKind): number {
    switch (kind) {
      case 'UNA':
        return this.#readServiceString(at);
      case 'UNB':
        return this.#beginInterchange(at);
      case 'UNG':
        return this.#beginGroup(at);
      case 'UNE': {
        const next = this.#readService(at, 'UNE');
        this.#checkTrailer('UNE', at, next, this.#messagesInGroup, this.#group?.reference ?? null);
        this.#endGroup();
        return next;
      }
      case 'UNZ': {
        const next = this.#readService(at, 'UNZ');
        this.#checkTrailer('UNZ', at, next, this.#groups > 0 ? this.#groups : this.#messages, this.#head.control);
        this.#endInterchange();
        return next;
      }
      default: {
        const next = nextEnvelope(this.#bytes, at + 1, this.#limit);
        const first = this.#outside.length === 0 && this.#messages === 0 && !this.#started;
        this.#note(first ? 'info' : 'warning', 'bytes-skipped', at, next, null, { count: next - at });
        return next;
      }
    }
  }

  #readServiceString(at: number): number {
    const found = findSeparators(this.#bytes, at, this.#limit);
    this.#take(found, at, found.serviceEnd, 'UNA');
    this.#una = { start: at, end: found.serviceEnd };
    this.#declared = true;
    return Math.max(found.next, at + 3);
  }

  #beginInterchange(at: number): number {
    const una = this.#declared ? this.#una : null;
    this.#endInterchange();
    this.#una = una;
    if (una === null) this.#take(findSeparators(this.#bytes, at, this.#limit), at, at + 3, 'UNB');
    const next = this.#readService(at, 'UNB');
    this.#unb = { start: at, end: next };
    this.#head = readHead(this.#service);
    const decode = decoderFor(this.#head.syntax);
    this.#tokens.decode = decode;
    this.#service.decode = decode;
    return next;
  }

  #beginGroup(at: number): number {
    const next = this.#readService(at, 'UNG');
    this.#endGroup();
    this.#groups++;
    this.#ung = { start: at, end: next };
    this.#group = readGroup(this.#service);
    return next;
  }

  #endGroup(): void {
    this.#group = null;
    this.#ung = null;
    this.#messagesInGroup = 0;
  }

  #endInterchange(): void {
    this.#endGroup();
    this.#head = NO_HEAD;
    this.#una = null;
    this.#unb = null;
    this.#declared = false;
    this.#messages = 0;
    this.#groups = 0;
  }

  /** Reads one envelope segment into `#service`; gives the offset after it. */
  #readService(at: number, tag: string): number {
    this.#service.reset(this.#bytes);
    const stop = serviceLimit(this.#bytes, at, this.#limit, this.#classes);
    const next = tokenizeSegment(this.#bytes, at, stop, this.#classes, this.#service);
    if (next < 0) this.#note('warning', 'segment-unterminated', at, stop, tag);
    return next < 0 ? stop : next;
  }

  #take(found: ReturnType<typeof findSeparators>, start: number, end: number, tag: string): void {
    const { separators } = found;
    if (separators !== this.#separators) this.#classes = classifyBytes(separators);
    this.#separators = separators;
    this.#tokens.separators = separators;
    this.#service.separators = separators;
    this.#started = true;
    if (found.from === 'derived') this.#note('warning', 'separators-derived', start, end, tag);
  }

  #readMessage(at: number, kind: 'UNH' | 'body'): WalkedMessage {
    const tokens = this.#tokens;
    if (kind === 'UNH' && !this.#started) this.#take(findSeparators(this.#bytes, at, this.#limit), at, at + 3, 'UNH');
    let read = this.#tokenize(at);
    const envelope = envelopeOf(tokens, this.#head, this.#group);
    if (this.#mend(brokenLines(tokens))) read = this.#tokenize(at);
    // Passenger lists have no such segments.
    if (envelope.type !== 'PAXLST' && this.#mend(gluedTravellers(tokens))) read = this.#tokenize(at);
    const cutAt = cutTexts(tokens, read.unterminated);
    this.#messages++;
    this.#messagesInGroup++;
    const end = read.next;
    const message: EdifactMessage = { tokens, envelope, diagnostics: this.#quotesUpTo(end), offset: this.#offset };
    joinTexts(message, cutAt);
    const start = tokens.segStart[0] as number;
    if (kind !== 'UNH') place(message, 0, 'warning', 'unh-missing');
    let cut: Span | null = null;
    if (read.end === 'unt') checkMessageTrailer(message, read.unterminated);
    else {
      if (read.unterminated) cut = { start: cutLast(message), end };
      const { severity, code } = UNENDED[read.end];
      const params = read.end === 'too-large' ? { most: BOUNDS.segments.most } : {};
      const where = { offset: this.#offset(end), segment: 'UNT' };
      pushDiagnostic(message.diagnostics, diagnostic(severity, code, where, params));
    }
    const head = [this.#una, this.#unb, this.#ung].filter((span) => span !== null);
    return { message, span: { start, end }, cut, head };
  }

  #tokenize(at: number): ReturnType<typeof tokenizeMessage> {
    this.#tokens.reset(this.#bytes);
    return tokenizeMessage(this.#bytes, at, this.#limit, this.#classes, this.#tokens);
  }

  /** Puts lost terminators back into a copy of the bytes; false when none was lost. */
  #mend(lost: readonly LostTerminator[]): boolean {
    if (lost.length === 0) return false;
    const tokens = this.#tokens;
    if (this.#bytes === this.#given) this.#bytes = this.#given.slice();
    for (const { segment, at } of lost) {
      this.#note('warning', 'missing-terminator', tokens.segStart[segment] as number, at + 60, tokens.tag(segment));
    }
    for (const { at } of lost) this.#bytes[at] = this.#separators.terminator;
    return true;
  }

  /** Diagnostics of the quotes before `end` that were read as terminators. */
  #quotesUpTo(end: number): Diagnostic[] {
    const diagnostics: Diagnostic[] = [];
    for (; (this.#quotes[this.#quote] ?? end) < end; this.#quote++) {
      const at = this.#quotes[this.#quote] as number;
      const raw = this.#tokens.decode(this.#given.subarray(Math.max(0, at - 20), at + 20));
      pushDiagnostic(diagnostics, diagnostic('warning', 'smart-quote', { offset: this.#offset(at), raw }));
    }
    return diagnostics;
  }

  /** UNE, UNZ: how many groups or messages were `found`, and the reference of UNG or UNB. */
  #checkTrailer(segment: string, from: number, to: number, found: number, expected: string | null): void {
    const stated = this.#service.text(0, 1);
    const reference = this.#service.text(0, 2);
    if (Number.parseInt(stated, 10) !== found) {
      this.#note('warning', 'count-mismatch', from, to, segment, { stated: stated || '-', found });
    }
    if (expected !== null && reference !== expected) {
      this.#note('warning', 'reference-mismatch', from, to, segment, { stated: reference || '-', expected });
    }
  }

  /** Notes something about bytes outside messages. */
  #note(
    severity: Severity,
    code: string,
    start: number,
    end: number,
    segment: string | null,
    params: Params = {},
  ): void {
    const full = this.#outside.length >= MAX_DIAGNOSTICS;
    const raw = full ? null : this.#tokens.decode(this.#given.subarray(start, Math.min(end, start + 240)));
    pushDiagnostic(this.#outside, diagnostic(severity, code, { offset: this.#offset(start), segment, raw }, params));
  }
}

/** Joins texts that an unescaped apostrophe cut in two; a run of cuts is reported once. */
function joinTexts(message: EdifactMessage, cutAt: readonly number[]): void {
  if (cutAt.length === 0) return;
  for (const [at, segment] of cutAt.entries()) {
    if (cutAt[at - 1] !== segment - 1) place(message, segment, 'warning', 'apostrophe-unreleased');
  }
  message.tokens.join(cutAt);
}

/** Removes the incomplete last segment from the tokens; gives its first byte. */
function cutLast(message: EdifactMessage): number {
  const { tokens } = message;
  place(message, tokens.segments - 1, 'warning', 'segment-cut');
  tokens.segments--;
  return tokens.segStart[tokens.segments] as number;
}

/** UNT: number of segments from UNH to UNT, and the reference of UNH. */
function checkMessageTrailer(message: EdifactMessage, unterminated: boolean): void {
  const { tokens } = message;
  const found = tokens.segments;
  const last = found - 1;
  const stated = tokens.text(last, 1);
  if (unterminated) place(message, last, 'warning', 'segment-unterminated');
  const counted = Number.parseInt(stated, 10) === found;
  if (!counted) {
    place(message, last, 'warning', 'count-mismatch', { stated: stated || '-', found });
  }
  const reference = tokens.text(last, 2);
  const expected = message.envelope.reference;
  // A trailer with the right count and no reference leaves nothing in doubt.
  if (expected !== null && reference !== expected && !(counted && reference === '')) {
    place(message, last, 'warning', 'reference-mismatch', { stated: reference || '-', expected });
  }
}

/** Notes something about a segment of a message. */
function place(message: EdifactMessage, s: number, severity: Severity, code: string, params: Params = {}): void {
  const { tokens } = message;
  const segment = tokens.tag(s).slice(0, 3);
  const where = { offset: message.offset(tokens.segStart[s] as number), segment, raw: tokens.raw(s) };
  pushDiagnostic(message.diagnostics, diagnostic(severity, code, where, params));
}
