/** Argon2id in the calling thread: for the worker of its own, and for Node. */
import { argon2id } from 'hash-wasm';
import { type KdfParameters, passphraseBytes } from './kdf.ts';

/** 32 bytes. Blocks the thread while it runs and leaves its memory to the garbage collector: the core's worker must not call it. */
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
