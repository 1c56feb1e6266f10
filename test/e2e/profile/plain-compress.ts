/** In place of `renderer/core/store/compress.ts` in the control run only: nothing is made smaller, and no other worker is asked to. */
export function isSmall(): boolean {
  return true;
}

export async function pack(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array([0, ...bytes]);
}

export async function unpack(packed: Uint8Array): Promise<Uint8Array> {
  return packed.subarray(1);
}
