/**
 * The tables of an export as one CSV text: each under its headings, and under its title where there are several or it says for whom it is, an empty line between them,
 * and the slip at the end. Else the first line of one table has its headings.
 */
import { type CsvSigns, csvText } from './csv.ts';
import { type Cell, type CellType, type SheetsToWrite, timeCell } from './export-table.ts';

/** The text line by line, after a mark by which spreadsheets recognise UTF-8. */
export async function* csvPieces(
  { tables, slip, nil, isTitled = false }: SheetsToWrite,
  signs: CsvSigns,
): AsyncGenerator<string> {
  yield '\uFEFF';
  for (const { title, headings, rows } of tables) {
    if (isTitled || tables.length > 1) yield csvText([[title]], signs);
    yield csvText([headings.map(({ text }) => text)], signs);
    let isEmpty = true;
    for await (const row of rows) {
      isEmpty = false;
      yield csvText([row.map((each, at) => written(each, headings[at]?.type ?? 'text'))], signs);
    }
    if (isEmpty) yield csvText([[nil]], signs);
    yield '\r\n';
  }
  yield csvText(slip, signs);
}

function written(cell: Cell, type: CellType): string | number {
  if (cell === null) return '';
  return type === 'date-time' && typeof cell === 'string' ? timeCell(cell) : cell;
}
