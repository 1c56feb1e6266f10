/** Does text that could not be read look like a table? An officer may then map its columns. */
import { splitRows } from '../../../shared/table/split-rows.ts';

/** Comma, semicolon, tabulator, bar. */
const DELIMITERS = [0x2c, 0x3b, 0x09, 0x7c];
const ROWS = 20;
/** The fewest rows of equal width that make a table. */
const FEWEST = 2;
/** This many consecutive rows of equal width, of at least `RUN_CELLS` cells, are a table, whatever stands above them. */
const RUN = 3;
const RUN_CELLS = 3;

/**
 * True when most of the first rows have the same number of cells (two or more), or several consecutive ones have (three or more). Prose has only
 * stray commas. Expects UTF-8 or a one-byte set.
 */
export function looksLikeTable(bytes: Uint8Array): boolean {
  return DELIMITERS.some((delimiter) => {
    const widths = firstWidths(bytes, delimiter);
    return mostAreAlike(widths) || hasRun(widths);
  });
}

/** Cells of each of the first rows that are not blank. */
function firstWidths(bytes: Uint8Array, delimiter: number): readonly number[] {
  const widths: number[] = [];
  let rows = 0;
  for (const { cells } of splitRows(bytes, delimiter)) {
    if (cells.some(({ text }) => text !== '')) widths.push(cells.length);
    if (++rows >= ROWS) break;
  }
  return widths;
}

function mostAreAlike(widths: readonly number[]): boolean {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const alike = Math.max(0, ...counts.values());
  return alike >= FEWEST && alike * 2 > widths.length;
}

function hasRun(widths: readonly number[]): boolean {
  return widths.some(
    (width, at) =>
      width >= RUN_CELLS &&
      widths.slice(at, at + RUN).length === RUN &&
      widths.slice(at, at + RUN).every((next) => next === width),
  );
}
