/**
 * Makes a copy of unreadable bytes that may be kept. It overwrites every stretch (up to a line break or an EDIFACT terminator) with a sensitive
 * word, and every full card number, even one that transmission broke across lines.
 */
import { type CardCover, fillBlanks } from './blank.ts';
import { reencode } from './encoding.ts';
import { findSensitiveText } from './sensitive.ts';

const FILLER = 0x2a;
/** A stretch without any break is cut at this length, so that one word does not blank a whole one-line file. */
const LONGEST_STRETCH = 4096;
/** Bytes searched again after such a cut, in case it split a word or a card number. */
const OVERLAP = 64;
/** Bytes between pauses; each may take half a microsecond. */
const STEP = 1 << 14;

/**
 * Copies the bytes (UTF-16 as UTF-8) without what must never be kept, and yields regularly so that other work can run. With `cardKey` (secret of
 * the unit) card numbers are replaced by their keyed hash.
 */
export function* blankedCopy(given: Uint8Array, cardKey?: Uint8Array): Generator<void, Uint8Array> {
  const cover: CardCover | null = cardKey === undefined ? null : { key: cardKey, filler: FILLER };
  const copy = reencode(given).bytes.slice();
  let start = 0;
  for (let at = 0; at <= copy.length; at++) {
    if (at % STEP === STEP - 1) yield;
    const ends = at === copy.length || isBreak(copy[at] as number);
    if (!ends && at - start < LONGEST_STRETCH) continue;
    fillBlanks(copy, findSensitiveText(copy, start, at, cover).blanks, FILLER);
    // Of lines without a letter nothing goes on, and a million of them in a row are looked back over once.
    if (at > start && isLineBreak(copy[start - 1])) blankAcross(copy, start, at, cover);
    start = ends ? at + 1 : at - OVERLAP;
  }
  return copy;
}

/** Blanks what crosses the line break before `start`, in the line that ends at `end` and the one before it. */
function blankAcross(copy: Uint8Array, start: number, end: number, cover: CardCover | null): void {
  let before = start - 1;
  while (before > 0 && isLineBreak(copy[before])) before--;
  if (!isJoint(copy[before] as number, copy[start] as number)) return;
  const least = Math.max(0, before - OVERLAP);
  let from = before;
  while (from > least && !isBreak(copy[from - 1] as number)) from--;
  fillBlanks(copy, findSensitiveText(copy, from, Math.min(end, start + OVERLAP), cover).blanks, FILLER);
}

/** May a word or a number continue from one byte to the other? */
function isJoint(a: number, b: number): boolean {
  return (isLetter(a) && isLetter(b)) || (isFigure(a) && isFigure(b));
}

function isLetter(byte: number): boolean {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

/** A digit, or a character allowed between the digits of a card. */
function isFigure(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x20 || byte === 0x2d || byte === 0x2e;
}

function isLineBreak(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d;
}

function isBreak(byte: number): boolean {
  return isLineBreak(byte) || byte === 0x27;
}
