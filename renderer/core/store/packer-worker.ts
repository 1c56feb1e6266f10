/** Entry of the worker that packs: one body after the other, in the order asked for. */
import { pack } from './compress.ts';
import type { FromPacker, ToPacker } from './pack-protocol.ts';

declare const self: DedicatedWorkerGlobalScope;

const answer = (message: FromPacker) =>
  self.postMessage(message, message.packed === null ? [] : [message.packed.buffer]);

let last = Promise.resolve();

self.addEventListener('message', ({ data: { id, bytes } }: MessageEvent<ToPacker>) => {
  last = last
    .then(() => pack(bytes))
    .then(
      (packed) => answer({ id, packed }),
      () => answer({ id, packed: null }),
    );
});
