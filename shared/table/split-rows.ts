/**
 * Splits delimited text into rows and cells, on bytes, so that every cell has its byte range. Quotes follow RFC 4180: a doubled quote inside a quoted
 * cell is one quote, and delimiters and line breaks inside quotes are text.
 */
import { decoderFor } from '../edifact/decode.ts';
import type { DecodeBytes } from '../edifact/tokens.ts';
import { BOUNDS } from '../intake/budget.ts';

export interface Cell {
  /** Text with quotes resolved and blanks at both ends removed. */
  readonly text: string;
  /** Byte range of the text (inside the quotes), end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly start: number;
}

const QUOTE = 0x22;
/** The rest of a row becomes one more cell. */
const MAX_CELLS = BOUNDS.columns.most;
const USUAL = decoderFor(null);

/** Yields the rows from `begin` on, blank rows too (with one empty cell). `decode` turns bytes above 0x7F into text. */
export function* splitRows(
  bytes: Uint8Array,
  delimiter: number,
  begin = 0,
  decode: DecodeBytes = USUAL,
): Generator<Row> {
  const limit = bytes.length;
  let at = begin;
  while (at < limit) {
    const start = at;
    const cells: Cell[] = [];
    for (;;) {
      const cell = readCell(bytes, at, limit, delimiter, decode);
      cells.push(cell.cell);
      at = cell.next;
      if (at >= limit || bytes[at] !== delimiter) break;
      at++;
      if (cells.length >= MAX_CELLS) {
        const from = at;
        while (at < limit && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at++;
        cells.push({ text: decode(bytes.subarray(from, Math.min(at, from + 200))), start: from, end: at });
        break;
      }
    }
    if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) at += 2;
    else at++;
    yield { cells, start };
  }
}

function readCell(
  bytes: Uint8Array,
  from: number,
  limit: number,
  delimiter: number,
  decode: DecodeBytes,
): { cell: Cell; next: number } {
  let at = from;
  while (at < limit && (bytes[at] === 0x20 || (bytes[at] === 0x09 && delimiter !== 0x09))) at++;
  const quoted = bytes[at] === QUOTE ? readQuoted(bytes, at + 1, limit, decode) : null;
  if (quoted !== null) {
    let next = quoted.next;
    // Text between the closing quote and the delimiter is ignored.
    while (next < limit && !endsCell(bytes[next] as number, delimiter)) next++;
    return { cell: quoted.cell, next };
  }
  const start = at;
  let plain = true;
  while (at < limit && !endsCell(bytes[at] as number, delimiter)) {
    if ((bytes[at] as number) >= 0x80) plain = false;
    at++;
  }
  let end = at;
  while (end > start && (bytes[end - 1] as number) <= 0x20) end--;
  return { cell: { text: textOf(bytes, start, end, plain, decode), start, end }, next: at };
}

/** Null when the quote is never closed. Then it is an ordinary character, so that it does not swallow the rows below. */
function readQuoted(
  bytes: Uint8Array,
  start: number,
  limit: number,
  decode: DecodeBytes,
): { cell: Cell; next: number } | null {
  let at = start;
  let doubled = false;
  while (at < limit) {
    if (bytes[at] === QUOTE) {
      if (bytes[at + 1] !== QUOTE) break;
      doubled = true;
      at++;
    }
    at++;
  }
  if (at >= limit) return null;
  const text = textOf(bytes, start, at, false, decode);
  return { cell: { text: (doubled ? text.replaceAll('""', '"') : text).trim(), start, end: at }, next: at + 1 };
}

function endsCell(byte: number, delimiter: number): boolean {
  return byte === delimiter || byte === 0x0a || byte === 0x0d;
}

function textOf(bytes: Uint8Array, start: number, end: number, plain: boolean, decode: DecodeBytes): string {
  if (start === end) return '';
  if (!plain || end - start > 64) return decode(bytes.subarray(start, end)).replaceAll('\0', '');
  let text = '';
  // A zero is a mishap of transmission, which the file remarks.
  for (let at = start; at < end; at++) if (bytes[at] !== 0) text += String.fromCharCode(bytes[at] as number);
  return text;
}
