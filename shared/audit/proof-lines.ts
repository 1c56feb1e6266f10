/** The lines of a file, one at a time, so that a long one is never held as text as a whole. */

const NEWLINE = 0x0a;

/** Lines of bytes in UTF-8; what is no UTF-8 becomes a replacement character, and with it another text than was hashed. */
export function* eachLine(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(NEWLINE, start);
    const stop = end < 0 ? bytes.length : end;
    yield decoder.decode(bytes.subarray(start, stop));
    start = stop + 1;
  }
}
