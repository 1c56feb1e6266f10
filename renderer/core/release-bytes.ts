/** Empties an array for good where the platform can, so that its memory does not wait for everybody who still knows it. */

/** ECMAScript 2024; Node 20 has it not. */
interface Resizable {
  transfer?(length: number): ArrayBuffer;
}

/** Takes the memory away from the array and every other view of its buffer. */
export function releaseBytes({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer) (buffer as Resizable).transfer?.(0);
}
