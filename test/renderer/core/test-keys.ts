/** Keys for stores in tests: made from their own ids, so that a store opened again finds what it sealed. */
import { sha256 } from '@noble/hashes/sha2.js';
import type { StoreName } from '../../../renderer/core/api.ts';
import type { Keys } from '../../../renderer/core/store/keys.ts';
import type { StoreOptions } from '../../../renderer/core/store/open-store.ts';

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

/** What a store is opened with in tests. */
export async function testStore(store: StoreName, clock = () => '2026-11-24T08:00:00.000Z'): Promise<StoreOptions> {
  return { keys: await testKeys(store), clock };
}
