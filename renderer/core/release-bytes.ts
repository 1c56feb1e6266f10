/**
 * Frees the memory of a transferred array and of every other view of its buffer, even if they are still referenced. Transferring the buffer makes the browser free it;
 * detaching it (`ArrayBuffer.transfer`) does not.
 */
export function releaseBytes({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer) structuredClone(buffer, { transfer: [buffer] });
}
