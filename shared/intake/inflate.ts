/**
 * Inflates compressed data piece by piece with a running count, so that data that expands without end is stopped before it fills memory. Data
 * before damage is kept. Source: RFC 1951 (DEFLATE), RFC 1952 (gzip).
 */
import { Gunzip, Inflate } from 'fflate';
import type { Bound, Budget } from './budget.ts';

/** The ratio does not count before so many bytes. */
const FREE_BYTES = 1024 * 1024;
/** Compressed bytes per step: they expand to about 16 MB at most. */
const STEP = 16 * 1024;

export type Inflated =
  /** `damaged`: the data ended early or was invalid, or is not what its gzip trailer states; `bytes` is what came out. */
  | { readonly ok: true; readonly bytes: Uint8Array; readonly damaged: boolean }
  /** The output was larger than this bound allows. */
  | { readonly ok: false; readonly bound: Bound };

/** Inflates `packed` (raw DEFLATE or gzip). Every byte that comes out is charged, also where it is refused. */
export async function inflate(
  packed: Uint8Array,
  kind: 'deflate' | 'gzip',
  budget: Budget,
  pause?: () => Promise<void>,
): Promise<Inflated> {
  const { most } = budget;
  const parts: Uint8Array[] = [];
  let size = 0;
  let taken = 0;
  let spent: Bound | null = null;
  const take = (part: Uint8Array): void => {
    size += part.length;
    if (!budget.charge('unfolded', part.length)) spent ??= 'unfolded';
    else if (size > most.fileBytes) spent ??= 'fileBytes';
    if (spent !== null) return;
    parts.push(part);
    member.add(part);
  };
  let member = new GzipMember();
  let damaged = false;
  const stream = kind === 'gzip' ? new Gunzip(take) : new Inflate(take);
  if (stream instanceof Gunzip) {
    // Another member begins here, so the trailer of the one before ends here.
    stream.onmember = (at) => {
      damaged ||= !member.isStatedAt(packed, at);
      member = new GzipMember();
    };
  }
  try {
    while (taken < packed.length && spent === null) {
      const next = Math.min(packed.length, taken + STEP);
      stream.push(packed.subarray(taken, next), false);
      taken = next;
      if (size > FREE_BYTES && size > taken * most.ratio) spent ??= 'ratio';
      await pause?.();
    }
    if (spent === null) stream.push(new Uint8Array(0), true);
    if (spent === null && kind === 'gzip') damaged ||= !member.isStatedAtEnd(packed);
  } catch {
    damaged = true;
  }
  return spent === null ? { ok: true, bytes: joined(parts, size), damaged } : { ok: false, bound: spent };
}

/** What came out of one member of a gzip file, and whether its trailer states it (RFC 1952, 2.3.1). */
class GzipMember {
  #crc = 0;
  #size = 0;

  add(part: Uint8Array): void {
    this.#crc = crc32(part, this.#crc);
    this.#size += part.length;
  }

  /** Does the trailer that ends at `end` state it? */
  isStatedAt(packed: Uint8Array, end: number): boolean {
    if (end < TRAILER) return false;
    const trailer = new DataView(packed.buffer, packed.byteOffset + end - TRAILER, TRAILER);
    return trailer.getUint32(0, true) === this.#crc && trailer.getUint32(4, true) === this.#size % 2 ** 32;
  }

  /** As the last member, which may have a few bytes after it. More of them are no member, and the inflater refuses them. */
  isStatedAtEnd(packed: Uint8Array): boolean {
    for (let after = 0; after < MEMBER_MARK; after++) if (this.isStatedAt(packed, packed.length - after)) return true;
    return false;
  }
}

/** CRC-32 and length, of four bytes each. */
const TRAILER = 8;
/** From so many bytes on, the inflater takes what follows a member for another one. */
const MEMBER_MARK = 4;

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** CRC-32 as ZIP and gzip have it (ISO 3309). `before`: that of the bytes before these. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ (CRC[(crc ^ (bytes[at] as number)) & 0xff] as number);
  return ~crc >>> 0;
}

const CRC = crcTable();

function crcTable(): Int32Array {
  const table = new Int32Array(256);
  for (let n = 0; n < 256; n++) {
    let value = n;
    for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    table[n] = value;
  }
  return table;
}
