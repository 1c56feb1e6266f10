/** Detects what a file holds by its content, never by its name. */

import { afterTag, isAlphanumeric, tagAt } from '../edifact/separators.ts';
import { nextEnvelope } from '../edifact/service-segments.ts';
import { isEntry } from '../entry/entry.ts';

export type FileKind =
  | { readonly kind: 'empty' }
  /** Typed in at one of our workstations. */
  | { readonly kind: 'entry' }
  | { readonly kind: 'edifact' }
  | { readonly kind: 'xml' }
  | { readonly kind: 'text' }
  /** Recognised, but not supported: the diagnostic names the format. */
  | { readonly kind: 'unsupported'; readonly format: string }
  | { readonly kind: 'binary' };

interface Signature {
  readonly format: string;
  readonly bytes: readonly number[];
}

const SIGNATURES: readonly Signature[] = [
  { format: 'ZIP', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { format: 'ZIP', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { format: 'XLS', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { format: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46] },
  { format: 'GZIP', bytes: [0x1f, 0x8b] },
  { format: '7Z', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { format: 'RTF', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { format: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { format: 'JPEG', bytes: [0xff, 0xd8, 0xff] },
];

/** What the file is, from its bytes (already brought to one byte per ASCII character). */
export function detectFile(bytes: Uint8Array): FileKind {
  const start = firstVisible(bytes);
  if (start < 0) return { kind: 'empty' };
  for (const { format, bytes: signature } of SIGNATURES) {
    if (signature.every((byte, at) => bytes[at] === byte)) {
      return { kind: 'unsupported', format: format === 'ZIP' && holdsWorkbook(bytes) ? 'XLSX' : format };
    }
  }
  // Before EDIFACT: the screen pasted into an entry may show a message.
  if (isEntry(bytes)) return { kind: 'entry' };
  if (isEdifact(bytes)) return { kind: 'edifact' };
  const head = asciiOf(bytes, start, start + 512).toUpperCase();
  if (/^<!DOCTYPE\s+HTML|^<HTML|^<HEAD|^<BODY/.test(head)) return { kind: 'unsupported', format: 'HTML' };
  // Address lines or transfer headers may come before it.
  if (head.startsWith('<') || /<\?XML\s|<([\w.-]+:)?IATA_PNRGOV/.test(head)) return { kind: 'xml' };
  if (isBinary(bytes)) return { kind: 'binary' };
  return { kind: 'text' };
}

/** Does the file have an envelope segment followed by content that only EDIFACT has? */
function isEdifact(bytes: Uint8Array): boolean {
  for (
    let at = nextEnvelope(bytes, 0, bytes.length);
    at < bytes.length;
    at = nextEnvelope(bytes, at + 1, bytes.length)
  ) {
    if (isCertain(bytes, at)) return true;
  }
  return false;
}

function isCertain(bytes: Uint8Array, at: number): boolean {
  const limit = bytes.length;
  const next = afterTag(bytes, at, limit);
  if (tagAt(bytes, at, limit, 0x55, 0x4e, 0x41)) {
    for (let look = next; look < Math.min(limit, next + 24); look++) {
      if (tagAt(bytes, look, limit, 0x55, 0x4e, 0x42) || tagAt(bytes, look, limit, 0x55, 0x4e, 0x48)) return true;
    }
    return false;
  }
  const following = asciiOf(bytes, next, next + 80)
    .replace(/[\r\n]/g, '')
    .toUpperCase();
  if (tagAt(bytes, at, limit, 0x55, 0x4e, 0x42)) {
    return /^[^A-Z0-9](UNO[A-Z]|IATA|SIRE|KECA)/.test(following);
  }
  return tagAt(bytes, at, limit, 0x55, 0x4e, 0x48) && /PAXLST|PNRGOV|CUSRES|ACKRES|GOVREQ/.test(following);
}

/** More zero bytes than mishaps of transmission leave, or many control characters, in the first kilobytes. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 8192);
  let controls = 0;
  let zeros = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] as number;
    if (byte === 0 && ++zeros > length / BYTES_PER_ZERO) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls++;
  }
  return controls > length / 20 || (length > 64 && !hasWords(bytes, length));
}

/** A text has at most one zero among so many bytes. */
const BYTES_PER_ZERO = 100;

/**
 * Text is mostly letters, digits and blanks (or the marks of blanked values); random bytes are not. Delimiters do not count: a sheet with a cell in
 * its last column has thousands of them.
 */
function hasWords(bytes: Uint8Array, length: number): boolean {
  let ordinary = 0;
  let delimiters = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] as number;
    if (byte === 0x2c || byte === 0x3b || byte === 0x09 || byte === 0x7c || byte === 0x0a || byte === 0x0d)
      delimiters++;
    if (isAlphanumeric(byte) || byte === 0x20 || byte === 0x2a || byte >= 0xc2) ordinary++;
  }
  return ordinary >= (length - delimiters) / 3;
}

function holdsWorkbook(bytes: Uint8Array): boolean {
  const head = asciiOf(bytes, 0, 4096);
  const tail = asciiOf(bytes, Math.max(0, bytes.length - 4096), bytes.length);
  return head.includes('xl/') || tail.includes('xl/') || head.includes('[Content_Types].xml');
}

function firstVisible(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length && (bytes[at] as number) <= 0x20) at++;
  return at < bytes.length ? at : -1;
}

function asciiOf(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < Math.min(end, bytes.length); at++) text += String.fromCharCode(bytes[at] as number);
  return text;
}
