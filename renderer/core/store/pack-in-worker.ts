/**
 * Packs large bodies in a worker of their own: deflating them takes as long as all the rest of an import. The worker is made when first needed and ends with the worker
 * that made it.
 */
import { isSmall, type Pack, pack } from './compress.ts';
import type { FromPacker, ToPacker } from './pack-protocol.ts';

/** The part of a worker that is used. */
export interface PackerPort {
  postMessage(message: ToPacker, transfer: Transferable[]): void;
  addEventListener(type: 'message', take: (event: { readonly data: FromPacker }) => void): void;
  addEventListener(type: 'error' | 'messageerror', take: () => void): void;
  terminate(): void;
}

/** Packs with the worker that `make` gives. If that does not start or breaks, bodies are packed here, which only takes longer. */
export function packInWorker(make: () => PackerPort = makeWorker): Pack {
  const waiting = new Map<number, (packed: Uint8Array<ArrayBuffer> | null) => void>();
  let asked = 0;
  let port: PackerPort | null = null;
  let isBroken = false;

  const giveUp = () => {
    isBroken = true;
    port?.terminate();
    for (const answer of waiting.values()) answer(null);
    waiting.clear();
  };
  const start = (): PackerPort => {
    const made = make();
    made.addEventListener('message', ({ data }) => {
      waiting.get(data.id)?.(data.packed);
      waiting.delete(data.id);
    });
    for (const event of ['error', 'messageerror'] as const) made.addEventListener(event, giveUp);
    return made;
  };

  return async (bytes) => {
    if (isBroken || isSmall(bytes)) return pack(bytes);
    port ??= start();
    const id = ++asked;
    const packed = new Promise<Uint8Array<ArrayBuffer> | null>((resolve) => waiting.set(id, resolve));
    // A copy of just these bytes, which is handed over: sent as they are, their whole buffer would be copied, twice.
    const copy = bytes.slice();
    port.postMessage({ id, bytes: copy }, [copy.buffer]);
    return (await packed) ?? pack(bytes);
  };
}

function makeWorker(): PackerPort {
  return new Worker(new URL('./packer-worker.ts', import.meta.url), { type: 'module', name: 'packer' });
}
