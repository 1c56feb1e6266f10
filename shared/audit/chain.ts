/** The hashes that link entries. `docs/audit-proof.md` documents the algorithm for others; it never changes for `form` 1. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../canonical-json.ts';
import type { AuditCore, AuditValues } from './audit-entry.ts';

/** An end of the chain: the number and hash of an entry. */
export interface ChainHead {
  readonly seq: number;
  /** SHA-256 as 64 hexadecimal digits. */
  readonly hash: string;
}

/** The predecessor of the first entry. */
export const CHAIN_START: ChainHead = { seq: 0, hash: '0'.repeat(64) };

/** The text of one part, as hashed. */
export function canonicalText(part: AuditCore | AuditValues): string {
  return canonicalJson(part);
}

/** SHA-256 (hex) of a text in UTF-8. */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The commitment of an entry: the hash of its core. */
export function commitmentOf(core: AuditCore): string {
  return textHash(canonicalText(core));
}

/** The hash of the values that a core holds. */
export function valuesHash(values: AuditValues): string {
  return textHash(canonicalText(values));
}

/** SHA-256 (hex) over the previous hash (32 bytes), the number (8 bytes, big-endian) and the commitment (32 bytes). */
export function chainHash(before: string, seq: number, commitment: string): string {
  const number = new Uint8Array(8);
  new DataView(number.buffer).setBigUint64(0, BigInt(seq));
  return bytesToHex(sha256(concatBytes(hexToBytes(before), number, hexToBytes(commitment))));
}
