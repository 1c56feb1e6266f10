/** Reads a file line by line, so that a long file is never held as one text. */

const NEWLINE = 0x0a;
/** Maximum bytes of a line, far more than any entry needs; a longer line is cut, which makes it invalid. */
export const LONGEST = 16 * 1024 * 1024;

/** Lines of bytes in UTF-8. Invalid UTF-8 becomes a replacement character, so its hash no longer matches. */
export function* eachLine(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(NEWLINE, start);
    const stop = end < 0 ? bytes.length : end;
    yield decoder.decode(bytes.subarray(start, Math.min(stop, start + LONGEST)));
    start = stop + 1;
  }
}
