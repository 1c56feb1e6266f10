/** A store in memory without a core: for tests of the store alone, which then load a tenth of the program. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import type { HeldHead } from '../../../renderer/core/host-anchor.ts';
import type { Put } from '../../../renderer/core/store/commit.ts';
import type { LedgerAnchor, LedgerHead } from '../../../renderer/core/store/ledger-chain.ts';
import { openStore, type Store, type StoreOptions } from '../../../renderer/core/store/open-store.ts';
import { PRODUCT, type StoreName } from '../../../shared/host.ts';
import { testStore } from './test-keys.ts';

const openStores = new Set<Store>();

/** Closes the stores that were opened here, and deletes the databases. */
export async function removeStores(): Promise<void> {
  for (const store of openStores) store.close();
  openStores.clear();
  await Promise.all(Object.values(PRODUCT.databases).map((name) => Dexie.delete(name)));
}

/** Opens a store as it is; `more` replaces options. */
export async function plainStore(more: Partial<StoreOptions> = {}, name: StoreName = 'practice'): Promise<Store> {
  const store = await openStore({ ...(await testStore(name)), ...more });
  openStores.add(store);
  return store;
}

/** Closes a store and opens it again; `change` is what happens on the disk meanwhile. */
export async function reopened(
  store: Store,
  change: (store: Store) => Promise<unknown> = async () => undefined,
  more: Partial<StoreOptions> = {},
): Promise<Store> {
  await change(store);
  store.close();
  return plainStore(more, store.name);
}

/** A place outside the store that keeps heads; `put` lists them in the order in which they came. */
export function memoryAnchor(kept: LedgerHead | null = null): LedgerAnchor & { readonly puts: LedgerHead[] } {
  const puts: LedgerHead[] = [];
  return {
    puts,
    get: async () => ({ ok: true, value: puts.at(-1) ?? kept }),
    put: async (head) => puts.push(head),
  };
}

/** A place outside the store that cannot be read before `show` tells what it holds. */
export function hiddenAnchor(): LedgerAnchor & {
  readonly puts: LedgerHead[];
  show(held: HeldHead<LedgerHead>): void;
} {
  const puts: LedgerHead[] = [];
  let tell: (held: HeldHead<LedgerHead>) => void = () => undefined;
  return {
    puts,
    async get(later = () => undefined) {
      tell = later;
      return { ok: false, failure: { code: 'unreadable', reason: 'EIO' } };
    },
    put: async (head) => puts.push(head),
    show: (held) => tell(held),
  };
}

/** A write of the unit of one airport. */
export function unitWrite(code: string, rev: number | null = null): Put {
  return { table: 'settings', id: 'unit', rev, value: { code, airports: [code] } };
}

/** A write of a record of bytes, which is no derived one. */
export function bytesWrite(id: string, byte = 1, rev: number | null = null): Put {
  return { table: 'jobFiles', id, rev, value: new Uint8Array([byte]) };
}

/** A write of a derived record of bytes, one per flight. */
export function linksWrite(id: string, byte = 1, rev: number | null = null): Put {
  return { table: 'links', id, rev, value: new Uint8Array([byte]) };
}

/** A write of the record of a piece of a file that could not be read; it stands in an index under the day on which it came. */
export function quarantineWrite(id: string, received: string, rev: number | null = null): Put {
  const value = {
    ...{ job: 'job', fileName: 'a.edi', member: null, receivedAt: received, start: 0, end: 1 },
    ...{ code: 'none', params: {}, size: 1, table: false },
  };
  return { table: 'quarantine', id, rev, value, index: { received } };
}
