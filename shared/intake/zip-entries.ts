/**
 * Lists the entries of a ZIP archive: from its central directory or, where that was cut off, from the local headers in sequence. Source: PKWARE
 * APPNOTE 6.3.
 *
 * The library that inflates (fflate) lists entries, too, but trusts the sizes of the directory, and gives nothing of an archive that was cut off.
 */
import { decoderFor } from '../edifact/decode.ts';

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: Uint8Array;
  /** Null when it is not stated. */
  readonly crc: number | null;
  /** Its data lie within those of another entry, as no program packs them: each of many entries would be as large as all. */
  readonly overlaps: boolean;
}

export interface ZipListing {
  readonly entries: readonly ZipEntry[];
  /** The directory is missing or inconsistent: some entries may be missing. */
  readonly damaged: boolean;
}

/** As many as a directory lists without an extension; more are left out. */
const MOST_LISTED = 65_535;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const FULL = 0xffffffff;

/** Lists the entries of an archive, folders left out. Never throws. */
export function zipEntries(bytes: Uint8Array): ZipListing {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return fromDirectory(bytes, view) ?? { entries: fromLocalHeaders(bytes, view), damaged: true };
}

function fromDirectory(bytes: Uint8Array, view: DataView): ZipListing | null {
  const end = findEnd(view);
  if (end < 0) return null;
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let length = view.getUint32(end + 12, true);
  const large = count === 0xffff || at === FULL ? findEnd64(view, end) : -1;
  if (large >= 0) {
    count = number64(view, large + 32);
    length = number64(view, large + 40);
    at = number64(view, large + 48);
  }
  // An archive may follow other bytes (self-extracting, mail headers): offsets then count from its own beginning.
  const directory = (large >= 0 ? large : end) - length;
  const shift = directory - at;
  if (directory < 0 || shift < 0) return null;
  at = directory;
  const entries: ZipEntry[] = [];
  for (let n = 0; n < count && entries.length < MOST_LISTED; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return null;
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) return null;
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
    const sizes = { size: view.getUint32(at + 24, true), packed: view.getUint32(at + 20, true), local: 0 };
    sizes.local = view.getUint32(at + 42, true);
    readExtra64(view, at + 46 + nameLength, extraLength, sizes);
    if (!name.endsWith('/')) {
      const packed = packedData(bytes, view, sizes.local + shift, sizes.packed);
      if (packed === null) return null;
      entries.push({
        name,
        method: view.getUint16(at + 10, true),
        encrypted: (flags & 1) !== 0,
        packed,
        crc: view.getUint32(at + 16, true),
        overlaps: false,
      });
    }
    at = next;
  }
  return { entries: overlapsMarked(entries), damaged: false };
}

/** Marks every entry whose data begin within those of an entry that begins before it or is listed before it. */
function overlapsMarked(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const placed = [...entries].sort((a, b) => a.packed.byteOffset - b.packed.byteOffset);
  const marked = new Set<ZipEntry>();
  let end = 0;
  for (const entry of placed) {
    const { byteOffset, length } = entry.packed;
    if (length > 0 && byteOffset < end) marked.add(entry);
    end = Math.max(end, byteOffset + length);
  }
  return marked.size === 0
    ? entries
    : entries.map((entry) => (marked.has(entry) ? { ...entry, overlaps: true } : entry));
}

/** The end record is last, before a comment of up to 64 KB. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

function findEnd64(view: DataView, end: number): number {
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR_64) return -1;
  const at = number64(view, end - 12);
  return at + 56 <= view.byteLength && view.getUint32(at, true) === END_64 ? at : -1;
}

function number64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x100000000;
}

/** Values beyond 32 bits are in the extra field 1, in this order. */
function readExtra64(
  view: DataView,
  from: number,
  length: number,
  sizes: { size: number; packed: number; local: number },
): void {
  for (let at = from; at + 4 <= from + length; ) {
    const id = view.getUint16(at, true);
    const end = Math.min(from + length, at + 4 + view.getUint16(at + 2, true));
    let value = at + 4;
    if (id === 1) {
      for (const key of ['size', 'packed', 'local'] as const) {
        if (sizes[key] !== FULL || value + 8 > end) continue;
        sizes[key] = number64(view, value);
        value += 8;
      }
    }
    at = end;
  }
}

/** The data after a local header; null when the directory's offset is wrong. */
function packedData(bytes: Uint8Array, view: DataView, at: number, length: number): Uint8Array | null {
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) return null;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return start + length <= bytes.length ? bytes.subarray(start, start + length) : null;
}

function fromLocalHeaders(bytes: Uint8Array, view: DataView): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = findLocal(bytes, 0);
  while (at + 30 <= bytes.length && entries.length < MOST_LISTED) {
    const flags = view.getUint16(at + 6, true);
    const nameLength = view.getUint16(at + 26, true);
    const start = at + 30 + nameLength + view.getUint16(at + 28, true);
    const stated = view.getUint32(at + 18, true);
    // With a data descriptor after the data, the length is not known here: the data end at the next header.
    const known = (flags & 8) === 0 && stated !== FULL;
    const next = known ? start + stated : findLocal(bytes, start);
    const name = nameOf(bytes.subarray(at + 30, at + 30 + nameLength));
    if (name !== '' && !name.endsWith('/') && start <= bytes.length) {
      entries.push({
        name,
        method: view.getUint16(at + 8, true),
        encrypted: (flags & 1) !== 0,
        packed: bytes.subarray(start, Math.min(bytes.length, next)),
        crc: known ? view.getUint32(at + 14, true) : null,
        overlaps: false,
      });
    }
    at = findLocal(bytes, Math.max(at + 4, next));
  }
  return entries;
}

function findLocal(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x50, from); at >= 0; at = bytes.indexOf(0x50, at + 1)) {
    if (bytes[at + 1] === 0x4b && bytes[at + 2] === 3 && bytes[at + 3] === 4) return at;
  }
  return bytes.length;
}

/** Paths with slashes on every system. The old code pages differ, so bytes above 0x7F are a guess. */
function nameOf(bytes: Uint8Array): string {
  return decoderFor(null)(bytes).replaceAll('\\', '/');
}
