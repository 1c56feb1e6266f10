/**
 * Inflates compressed data piece by piece with a running count, so that data that expands without end is stopped before it fills memory. Data
 * before damage is kept. Source: RFC 1951 (DEFLATE), RFC 1952 (gzip).
 */
import { Gunzip, Inflate } from 'fflate';

/** Limit of the output: the caller counts over all members of a file. */
export interface Allowance {
  /** Bytes that may still come out of this file. */
  left: number;
}

/** Bytes that one file may expand to, over all its members. */
export const MAX_UNFOLDED_BYTES = 512 * 1024 * 1024;
/** Beyond the first megabyte, no passenger list compresses further than this ratio. */
const MAX_RATIO = 200;
const FREE_BYTES = 1024 * 1024;
/** Compressed bytes per step: they expand to about 16 MB at most. */
const STEP = 16 * 1024;

export type Inflated =
  /** `damaged`: the data ended early or was invalid; `bytes` is what came before. */
  | { readonly ok: true; readonly bytes: Uint8Array; readonly damaged: boolean }
  /** The output was larger than allowed. */
  | { readonly ok: false };

/** Inflates `packed` (raw DEFLATE or gzip); the output is limited to `limit` bytes and to what `allowance` has left. */
export async function inflate(
  packed: Uint8Array,
  kind: 'deflate' | 'gzip',
  limit: number,
  allowance: Allowance,
  pause?: () => Promise<void>,
): Promise<Inflated> {
  const parts: Uint8Array[] = [];
  let size = 0;
  let taken = 0;
  const take = (part: Uint8Array): void => {
    size += part.length;
    if (size <= limit) parts.push(part);
  };
  const stream = kind === 'gzip' ? new Gunzip(take) : new Inflate(take);
  let damaged = false;
  try {
    while (taken < packed.length) {
      const next = Math.min(packed.length, taken + STEP);
      stream.push(packed.subarray(taken, next), false);
      taken = next;
      const tooMuch = size > limit || size > allowance.left || (size > FREE_BYTES && size > taken * MAX_RATIO);
      if (tooMuch) return { ok: false };
      await pause?.();
    }
    stream.push(new Uint8Array(0), true);
  } catch {
    damaged = true;
  }
  if (size > limit || size > allowance.left) return { ok: false };
  allowance.left -= size;
  return { ok: true, bytes: joined(parts, size), damaged };
}

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

/** CRC-32 as ZIP and gzip have it (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
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
