/** Bytes of an unknown kind as text a person can look at: readable characters as they are, every other byte as a dot. */
const DOT = '·';

/** One character per byte; tab, line feed and carriage return stay, so that lines show as lines. */
export function shownBytes(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    const readable = (byte >= 0x20 && byte < 0x7f) || byte >= 0xa0 || byte === 0x09 || byte === 0x0a;
    if (byte !== 0x0d) text += readable ? String.fromCharCode(byte) : DOT;
  }
  return text;
}
