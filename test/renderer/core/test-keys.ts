/** Keys for stores in tests, made from their ids, so that a reopened store opens its sealed records. */
import { sha256 } from '@noble/hashes/sha2.js';
import type { RetentionKey, RetentionVault } from '../../../renderer/core/retention/retention-vault.ts';
import { type Keys, RetainedError, TamperedError } from '../../../renderer/core/store/keys.ts';
import type { StoreOptions } from '../../../renderer/core/store/open-store.ts';
import type { StoreName } from '../../../shared/host.ts';

const known = new Map<string, Promise<CryptoKey>>();

function keyOf(id: string): Promise<CryptoKey> {
  const found = known.get(id);
  if (found !== undefined) return found;
  const bytes = new Uint8Array(sha256(new TextEncoder().encode(id)));
  const key = crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  known.set(id, key);
  return key;
}

/** Keys of a store. */
export async function testKeys(store: StoreName): Promise<Keys> {
  return {
    store,
    async sealing(dataClass, month) {
      const id = `${store}.${dataClass}.${month ?? '-'}`;
      return { id, key: await keyOf(id) };
    },
    opening: keyOf,
    ledger: await keyOf(`${store}.ledger`),
    chain: sha256(new TextEncoder().encode(`${store}.chain`)),
  };
}

/** Keys that can be destroyed: a ring in memory that outlives its store, as a vault does. */
export class TestRing implements RetentionVault {
  readonly store: StoreName;
  readonly #keys = new Map<string, { place: Omit<RetentionKey, 'state'>; state: 'live' | 'masked' | 'destroyed' }>();

  constructor(store: StoreName) {
    this.store = store;
  }

  /** Another ring with the same keys. */
  copy(): TestRing {
    const copy = new TestRing(this.store);
    for (const [id, key] of this.#keys) copy.#keys.set(id, { ...key });
    return copy;
  }

  keys(): readonly RetentionKey[] {
    return [...this.#keys.values()].flatMap(({ place, state }) => (state === 'destroyed' ? [] : [{ ...place, state }]));
  }

  destroyed(): readonly string[] {
    return [...this.#keys].filter(([, { state }]) => state === 'destroyed').map(([id]) => id);
  }

  async maskKeys(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#end(id, 'masked');
  }

  async destroyKeys(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#end(id, 'destroyed');
  }

  unmasking(): Promise<Keys> {
    return this.open(true);
  }

  /** Keys for a store. With `unmasks`, the masked keys open too. */
  async open(unmasks = false): Promise<Keys> {
    const { store } = this;
    return {
      ...(await testKeys(store)),
      sealing: async (dataClass, month) => {
        const name = `${store}.${dataClass}${month === null ? '' : `.${month}`}`;
        const same = [...this.#keys.values()].filter(
          ({ place }) => place.dataClass === dataClass && place.month === month,
        );
        const id =
          same.find(({ state }) => state === 'live')?.place.id ??
          (same.length === 0 ? name : `${name}.${same.length + 1}`);
        if (!this.#keys.has(id)) this.#keys.set(id, { place: { id, dataClass, month }, state: 'live' });
        return { id, key: await keyOf(id) };
      },
      opening: async (id) => {
        const state = this.#keys.get(id)?.state;
        if (state === undefined) throw new TamperedError('vault', id, 'missing');
        if (state === 'destroyed' || (state === 'masked' && !unmasks)) throw new RetainedError(state);
        return keyOf(id);
      },
    };
  }

  #end(id: string, state: 'masked' | 'destroyed'): void {
    const found = this.#keys.get(id);
    if (found !== undefined && found.state !== 'destroyed') found.state = state;
  }
}

/** The options with which tests open a store. */
export async function testStore(store: StoreName, clock = () => '2026-11-24T08:00:00.000Z'): Promise<StoreOptions> {
  return { keys: await testKeys(store), clock };
}
