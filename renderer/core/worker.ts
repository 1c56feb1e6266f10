/** Entry of the worker that owns the store. Everything it is made of is handed in here, so that the rest runs anywhere. */

import { releaseBytes } from './release-bytes.ts';
import type { ToCore } from './rpc-protocol.ts';
import { serveCore } from './serve-core.ts';
import { shippedWorld } from './shipped-world.ts';
import { takeLock } from './take-lock.ts';

declare const self: DedicatedWorkerGlobalScope;

const take = serveCore(
  { post: (message, transfer) => self.postMessage(message, transfer) },
  {
    world: shippedWorld,
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    release: releaseBytes,
    takeLock: (name) => takeLock(self.navigator.locks, name),
  },
);

self.addEventListener('message', (event: MessageEvent<ToCore>) => take(event.data));
