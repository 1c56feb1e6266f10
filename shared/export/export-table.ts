/**
 * A table that leaves the workstation. It is declared once, by its columns; CSV, workbook and print come from that. What may name a person is a column of its own, so that an
 * export without names has no such column.
 */

/** `code`: letters and digits that are no number, such as `0123` · `date-time`: an ISO day, or an ISO time, local or UTC as its heading says. */
export type CellType = 'text' | 'code' | 'number' | 'date-time';

/** Null: unknown, or nothing. */
export type Cell = string | number | null;

/** The text of a catalogue key, in the language of the export. */
export type Word = (key: string) => string;

/** What every table of an export says its words with. */
export interface Words {
  readonly word: Word;
}

/** A column, declared. `Said` is what its cells need besides the row. */
export interface ExportColumn<Row, Said extends Words = Words> {
  /** Catalogue key of its heading. */
  readonly heading: string;
  readonly type: CellType;
  /** It may name a person, or lead to one: left out unless two officers agree to names. */
  readonly personal?: true;
  readonly cell: (row: Row, said: Said) => Cell;
}

export interface Heading {
  readonly text: string;
  readonly type: CellType;
}

/** A table, ready to be written. */
export interface ExportTable {
  /** Heads its sheet and its printed page. */
  readonly title: string;
  readonly headings: readonly Heading[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A table that is written row after row, so that a long one is never in memory as a whole. */
export interface RowStream extends Omit<ExportTable, 'rows'> {
  readonly rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
}

/** What an export says about itself: label and value per line, such as its number, who made it, and what for. */
export type ExportSlip = readonly (readonly [label: string, value: string])[];

/** The tables of one export, and its slip. */
export interface ExportSheets {
  readonly tables: readonly ExportTable[];
  readonly slip: ExportSlip;
}

/** The tables of one export as they are written, its slip, and what is said of a table without a row. */
export interface SheetsToWrite {
  readonly tables: readonly RowStream[];
  readonly slip: ExportSlip;
  readonly nil: string;
  /** The title of a single table says what nobody may miss; left out: it stands above several only. */
  readonly isTitled?: boolean;
}

/** The table of these rows; without the columns that may name a person, unless `names`. */
export function exportTable<Row, Said extends Words>(
  title: string,
  columns: readonly ExportColumn<Row, Said>[],
  rows: readonly Row[],
  said: Said,
  names: boolean,
): ExportTable {
  const { headings, cellsOf } = writtenColumns(columns, said, names);
  return { title, headings, rows: rows.map(cellsOf) };
}

/** The same of rows that are read while they are written. */
export function rowStream<Row, Said extends Words>(
  title: string,
  columns: readonly ExportColumn<Row, Said>[],
  rows: AsyncIterable<Row>,
  said: Said,
  names: boolean,
): RowStream {
  const { headings, cellsOf } = writtenColumns(columns, said, names);
  return { title, headings, rows: eachRow(rows, cellsOf) };
}

async function* eachRow<Row>(
  rows: AsyncIterable<Row>,
  cellsOf: (row: Row) => readonly Cell[],
): AsyncGenerator<readonly Cell[]> {
  for await (const row of rows) yield cellsOf(row);
}

function writtenColumns<Row, Said extends Words>(
  columns: readonly ExportColumn<Row, Said>[],
  said: Said,
  names: boolean,
): { readonly headings: readonly Heading[]; readonly cellsOf: (row: Row) => readonly Cell[] } {
  const written = columns.filter(({ personal }) => names || personal !== true);
  return {
    headings: written.map(({ heading, type }) => ({ text: said.word(heading), type })),
    cellsOf: (row) => written.map(({ cell }) => cell(row, said)),
  };
}

/** A day, or a day and a time to the minute, as spreadsheets read it: `2026-11-24 09:10`. */
export function timeCell(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}
