/** Entry of the worker that owns the store. It passes in everything that depends on the platform, so that the rest runs anywhere. */

import { WALL_CHANNEL } from '../../shared/wall-channel.ts';
import type { HelperPort } from './back-test/helper-protocol.ts';
import { createReaders } from './reading/readers.ts';
import type { ReaderPort } from './reading/reading-protocol.ts';
import { releaseBytes } from './release-bytes.ts';
import type { ToCore } from './rpc-protocol.ts';
import { serveCore } from './serve-core.ts';
import { shippedWorld } from './shipped-world.ts';
import { packInWorker } from './store/pack-in-worker.ts';
import { takeLock } from './take-lock.ts';
import { judgeInWorker } from './vault/judge-in-worker.ts';
import { kdfInWorker } from './vault/kdf-in-worker.ts';

declare const self: DedicatedWorkerGlobalScope;

/** While helpers evaluate, this worker mostly waits for the disk. */
const MOST_HELPERS = 2;

/** One job reads its files one after the other; a second job goes on beside it. */
const MOST_READERS = Math.max(1, Math.min(2, self.navigator.hardwareConcurrency));

const makeHelper = (): HelperPort =>
  new Worker(new URL('./back-test/helper.ts', import.meta.url), { type: 'module', name: 'helper' });

const makeReader = (): ReaderPort =>
  new Worker(new URL('./reading/reader.ts', import.meta.url), { type: 'module', name: 'reader' });

function wakeAfter(milliseconds: number, wake: () => void): () => void {
  const timer = setTimeout(wake, milliseconds);
  return () => clearTimeout(timer);
}

// Held for as long as this worker lives, and asked for before any other lock. By it the page notices the end (client/worker-life.ts).
void self.navigator.locks.request(self.name, () => new Promise<never>(() => undefined));

const take = serveCore(
  {
    post: (message, transfer) => self.postMessage(message, transfer),
    wall: new BroadcastChannel(WALL_CHANNEL),
  },
  {
    world: shippedWorld,
    now: () => Date.now(),
    steady: () => performance.now(),
    run: String(performance.timeOrigin),
    newId: () => crypto.randomUUID(),
    wakeAfter,
    release: releaseBytes,
    kdf: kdfInWorker(),
    judge: judgeInWorker({ wakeAfter }),
    pack: packInWorker(),
    helpers: { count: Math.max(1, Math.min(MOST_HELPERS, self.navigator.hardwareConcurrency)), make: makeHelper },
    readers: createReaders({ count: MOST_READERS, make: makeReader, now: () => performance.now(), wakeAfter }),
    takeLock: (name) => takeLock(self.navigator.locks, name),
  },
);

self.addEventListener('message', (event: MessageEvent<ToCore>) => take(event.data));
