/** Argon2id where it stands: in the worker of its own, and in Node. */
import { argon2id } from 'hash-wasm';
import { type KdfParameters, passphraseBytes } from './kdf.ts';

/** 32 bytes. Holds the thread for as long as it takes and leaves its memory to the collector: the core's worker must not call it. */
export async function deriveDirectly(passphrase: string, parameters: KdfParameters): Promise<Uint8Array> {
  const password = passphraseBytes(passphrase);
  try {
    return await argon2id({
      password,
      salt: parameters.salt,
      memorySize: parameters.memory,
      iterations: parameters.iterations,
      parallelism: parameters.parallelism,
      hashLength: 32,
      outputType: 'binary',
    });
  } finally {
    password.fill(0);
  }
}
