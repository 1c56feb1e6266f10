/**
 * Opens a workbook (Office Open XML) and converts each sheet to comma-separated text. A damaged cell costs only that cell, and a damaged sheet keeps
 * the rows before the damage. Formulas are never evaluated; their stored result is taken.
 * Source: ECMA-376 part 1, 18 (SpreadsheetML).
 *
 * Libraries that read workbooks give numbers where a document number with leading zeros was shown, lose the workbook with one damaged cell, or do
 * not say that a sheet is hidden.
 */
import type { Bound, Budget } from '../intake/budget.ts';
import { type NumberFormat, shownNumber } from './number-format.ts';
import { SheetCsv } from './sheet-csv.ts';
import { type Merge, rowsAscend, SheetRows } from './sheet-rows.ts';
import { type Book, readBook, readFormats, readStrings, unescaped } from './workbook-book.ts';
import { BoundReached, type WorkbookParts } from './workbook-parts.ts';

export interface WorkbookSheet {
  readonly name: string;
  /** Every row as a line of UTF-8 text; dates are `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`. */
  readonly csv: Uint8Array;
  /** Hidden in the workbook. */
  readonly hidden: boolean;
  /** `damaged`: the rows before the damage were read. A bound: those before it was reached. */
  readonly end: 'whole' | 'damaged' | Bound;
}

/**
 * Reads every sheet with a cell, hidden ones too, in the order of the workbook. Returns why the rest was not read: no sheet was found, or the bound
 * that was reached.
 */
export async function* readWorkbook(
  parts: WorkbookParts,
): AsyncGenerator<WorkbookSheet, 'workbook-damaged' | Bound | null> {
  const shared = await within(async () => {
    const book = await readBook(parts);
    if (book === null) return null;
    const [strings, formats] = [await readStrings(parts, book), await readFormats(parts, book)];
    return { book, strings, formats, isDamaged: parts.isDamaged() };
  });
  if (shared === null) return 'workbook-damaged';
  if (typeof shared === 'string') return shared;
  for (const sheet of shared.book.sheets) {
    if (!parts.budget.charge('members')) return 'members';
    const { name, hidden } = sheet;
    const reader = new SheetReader(parts, shared);
    const end = await within(() => reader.read(sheet.path));
    parts.budget.nextMessage();
    if (end !== 'whole' || reader.csv.filled > 0) yield { name, csv: reader.csv.bytes(), hidden, end };
    if (end === 'unfolded' || end === 'workbookElements' || end === 'steps') return null;
  }
  return null;
}

/** The result of `act`, or the bound that it reached. */
async function within<Result>(act: () => Promise<Result>): Promise<Result | Bound> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof BoundReached) return error.bound;
    throw error;
  }
}

interface SharedParts {
  readonly book: Book;
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  /** One of the parts that all sheets share is damaged. */
  readonly isDamaged: boolean;
}

const GENERAL: NumberFormat = { kind: 'general' };

class SheetReader {
  readonly csv = new SheetCsv();
  readonly #parts: WorkbookParts;
  readonly #budget: Budget;
  readonly #strings: readonly string[];
  readonly #formats: readonly NumberFormat[];
  readonly #epoch1904: boolean;
  readonly #isDamaged: boolean;

  constructor(parts: WorkbookParts, { book, strings, formats, isDamaged }: SharedParts) {
    this.#parts = parts;
    this.#budget = parts.budget;
    this.#strings = strings;
    this.#formats = formats;
    this.#epoch1904 = book.epoch1904;
    this.#isDamaged = isDamaged;
  }

