/**
 * Opens a workbook (Office Open XML) and gives each sheet as text with commas. Cells are read one by one, so that a damaged cell costs that
 * cell and a damaged sheet keeps the rows before the damage; formulas are never evaluated, what they last gave is taken.
 * Source: ECMA-376 part 1, 18 (SpreadsheetML).
 */
import { unzipSync } from 'fflate';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { builtInFormat, type NumberFormat, numberFormat, shownNumber } from './number-format.ts';
import { SheetCsv } from './sheet-csv.ts';

export interface WorkbookSheet {
  readonly name: string;
  /** Every row as a line of UTF-8 text; dates are `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`. */
  readonly csv: Uint8Array;
  /** Not shown to who opens the workbook. */
  readonly hidden: boolean;
  /** What was lost of this sheet. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Why nothing of a workbook can be read; `code` is that of a diagnostic. */
export class WorkbookError extends Error {
  readonly code: 'workbook-damaged' | 'workbook-too-large';

  constructor(code: 'workbook-damaged' | 'workbook-too-large') {
    super(code);
    this.code = code;
  }
}

/** What all parts together may grow to, and one part beyond its packed size. */
const MAX_UNPACKED = 512 * 1024 * 1024;
const MAX_RATIO = 400;
const SMALL = 1024 * 1024;
const CHUNK = 65_536;
const MAX_COLUMNS = 16_384;
/** Empty rows in a row that are kept, so that a row keeps its number for people. */
const MAX_GAP = 1000;
/** Cells that merged areas may fill. */
const MAX_FILLED = 1_000_000;

type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * Reads every sheet that holds a cell, hidden ones too, in the order of the workbook.
 * @throws {WorkbookError} when the bytes are no workbook or grow beyond all measure.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly WorkbookSheet[]> {
  const parts = unpack(bytes);
  const book = readBook(parts);
  const strings = readStrings(parts, book);
  const formats = readFormats(parts, book);
  const sheets: WorkbookSheet[] = [];
  for (const { name, path, hidden } of book.sheets) {
    const part = parts[path];
    if (part === undefined) {
      sheets.push({ name, csv: new Uint8Array(), hidden, diagnostics: [cut(name)] });
      continue;
    }
    const reader = new SheetReader(strings, formats, book.epoch1904);
    const whole = reader.read(part);
    if (reader.csv.filled > 0 || !whole) {
      sheets.push({ name, csv: reader.csv.bytes(), hidden, diagnostics: whole ? [] : [cut(name)] });
    }
    // Others may work between two sheets.
    await undefined;
  }
  return sheets;
}

function cut(sheet: string): Diagnostic {
  return diagnostic('error', 'workbook-sheet-cut', { segment: sheet }, { sheet });
}

function unpack(bytes: Uint8Array): Parts {
  let total = 0;
  let tooLarge = false;
  let parts: Parts;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!/\.(xml|rels)$/i.test(name) || tooLarge) return false;
        total += originalSize;
        tooLarge = total > MAX_UNPACKED || (originalSize > SMALL && originalSize > size * MAX_RATIO);
        return !tooLarge;
      },
    });
  } catch {
    throw new WorkbookError('workbook-damaged');
  }
  if (tooLarge) throw new WorkbookError('workbook-too-large');
  // Names are compared without case, and some writers begin them with a slash or use backslashes.
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [partName(name), part]));
}

function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

