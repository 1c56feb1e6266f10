/**
 * Finds reservation lists in a text and splits them into lines with a meaning: PNL and ADL (names booked, and their changes), PRL and ETL (names
 * checked in), PFS (listed travellers not on board, and travellers on board outside the list).
 * Source: IATA Passenger Services Conference Resolutions, Recommended Practices 1707b, 1708, 1718, 1719.
 */
import { type Diagnostic, diagnostic, type Params } from '../diagnostic.ts';
import type { Span } from '../edifact/interchange.ts';
import type { SourceValue } from '../intake/segment-writer.ts';

export type ListKind = 'PNL' | 'ADL' | 'PRL' | 'PFS' | 'ETL';

/** A line without the blanks and marks around it; its text has one character per byte. */
export interface ListLine extends SourceValue {
  /** Offset of the next line. */
  readonly next: number;
}

export interface FoundList {
  readonly kind: ListKind;
  /** From its address lines to its end line. */
  readonly span: Span;
  readonly lines: readonly ListLine[];
  /** Index of the line that names the flight. */
  readonly flightAt: number;
  /** Its end line was found. */
  readonly complete: boolean;
}

export const FLIGHT_LINE =
  /^([A-Z][A-Z0-9]|[0-9][A-Z]|[A-Z]{3})(\d{1,4})([A-Z]?)\s?\/\s?(\d{1,2})([A-Z]{3})(\d{2}|\d{4})?\s+([A-Z]{3})\b(?:.*?\bPART\s?(\d+))?/i;
const IDENTIFIER = /^(PNL|ADL|PRL|PFS|ETL)$/i;
export const END_LINE = /^END\s?(PNL|ADL|PRL|PFS|ETL|PART\s?\d+)\b/i;
/** A list must begin within this many bytes. */
const HEAD = 16_384;

/** Does the text hold a reservation list: its name alone on a line, and a flight below? */
export function isReservationList(bytes: Uint8Array): boolean {
  const lines = linesOf(bytes, 0, Math.min(bytes.length, HEAD));
  return lines.some((line, at) => IDENTIFIER.test(line.text) && FLIGHT_LINE.test(lines[at + 1]?.text ?? ''));
}

/** Every list of a text, in order. */
export function findLists(bytes: Uint8Array): readonly FoundList[] {
  const lines = linesOf(bytes, 0, bytes.length);
  const lists: FoundList[] = [];
  let from = 0;
  for (let at = 0; at < lines.length; at++) {
    const kind = IDENTIFIER.exec((lines[at] as ListLine).text)?.[1]?.toUpperCase() as ListKind | undefined;
    if (kind === undefined || !FLIGHT_LINE.test(lines[at + 1]?.text ?? '')) continue;
    let end = at + 2;
    while (end < lines.length && !END_LINE.test((lines[end] as ListLine).text) && !begins(lines, end)) end++;
    const complete = end < lines.length && END_LINE.test((lines[end] as ListLine).text);
    const own = lines.slice(from, complete ? end + 1 : addressFrom(lines, end));
    const first = own[0] as ListLine;
    const last = own[own.length - 1] as ListLine;
    lists.push({ kind, span: { start: first.start, end: last.end }, lines: own, flightAt: at + 1 - from, complete });
    from += own.length;
    at = from - 1;
  }
  return lists;
}

function begins(lines: readonly ListLine[], at: number): boolean {
  return IDENTIFIER.test((lines[at] as ListLine).text) && FLIGHT_LINE.test(lines[at + 1]?.text ?? '');
}

/** Address lines before a list that follows one without an end belong to the list that follows. */
function addressFrom(lines: readonly ListLine[], end: number): number {
  let at = end;
  while (at > 0 && at < lines.length && isAddress((lines[at - 1] as ListLine).text)) at--;
  return at;
}

/** Lines of transmission: `QU LFWRMKP CDGRMKP`, `.LFWRMKP 231200`. */
export function isAddress(text: string): boolean {
  return /^(Q[A-Z]|[A-Z]{2})(\s+[A-Z0-9]{7})+$/.test(text) || /^\.[A-Z0-9]{7}(\s+\d{6}.*)?$/.test(text);
}

/** Lines with more than blanks and control characters. */
function linesOf(bytes: Uint8Array, from: number, to: number): readonly ListLine[] {
  const lines: ListLine[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    const byte = at < to ? (bytes[at] as number) : 0x0a;
    if (byte !== 0x0a && byte !== 0x0d) continue;
    let first = start;
    let last = at;
    // Byte order mark, STX, SOH and form feeds surround lines and are no part of them.
    if (bytes[first] === 0xef && bytes[first + 1] === 0xbb && bytes[first + 2] === 0xbf) first += 3;
    while (first < last && (bytes[first] as number) <= 0x20) first++;
    while (last > first && (bytes[last - 1] as number) <= 0x20) last--;
    if (last > first) lines.push({ text: byteText(bytes, first, last), start: first, end: last, next: at + 1 });
    start = at + 1;
  }
  return lines;
}

function byteText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] as number);
  return text;
}

/** Capital letters, where the length stays the same. */
export function asciiUpper(text: string): string {
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/** A diagnostic at the place of a line, or of a value in it. */
export function placed(
  severity: Diagnostic['severity'],
  code: string,
  { start }: Pick<ListLine, 'start'>,
  params: Params = {},
): Diagnostic {
  return diagnostic(severity, code, { offset: start, segment: null }, params);
}
