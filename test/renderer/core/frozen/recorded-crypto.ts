/** Records the additional data of AES-GCM and the info texts of HKDF that are used while `work` runs. */
export interface RecordedCrypto {
  readonly bound: ReadonlySet<string>;
  readonly infos: ReadonlySet<string>;
}

const DECODER = new TextDecoder('utf-8', { fatal: true });

/** Binary additional data is written as its length. */
function textOf(bytes: BufferSource): string {
  try {
    return DECODER.decode(bytes);
  } catch {
    return `<${bytes.byteLength} bytes>`;
  }
}

export async function recordCrypto(work: () => Promise<unknown>): Promise<RecordedCrypto> {
  const bound = new Set<string>();
  const infos = new Set<string>();
  const { subtle } = crypto;
  const { encrypt, deriveBits } = subtle;
  subtle.encrypt = (parameters, key, data) => {
    bound.add(textOf((parameters as AesGcmParams).additionalData ?? new Uint8Array()));
    return encrypt.call(subtle, parameters, key, data);
  };
  subtle.deriveBits = (parameters, key, length) => {
    if ('info' in (parameters as object)) infos.add(textOf((parameters as HkdfParams).info));
    return deriveBits.call(subtle, parameters, key, length);
  };
  try {
    await work();
  } finally {
    subtle.encrypt = encrypt;
    subtle.deriveBits = deriveBits;
  }
  return { bound, infos };
}
