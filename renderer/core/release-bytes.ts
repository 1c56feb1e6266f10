/**
 * Takes the memory away from an array that was moved here, and from every other view of its buffer, so that it does not wait for everybody who
 * still knows the array. Moving the buffer on is what makes the browser let go of it; merely detaching it (`ArrayBuffer.transfer`) does not.
 */
export function releaseBytes({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer) structuredClone(buffer, { transfer: [buffer] });
}