  /**
   * Reads the rows of a sheet.
   * @throws {BoundReached}
   */
  async read(path: string): Promise<'whole' | 'damaged' | 'merged'> {
    const part = await this.#parts.bytes(path);
    if (part === undefined) return 'damaged';
    // Merged areas are declared after the rows.
    const merges = readMerges(part, this.#budget);
    // Only the filled cells: a row may have one in its last column and no other.
    let row = new Map<number, string>();
    let rowAt = 0;
    let column = -1;
    let type = 'n';
    let style = '';
    let value: string | null = null;
    let formula: string | null = null;
    let inline: string | null = null;
    let target: 'value' | 'formula' | 'inline' | null = null;
    let inRow = false;
    let reading = 0;
    const isInOrder = rowsAscend(part);
    const rows = new SheetRows(merges, (each) => this.#add(each));
    const finishRow = (): void => {
      if (isInOrder) rows.add(rowAt, row);
      else rows.keep(rowAt, row);
      row = new Map();
      inRow = false;
    };

    const whole = await this.#parts.walkBytes(part, {
      open: (name, attributes) => {
        if (name === 'row') {
          const stated = Number(attributes.r);
          const isStated = Number.isInteger(stated) && stated > (isInOrder ? rowAt : 0);
          rowAt = isStated ? stated : rowAt + 1;
          column = -1;
          inRow = true;
        } else if (name === 'c') {
          const stated = columnOfAddress(attributes.r ?? '');
          column = stated >= 0 && stated < this.#budget.most.columns ? stated : column + 1;
          type = attributes.t ?? 'n';
          style = attributes.s ?? '';
          value = formula = inline = null;
        } else if (name === 'v') {
          target = 'value';
          value = '';
        } else if (name === 'f') {
          target = 'formula';
          formula = '';
        } else if (name === 'rPh') reading++;
        else if (name === 't' && reading === 0 && type === 'inlineStr') {
          target = 'inline';
          inline ??= '';
        }
      },
      text: (piece) => {
        if (target === 'value') value += piece;
        else if (target === 'formula') formula += piece;
        else if (target === 'inline') inline += piece;
      },
      close: (name) => {
        if (name === 'rPh') reading--;
        else if (name === 'c') {
          const text = this.#text(type, style, value, inline);
          // A formula without a stored result is kept as text.
          const shown = text === '' && formula !== null && formula !== '' ? `=${formula}` : text;
          if (shown !== '') row.set(column, shown);
        } else if (name === 'row') finishRow();
        else if (name === 'v' || name === 'f' || name === 't') target = null;
      },
    });
    if (inRow && row.size > 0) finishRow();
    rows.end();
    if (!whole || this.#parts.isDamaged(path) || this.#isDamaged) return 'damaged';
    return this.#budget.used('merged') > this.#budget.most.merged ? 'merged' : 'whole';
  }

  #add(row: ReadonlyMap<number, string>): void {
    let last = 0;
    for (const column of row.keys()) if (column > last) last = column;
    if (!this.#budget.charge('cells', last + 1)) throw new BoundReached('cells');
    const before = this.csv.length;
    this.csv.add(row);
    const more = this.csv.length - before;
    if (this.csv.length > this.#budget.most.sheetText) throw new BoundReached('sheetText');
    if (!this.#budget.charge('unfolded', more)) throw new BoundReached('unfolded');
  }

  #text(type: string, style: string, value: string | null, inline: string | null): string {
    switch (type) {
      case 's':
        return value === null || value === '' ? '' : (this.#strings[Number(value)] ?? '#REF!');
      case 'inlineStr':
        return unescaped(inline ?? value ?? '');
      case 'str':
        return unescaped(value ?? '');
      case 'b':
        return value === '1' || value === 'true' ? 'TRUE' : value === '' || value === null ? '' : 'FALSE';
      case 'd':
        return isoText(value ?? '');
      case 'e':
        return value ?? '';
      default: {
        if (value === null || value === '') return '';
        const format = style === '' ? GENERAL : (this.#formats[Number(style)] ?? GENERAL);
        return shownNumber(value, format, this.#epoch1904);
      }
    }
  }
}

/** `2026-11-24T00:00:00` as a date, any other time with its minutes. */
function isoText(written: string): string {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(written.trim());
  if (found === null) return written;
  return found[2] === undefined || found[2] === '00:00' ? (found[1] as string) : `${found[1]} ${found[2]}`;
}

/** Zero-based column of an address (`B7` is 1); -1 when there is none. */
function columnOfAddress(address: string): number {
  let column = 0;
  let at = 0;
  for (; at < address.length; at++) {
    const letter = address.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return at === 0 ? -1 : column - 1;
}

/** Merged areas of more than one row, by each of their rows (one-based); only their first column has a value. */
function readMerges(part: Uint8Array, budget: Budget): ReadonlyMap<number, readonly Merge[]> {
  const found = new Map<number, Merge[]>();
  const from = indexOfText(part, 'mergeCells');
  if (from < 0) return found;
  const { columns } = budget.most;
  const text = new TextDecoder('utf-8').decode(part.subarray(from));
  for (const [, first = '', last = ''] of text.matchAll(
    /<(?:\w{1,20}:)?mergeCell\b[^<>]{0,200}?\bref="([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})"/g,
  )) {
    const merge: Merge = { column: columnOfAddress(first), from: rowOfAddress(first), to: rowOfAddress(last) };
    if (merge.to <= merge.from || merge.column >= columns) continue;
    for (let row = merge.from; row <= merge.to; row++) {
      if (!budget.charge('merged')) return found;
      const known = found.get(row);
      if (known === undefined) found.set(row, [merge]);
      else known.push(merge);
    }
  }
  return found;
}

function rowOfAddress(address: string): number {
  return Number(/\d+$/.exec(address)?.[0] ?? '0');
}

/** First place of an ASCII word after the rows; -1 when absent. The search runs backwards from the end. */
function indexOfText(part: Uint8Array, word: string): number {
  const codes = new TextEncoder().encode(word);
  let found = -1;
  for (let at = part.length - codes.length; at >= 0; at--) {
    // Searching backwards, the end tag comes first.
    if (part[at] === codes[0] && codes.every((code, index) => part[at + index] === code)) found = at;
    if (part[at] === 0x3c && tagIs(part, at, 'sheetData')) break;
  }
  return found;
}

function tagIs(part: Uint8Array, at: number, name: string): boolean {
  const slash = part[at + 1] === 0x2f ? 1 : 0;
  for (let index = 0; index < name.length; index++) {
    if (part[at + 1 + slash + index] !== name.charCodeAt(index)) return false;
  }
  return true;
}
