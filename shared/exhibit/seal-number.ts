/** Numbers of seals as they are compared: read aloud, typed or scanned, they differ in case, blanks and hyphens. */

/** The number without what does not count. */
export function sealKey(seal: string): string {
  return seal.toUpperCase().replaceAll(/[\s.\-_/]/g, '');
}

/** Are the two numbers of one seal? */
export function isSameSeal(a: string, b: string): boolean {
  return sealKey(a) === sealKey(b);
}
