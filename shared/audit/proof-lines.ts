/** The lines of a file, one at a time, so that a long one is never held as text as a whole. */

const NEWLINE = 0x0a;
/** Bytes of a line, far more than any entry takes; of a longer one only so much is given, which is no entry. */
export const LONGEST = 16 * 1024 * 1024;

/** Lines of bytes in UTF-8; what is no UTF-8 becomes a replacement character, and with it another text than was hashed. */
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
