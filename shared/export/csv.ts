/** Writes tables as RFC 4180 text that is safe to open in spreadsheets. */

/** Signs that begin a formula, including the full-width forms that spreadsheets accept. */
const FORMULA = '[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]';
/** At the start of a cell, also after blanks and quotes; some programs drop a tab or a line end there. */
const AT_BEGIN = new RegExp(`^(?:[\\s"']*${FORMULA}|[\\t\\r\\n])`);
/** After a separator: programs set to another language split at semicolons and tabs, even inside quotes. */
const BEHIND_SEPARATOR = new RegExp(`([;\\t\\r\\n][\\s"']{0,32})(?=${FORMULA})`, 'g');

/** A cell's text with an apostrophe before anything that a spreadsheet would read as a formula. */
export function disarmed(text: string): string {
  const inside = text.replace(BEHIND_SEPARATOR, "$1'");
  return AT_BEGIN.test(text) ? `'${inside}` : inside;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = disarmed(value);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows of cells as CSV (RFC 4180): commas, CR LF after every line. Numbers are written unchanged. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
