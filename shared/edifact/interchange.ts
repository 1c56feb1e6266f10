/**
 * Walks the bytes of a file from message to message: finds the separators of each interchange, reads UNB, UNG and UNH, checks the counts
 * and references of the trailers, and says of every byte that is none of these where it is and what it says. One message is tokenized
 * at a time and the tokens are reused, so a caller must be done with a message before it asks for the next.
 * Source: ISO 9735.
 */
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import type { UtcMinute } from '../manifest.ts';
import { isoDate, pad2 } from '../time/civil.ts';
import { decoderFor } from './decode.ts';
import { type EdifactMessage, type Envelope, MAX_DIAGNOSTICS, pushDiagnostic } from './message.ts';
import { brokenLines, cutTexts, gluedTravellers, type LostTerminator, repairSmartQuotes } from './repair.ts';
import {
  afterTag,
  DEFAULT_SEPARATORS,
  findSeparators,
  isAlphanumeric,
  type Separators,
  skipBlank,
  tagAt,
  upper,
} from './separators.ts';
import { classifyBytes, tokenizeMessage, tokenizeSegment } from './tokenize.ts';
import { Tokens, tagCode } from './tokens.ts';

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

interface Head {
  syntax: string | null;
  sender: string | null;
  recipient: string | null;
  prepared: UtcMinute | null;
  control: string | null;
  application: string | null;
  test: boolean;
}

interface Group {
  sender: string | null;
  recipient: string | null;
  prepared: UtcMinute | null;
  reference: string | null;
}

const NO_HEAD: Head = {
  syntax: null,
  sender: null,
  recipient: null,
  prepared: null,
  control: null,
  application: null,
  test: false,
};

/** What is said of a message that does not end with UNT. */
const UNENDED = {
  service: { severity: 'warning', code: 'unt-missing' },
  'data-end': { severity: 'error', code: 'message-truncated' },
  'too-large': { severity: 'error', code: 'message-too-large' },
} as const satisfies Record<string, { severity: Diagnostic['severity']; code: string }>;

const UNH = tagCode('UNH');
const BGM = tagCode('BGM');

/**
 * Yields every message of a file and returns what was found outside messages. `offset` maps a byte of `bytes` to a byte of the
 * file as given (identity unless the file was re-encoded).
 */
