/** Reads one part of an address. The router leaves what `encodeURIComponent` hid; a part that is damaged is given as it is. */
export function pathPart(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
