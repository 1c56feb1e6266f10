/** Replaces `renderer/core/store/compress.ts` in the control run only: data is stored uncompressed, without another worker. */
export function isSmall(): boolean {
  return true;
}

export async function pack(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array([0, ...bytes]);
}

export async function unpack(packed: Uint8Array): Promise<Uint8Array> {
  return packed.subarray(1);
}