export function* walkInterchanges(
  given: Uint8Array,
  offset: (at: number) => number = (at) => at,
): Generator<WalkedMessage, Diagnostic[]> {
  const outside: Diagnostic[] = [];
  const repair = repairSmartQuotes(given);
  let bytes = repair.bytes;
  const limit = bytes.length;
  let quote = 0;

  let separators: Separators = DEFAULT_SEPARATORS;
  let classes = classifyBytes(separators);
  const tokens = new Tokens(separators, decoderFor(null), limit);
  const service = new Tokens(separators, decoderFor(null));

  let una: Span | null = null;
  let unb: Span | null = null;
  let ung: Span | null = null;
  let head: Head = NO_HEAD;
  let group: Group | null = null;
  /** Separators were declared by a UNA that no UNB has used yet. */
  let declared = false;
  let started = false;
  let messages = 0;
  let groups = 0;
  let messagesInGroup = 0;

  const note = (
    severity: Diagnostic['severity'],
    code: string,
    start: number,
    end: number,
    segment: string | null,
    params: Record<string, string | number> = {},
  ): void => {
    const full = outside.length >= MAX_DIAGNOSTICS;
    const raw = full ? null : tokens.decode(given.subarray(start, Math.min(end, start + 240)));
    pushDiagnostic(outside, diagnostic(severity, code, { offset: offset(start), segment, raw }, params));
  };

  const take = (found: { separators: Separators; from: string }, start: number, end: number, tag: string): void => {
    if (found.separators !== separators) classes = classifyBytes(found.separators);
    separators = found.separators;
    tokens.separators = separators;
    service.separators = separators;
    started = true;
    if (found.from === 'derived') note('warning', 'separators-derived', start, end, tag);
  };

  /** Reads one envelope segment into `service`; gives the offset after it. */
  const readService = (at: number, tag: string): number => {
    service.reset(bytes);
    const stop = serviceLimit(bytes, at, limit, classes);
    const next = tokenizeSegment(bytes, at, stop, classes, service);
    if (next < 0) note('warning', 'segment-unterminated', at, stop, tag);
    return next < 0 ? stop : next;
  };

  const endGroup = (): void => {
    group = null;
    ung = null;
    messagesInGroup = 0;
  };
  const endInterchange = (): void => {
    endGroup();
    head = NO_HEAD;
    una = null;
    unb = null;
    declared = false;
    messages = 0;
    groups = 0;
  };

  let at = limit >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (;;) {
    at = skipBlank(bytes, at, limit);
    if (at >= limit) break;
    const kind = serviceKind(bytes, at, limit);
    if (kind === 'UNA') {
      const found = findSeparators(bytes, at, limit);
      take(found, at, found.serviceEnd, 'UNA');
      una = { start: at, end: found.serviceEnd };
      declared = true;
      at = Math.max(found.next, at + 3);
    } else if (kind === 'UNB') {
      const serviceString: Span | null = declared ? una : null;
      endInterchange();
      una = serviceString;
      if (una === null) take(findSeparators(bytes, at, limit), at, at + 3, 'UNB');
      declared = false;
      const next = readService(at, 'UNB');
      unb = { start: at, end: next };
      head = readHead(service);
      const decode = decoderFor(head.syntax);
      tokens.decode = decode;
      service.decode = decode;
      at = next;
    } else if (kind === 'UNG') {
      const next = readService(at, 'UNG');
      endGroup();
      groups++;
      ung = { start: at, end: next };
      group = {
        sender: sent(service.text(0, 2)),
        recipient: sent(service.text(0, 3)),
        prepared: preparedAt(service.text(0, 4, 0), service.text(0, 4, 1)),
        reference: sent(service.text(0, 5)),
      };
      at = next;
    } else if (kind === 'UNE') {
      const next = readService(at, 'UNE');
      checkCount(service.text(0, 1), messagesInGroup, at, next, 'UNE');
      checkReference(service.text(0, 2), group === null ? null : (group as Group).reference, at, next, 'UNE');
      endGroup();
      at = next;
    } else if (kind === 'UNZ') {
      const next = readService(at, 'UNZ');
      checkCount(service.text(0, 1), groups > 0 ? groups : messages, at, next, 'UNZ');
      checkReference(service.text(0, 2), head.control, at, next, 'UNZ');
      endInterchange();
      at = next;
    } else if (kind === 'UNH' || (kind === 'body' && unb !== null)) {
      if (kind === 'UNH' && !started) take(findSeparators(bytes, at, limit), at, at + 3, 'UNH');
      tokens.reset(bytes);
      let read = tokenizeMessage(bytes, at, limit, classes, tokens);
      const envelope = envelopeOf(tokens, head, group);
      const mend = (lost: readonly LostTerminator[]): void => {
        if (lost.length === 0) return;
        if (bytes === given) bytes = given.slice();
        for (const { segment, at: place } of lost) {
          note('warning', 'missing-terminator', tokens.segStart[segment] as number, place + 60, tokens.tag(segment));
        }
        for (const { at: place } of lost) bytes[place] = separators.terminator;
        tokens.reset(bytes);
        read = tokenizeMessage(bytes, at, limit, classes, tokens);
      };
      mend(brokenLines(tokens));
      // Passenger lists have no such segments.
      if (envelope.type !== 'PAXLST') mend(gluedTravellers(tokens));
      const cutAt = cutTexts(tokens, read.unterminated);
      messages++;
      messagesInGroup++;
      const diagnostics: Diagnostic[] = [];
      const end = read.next;
      for (; quote < repair.quotes.length && (repair.quotes[quote] as number) < end; quote++) {
        const place = repair.quotes[quote] as number;
        pushDiagnostic(
          diagnostics,
          diagnostic('warning', 'smart-quote', {
            offset: offset(place),
            raw: tokens.decode(given.subarray(Math.max(0, place - 20), place + 20)),
          }),
        );
      }
      const message: EdifactMessage = { tokens, envelope, diagnostics, offset };
      if (cutAt.length > 0) {
        for (const [at, segment] of cutAt.entries()) {
          if (cutAt[at - 1] !== segment - 1) place(message, segment, 'warning', 'apostrophe-unreleased');
        }
        tokens.join(cutAt);
      }
      const start = tokens.segStart[0] as number;
      let cut: Span | null = null;
      if (kind !== 'UNH') place(message, 0, 'warning', 'unh-missing');
      if (read.end === 'unt') checkTrailer(message, read.unterminated);
      else {
        if (read.unterminated) {
          place(message, tokens.segments - 1, 'warning', 'segment-cut');
          tokens.segments--;
          cut = { start: tokens.segStart[tokens.segments] as number, end };
        }
        const { severity, code } = UNENDED[read.end];
        pushDiagnostic(diagnostics, diagnostic(severity, code, { offset: offset(end), segment: 'UNT' }));
      }
      yield {
        message,
        span: { start, end },
        cut,
        head: [una, unb, ung].filter((span): span is Span => span !== null),
      };
      at = end;
    } else {
      const next = nextEnvelope(bytes, at + 1, limit);
      note(outside.length === 0 && messages === 0 && !started ? 'info' : 'warning', 'bytes-skipped', at, next, null, {
        count: next - at,
      });
      at = next;
    }
  }
  if (unb !== null) {
    pushDiagnostic(outside, diagnostic('warning', 'unz-missing', { offset: offset(limit), segment: 'UNZ' }));
  }
  return outside;

  function checkCount(stated: string, found: number, from: number, to: number, segment: string): void {
    if (Number.parseInt(stated, 10) === found) return;
    note('warning', 'count-mismatch', from, to, segment, { stated: stated === '' ? '-' : stated, found });
  }

  function checkReference(stated: string, expected: string | null, from: number, to: number, segment: string): void {
    if (expected === null || stated === expected) return;
    note('warning', 'reference-mismatch', from, to, segment, { stated: stated === '' ? '-' : stated, expected });
  }
}

