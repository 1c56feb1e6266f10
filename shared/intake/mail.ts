/**
 * Splits a mail saved as a file into its text and attachments, decoding base64 and quoted-printable; also decodes a file that is base64
 * throughout. Source: RFC 5322, RFC 2045, RFC 2046.
 *
 * A library was looked at (postal-mime 4.0.0). It decodes base64 by way of `Blob`, which this room may not use, and waits for a promise at
 * every line. It bounds neither parts nor bytes, and turns texts into strings, where the readers need the bytes as sent.
 */
import type { Diagnostic } from '../diagnostic.ts';
import { isUtf8 } from '../edifact/decode.ts';
import type { Bounds } from './budget.ts';
import { declaredSet, decodeDeclared } from './declared-set.ts';

export interface MailPart {
  /** File name of an attachment, otherwise `text` or a number. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The mail ends within it, without the boundary that closes it, and in the midst of a line. */
  readonly isCut: boolean;
  /** What is to be said of the character set that it declares; null: nothing. */
  readonly ofSet: Pick<Diagnostic, 'code' | 'params'> | null;
}

/** A part that is left out, and why: it holds no list, or the bound that was reached. */
export interface LeftPart {
  readonly name: string;
  readonly why: 'kind' | 'mailParts' | 'mailNesting';
}

export interface Mail {
  readonly parts: readonly MailPart[];
  readonly left: readonly LeftPart[];
}

/** The parts of a mail that may hold a list, and those left out; null when this is no mail. */
export function mailParts(bytes: Uint8Array, most: MailBounds): Mail | null {
  const head = ascii(bytes, 0, Math.min(bytes.length, 16384));
  const begin = /^\s*/.exec(head)?.[0].length ?? 0;
  const text = head.slice(begin);
  // A body whose headers are lost begins with its boundary.
  const isMail =
    /^[A-Za-z][A-Za-z0-9-]*:[^\r\n]*\r?\n/.test(text) &&
    /^(MIME-Version|Content-Type|Content-Transfer-Encoding):/im.test(text);
  if (!isMail) return null;
  const mail: OpenMail = { parts: [], left: [], met: 0, most };
  readPart(bytes, { start: begin, end: bytes.length, isOpen: false }, 0, mail);
  return mail.parts.length === 0 && mail.left.every(({ why }) => why === 'kind') ? null : mail;
}

type MailBounds = Pick<Bounds, 'mailParts' | 'mailNesting'>;

interface OpenMail {
  readonly parts: MailPart[];
  readonly left: LeftPart[];
  readonly most: MailBounds;
  /** Parts met, also those left out. */
  met: number;
}

/** Where a part lies; `isOpen`: no boundary closes it. */
interface PartRange {
  readonly start: number;
  readonly end: number;
  readonly isOpen: boolean;
}

/** Reads a part and those within it; false when there are too many parts, and the rest of the mail is left. */
function readPart(bytes: Uint8Array, { start, end, isOpen }: PartRange, depth: number, mail: OpenMail): boolean {
  const { parts, left, most } = mail;
  const usual = `text-${parts.length + left.length + 1}`;
  if (mail.met >= most.mailParts) {
    left.push({ name: usual, why: 'mailParts' });
    return false;
  }
  if (depth > most.mailNesting) {
    mail.met++;
    left.push({ name: usual, why: 'mailNesting' });
    return true;
  }
  const body = bodyStart(bytes, start, end);
  const headers = ascii(bytes, start, Math.min(body, start + 65_536)).replace(/\r?\n[ \t]+/g, ' ');
  const type = header(headers, 'Content-Type');
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]?.trim().slice(0, LONGEST_BOUNDARY);
  if (/^multipart\//i.test(type) && boundary !== undefined) {
    for (const range of between(bytes, body, end, boundary)) {
      if (!readPart(bytes, range, depth + 1, mail)) return false;
    }
    return true;
  }
  mail.met++;
  const disposition = header(headers, 'Content-Disposition');
  const name = /(?:file)?name\*?="?([^";]+)"?/i.exec(`${disposition}; ${type}`)?.[1]?.trim();
  if (/^(image|audio|video)\//i.test(type) || (/^text\/html/i.test(type) && name === undefined)) {
    left.push({ name: name ?? usual, why: 'kind' });
    return true;
  }
  const encoding = header(headers, 'Content-Transfer-Encoding').trim().toLowerCase();
  const raw = bytes.subarray(body, end);
  const decoded =
    encoding === 'base64' ? fromBase64(raw) : encoding === 'quoted-printable' ? fromQuotedPrintable(raw) : raw;
  const isCut = isOpen && decoded.at(-1) !== LINE_FEED;
  if (decoded.some((byte) => byte > 0x20)) {
    parts.push({
      name: name ?? usual,
      isCut,
      ...inDeclaredSet(decoded, /charset\s*=\s*"?([^";\s]+)/i.exec(type)?.[1]),
    });
  }
  return true;
}

