/**
 * A binary record: its length in four bytes (big-endian), its IDC in one, then numbers at fixed places and the image. Types 3 to 6 are fingerprints, 8 is a
 * signature, 7 is what two agencies agreed on. No separator ends it.
 */
import { contentAt } from './image-content.ts';

/** Bytes before the image. */
const HEADERS: ReadonlyMap<number, number> = new Map([
  [3, 18],
  [4, 18],
  [5, 18],
  [6, 18],
  [7, 5],
  [8, 12],
]);
const FINGERPRINT = 18;

const UNUSED_POSITION = 255;
const POSITIONS_AT = 6;
const POSITIONS = 6;

export interface BinaryRecord {
  readonly type: number;
  readonly offset: number;
  /** The byte after the record. */
  readonly end: number;
  /** What its first bytes say; null where the file ends before. */
  readonly said: number | null;
  readonly idc: number | null;
  /** Null but for fingerprints, and where the header is not whole. */
  readonly header: BinaryHeader | null;
}

export interface BinaryHeader {
  readonly positions: readonly number[];
  /** 0 is the scale of the standard, 1 that of Type-1. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  readonly compression: number;
  readonly image: { readonly from: number; readonly to: number };
}

export function isBinaryType(type: number): boolean {
  return HEADERS.has(type);
}

/** Reads the record that begins there, as far as the file goes. `otherwise` gives its end where its length cannot be right. */
export function readBinary(bytes: Uint8Array, offset: number, type: number, otherwise: () => number): BinaryRecord {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shortest = HEADERS.get(type) ?? 0;
  const said = offset + 4 <= bytes.length ? view.getUint32(offset) : null;
  const isPossible = said !== null && said >= shortest && offset + said <= bytes.length;
  const end = isPossible ? offset + said : otherwise();
  const record = { type, offset, end, said, idc: bytes[offset + 4] ?? null };
  if (shortest !== FINGERPRINT || end - offset < shortest) return { ...record, header: null };
  const places = bytes.subarray(offset + POSITIONS_AT, offset + POSITIONS_AT + POSITIONS);
  const header: BinaryHeader = {
    positions: [...places].filter((code) => code !== UNUSED_POSITION),
    scale: view.getUint8(offset + 12),
    width: view.getUint16(offset + 13),
    height: view.getUint16(offset + 15),
    compression: view.getUint8(offset + 17),
    image: { from: offset + shortest, to: end },
  };
  return { ...record, header };
}

/** The next place from `at` on, before `until`, where a fingerprint with this IDC begins: its length fits the file, and its image begins as one. Null without one. */
export function nextFingerprint(bytes: Uint8Array, at: number, until: number, idc: number | null): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let index = at; index < until && index + FINGERPRINT < bytes.length; index++) {
    if (idc !== null && bytes[index + 4] !== idc) continue;
    if (contentAt(bytes, index + FINGERPRINT, bytes.length) === 'raw') continue;
    const length = view.getUint32(index);
    if (length > FINGERPRINT && index + length <= bytes.length) return index;
  }
  return null;
}