/** UNT: number of segments from UNH to UNT, and the reference of UNH. */
function checkTrailer(message: EdifactMessage, unterminated: boolean): void {
  const { tokens } = message;
  const last = tokens.segments - 1;
  const stated = tokens.text(last, 1);
  if (unterminated) place(message, last, 'warning', 'segment-unterminated');
  if (Number.parseInt(stated, 10) !== tokens.segments) {
    place(message, last, 'warning', 'count-mismatch', { stated: stated === '' ? '-' : stated, found: tokens.segments });
  }
  const reference = tokens.text(last, 2);
  const expected = message.envelope.reference;
  if (expected !== null && reference !== expected) {
    place(message, last, 'warning', 'reference-mismatch', { stated: reference === '' ? '-' : reference, expected });
  }
}

function place(
  message: EdifactMessage,
  s: number,
  severity: Diagnostic['severity'],
  code: string,
  params: Record<string, string | number> = {},
): void {
  const { tokens } = message;
  pushDiagnostic(
    message.diagnostics,
    diagnostic(
      severity,
      code,
      { offset: message.offset(tokens.segStart[s] as number), segment: tokens.tag(s).slice(0, 3), raw: tokens.raw(s) },
      params,
    ),
  );
}

function readHead(service: Tokens): Head {
  return {
    syntax: sent(service.text(0, 1).toUpperCase()),
    sender: sent(service.text(0, 2)),
    recipient: sent(service.text(0, 3)),
    prepared: preparedAt(service.text(0, 4, 0), service.text(0, 4, 1)),
    control: sent(service.text(0, 5)),
    application: sent(service.text(0, 7)),
    test: service.text(0, 11) === '1',
  };
}

function envelopeOf(tokens: Tokens, head: Head, group: Group | null): Envelope {
  const named = tokens.tagCode(0) === UNH;
  const text = (e: number, c: number): string | null => (named ? sent(tokens.text(0, e, c)) : null);
  const parts = [text(2, 1), text(2, 2)].filter((part) => part !== null);
  const type = text(2, 0)?.toUpperCase() ?? (tokens.tagCode(0) === BGM ? 'PAXLST' : named ? '' : 'PNRGOV');
  return {
    ...head,
    prepared: head.prepared ?? group?.prepared ?? null,
    groupSender: group?.sender ?? null,
    groupRecipient: group?.recipient ?? null,
    groupReference: group?.reference ?? null,
    reference: text(1, 0),
    type,
    version: parts.length === 0 ? null : parts.join(':'),
    agency: text(2, 3),
    association: text(2, 4),
    accessReference: text(3, 0),
    part: partOf(text(4, 0), text(4, 1)),
  };
}

