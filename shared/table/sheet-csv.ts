/**
 * Writes the cells of a sheet as UTF-8 text with commas (RFC 4180), so that workbooks and text lists share one reader and every value has a place.
 * The text is stored and shown, never opened in a spreadsheet program: cells are written unescaped.
 */

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

  /** Adds a row from its filled cells, by their columns; an empty row becomes an empty line. */
  add(cells: ReadonlyMap<number, string>): void {
    let line = '';
    let at = 0;
    for (const column of ascending([...cells.keys()])) {
      line += ','.repeat(column - at) + written(cells.get(column) as string);
      at = column;
    }
    if (cells.size > 0) this.filled++;
    this.#lines.push(line);
    this.#pending += line.length + 1;
    if (this.#pending > 65_536) this.#flush();
  }

  /** Length of the text so far, in bytes where it is written and in characters where it is not yet. */
  get length(): number {
    return this.#bytes + this.#pending;
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

/** Columns in order; nearly all rows are. */
function ascending(columns: number[]): readonly number[] {
  for (let at = 1; at < columns.length; at++) {
    if ((columns[at - 1] as number) > (columns[at] as number)) return columns.sort((a, b) => a - b);
  }
  return columns;
}
