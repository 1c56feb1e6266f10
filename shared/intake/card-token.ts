/**
 * The replacement of a full card number: a keyed hash of it and its last four digits, with the same length. The hash links payments with the same
 * card without keeping the number, and reading the kept bytes again gives the same hash. Source: PCI DSS requirement 3.5 (keyed cryptographic
 * hashes of the full number); RFC 2104 (HMAC); RFC 4648 (base 32).
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { CardPart } from './blank.ts';

const ALPHABET = new TextEncoder().encode('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567');
/** Last digits that are kept, as on a receipt. */
const OPEN_DIGITS = 4;
/** Filler, hash, last four digits. The marks are the possible fillers of a message; a run of one letter is a mask, not a hash. */
const COVERED = /^([*#_~@])\1*([A-Z2-7]{8,14})\d{4}$/;

/**
 * Bytes to write over a card number of `length` bytes (including blanks, hyphens and line breaks): `filler`, then the hash under `key`, then the
 * last four of `digits` (13 to 19). The hash does not depend on how the number was written.
 */
export function cardFiller(digits: string, key: Uint8Array, length: number, filler: number): Uint8Array {
  const open = new TextEncoder().encode(digits.slice(-OPEN_DIGITS));
  const hash = hashOf(digits, key);
  const bytes = new Uint8Array(length).fill(filler);
  bytes.set(open, length - open.length);
  bytes.set(hash, length - open.length - hash.length);
  return bytes;
}

/** What covers a whole card number, as `cardFiller` makes it. */
export function coverOf(digits: string, key: Uint8Array, width: number, filler: number): CardPart {
  const bytes = cardFiller(digits, key, width, filler);
  const mark = String.fromCharCode(...bytes.subarray(width - digits.length + 1, width - OPEN_DIGITS));
  return { card: { digits, width, filler, mark }, from: 0, bytes };
}

/** The hash in an account number that `cardFiller` wrote (upper case); null for a masked number, a full one, or anything else. */
export function cardToken(account: string): string | null {
  // Masked and full numbers begin with a letter or a digit.
  const first = account.charCodeAt(0);
  if ((first >= 0x30 && first <= 0x39) || (first >= 0x41 && first <= 0x5a)) return null;
  const token = COVERED.exec(account)?.[2];
  if (token === undefined || token === (token[0] as string).repeat(token.length)) return null;
  return token;
}

/** Base 32 text of the hash, cut so that one byte is left for the filler. It ends in a letter, so that it never extends a run of digits. */
function hashOf(digits: string, key: Uint8Array): Uint8Array {
  const length = digits.length - OPEN_DIGITS - 1;
  const hash = hmac(sha256, key, new TextEncoder().encode(digits));
  const text = new Uint8Array(length);
  let bits = 0;
  let held = 0;
  let next = 0;
  for (let at = 0; at < length; at++) {
    if (held < 5) {
      bits = (bits << 8) | (hash[next++] as number);
      held += 8;
    }
    held -= 5;
    const value = (bits >> held) & 31;
    text[at] = ALPHABET[at === length - 1 ? value % 26 : value] as number;
    bits &= (1 << held) - 1;
  }
  return text;
}
