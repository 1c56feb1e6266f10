/**
 * Writes the cells of a sheet as UTF-8 text with commas (RFC 4180), so that workbooks and text lists share one reader and every value has a place.
 * The text is stored and shown, never opened in a spreadsheet program: cells are written unescaped.
 */

/** A larger sheet is refused; no passenger list has as much text. */
const MAX_SHEET_BYTES = 256 * 1024 * 1024;

/** Text of a cell in the line, quoted when it holds a comma, a quote, a line break or a blank at an end. */
function written(cell: string): string {
  if (!/[",\r\n]|^\s|\s$/.test(cell)) return cell;
  return `"${cell.replaceAll('"', '""')}"`;
}

/** Gathers rows and gives them as one text. */
export class SheetCsv {
  readonly #parts: Uint8Array[] = [];
  #lines: string[] = [];
  #pending = 0;
  #bytes = 0;
  /** Number of rows with content. */
  filled = 0;

  /** Adds a row without its empty cells at the end; an empty row becomes an empty line. */
  add(cells: readonly (string | undefined)[]): void {
    let last = cells.length;
    while (last > 0 && (cells[last - 1] ?? '') === '') last--;
    let line = '';
    for (let at = 0; at < last; at++) line += `${at === 0 ? '' : ','}${written(cells[at] ?? '')}`;
    if (last > 0) this.filled++;
    this.#lines.push(line);
    this.#pending += line.length + 1;
    if (this.#pending > 65_536) this.#flush();
  }

  /** True when the text has grown beyond `MAX_SHEET_BYTES`. */
  get tooLarge(): boolean {
    return this.#bytes + this.#pending > MAX_SHEET_BYTES;
  }

  /** The text of all rows, each ended by a line feed. */
  bytes(): Uint8Array {
    this.#flush();
    const all = new Uint8Array(this.#bytes);
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }

  #flush(): void {
    if (this.#lines.length === 0) return;
    const part = new TextEncoder().encode(`${this.#lines.join('\n')}\n`);
    this.#parts.push(part);
    this.#bytes += part.length;
    this.#lines = [];
    this.#pending = 0;
  }
}
