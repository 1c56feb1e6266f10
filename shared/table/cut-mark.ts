/** The mark at the end of a table that broke off in transit. It is kept with the table, so that each reading says so: a spreadsheet that broke off gives whole rows, which tell nothing of it. */

/** CAN: what is before it is in error (ECMA-48, 8.3.6). No sender ends a list with it. */
const CUT = 0x18;

/** The text with the mark at its end. */
export function withCutMark(text: Uint8Array): Uint8Array {
  const marked = new Uint8Array(text.length + 1);
  marked.set(text);
  marked[text.length] = CUT;
  return marked;
}

/** The text without the mark; null: it has none. */
export function withoutCutMark(text: Uint8Array): Uint8Array | null {
  return text.at(-1) === CUT ? text.subarray(0, -1) : null;
}
