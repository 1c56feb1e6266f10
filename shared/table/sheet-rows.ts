/** The rows of a sheet in the order of their numbers, with what merged areas give them. Source: ECMA-376 part 1, 18.3.1.73 (row), 18.3.1.55 (mergeCell). */

/** The filled cells of a row, by their columns: a row may have one in its last column and no other. */
type Cells = Map<number, string>;

/** A merged area of more than one row: its column, its first and last row (one-based). */
export interface Merge {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** Number of consecutive empty rows kept, so that row numbers stay true. */
const MAX_GAP = 1000;

export class SheetRows {
  readonly #merges: ReadonlyMap<number, readonly Merge[]>;
  readonly #give: (row: Cells) => void;
  readonly #carried = new Map<number, string>();
  readonly #kept: { readonly at: number; readonly row: Cells }[] = [];
  #last = 0;

  /** `merges` by each of their rows; `give` takes every row, empty ones between them, too. */
  constructor(merges: ReadonlyMap<number, readonly Merge[]>, give: (row: Cells) => void) {
    this.#merges = merges;
    this.#give = give;
  }

  /** Takes the row with a number above that of the one before. */
  add(at: number, row: Cells): void {
    for (let gap = Math.min(at - this.#last - 1, MAX_GAP); gap > 0; gap--) this.#give(new Map());
    this.#last = at;
    for (const { column, from, to } of this.#merges.get(at) ?? []) {
      const text = at === from ? row.get(column) : this.#carried.get(column);
      if (at === from) {
        // A number merged over several rows is their sum (bags of a family); any other value applies to each row.
        if (text !== undefined && text !== '' && !/^-?[\d.,]+$/.test(text)) this.#carried.set(column, text);
        else this.#carried.delete(column);
      } else if (text !== undefined && !row.has(column)) {
        row.set(column, text);
        if (at === to) this.#carried.delete(column);
      }
    }
    this.#give(row);
  }

  /** Keeps a row of a sheet whose rows are in another order than their numbers, until its end. */
  keep(at: number, row: Cells): void {
    this.#kept.push({ at, row });
  }

  /** Adds the rows that were kept. */
  end(): void {
    for (const { at, row } of this.#kept.sort((a, b) => a.at - b.at)) this.add(at, row);
  }
}

const LESS = 0x3c;
/** Bytes of a tag in which its number stands. */
const TAG_BYTES = 200;
const latin = new TextDecoder('latin1');

/** Do the numbers of the rows rise, as every program writes them? A row without a number follows the one before. */
export function rowsAscend(part: Uint8Array): boolean {
  const name = nameOfRows(part);
  let last = 0;
  for (let at = part.indexOf(LESS); at >= 0; at = part.indexOf(LESS, at + 1)) {
    if (!isTag(part, at + 1, name)) continue;
    const tag = /^[^>]*/.exec(latin.decode(part.subarray(at, at + TAG_BYTES)))?.[0] ?? '';
    const number = Number(/\sr\s*=\s*["'](\d+)["']/.exec(tag)?.[1] ?? last + 1);
    if (number < last) return false;
    last = number;
  }
  return true;
}

/** The tag of rows, with the prefix that the sheet has. */
function nameOfRows(part: Uint8Array): string {
  const prefix = /<(\w{1,20}:)?sheetData[\s>]/.exec(latin.decode(part.subarray(0, 65_536)))?.[1] ?? '';
  return `${prefix}row`;
}

function isTag(part: Uint8Array, at: number, name: string): boolean {
  for (let index = 0; index < name.length; index++) if (part[at + index] !== name.charCodeAt(index)) return false;
  const after = part[at + name.length] as number;
  return after <= 0x20 || after === 0x3e || after === 0x2f;
}
