/** Whether bytes that gave no message look like a table, so that an officer may say what its columns are. */
import { detectFile } from '../../../shared/intake/detect.ts';
import { splitRows } from '../../../shared/table/split-rows.ts';

/** Comma, semicolon, tabulator, bar. */
const DELIMITERS = [0x2c, 0x3b, 0x09, 0x7c];
const ROWS = 20;
/** Rows with the same number of cells that make a table. */
const FEWEST = 2;

/** Do at least two of the first rows have the same number of cells, two or more? Expects UTF-8 or a one-byte set. */
export function looksLikeTable(bytes: Uint8Array): boolean {
  if (detectFile(bytes).kind !== 'text') return false;
  return DELIMITERS.some((delimiter) => {
    const counts = new Map<number, number>();
    let rows = 0;
    for (const { cells } of splitRows(bytes, delimiter)) {
      if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
      if (++rows >= ROWS) break;
    }
    return Math.max(0, ...counts.values()) >= FEWEST;
  });
}
