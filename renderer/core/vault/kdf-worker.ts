/**
 * Entry of the worker that derives one passphrase. It is the only file that may compile WebAssembly (`electron/content-policy.ts` knows it by
 * its name), and it imports nothing that does anything else.
 */
import { deriveDirectly } from './kdf-direct.ts';
import type { FromKdf, ToKdf } from './kdf-protocol.ts';

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', ({ data }: MessageEvent<ToKdf>) => {
  deriveDirectly(data.passphrase, data.parameters).then(
    (hash) => self.postMessage({ kind: 'derived', hash } satisfies FromKdf),
    (error: unknown) =>
      self.postMessage({
        kind: 'failed',
        detail: error instanceof Error ? error.name : typeof error,
      } satisfies FromKdf),
  );
});
