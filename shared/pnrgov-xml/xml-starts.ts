/** Where in damaged XML something may begin, and whether it came to its end. */

/** The next start of a booking, a root or a declaration. */
export function nextStart(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x3c, from); at >= 0; at = bytes.indexOf(0x3c, at + 1)) {
    if (!mayBegin(bytes, at)) continue;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 64));
    if (/^<(\?xml\s|([A-Za-z_][\w.-]*:)?(PNR|[\w.-]*PNRGOV[\w.-]*)[\s>])/i.test(tag)) return at;
  }
  return bytes.length;
}

/** Is this a declaration, or a tag with a P among its first letters? It rules out nearly every tag without making a text. */
function mayBegin(bytes: Uint8Array, at: number): boolean {
  if (bytes[at + 1] === 0x3f) return true;
  for (let look = at + 1; look < at + 64; look++) {
    const byte = bytes[look] as number;
    if (byte === 0x50 || byte === 0x70) return true;
    if (!(byte > 0x20 && byte !== 0x3c && byte !== 0x3e)) return false;
  }
  return false;
}

/** Do the bytes end in the end tag of an element of this name, blanks aside? */
export function endsWith(bytes: Uint8Array, tag: string): boolean {
  const tail = LATIN.decode(bytes.subarray(Math.max(0, bytes.length - LONGEST_END)));
  return /<\/(?:[^>\s:]*:)?([^>\s]+)\s*>\s*$/.exec(tail)?.[1]?.toLowerCase() === tag.toLowerCase();
}

const LATIN = new TextDecoder('latin1');
/** An end tag and the blanks after it take fewer bytes. */
const LONGEST_END = 400;
