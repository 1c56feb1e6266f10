/**
 * Writes tables as RFC 4180 text that spreadsheets may open without running anything in it.
 */

const FORMULA = '=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20';
/**
 * A sign that a spreadsheet takes for the begin of a formula, at the begin of a cell, after quotes or blanks, or behind a separator: programs set up for another language
 * split at semicolons and tabs whatever the quotes say.
 */
const DANGEROUS = new RegExp(`(^|[;\\t\\r\\n])(?=[\\s"']*[${FORMULA}])|^(?=[\\t\\r])`, 'g');

/** A cell's text with an apostrophe before anything a spreadsheet would take for a formula. */
export function disarmed(text: string): string {
  return text.replace(DANGEROUS, "$1'");
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
