/**
 * Converts files in UTF-16 (Windows spreadsheets export it) and in declared sets of several bytes per character to UTF-8, and maps offsets in the result
 * back to the file as given. Other bytes stay: the readers accept UTF-8 and one-byte sets.
 */
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { isUtf8 } from '../edifact/decode.ts';
import { declaredSet, decodeDeclared, isEscaped, lengthAt, mendedUtf8 } from './declared-set.ts';
import { guessSet } from './likely-set.ts';
import { likelySet, oneByteDecoder } from './one-byte-sets.ts';

export interface Reencoded {
  readonly bytes: Uint8Array;
  /** Offset in the file as given. */
  offset(at: number): number;
  /** Offset in the result of an offset in the file (the reverse of `offset`). */
  place(at: number): number;
  /** Bytes of the file per ASCII character. */
  readonly scale: 1 | 2;
  /** What is said of its character set. Offsets are of bytes in the file as given. */
  readonly said?: readonly Diagnostic[];
  /** The set that it is probably in, where that is not certain; left out: it is. */
  readonly unsure?: string;
  /** The file as received in another set, for ids that must not depend on how it is decoded. */
  readonly received?: Uint8Array;
}

/** Re-encodes UTF-16 (with a byte order mark, or recognised by its zero bytes), and XML in a declared set of several bytes; anything else comes back as it is. */
export function reencode(bytes: Uint8Array): Reencoded {
  const order = utf16Order(bytes);
  if (order === null) {
    const label = declaredInXml(bytes);
    const kind = label === null ? null : declaredSet(label);
    const isDeclared = label !== null && (kind === 'escaped' || (kind === 'multi-byte' && !isUtf8(bytes)));
    return isDeclared ? declared(bytes, label) : { bytes, offset: (at) => at, place: (at) => at, scale: 1 };
  }
  const start = order.mark ? 2 : 0;
  const text = utf16Text(bytes, start, order.littleEndian);
  const encoded = new TextEncoder().encode(text);
  const from = new Int32Array(encoded.length + 1);
  let at = 0;
  for (let unit = 0; unit < text.length; unit++) {
    const code = text.codePointAt(unit) as number;
    const wide = code > 0xffff;
    const length = wide ? 4 : code > 0x7ff ? 3 : code > 0x7f ? 2 : 1;
    from.fill(start + unit * 2, at, at + length);
    at += length;
    if (wide) unit++;
  }
  from[encoded.length] = bytes.length;
  return {
    bytes: encoded,
    offset: (place) => from[Math.min(place, encoded.length)] as number,
    place: (wanted) => firstAtLeast(from, wanted),
    scale: 2,
  };
}

/** Index of the first of ascending values that is not below `wanted`. */
function firstAtLeast(values: Int32Array, wanted: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The set that XML declares; null: it declares none. */
export function declaredInXml(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1] ?? null;
}

function declared(bytes: Uint8Array, set: string): Reencoded {
  const { lost, firstLost, ...decoded } = decodeDeclared(bytes, set);
  const place = { offset: firstLost };
  const said = lost === 0 ? [] : [diagnostic('warning', 'encoding-invalid', place, { set, count: lost })];
  return { ...decoded, scale: 1, said, received: bytes };
}

/** A text that is in UTF-8 for at least a half, with its other stretches converted each by itself; null: it is none. */
function mended(bytes: Uint8Array): Reencoded | null {
  const found = mendedUtf8(bytes);
  if (found === null) return null;
  const { decoded, count, set } = found;
  const said = [diagnostic('warning', 'encoding-mixed', { offset: firstForeign(bytes) }, { set, count })];
  return { bytes: decoded.bytes, offset: decoded.offset, place: decoded.place, scale: 1, said, received: bytes };
}

/** XML whose bytes are not all in the set that it declares, and what is said of it. One in UTF-8, or in a declared set that is known, comes back as it is. */
export function settledXml(file: Reencoded): Reencoded {
  const { bytes } = file;
  if (file.scale !== 1 || isUtf8(bytes)) return file;
  const label = declaredInXml(bytes);
  const kind = label === null ? 'found-otherwise' : declaredSet(label);
  if (kind === 'one-byte') return { ...file, said: undecodable(bytes, label ?? '') };
  const other = kind === 'found-otherwise' ? mended(bytes) : null;
  if (other !== null) return other;
  const { set } = likelySet(bytes);
  const isWestern = set === 'windows-1252' && label !== null && !/^utf/i.test(label);
  // A western set that is declared is read as what it is.
  if (kind === 'found-otherwise' && isWestern) return file;
  const place = { offset: firstForeign(bytes) };
  const said =
    kind === 'unknown'
      ? diagnostic('warning', 'encoding-unknown', place, { declared: label ?? '', set })
      : diagnostic('warning', 'encoding-assumed', place, { set });
  return { ...file, said: [said] };
}

