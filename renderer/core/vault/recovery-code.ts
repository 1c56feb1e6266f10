/**
 * The recovery code: 160 random bits that open the vault without a passphrase, if one is forgotten or on another machine. It is printed in two halves, one for each of two
 * agencies. They are shares by exclusive or, so one half alone reveals nothing. A half is typed by hand years later, so each has its number, a tag that both halves share,
 * and a checksum. A mistake is reported for its half before anything is tried.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { failed, type Result, success } from '../../../shared/result.ts';
import { hkdf } from './wrap.ts';

export type HalfNumber = 1 | 2;

/** One half, as printed. */
export interface RecoveryHalf {
  readonly number: HalfNumber;
  /** 15 random bits, the same in both halves of one code. */
  readonly tag: number;
  /** 20 bytes. */
  readonly share: Uint8Array;
}

/** Why a text is not a half. `position` counts the symbols from 0, without separators. */
export type HalfFailure =
  | { readonly code: 'symbol-unknown'; readonly position: number }
  | { readonly code: 'too-short' | 'too-long'; readonly length: number; readonly expected: number }
  | { readonly code: 'mistyped' }
  | { readonly code: 'newer-form' };

/** Why two texts are not a code. `half`: which of the two texts, in the order given. */
export type CodeFailure =
  | { readonly code: 'half'; readonly half: HalfNumber; readonly failure: HalfFailure }
  | { readonly code: 'same-half'; readonly number: HalfNumber }
  | { readonly code: 'halves-of-different-codes' };

/** Digits and capitals without I, L, O and U, as Crockford's base 32: no two look alike. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Symbols that people confuse, and the one that is meant. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const SEPARATORS = /[\s\-\u2010-\u2015_.·]/g;

const CODE_LENGTH = 20;
/** Symbols of five bits: form and number, tag, share, checksum. */
const HEAD = 1;
const TAG = 3;
const SHARE = 32;
const CHECK = 4;
const LENGTH = HEAD + TAG + SHARE + CHECK;
const GROUP = 5;
const TAG_VALUES = 2 ** (TAG * 5);
const SUM_TEXT = new TextEncoder().encode('airside/recovery-half/v1');

/** A new code: 20 random bytes. */
export function freshRecoveryCode(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(CODE_LENGTH));
}

/** The key (32 bytes) that wraps the vault key. The code is random and long, so it needs no slow derivation. */
export function recoveryKek(code: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return hkdf(new Uint8Array(code), 'airside/recovery/v1');
}

/** The name that the vault key under the recovery code is bound to. */
export function recoveryName(vaultId: string): string {
  return `${vaultId}/recovery`;
}

/** Splits a code into two halves. Splitting it again gives other halves, which do not match earlier ones. */
export function splitCode(code: Uint8Array): readonly [RecoveryHalf, RecoveryHalf] {
  if (code.length !== CODE_LENGTH) throw new RangeError('code-length');
  const [random = 0] = crypto.getRandomValues(new Uint16Array(1));
  const tag = random % TAG_VALUES;
  const first = crypto.getRandomValues(new Uint8Array(CODE_LENGTH));
  return [
    { number: 1, tag, share: first },
    { number: 2, tag, share: combine(first, code) },
  ];
}

/** The half as it is printed: eight groups of five symbols. */
export function printHalf({ number, tag, share }: RecoveryHalf): string {
  const symbols = [number, (tag >> 10) & 31, (tag >> 5) & 31, tag & 31, ...toSymbols(share)];
  const text = [...symbols, ...checksum(symbols)].map((symbol) => ALPHABET[symbol]).join('');
  return text.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? text;
}

/** Reads a half as typed: case, separators and look-alikes do not matter. */
export function readHalf(text: string): Result<RecoveryHalf, HalfFailure> {
  const typed = [...text.normalize('NFKC').toUpperCase().replace(SEPARATORS, '')];
  const symbols: number[] = [];
  for (const [position, letter] of typed.entries()) {
    const symbol = ALPHABET.indexOf(LOOK_ALIKES[letter] ?? letter);
    if (symbol < 0) return failed({ code: 'symbol-unknown', position });
    symbols.push(symbol);
  }
  if (symbols.length !== LENGTH) {
    const code = symbols.length < LENGTH ? 'too-short' : 'too-long';
    return failed({ code, length: symbols.length, expected: LENGTH });
  }
  const said = symbols.slice(0, LENGTH - CHECK);
  const sum = checksum(said);
  if (symbols.slice(LENGTH - CHECK).some((symbol, index) => symbol !== sum[index])) return failed({ code: 'mistyped' });
  const [number = 0, high = 0, middle = 0, low = 0, ...share] = said;
  if (number !== 1 && number !== 2) return failed({ code: 'newer-form' });
  return success({ number, tag: (high << 10) | (middle << 5) | low, share: toBytes(share) });
}

/** The code (20 bytes) of two halves, in either order. Only unwrapping the key shows whether it is the right one. */
export function joinHalves(one: RecoveryHalf, other: RecoveryHalf): Result<Uint8Array<ArrayBuffer>, CodeFailure> {
  if (one.tag !== other.tag) return failed({ code: 'halves-of-different-codes' });
  if (one.number === other.number) return failed({ code: 'same-half', number: one.number });
  return success(combine(one.share, other.share));
}

/** The code of two halves as typed; a failure names the first wrong text and what is wrong with it. */
export function readCode(one: string, other: string): Result<Uint8Array<ArrayBuffer>, CodeFailure> {
  const first = readHalf(one);
  if (!first.ok) return failed({ code: 'half', half: 1, failure: first.failure });
  const second = readHalf(other);
  if (!second.ok) return failed({ code: 'half', half: 2, failure: second.failure });
  return joinHalves(first.value, second.value);
}

function combine(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(one, (byte, index) => byte ^ (other[index] ?? 0));
}

/** 20 bits: about one in a million mistyped halves passes. It covers form, number and tag as well. */
function checksum(symbols: readonly number[]): number[] {
  const hash = sha256(Uint8Array.from([...SUM_TEXT, ...symbols]));
  return toSymbols(hash.subarray(0, 5)).slice(0, CHECK);
}

/** Bytes (a multiple of five) as numbers of five bits. */
function toSymbols(bytes: Uint8Array): number[] {
  const symbols: number[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      symbols.push((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return symbols;
}

function toBytes(symbols: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const symbol of symbols) {
    held = (held << 5) | symbol;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 255);
    held &= (1 << bits) - 1;
  }
  return Uint8Array.from(bytes);
}
