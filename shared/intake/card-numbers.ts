/** Full card numbers in text and in forms of payment. */
import type { BlankSink } from './blank.ts';
import { coverOf } from './card-token.ts';

/** Minimum and maximum number of digits in a card number. */
const LEAST_DIGITS = 13;
const MOST_DIGITS = 19;
/**
 * Where digits are. In a form of payment they are a card. In free text thirteen digits may be a ticket (carrier and serial number), so a card
 * must be named before them. After an address several telephone numbers may follow each other, so the digits must also be grouped like a card's.
 */
export type DigitsPlace = 'payment' | 'text' | 'address';
/** Words before a number that make it a card or a ticket: the nearest one decides. */
const BEFORE_CARD =
  /(?:^|[^A-Z])(?:CC)?(?:(CC|VI|VISA|CARDS?|CARTES?|CB|CREDIT|DEBIT|PAN)|(E?TKTS?|E?TKN[AEM]?|TICKETS?|BILLETS?|FA))(?![A-Z])/gi;
/** Bytes before a number that are searched for such a word. */
const WORDS_BEFORE = 24;

/**
 * Finds card numbers: 13 to 19 digits in a row (single blanks or hyphens between them, full stops between groups of four) that begin like a card
 * and pass the check digit. Blanks all but the last four digits; with a key, replaces the whole number. `places` gives each byte's offset in the
 * file. Returns how many there are.
 */
export function cardsIn(
  bytes: Uint8Array,
  start: number,
  end: number,
  place: DigitsPlace,
  sink: BlankSink,
  places: Int32Array | null = null,
): number {
  let found = 0;
  let at = start;
  while (at < end) {
    if (!isDigit(bytes[at] as number)) {
      at++;
      continue;
    }
    // Most runs are too short for a card and are skipped before a list is made.
    let ahead = at + 1;
    while (ahead < end && isDigitOrGap(bytes[ahead] as number)) ahead++;
    if (ahead - at >= LEAST_DIGITS) found += cardsInRun(bytes, at, ahead, place, sink, places);
    at = ahead;
  }
  return found;
}

/** Card numbers among digits and the characters allowed between them; other figures may follow (`4111 1111 1111 1111 12/28`). */
function cardsInRun(
  bytes: Uint8Array,
  start: number,
  end: number,
  place: DigitsPlace,
  { blanks, cover }: BlankSink,
  places: Int32Array | null,
): number {
  let found = 0;
  let at = start;
  while (at < end) {
    if (!isDigit(bytes[at] as number)) {
      at++;
      continue;
    }
    const digits = cardAt(bytes, start, at, end, place);
    if (digits === null) {
      while (at < end && isDigit(bytes[at] as number)) at++;
      continue;
    }
    const first = digits[0] as number;
    const last = digits[digits.length - 1] as number;
    const open = digits[digits.length - 4] as number;
    const from = places === null ? first : (places[first] as number);
    if (cover === null) {
      blanks.push({ start: from, end: places === null ? open : (places[open - 1] as number) + 1 });
    } else {
      const to = (places === null ? last : (places[last] as number)) + 1;
      const number = String.fromCharCode(...digits.map((digit) => bytes[digit] as number));
      blanks.push({ start: from, end: to, cover: coverOf(number, cover.key, to - from, cover.filler) });
    }
    found++;
    at = last + 1;
  }
  return found;
}

/**
 * Offsets of the digits of the longest card number that begins at `from`; null when none begins there. All digits of the run together may be
 * grouped in any way; a part of them counts only when grouped like a card's.
 */
function cardAt(bytes: Uint8Array, start: number, from: number, end: number, place: DigitsPlace): number[] | null {
  const digits: number[] = [];
  let gaps = 0;
  let fours = true;
  let amex = true;
  let longest = 0;
  const begins = from === start || bytes[from - 1] === 0x2e || !isDigit(bytes[from - 2] as number);
  const loose = begins && place !== 'address';
  for (let at = from; digits.length < MOST_DIGITS; at++) {
    digits.push(at);
    if (at + 1 < end && isDigit(bytes[at + 1] as number)) continue;
    const { length } = digits;
    const isLast = !continues(bytes, at + 1, end, length);
    const written =
      gaps === 0 ||
      (fours && gaps === Math.ceil(length / 4) - 1) ||
      (amex && gaps === 2 && (length === 14 || length === 15));
    if (
      length >= LEAST_DIGITS &&
      (written || (loose && isLast)) &&
      beginsLikeCard(bytes, digits, place) &&
      passesLuhn(bytes, digits) &&
      (length > LEAST_DIGITS || place === 'payment' || isNamedCard(bytes, from))
    ) {
      longest = length;
    }
    if (isLast) break;
    gaps++;
    if (length !== gaps * 4) fours = false;
    if (length !== (gaps === 1 ? 4 : 10)) amex = false;
    at++;
  }
  if (longest === 0) return null;
  digits.length = longest;
  return digits;
}

/** Does a number continue after the byte at `gap`, after so many digits? */
function continues(bytes: Uint8Array, gap: number, end: number, digits: number): boolean {
  if (gap + 1 >= end || !isDigit(bytes[gap + 1] as number)) return false;
  return bytes[gap] === 0x2e ? digits % 4 === 0 : isDigitOrGap(bytes[gap] as number);
}

/**
 * First digits and lengths of card schemes (ISO/IEC 7812): 3 (14, 15 or 16 digits), 2, 4, 5, 6. After an address, fourteen digits are a card only
 * where a scheme has numbers of that length (30, 36, 38, 39).
 */
function beginsLikeCard(bytes: Uint8Array, digits: readonly number[], place: DigitsPlace): boolean {
  const first = bytes[digits[0] as number] as number;
  const second = bytes[digits[1] as number] as number;
  const { length } = digits;
  if (first === 0x33) return length >= 14 && length <= 16 && (length > 14 || place !== 'address' || DINERS.has(second));
  if (place === 'address' && length === 14) return false;
  if (first === 0x34) return true;
  return (first === 0x32 || first === 0x35 || first === 0x36) && length >= 14;
}

/** Second digits, after a 3, of schemes with fourteen digits. */
const DINERS: ReadonlySet<number> = new Set([0x30, 0x36, 0x38, 0x39]);

/** Does the text before the number at `from` name a card, with no ticket named after it? */
function isNamedCard(bytes: Uint8Array, from: number): boolean {
  const before = String.fromCharCode(...bytes.subarray(Math.max(0, from - WORDS_BEFORE), from));
  const [, card] = [...before.matchAll(BEFORE_CARD)].at(-1) ?? [];
  return card !== undefined;
}

/** The check digit of ISO/IEC 7812. */
function passesLuhn(bytes: Uint8Array, digits: readonly number[]): boolean {
  let sum = 0;
  for (let at = digits.length - 1, place = 0; at >= 0; at--, place++) {
    const digit = (bytes[digits[at] as number] as number) - 48;
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function isDigitOrGap(byte: number): boolean {
  return isDigit(byte) || byte === 0x20 || byte === 0x2d || byte === 0x2e;
}

export function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
