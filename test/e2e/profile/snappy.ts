/** Decompresses Snappy (its format description of 2011): a length, then literals and copies of earlier bytes. */

/** The bytes, or null where the input is not valid Snappy. */
export function unsnappy(packed: Uint8Array): Uint8Array | null {
  const [length, start] = varint(packed, 0);
  if (start === 0 || length > MOST) return null;
  const bytes = new Uint8Array(length);
  let [from, to] = [start, 0];
  while (from < packed.length) {
    const tag = packed[from++] ?? 0;
    const kind = tag & 3;
    if (kind === 0) {
      const extra = Math.max(0, (tag >> 2) - 59);
      const size = (extra === 0 ? tag >> 2 : little(packed, from, extra)) + 1;
      from += extra;
      if (from + size > packed.length || to + size > length) return null;
      bytes.set(packed.subarray(from, from + size), to);
      from += size;
      to += size;
      continue;
    }
    const size = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const width = [0, 1, 2, 4][kind] ?? 0;
    const offset = kind === 1 ? ((tag >> 5) << 8) | (packed[from] ?? 0) : little(packed, from, width);
    from += width;
    if (offset === 0 || offset > to || to + size > length) return null;
    // A copy may overlap itself.
    for (let at = 0; at < size; at++) bytes[to + at] = bytes[to - offset + at] ?? 0;
    to += size;
  }
  return to === length ? bytes : null;
}

/** A number of seven bits per byte, lowest first, and its end. An end of 0: there is none. */
export function varint(bytes: Uint8Array, from: number): readonly [value: number, end: number] {
  let value = 0;
  for (let at = 0; at < 8; at++) {
    const byte = bytes[from + at];
    if (byte === undefined) return [0, 0];
    value += (byte & 127) * 2 ** (7 * at);
    if (byte < 128) return [value, from + at + 1];
  }
  return [0, 0];
}

/** Larger than any value that a browser stores in one piece. */
const MOST = 256 * 1024 * 1024;

function little(bytes: Uint8Array, from: number, width: number): number {
  let value = 0;
  for (let at = 0; at < width; at++) value += (bytes[from + at] ?? 0) * 2 ** (8 * at);
  return value;
}
