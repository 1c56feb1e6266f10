/**
 * Writes tables as RFC 4180 text that spreadsheets may open without running anything in it.
 */

/** Signs by which a formula begins, in the widths that spreadsheets take for the same. */
const FORMULA = '[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]';
/** At the begin of a cell, also after blanks and quotes; a tab or a line end there is cut off by some programs. */
const AT_BEGIN = new RegExp(`^(?:[\\s"']*${FORMULA}|[\\t\\r\\n])`);
/** Behind a separator: programs set up for another language split at semicolons and tabs, whatever the quotes say. */
const BEHIND_SEPARATOR = new RegExp(`([;\\t\\r\\n][\\s"']{0,32})(?=${FORMULA})`, 'g');

/** A cell's text with an apostrophe before anything a spreadsheet would take for a formula. */
export function disarmed(text: string): string {
  const inside = text.replace(BEHIND_SEPARATOR, "$1'");
  return AT_BEGIN.test(text) ? `'${inside}` : inside;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = disarmed(value);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows of cells as CSV (RFC 4180): commas, lines end with CR LF, the last one too. Numbers are written as they are. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
