/** Rows of a list whose every row must have a known form. */
import { type Row, splitRows } from '../table/split-rows.ts';

/**
 * The rows from `from` on. A quote that is not closed joins a row with those below it: such a row is not whole, and then its first line is a row of
 * its own, and reading goes on at the next line. So a damaged quote costs one row.
 */
export function* wholeRows(
  bytes: Uint8Array,
  delimiter: number,
  from: number,
  isWhole: (row: Row) => boolean,
): Generator<Row> {
  let at: number | null = from;
  while (at !== null) {
    const begin: number = at;
    at = null;
    for (const row of splitRows(bytes, delimiter, begin)) {
      const end = isWhole(row) ? null : lineEnd(bytes, row.start);
      if (end === null || (row.cells[row.cells.length - 1]?.end ?? 0) <= end) {
        yield row;
        continue;
      }
      yield* splitRows(bytes.subarray(0, end), delimiter, row.start);
      at = end + 1;
      break;
    }
  }
}

/** Has the row no filled cell? */
export function isBlank({ cells }: Row): boolean {
  return cells.every(({ text }) => text === '');
}

function lineEnd(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(0x0a, from);
  return end < 0 ? bytes.length : end;
}