interface Handlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Walks through a part, names without their prefix; false when it is not well-formed to its end. */
function walk(part: Uint8Array, handlers: Handlers): boolean {
  const parser = new SaxesParser({ xmlns: false, fragment: false });
  let whole = true;
  parser.on('error', () => {
    whole = false;
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    if (whole) handlers.open?.(local(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag: SaxesTagPlain) => {
    if (whole) handlers.close?.(local(tag.name));
  });
  parser.on('text', (text) => {
    if (whole) handlers.text?.(text);
  });
  parser.on('cdata', (text) => {
    if (whole) handlers.text?.(text);
  });
  const text = textChunks(part);
  for (const chunk of text) {
    parser.write(chunk);
    if (!whole) return false;
  }
  parser.close();
  return whole;
}

/** The text of a part, cut behind a `>`, where no character is cut in two. */
function* textChunks(part: Uint8Array): Generator<string> {
  const wide = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff);
  if (wide) {
    yield new TextDecoder(part[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(part);
    return;
  }
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let from = part[0] === 0xef && part[1] === 0xbb && part[2] === 0xbf ? 3 : 0;
  while (from < part.length) {
    let to = Math.min(from + CHUNK, part.length);
    while (to < part.length && part[to - 1] !== 0x3e) to++;
    yield decoder.decode(part.subarray(from, to));
    from = to;
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** An attribute by its name without prefix. */
function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const found = attributes[name];
  if (found !== undefined) return found;
  const prefixed = Object.keys(attributes).find((key) => local(key) === name && !key.startsWith('xmlns'));
  return prefixed === undefined ? undefined : attributes[prefixed];
}

interface Book {
  readonly epoch1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly path: string; readonly hidden: boolean }[];
  readonly strings: string;
  readonly styles: string;
}

function readBook(parts: Parts): Book {
  const main = readRelations(parts, '', '_rels/.rels').find(({ type }) => type === 'officeDocument');
  const path = main?.path ?? 'xl/workbook.xml';
  const part = parts[path];
  if (part === undefined) throw new WorkbookError('workbook-damaged');
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const relations = readRelations(parts, folder, `${folder}_rels/${path.slice(folder.length)}.rels`);
  let epoch1904 = false;
  const sheets: { name: string; path: string; hidden: boolean }[] = [];
  walk(part, {
    open(name, attributes) {
      if (name === 'workbookPr') epoch1904 = isTrue(attribute(attributes, 'date1904'));
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key !== 'sheetId' && local(key) === 'id')?.[1];
      const relation = relations.find((each) => each.id === id);
      // Charts and macros are no tables.
      if (relation !== undefined && relation.type !== 'worksheet') return;
      const hidden = /hidden/i.test(attribute(attributes, 'state') ?? '');
      const title = attribute(attributes, 'name') ?? '';
      sheets.push({ name: title, path: relation?.path ?? `${folder}worksheets/sheet${sheets.length + 1}.xml`, hidden });
    },
  });
  if (sheets.length === 0) throw new WorkbookError('workbook-damaged');
  const of = (type: string, usual: string): string =>
    relations.find((each) => each.type === type)?.path ?? folder + usual;
  return { epoch1904, sheets, strings: of('sharedStrings', 'sharedstrings.xml'), styles: of('styles', 'styles.xml') };
}

interface Relation {
  readonly id: string;
  /** Last word of the type's address. */
  readonly type: string;
  readonly path: string;
}

function readRelations(parts: Parts, folder: string, path: string): readonly Relation[] {
  const part = parts[path];
  const found: Relation[] = [];
  if (part === undefined) return found;
  walk(part, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const type = attribute(attributes, 'Type') ?? '';
      const target = attribute(attributes, 'Target') ?? '';
      const full = target.startsWith('/') ? target : folder + target;
      found.push({
        id: attribute(attributes, 'Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        path: partName(full.replace(/[^/]+\/\.\.\//g, '').replaceAll('./', '')),
      });
    },
  });
  return found;
}

function isTrue(written: string | undefined): boolean {
  return written === '1' || written === 'true' || written === 'on';
}

/** Texts that cells share. */
function readStrings(parts: Parts, book: Book): readonly string[] {
  const part = parts[book.strings];
  const strings: string[] = [];
  if (part === undefined) return strings;
  let text = '';
  let inText = false;
  let reading = 0;
  walk(part, {
    open(name) {
      if (name === 'si') text = '';
      // How a text is pronounced is no part of it.
      else if (name === 'rPh') reading++;
      else if (name === 't') inText = reading === 0;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') reading--;
      else if (name === 'si') strings.push(unescaped(text));
    },
  });
  return strings;
}

/** `_x000D_` stands for a character that XML cannot hold. */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Number formats by the style of a cell. */
function readFormats(parts: Parts, book: Book): readonly NumberFormat[] {
  const part = parts[book.styles];
  const formats: NumberFormat[] = [];
  if (part === undefined) return formats;
  const own = new Map<number, NumberFormat>();
  let inCells = false;
  walk(part, {
    open(name, attributes) {
      if (name === 'numFmt') {
        own.set(Number(attribute(attributes, 'numFmtId')), numberFormat(attribute(attributes, 'formatCode') ?? ''));
      } else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attribute(attributes, 'numFmtId') ?? '0');
        formats.push(own.get(id) ?? builtInFormat(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

const GENERAL: NumberFormat = { kind: 'general' };

interface Merge {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

class SheetReader {
  readonly csv = new SheetCsv();
  readonly #strings: readonly string[];
  readonly #formats: readonly NumberFormat[];
  readonly #epoch1904: boolean;

  constructor(strings: readonly string[], formats: readonly NumberFormat[], epoch1904: boolean) {
    this.#strings = strings;
    this.#formats = formats;
    this.#epoch1904 = epoch1904;
  }

  /** Reads the rows of a sheet; false when it is damaged and only what stands before the damage was read. */
  read(part: Uint8Array): boolean {
    // Merged areas stand behind the rows they belong to.
    const merges = readMerges(part);
    let row: (string | undefined)[] = [];
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
    const carried = new Map<number, string>();

    const finishRow = (): void => {
      for (const { column: at, from, to } of merges.get(rowAt) ?? []) {
        const text = rowAt === from ? row[at] : carried.get(at);
        if (rowAt === from) {
          // A number said of several rows is their sum (bags of a family); any other value is said of each.
          if (text !== undefined && text !== '' && !/^-?[\d.,]+$/.test(text)) carried.set(at, text);
          else carried.delete(at);
        } else if (text !== undefined && (row[at] ?? '') === '') {
          row[at] = text;
          if (rowAt === to) carried.delete(at);
        }
      }
      this.csv.add(row);
      if (this.csv.tooLarge) throw new WorkbookError('workbook-too-large');
      row = [];
      inRow = false;
    };

    const whole = walk(part, {
      open: (name, attributes) => {
        if (name === 'row') {
          const stated = Number(attributes.r);
          const next = Number.isInteger(stated) && stated > rowAt ? stated : rowAt + 1;
          for (let gap = Math.min(next - rowAt - 1, MAX_GAP); gap > 0; gap--) this.csv.add([]);
          rowAt = next;
          column = -1;
          inRow = true;
        } else if (name === 'c') {
          const stated = columnOfAddress(attributes.r ?? '');
          column = stated >= 0 && stated < MAX_COLUMNS ? stated : column + 1;
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
          // A formula that nobody calculated stays as it is written, to be seen.
          const shown = text === '' && formula !== null && formula !== '' ? `=${formula}` : text;
          if (shown !== '') row[column] = shown;
        } else if (name === 'row') finishRow();
        else if (name === 'v' || name === 'f' || name === 't') target = null;
      },
    });
    if (inRow && row.length > 0) finishRow();
    return whole;
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

/** `2026-11-24T00:00:00` as a day, any other time with its minutes. */
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

/** Merged areas of more than one row, by each of their rows (one-based); only their first column carries a value. */
function readMerges(part: Uint8Array): ReadonlyMap<number, readonly Merge[]> {
  const found = new Map<number, Merge[]>();
  const from = indexOfText(part, 'mergeCells');
  if (from < 0) return found;
  let filled = 0;
  const text = new TextDecoder('utf-8').decode(part.subarray(from));
  for (const [, first = '', last = ''] of text.matchAll(
    /<(?:\w+:)?mergeCell\b[^>]*?\bref="([A-Z]+\d+):([A-Z]+\d+)"/g,
  )) {
    const merge: Merge = { column: columnOfAddress(first), from: rowOfAddress(first), to: rowOfAddress(last) };
    if (merge.to <= merge.from || merge.column >= MAX_COLUMNS) continue;
    for (let row = merge.from; row <= merge.to && filled < MAX_FILLED; row++, filled++) {
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

/** First place of an ASCII word behind the rows; -1 when it is nowhere. The search begins at the end. */
function indexOfText(part: Uint8Array, word: string): number {
  const codes = new TextEncoder().encode(word);
  let found = -1;
  for (let at = part.length - codes.length; at >= 0; at--) {
    // Its end tag comes first on the way back.
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
