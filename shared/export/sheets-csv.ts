/** The tables of an export as one CSV text: each under its headings, and under its title where there are several, an empty line between them, and the slip at the end. The first line of one table has its headings. */
import { type CsvSigns, csvText } from './csv.ts';
import { type Cell, type CellType, type ExportSheets, timeCell } from './export-table.ts';

/** The text, after a mark by which spreadsheets recognise UTF-8. */
export function sheetsCsv({ tables, slip }: ExportSheets, signs: CsvSigns): string {
  const lines = tables.flatMap(({ title, headings, rows }) => [
    ...(tables.length > 1 ? [[title]] : []),
    headings.map(({ text }) => text),
    ...rows.map((row) => row.map((each, at) => written(each, headings[at]?.type ?? 'text'))),
    [],
  ]);
  return `\uFEFF${csvText([...lines, ...slip], signs)}`;
}

function written(cell: Cell, type: CellType): string | number {
  if (cell === null) return '';
  return type === 'date-time' && typeof cell === 'string' ? timeCell(cell) : cell;
}