/** UNH S010: `01:C`, `02`, `05:F`. `01:F` alone is a whole message. */
function partOf(sequence: string | null, flag: string | null): Envelope['part'] {
  const number = sequence === null ? Number.NaN : Number.parseInt(sequence, 10);
  if (Number.isNaN(number)) return null;
  const final = flag?.toUpperCase() === 'F';
  return final && number <= 1 ? null : { number, final };
}

/** YYMMDD or CCYYMMDD with HHMM to a UTC minute. A year of two digits from 70 on is of the last century. */
function preparedAt(date: string, time: string): UtcMinute | null {
  if (!(date.length === 6 || date.length === 8) || !allDigits(date)) return null;
  const two = Number(date.slice(0, 2));
  const year = date.length === 8 ? Number(date.slice(0, 4)) : two + (two >= 70 ? 1900 : 2000);
  const day = isoDate(year, Number(date.slice(-4, -2)), Number(date.slice(-2)));
  if (day === null) return null;
  if (time.length < 4 || !allDigits(time.slice(0, 4))) return day;
  const hour = Number(time.slice(0, 2));
  const minute = Number(time.slice(2, 4));
  return hour > 23 || minute > 59 ? day : `${day}T${pad2(hour)}:${pad2(minute)}Z`;
}

function allDigits(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 48 || unit > 57) return false;
  }
  return text !== '';
}

function sent(text: string): string | null {
  return text === '' ? null : text;
}

type ServiceKind = 'UNA' | 'UNB' | 'UNG' | 'UNH' | 'UNE' | 'UNZ' | 'body' | null;
const KINDS = ['UNA', 'UNB', 'UNG', 'UNH', 'UNE', 'UNZ'] as const;

/** Which envelope segment begins here, or `body` for the first segment of a message without its UNH. */
function serviceKind(bytes: Uint8Array, at: number, limit: number): ServiceKind {
  const first = upper(bytes[at] as number);
  if (first === 0x42 || first === 0x4d) {
    const body = tagAt(bytes, at, limit, 0x42, 0x47, 0x4d) || tagAt(bytes, at, limit, 0x4d, 0x53, 0x47);
    return body && markAt(bytes, afterTag(bytes, at, limit), limit) ? 'body' : null;
  }
  if (first !== 0x55) return null;
  for (const kind of KINDS) {
    if (!tagAt(bytes, at, limit, 0x55, 0x4e, kind.charCodeAt(2))) continue;
    const next = afterTag(bytes, at, limit);
    return markAt(bytes, next, limit) ? kind : null;
  }
  return null;
}

function markAt(bytes: Uint8Array, at: number, limit: number): boolean {
  if (at >= limit) return false;
  const byte = bytes[at] as number;
  return byte > 0x20 && byte < 0x7f && !isAlphanumeric(byte);
}

/** Offset of the next envelope segment that can be believed, else `limit`. */
export function nextEnvelope(bytes: Uint8Array, from: number, limit: number): number {
  let at = nextU(bytes, from, limit);
  for (; at < limit; at = nextU(bytes, at + 1, limit)) {
    const before = at === 0 ? 0x20 : (bytes[at - 1] as number);
    if (isAlphanumeric(before)) continue;
    const second = upper(bytes[at + 1] as number);
    if (second !== 0x4e && second !== 0x0a && second !== 0x0d) continue;
    const kind = serviceKind(bytes, at, limit);
    if (kind !== null && kind !== 'body') return at;
  }
  return limit;
}

function nextU(bytes: Uint8Array, from: number, limit: number): number {
  let at = from;
  while (at < limit && bytes[at] !== 0x55 && bytes[at] !== 0x75) at++;
  return at;
}

/** An envelope segment is short: it ends at its terminator, or where a line begins that cannot belong to it. */
function serviceLimit(bytes: Uint8Array, at: number, limit: number, classes: Uint8Array): number {
  const stop = Math.min(limit, at + 600);
  let broken = -1;
  for (let look = at + 3; look < stop; look++) {
    const byte = bytes[look] as number;
    const kind = classes[byte];
    // 3 terminator, 4 release.
    if (kind === 3) return look + 1;
    if (kind === 4) look++;
    else if (byte === 0x0a || byte === 0x0d) {
      const next = skipBlank(bytes, look, limit);
      const found = next < limit ? serviceKind(bytes, next, limit) : null;
      if (found !== null) return look;
      if (broken < 0) broken = look;
    }
  }
  return broken >= 0 ? broken : stop;
}