/** The bytes of a part in UTF-8, where it declares another set (RFC 2045, 5.1) and is not in UTF-8 all the same. */
function inDeclaredSet(bytes: Uint8Array, set: string | undefined): Pick<MailPart, 'bytes' | 'ofSet'> {
  if (set === undefined) return { bytes, ofSet: null };
  const kind = declaredSet(set);
  if (isUtf8(bytes) && kind !== 'escaped') return { bytes, ofSet: null };
  if (kind === 'found-otherwise') return { bytes, ofSet: null };
  if (kind === 'unknown') return { bytes, ofSet: { code: 'mail-set-unknown', params: { declared: set } } };
  const { bytes: decoded, lost } = decodeDeclared(bytes, set);
  return { bytes: decoded, ofSet: lost === 0 ? null : { code: 'mail-set-invalid', params: { set, count: lost } } };
}

const LINE_FEED = 0x0a;

function header(headers: string, name: string): string {
  return new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(headers)?.[1]?.trim() ?? '';
}

/** Headers end at the first empty line. */
function bodyStart(bytes: Uint8Array, start: number, end: number): number {
  let lineStart = start;
  for (let at = start; at < end; at++) {
    if (bytes[at] !== 0x0a) continue;
    const empty = at === lineStart || (at === lineStart + 1 && bytes[lineStart] === 0x0d);
    if (empty) return at + 1;
    lineStart = at + 1;
  }
  return end;
}

/** A boundary has at most 70 characters; what senders add to it is not compared. */
const LONGEST_BOUNDARY = 200;

/** Ranges between the boundary lines. */
function* between(bytes: Uint8Array, start: number, end: number, boundary: string): Generator<PartRange, void> {
  const mark = new TextEncoder().encode(`--${boundary}`);
  let open = -1;
  for (let at = start; at < end; at = lineAfter(bytes, at, end)) {
    if (at + mark.length > end || mark.some((byte, index) => bytes[at + index] !== byte)) continue;
    if (open >= 0) yield { start: open, end: at, isOpen: false };
    if (bytes[at + mark.length] === 0x2d && bytes[at + mark.length + 1] === 0x2d) return;
    open = lineAfter(bytes, at, end);
  }
  // The last boundary may have been cut off.
  if (open >= 0) yield { start: open, end, isOpen: true };
}

function lineAfter(bytes: Uint8Array, from: number, end: number): number {
  const at = bytes.indexOf(0x0a, from);
  return at < 0 || at >= end ? end : at + 1;
}

/** Decodes a file that is base64 throughout and holds something readable; null otherwise. */
export function unwrapBase64(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < 64) return null;
  const start = ascii(bytes, 0, 24).trimStart();
  // The beginning of a manifest, an archive or markup, in base64.
  if (!/^(VU5[BCI]|AlVO|H4sI|UEsD|PD94|PElB|UE5M|QURM|77u[/]|[/]{2}5)/.test(start)) return null;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if ((VALUES[byte] as number) < 0 && byte !== 0x3d && byte !== 0x0a && byte !== 0x0d && byte !== 0x20) return null;
  }
  return fromBase64(bytes);
}

/** Decodes base64; skips characters that are not base64. */
function fromBase64(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(Math.floor((bytes.length * 3) / 4) + 3);
  let length = 0;
  let bits = 0;
  let value = 0;
  for (let at = 0; at < bytes.length; at++) {
    const six = VALUES[bytes[at] as number] as number;
    if (six < 0) continue;
    value = ((value << 6) | six) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    decoded[length++] = (value >> bits) & 0xff;
  }
  return decoded.subarray(0, length);
}

function fromQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte !== 0x3d) {
      decoded[length++] = byte;
      continue;
    }
    const pair = ascii(bytes, at + 1, at + 3);
    if (/^[0-9A-Fa-f]{2}$/.test(pair)) {
      decoded[length++] = Number.parseInt(pair, 16);
      at += 2;
    } else if (/^\r?\n/.test(pair)) at += pair.startsWith('\r') ? 2 : 1;
    else decoded[length++] = byte;
  }
  return decoded.subarray(0, length);
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < Math.min(end, bytes.length); at++) text += String.fromCharCode(bytes[at] as number);
  return text;
}

const VALUES = base64Values();

function base64Values(): Int8Array {
  const values = new Int8Array(256).fill(-1);
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  for (let at = 0; at < letters.length; at++) values[letters.charCodeAt(at)] = at;
  return values;
}
