/**
 * The check of every key where it enters or leaves: when it is made, read, written, derived from, or used. Keys are overwritten with zeros when they end. Such bytes are
 * no key any more: everybody knows them.
 */

/** Length of every symmetric key, in bytes. */
export const KEY_LENGTH = 32;

/** Were these bytes overwritten? */
export function isOverwritten(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}

/** A copy of a key, which later overwriting does not reach. Throws `RangeError` for overwritten bytes (`zero-key`) and for another length (`key-length`). */
export function keyBytes(key: Uint8Array): Uint8Array<ArrayBuffer> {
  if (key.length !== KEY_LENGTH) throw new RangeError('key-length');
  return secretBytes(key);
}

/** The same for secrets of other lengths: private keys, codes, a ring of keys. */
export function secretBytes(secret: Uint8Array): Uint8Array<ArrayBuffer> {
  if (isOverwritten(secret)) throw new RangeError('zero-key');
  return new Uint8Array(secret);
}
