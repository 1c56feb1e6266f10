/** Entry of the worker that derives one passphrase. Only this file may compile WebAssembly (`electron/content-policy.ts` knows its name), and it imports nothing else. */
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
