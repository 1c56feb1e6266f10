/**
 * Sensitive values on a reservation terminal's screen. Names, flights and documents are not searched, because a family may be called HALAL. Remarks,
 * service requests and contacts are searched, each with its continuation lines.
 */
import { type Blank, type CardCover, type CardPart, fillBlanks } from '../intake/blank.ts';
import { findSensitiveText, type SensitiveFound } from '../intake/sensitive.ts';
import { elementLines, numberLength } from './screen-elements.ts';

/** Lines of names (up to a note in brackets or after an asterisk), and lines of coded data. */
const NAMES = /^\s*\d{1,2}\.\s?(I\/)?\d{0,3}\s?[A-Z][A-Z' -]*\/[A-Z(]/i;
const DATA =
  /^\s*(\d{1,3}\s*[ .]\s*)?(GFAX-|FACTS-)?\s*(SSR\s?(DOCS|DOCO|DOCA|TKNE|TKNA|TKNM|SEAT|RQST|NSSA|NSSW|NSST|FQTV|FQTS|FQTR|INFT|CHLD)|[A-Z0-9]{2}[ -]?\d{1,4}\s?[A-Z]\s+\d\d[A-Z]{3}\s)/i;

interface Line {
  readonly text: string;
  readonly start: number;
}

/** Character that replaces a sensitive one; `*` has no other meaning on a screen. */
export const SCREEN_FILLER = 0x2a;

/** How full card numbers are replaced under the unit's secret; null without the secret. */
export function screenCover(cardKey: Uint8Array | undefined): CardCover | null {
  return cardKey === undefined ? null : { key: cardKey, filler: SCREEN_FILLER };
}

/** Finds sensitive values on a screen. Bytes are UTF-8; no range crosses the end of a line. */
export function findSensitiveScreen(bytes: Uint8Array, cover: CardCover | null): SensitiveFound {
  const lines = splitLines(bytes);
  const blanks: Blank[] = [];
  let count = 0;
  for (const { from, to } of elementLines(lines.map(({ text }) => text))) {
    const first = lines[from - 1] as Line;
    if (DATA.test(first.text)) continue;
    const note = NAMES.test(first.text) ? first.text.search(/[(*]/) : numberLength(first.text);
    if (note < 0) continue;
    const element: number[] = [];
    for (let line = from; line <= to; line++) {
      const { text, start } = lines[line - 1] as Line;
      const indent = line === from ? note : text.length - text.trimStart().length;
      for (let at = indent; at < text.trimEnd().length; at++) element.push(start + at);
    }
    // A word or card number may continue in the next line, so an element is searched as a whole.
    const readable = Uint8Array.from(element, (at) => bytes[at] as number);
    const found = findSensitiveText(readable, 0, readable.length, cover);
    count += found.count;
    for (const { start, end, cover } of found.blanks) {
      for (const range of rangesOf(element.slice(start, end), cover)) blanks.push(range);
    }
  }
  return { blanks, count };
}

/** The text with its sensitive values replaced at equal length, and their number. */
export function withoutSensitiveLines(
  text: string,
  cover: CardCover | null,
): { readonly text: string; readonly count: number } {
  const bytes = new TextEncoder().encode(text);
  const { blanks, count } = findSensitiveScreen(bytes, cover);
  if (count === 0) return { text, count };
  fillBlanks(bytes, blanks, SCREEN_FILLER);
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), count };
}

/** Lines with one character per byte, so that offsets stay true. */
function splitLines(bytes: Uint8Array): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let text = '';
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at];
    if (byte !== undefined && byte !== 0x0a && byte !== 0x0d) {
      // Any mark can replace a byte that is not ASCII: searched words are ASCII.
      text += byte < 0x80 ? String.fromCharCode(byte) : '\u00b7';
      continue;
    }
    if (!(byte === 0x0a && bytes[at - 1] === 0x0d)) lines.push({ text, start });
    start = at + 1;
    text = '';
  }
  return lines;
}

/** Consecutive places as ranges, each with its part of what covers a card number. */
function rangesOf(places: readonly number[], cover: CardPart | undefined): Blank[] {
  const ranges: { start: number; end: number; from: number }[] = [];
  for (const [index, at] of places.entries()) {
    const last = ranges.at(-1);
    if (last !== undefined && last.end === at) last.end++;
    else ranges.push({ start: at, end: at + 1, from: index });
  }
  return ranges.map(({ start, end, from }) =>
    cover === undefined
      ? { start, end }
      : {
          start,
          end,
          cover: { card: cover.card, from: cover.from + from, bytes: cover.bytes.subarray(from, from + end - start) },
        },
  );
}
