import { afterEach, describe, expect, test, vi } from 'vitest';
import { pack, unpack } from '../../../../renderer/core/store/compress.ts';
import { type PackerPort, packInWorker } from '../../../../renderer/core/store/pack-in-worker.ts';
import type { FromPacker, ToPacker } from '../../../../renderer/core/store/pack-protocol.ts';

afterEach(() => vi.unstubAllGlobals());

/** Large enough to go to the worker. */
const body = (letter: string) => new TextEncoder().encode(letter.repeat(20_000));
const SMALL = new TextEncoder().encode('NAD+FL+++KWADZO:AFUA'.repeat(20));

/** A worker that keeps its requests until the test lets it answer. */
function heldPacker() {
  const asked: ToPacker[] = [];
  const handedOver: Transferable[] = [];
  const takers = new Map<string, (event: { readonly data: FromPacker }) => void>();
  let ended = false;
  const port: PackerPort = {
    postMessage(message, transfer) {
      asked.push(message);
      handedOver.push(...transfer);
    },
    addEventListener: (type: string, take: (event: { readonly data: FromPacker }) => void) =>
      void takers.set(type, take),
    terminate: () => {
      ended = true;
    },
  };
  return {
    port,
    asked,
    handedOver,
    isEnded: () => ended,
    breaks: () => takers.get('error')?.({ data: { id: 0, packed: null } }),
    async answer(at: number) {
      const { id, bytes } = asked[at] as ToPacker;
      takers.get('message')?.({ data: { id, packed: await pack(bytes) } });
    },
    refuse: (at: number) => takers.get('message')?.({ data: { id: asked[at]?.id ?? 0, packed: null } }),
  };
}

describe('packing in a worker', () => {
  test('packing in a worker returns each caller its own bytes, in whatever order the worker answers', async () => {
    const packer = heldPacker();
    const packs = packInWorker(() => packer.port);
    const [first, second] = [packs(body('A')), packs(body('B'))];
    await packer.answer(1);
    await packer.answer(0);
    expect(await unpack(await first)).toEqual(body('A'));
    expect(await unpack(await second)).toEqual(body('B'));
  });

  test('packing in a worker sends a part of a file without the rest of it', async () => {
    const packer = heldPacker();
    const packs = packInWorker(() => packer.port);
    const part = body('ABC').subarray(10_000, 30_000);
    const packed = packs(part);
    expect(packer.asked[0]?.bytes.buffer.byteLength).toBe(part.length);
    await packer.answer(0);
    expect(await unpack(await packed)).toEqual(part);
  });

  test('packing starts one worker, and none for small bytes', async () => {
    let made = 0;
    const packer = heldPacker();
    const packs = packInWorker(() => {
      made += 1;
      return packer.port;
    });
    expect(await unpack(await packs(SMALL))).toEqual(SMALL);
    expect(made).toBe(0);
    const both = [packs(body('A')), packs(body('B'))];
    await packer.answer(0);
    await packer.answer(1);
    await Promise.all(both);
    expect(made).toBe(1);
  });

  test('packing is done on this thread when the worker breaks, for earlier requests too', async () => {
    const packer = heldPacker();
    const packs = packInWorker(() => packer.port);
    const asked = packs(body('A'));
    packer.breaks();
    expect(await unpack(await asked)).toEqual(body('A'));
    expect(packer.isEnded()).toBe(true);
    expect(await unpack(await packs(body('B')))).toEqual(body('B'));
    expect(packer.asked).toHaveLength(1);
  });

  test('packing is done on this thread if the worker cannot pack one body, and in the worker for the next', async () => {
    const packer = heldPacker();
    const packs = packInWorker(() => packer.port);
    const asked = packs(body('A'));
    packer.refuse(0);
    expect(await unpack(await asked)).toEqual(body('A'));
    const next = packs(body('B'));
    await packer.answer(1);
    expect(await unpack(await next)).toEqual(body('B'));
  });

  test('packing hands over a copy, and numbers its requests', async () => {
    const packer = heldPacker();
    const packs = packInWorker(() => packer.port);
    const bytes = body('A');
    const both = [packs(bytes), packs(bytes)];
    expect(packer.asked.map(({ id }) => id)).toEqual([1, 2]);
    expect(packer.asked[0]?.bytes).toEqual(bytes);
    expect(packer.asked[0]?.bytes).not.toBe(bytes);
    expect(packer.handedOver).toEqual(packer.asked.map((message) => message.bytes.buffer));
    await packer.answer(0);
    await packer.answer(1);
    await Promise.all(both);
    // An answer that nobody waits for is passed over.
    await packer.answer(0);
  });

  test.each(['error', 'messageerror'])('packing goes on here after the worker says %s', async (event) => {
    const takers = new Map<string, () => void>();
    const port: PackerPort = {
      postMessage: () => undefined,
      addEventListener: (type: string, take: never) => void takers.set(type, take),
      terminate: () => undefined,
    };
    const packs = packInWorker(() => port);
    const asked = packs(body('A'));
    takers.get(event)?.();
    expect(await unpack(await asked)).toEqual(body('A'));
  });

  test('packing starts the worker of that name when none is given', async () => {
    const started: unknown[] = [];
    vi.stubGlobal(
      'Worker',
      class {
        constructor(url: URL, options: unknown) {
          started.push(url.pathname.split('/').at(-1), options);
          throw new Error('none here');
        }
      },
    );
    await expect(packInWorker()(body('A'))).rejects.toThrow('none here');
    expect(started).toEqual(['packer-worker.ts', { type: 'module', name: 'packer' }]);
  });
});
