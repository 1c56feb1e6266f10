/**
 * One sheet of a workbook as XML. Source: ECMA-376 part 1, §18.3.1 (worksheet, whose children have a fixed order), §18.8 (styles), §22.9.2.19 (ST_Xstring).
 * Texts stand in the cells themselves (`inlineStr`); no cell is a formula, and none becomes one when the sheet is saved again as CSV.
 */
import { dayNumber } from '../time/civil.ts';
import { disarmed } from './csv.ts';
import type { Cell, CellType, ExportSlip, RowStream } from './export-table.ts';

/** Places of the cell formats in `STYLES`. */
const FORMAT = { text: 1, code: 2, number: 3, day: 4, time: 5, heading: 6, wrapped: 7 } as const;

const THIN = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const UNDER = '<border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border>';

/** The styles of a workbook: number formats, the two fonts, and the cell formats that `FORMAT` names. */
export const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2">${THIN}${UNDER}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8">${[
  [0, 0, 0, ''],
  [0, 0, 0, '<alignment vertical="top"/>'],
  [49, 0, 0, '<alignment vertical="top"/>'],
  [0, 0, 0, '<alignment vertical="top"/>'],
  [164, 0, 0, '<alignment vertical="top" horizontal="left"/>'],
  [165, 0, 0, '<alignment vertical="top" horizontal="left"/>'],
  [0, 1, 1, '<alignment vertical="top" wrapText="1"/>'],
  [0, 0, 0, '<alignment vertical="top" wrapText="1"/>'],
]
  .map(
    ([format, font, border, alignment]) =>
      `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`,
  )
  .join('')}</cellXfs></styleSheet>`;

/** Narrowest and widest column, in characters; a longer text wraps. */
const NARROW = 8;
const WIDE = 60;
/** Rows by which the width of a column is measured. */
const MEASURED = 200;
/** Longest text of a cell that Excel opens. */
const LONGEST = 32_767;
/** Excel knows no day before 1900, and counts wrongly before March of that year. */
const FIRST_DAY = dayNumber('1900-03-01');
/** Day 0 of a workbook: a serial number is the count of days since then. */
const DAY_ZERO = dayNumber('1899-12-30');
const TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2}).*)?$/;
/** No XML 1.0 document may have them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
/** Half of a character: UTF-8 has none. */
const LONE = /\p{Cs}/gu;
/** What a program would read as an escaped character. */
const ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text as XML. */
export function xmlText(text: string): string {
  return text
    .replace(LONE, '\uFFFD')
    .replace(NOT_XML, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The column's letters: `A`, …, `Z`, `AA`. */
export function columnName(at: number): string {
  return (at < 26 ? '' : columnName(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
}

/** Cells that the filter of a table covers: `A1:C9`. */
export function filteredCells(columns: number, rows: number, sign: '' | '$' = ''): string {
  return `${sign}A${sign}1:${sign}${columnName(Math.max(columns, 1) - 1)}${sign}${rows + 1}`;
}

/**
 * The sheet of a table, row by row: headings frozen, each with a filter. `footer` stands under every printed page; `nil` is said where there is no row. `counted` gets the
 * number of rows at the end.
 */
export async function* tableSheet(
  { headings, rows }: RowStream,
  footer: string,
  nil: string,
  counted: (rows: number) => void,
): AsyncGenerator<string> {
  const types = headings.map(({ type }) => type);
  const line = (row: readonly Cell[], at: number) =>
    rowOf(
      at + 2,
      row.map((cell, column) => cellOf(cell, types[column] ?? 'text', column, at + 2)),
    );
  const first: (readonly Cell[])[] = [];
  const head = () => {
    const widths = headings.map(({ text }, at) => widthOf([text, ...first.map((row) => row[at] ?? '')]));
    return `${sheetHead(FROZEN, widths)}${rowOf(1, top)}`;
  };
  const top = headings.map(({ text }, at) => textCell(at, 1, text, FORMAT.heading));
  let count = 0;
  for await (const row of rows) {
    if (count < MEASURED) first.push(row);
    else {
      if (count === MEASURED) yield* [head(), ...first.map(line)];
      yield line(row, count);
    }
    count++;
  }
  if (count <= MEASURED) yield* [head(), ...(count === 0 ? [[nil]] : first).map(line)];
  counted(Math.max(count, 1));
  yield sheetFoot(`<autoFilter ref="${filteredCells(headings.length, Math.max(count, 1))}"/>`, footer);
}

const FROZEN =
  '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>';

/** A sheet of labels and values, without a filter. */
export function* slipSheet(slip: ExportSlip, footer: string): Generator<string> {
  yield sheetHead('<sheetView workbookViewId="0"/>', [24, WIDE]);
  for (const [at, [label, value]] of slip.entries())
    yield rowOf(at + 1, [textCell(0, at + 1, label, FORMAT.heading), textCell(1, at + 1, value, FORMAT.wrapped)]);
  yield sheetFoot('', footer);
}

function sheetHead(view: string, widths: readonly number[]): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const cols = columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>${view}</sheetViews>${cols}<sheetData>`;
}

function sheetFoot(filter: string, footer: string): string {
  // An ampersand begins a code there.
  const foot = xmlText(footer.replaceAll('&', '&&'));
  return `</sheetData>${filter}<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;L${foot}&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}

function rowOf(number: number, cells: readonly string[]): string {
  return `<row r="${number}">${cells.join('')}</row>`;
}

function cellOf(cell: Cell, type: CellType, column: number, row: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') {
    if (Number.isFinite(cell)) return `<c r="${columnName(column)}${row}" s="${FORMAT.number}"><v>${cell}</v></c>`;
    return '';
  }
  const serial = type === 'date-time' ? serialOf(cell) : null;
  if (serial !== null) {
    const { value, format } = serial;
    return `<c r="${columnName(column)}${row}" s="${FORMAT[format]}"><v>${value}</v></c>`;
  }
  const isLong = type === 'text' && (cell.length > WIDE || cell.includes('\n'));
  return textCell(column, row, cell, isLong ? FORMAT.wrapped : type === 'code' ? FORMAT.code : FORMAT.text);
}

function textCell(column: number, row: number, text: string, format: number): string {
  const written = xmlText(disarmed(text).slice(0, LONGEST).replace(ESCAPED, '_x005F_'));
  return `<c r="${columnName(column)}${row}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`;
}

/** A day or time as a count of days; null where it is none that a workbook can hold. */
function serialOf(text: string): { readonly value: number; readonly format: 'day' | 'time' } | null {
  const [, day, hour, minute] = TIME.exec(text) ?? [];
  if (day === undefined) return null;
  const number = dayNumber(day);
  if (!Number.isInteger(number) || number < FIRST_DAY) return null;
  if (hour === undefined) return { value: number - DAY_ZERO, format: 'day' };
  return { value: number - DAY_ZERO + (Number(hour) * 60 + Number(minute)) / 1440, format: 'time' };
}

function widthOf(cells: readonly (string | number | null)[]): number {
  let longest = NARROW;
  for (const cell of cells) longest = Math.max(longest, String(cell ?? '').length + 2);
  return Math.min(longest, WIDE);
}
