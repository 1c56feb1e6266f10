/** Watches what goes on between the steps of a program (cryptography, pauses of long work), and whether a key of zeros is ever used. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { vi } from 'vitest';
import { isOverwritten } from '../../../../renderer/core/vault/key-bytes.ts';
import { OpenVault } from '../../../../renderer/core/vault/open-vault.ts';
import { CRYPTO_HERE } from '../../../crypto-here.ts';
import { watchRandom } from './random-here.ts';

const METHODS = ['encrypt', 'decrypt', 'importKey', 'deriveBits', 'generateKey', 'exportKey', 'digest'] as const;

type Subtle = Record<string, (...given: unknown[]) => Promise<unknown>>;

export class WorkWatch {
  static #pending = 0;
  #zeroKeys = 0;
  /** Vaults whose keys are in memory. */
  readonly #open = new Set<OpenVault>();
  readonly #spies = [...METHODS.map((name) => this.#watched(name)), ...this.#followVaults(), watchRandom()];

  constructor() {
    const Real = MessageChannel;
    vi.stubGlobal(
      'MessageChannel',
      class extends Real {
        constructor() {
          super();
          // Long work pauses by a message to itself, and closes the port when it goes on.
          WorkWatch.#pending++;
          const close = this.port1.close.bind(this.port1);
          this.port1.close = () => {
            WorkWatch.#pending--;
            close();
          };
        }
      },
    );
    // Those of the platform work in threads that cannot be watched.
    vi.stubGlobal('CompressionStream', streamOf(deflateRawSync));
    vi.stubGlobal('DecompressionStream', streamOf(inflateRawSync));
  }

  /** Does anything go on that a watch sees? */
  static get isBusy(): boolean {
    return WorkWatch.#pending > 0;
  }

  /** Keys of zeros that were used since it was last asked. */
  takeZeroKeys(): number {
    const found = this.#zeroKeys;
    this.#zeroKeys = 0;
    return found;
  }

  /** Only vaults that are used from now on are looked at. What was watched is let go: a spy keeps all that it was called with, the whole program among it. */
  forget(): void {
    this.#open.clear();
    for (const spy of this.#spies) spy.mockClear();
  }

  /** Ids of keys in memory that are zeros, although their vault is open. */
  zeroKeysInMemory(): readonly string[] {
    return [...this.#open].flatMap(({ ring }) =>
      [...ring.values()].flatMap(({ id, key }) => (key !== null && isOverwritten(key) ? [id] : [])),
    );
  }

  end(): void {
    vi.unstubAllGlobals();
    for (const spy of this.#spies) spy.mockRestore();
  }

  /** A closed vault refuses: it throws, and is not followed. */
  #followVaults() {
    const open = this.#open;
    const { sealingKey, keyById, close } = OpenVault.prototype;
    return [
      vi.spyOn(OpenVault.prototype, 'sealingKey').mockImplementation(function (this: OpenVault, place) {
        const found = sealingKey.call(this, place);
        open.add(this);
        return found;
      }),
      vi.spyOn(OpenVault.prototype, 'keyById').mockImplementation(function (this: OpenVault, id) {
        const found = keyById.call(this, id);
        open.add(this);
        return found;
      }),
      vi.spyOn(OpenVault.prototype, 'close').mockImplementation(function (this: OpenVault) {
        open.delete(this);
        close.call(this);
      }),
    ];
  }

  #watched(name: (typeof METHODS)[number]) {
    const subtle = crypto.subtle as unknown as Subtle;
    const real = subtle[name]?.bind(crypto.subtle);
    const here = CRYPTO_HERE[name];
    return vi.spyOn(subtle, name).mockImplementation(async (...given) => {
      if (name === 'importKey' && given[0] === 'raw' && isZero(given[1])) this.#zeroKeys++;
      WorkWatch.#pending++;
      try {
        return here?.(...(given as never[])) ?? (await real?.(...given));
      } finally {
        WorkWatch.#pending--;
      }
    });
  }
}

/** A stream that converts all of its bytes at its end. */
function streamOf(convert: (bytes: Uint8Array) => Uint8Array) {
  return class extends TransformStream<Uint8Array, Uint8Array> {
    constructor() {
      const parts: Uint8Array[] = [];
      super({
        transform: (part) => void parts.push(part),
        flush: (controller) => controller.enqueue(Uint8Array.from(convert(Buffer.concat(parts)))),
      });
    }
  };
}

/** Is it a key whose bytes are all zero? */
export function isZero(bytes: unknown): boolean {
  return bytes instanceof Uint8Array && bytes.length > 0 && isOverwritten(bytes);
}
