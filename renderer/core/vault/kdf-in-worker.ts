/** Derives each passphrase in a worker that ends afterwards. WebAssembly memory never shrinks and a string cannot be wiped, so both end with the worker. */
import type { Kdf } from './kdf.ts';
import type { FromKdf, ToKdf } from './kdf-protocol.ts';

/** The part of a worker that is used here. */
export interface KdfPort {
  postMessage(message: ToKdf): void;
  addEventListener(type: 'message', take: (event: { readonly data: FromKdf }) => void): void;
  addEventListener(type: 'error' | 'messageerror', take: () => void): void;
  terminate(): void;
}

/** A derivation that failed; `detail` is the name of the error. */
export class KdfError extends Error {
  override readonly name = 'KdfError';
}

/** Derives with the worker that `make` gives, one per passphrase. Rejects with `KdfError` when it cannot start or breaks. */
export function kdfInWorker(make: () => KdfPort = makeWorker): Kdf {
  return async (passphrase, parameters) => {
    const port = make();
    try {
      return await new Promise<Uint8Array>((resolve, reject) => {
        port.addEventListener('message', ({ data }) => {
          if (data.kind === 'derived') resolve(data.hash);
          else reject(new KdfError(data.detail));
        });
        for (const event of ['error', 'messageerror'] as const)
          port.addEventListener(event, () => reject(new KdfError('worker')));
        port.postMessage({ passphrase, parameters });
      });
    } finally {
      port.terminate();
    }
  };
}

function makeWorker(): KdfPort {
  return new Worker(new URL('./kdf-worker.ts', import.meta.url), { type: 'module', name: 'kdf' });
}