/** What is said of bytes that a declared set of one byte per character does not have. */
function undecodable(bytes: Uint8Array, set: string): readonly Diagnostic[] {
  const { lost, firstLost } = decodeDeclared(bytes, set);
  return lost === 0 ? [] : [diagnostic('warning', 'encoding-invalid', { offset: firstLost }, { set, count: lost })];
}

/** The place of the first byte that is no UTF-8. */
function firstForeign(bytes: Uint8Array): number {
  let at = 0;
  for (let length = 1; at < bytes.length; at += length) {
    length = lengthAt(bytes, at);
    if (length === 0) break;
  }
  return at;
}

/** Text that is neither UTF-16 nor UTF-8, converted to UTF-8: from its likeliest set, or, where half of it is UTF-8, the other stretches alone; anything else unchanged. */
export function asUtf8(file: Reencoded): Reencoded {
  const { bytes } = file;
  if (file.scale !== 1) return file;
  if (isEscaped(bytes)) return declared(bytes, 'iso-2022-jp');
  if (isUtf8(bytes)) return file;
  const half = mended(bytes);
  if (half !== null) return half;
  const { set, isSure } = guessSet(bytes);
  return {
    ...decodedAs(bytes, set),
    ...{ scale: 1, received: bytes },
    said: [diagnostic('warning', 'encoding-assumed', { offset: firstForeign(bytes) }, { set })],
    ...(isSure ? {} : { unsure: set }),
  };
}

/** The text in a set that was guessed: of one byte per character, with the place of each. */
function decodedAs(bytes: Uint8Array, set: string): Pick<Reencoded, 'bytes' | 'offset' | 'place'> {
  if (declaredSet(set) === 'multi-byte') {
    const { bytes: decoded, offset, place } = decodeDeclared(bytes, set);
    return { bytes: decoded, offset, place };
  }
  const decode = oneByteDecoder(set, bytes);
  const widths = new Uint8Array(256);
  const encoder = new TextEncoder();
  for (let byte = 0; byte < 256; byte++) widths[byte] = encoder.encode(decode(Uint8Array.of(byte))).length;
  const encoded = encoder.encode(decode(bytes));
  const from = new Int32Array(encoded.length + 1);
  let at = 0;
  for (let place = 0; place < bytes.length; place++) {
    const next = at + (widths[bytes[place] as number] as number);
    from.fill(place, at, next);
    at = next;
  }
  from[encoded.length] = bytes.length;
  return {
    bytes: encoded,
    offset: (place) => from[Math.min(place, encoded.length)] as number,
    place: (wanted) => firstAtLeast(from, wanted),
  };
}

/** Of the characters of a text in UTF-16, the share of those in ASCII at the least: headings, marks and digits. */
const LEAST_ZEROS = 0.3;

function utf16Order(bytes: Uint8Array): { littleEndian: boolean; mark: boolean } | null {
  if (bytes.length < 4) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { littleEndian: true, mark: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { littleEndian: false, mark: true };
  // Plain text in UTF-16 has a zero in every other byte; in other scripts, its marks and digits have.
  const length = Math.min(bytes.length - (bytes.length % 2), 256);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at++) if (bytes[at] === 0) at % 2 === 0 ? even++ : odd++;
  const least = bytes.length % 2 === 0 ? (length / 2) * LEAST_ZEROS : length;
  if (odd > least && even === 0) return { littleEndian: true, mark: false };
  if (even > least && odd === 0) return { littleEndian: false, mark: false };
  return null;
}

function utf16Text(bytes: Uint8Array, start: number, littleEndian: boolean): string {
  const parts: string[] = [];
  const units: number[] = [];
  for (let at = start; at + 1 < bytes.length; at += 2) {
    const first = bytes[at] as number;
    const second = bytes[at + 1] as number;
    units.push(littleEndian ? first | (second << 8) : (first << 8) | second);
    if (units.length === 4096) {
      parts.push(String.fromCharCode(...units));
      units.length = 0;
    }
  }
  parts.push(String.fromCharCode(...units));
  // Lone surrogates cannot be encoded.
  return parts.join('').replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
