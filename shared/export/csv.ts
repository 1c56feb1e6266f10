/** Writes tables as RFC 4180 text that is safe to open in spreadsheets. */

/** Signs that begin a formula, including the full-width forms that spreadsheets accept. */
const FORMULA = '[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]';
/** What programs drop or overlook before a formula: blanks, quotes, control characters. */
const OVERLOOKED = '[\\s\\p{Cc}"\']';
/** At the start of a cell; some programs drop a tab or a line end there. */
const AT_BEGIN = new RegExp(`^(?:${OVERLOOKED}*${FORMULA}|[\\t\\r\\n])`, 'u');
/** After a separator: programs set to another language split at semicolons and tabs, even inside quotes. */
const BEHIND_SEPARATOR = new RegExp(`([;\\t\\r\\n]${OVERLOOKED}{0,32})(?=${FORMULA})`, 'gu');

/** A cell's text with an apostrophe before anything that a spreadsheet would read as a formula. */
export function disarmed(text: string): string {
  const inside = text.replace(BEHIND_SEPARATOR, "$1'");
  return AT_BEGIN.test(text) ? `'${inside}` : inside;
}

/** How a language separates cells and writes fractions. */
export interface CsvSigns {
  readonly separator: ',' | ';';
  readonly point: string;
}

/** As RFC 4180 and programs have it. */
const PLAIN: CsvSigns = { separator: ',', point: '.' };

/** The signs of a language: where a comma is its decimal sign, spreadsheets separate at semicolons. */
export function csvSigns(point: string): CsvSigns {
  return { separator: point === ',' ? ';' : ',', point };
}

function cell(value: string | number, { point }: CsvSigns): string {
  if (typeof value === 'number') return String(value).replace('.', point);
  const text = disarmed(value);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows of cells as CSV: CR LF after every line; by RFC 4180 unless other signs are given. Whole numbers are written unchanged. */
export function csvText(rows: readonly (readonly (string | number)[])[], signs: CsvSigns = PLAIN): string {
  return rows.map((row) => `${row.map((each) => cell(each, signs)).join(signs.separator)}\r\n`).join('');
}
