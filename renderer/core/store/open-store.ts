/** Opens one of the two databases. Tables and indexes of each version follow from the rows of the tables. */
import { Dexie, type Table } from 'dexie';
import type { StoreName } from '../../../shared/host.ts';
import { PRODUCT } from '../../../shared/host.ts';
import type { Write } from './commit.ts';
import { type CommitListener, CommitListeners } from './commit-listeners.ts';
import { type Pack, pack as packHere } from './compress.ts';
import { Damage } from './damage.ts';
import type { Keys } from './keys.ts';
import { Ledger, type LedgerOptions } from './ledger.ts';
import type { LedgerRecord } from './ledger-chain.ts';
import { knownVersion, NOTHING_NEWER } from './newer-store.ts';
import { STORE_VERSION, type StoredRecord, storeSchema, TABLE_NAMES, type TableName } from './tables.ts';
import { Trail } from './trail.ts';

/** The oldest version that is opened. */
const OLDEST_VERSION = 4;

/** The database was written before stores were sealed. It is refused and not changed. */
export class OlderStoreError extends Error {
  override readonly name = 'OlderStoreError';
}

export interface Store {
  readonly name: StoreName;
  readonly db: Dexie;
  readonly keys: Keys;
  readonly pack: Pack;
  readonly ledger: Ledger;
  /** Time now, ISO 8601 UTC; decides the month of records that are not about a flight. */
  clock(): string;
  /** The end of the audit trail. */
  readonly trail: Trail;
  /** Calls a listener with what each transaction wrote, before the commit returns; returns the function that removes it. */
  onCommitted(listener: CommitListener): () => void;
  /** A transaction was committed. Only `commit` calls this. */
  committed(writes: readonly Write[]): void;
  /**
   * The store's instance of a cache class: made when first asked for, and kept as long as the store. A new cache is a class of its own that listens by `onCommitted` for
   * the tables that it follows.
   */
  cache<Cache>(kind: CacheKind<Cache>): Cache;
  /** Derived records that were found damaged. */
  readonly damage: Damage;
  /** The records of a table as stored. */
  table(name: TableName): Table<StoredRecord, string | number>;
  close(): void;
}

/** A store as handlers get it: of tables that say so (`seen: 'filtered'`) it gives no record. */
export interface SeenStore extends Pick<Store, 'name' | 'clock' | 'trail' | 'damage'> {
  cache<Cache>(kind: SeenCacheKind<Cache>): Cache;
}

/**
 * The store itself: for the files that decide what is given of it, or read nothing in it that tells of hits. The layer test names them; in any other file it fails.
 */
export function wholeOf(store: SeenStore): Store {
  return store as Store;
}

/** A class that keeps a part of a store in memory. */
export type CacheKind<Cache> = new (store: Store) => Cache;

/** A cache that handlers may use: though it holds the whole store, what it gives tells of no hit that an agency may not see. */
export interface SeenCacheKind<Cache> extends CacheKind<Cache> {
  /** Why it does not. */
  readonly whole: string;
}

/** The store that is not in use, and how to close it. */
export interface OtherStore {
  readonly store: Store;
  close(): void;
}

export interface StoreOptions extends LedgerOptions {
  readonly keys: Keys;
  clock(): string;
  /** If not given, bodies are packed in this worker. */
  readonly pack?: Pack;
  /** Closes the store; if not given, its database is closed. */
  close?(): void;
}

/**
 * Opens the database of that name, creating it on first use. Confirmed acts must survive a power cut, so durability is strict. The database layer caches nothing, since
 * views are computed per call. Throws `NewerStoreError` for a database of a later release, `OlderStoreError` for one from before stores were sealed, and else what the
 * browser reports: a store that cannot be opened is never deleted or replaced. `onNewer` is called when a later release, in another window, wants to bring the database up
 * to date; it is closed then and stays closed.
 */
export async function openDatabase(name: string, onNewer: () => void = () => undefined): Promise<Dexie> {
  const found = await knownVersion(name);
  const db = new Dexie(name, {
    cache: 'disabled',
    chromeTransactionDurability: 'strict',
    indexedDB: NOTHING_NEWER,
    // A database that was closed from outside is not opened again by the next access, since it may be another by then.
    autoOpen: false,
  });
  for (let version = OLDEST_VERSION; version <= STORE_VERSION; version++)
    db.version(version).stores(storeSchema(version));
  if (found > STORE_VERSION) db.version(found).stores({});
  db.on('versionchange', ({ newVersion }) => {
    db.close();
    if (newVersion !== null) onNewer();
    // Dexie would close it in a way that opens it again.
    return false;
  });
  // Runs for a database of an older version, inside the transaction that would change it.
  db.version(OLDEST_VERSION).upgrade(() => {
    throw new OlderStoreError('older-store');
  });
  await db.open();
  return db;
}

/** The store in an open database, with the keys to it. */
export async function storeIn(
  db: Dexie,
  { keys, clock, pack = packHere, close = () => db.close(), ...listed }: StoreOptions,
): Promise<Store> {
  const table = db.table<LedgerRecord, number>('ledger');
  const whole = listed.whole === true || ((await table.count()) === 0 && (await holdsRecords(db)));
  const ledger = await Ledger.open(table, keys, { ...listed, whole });
  const listeners = new CommitListeners();
  const caches = new Map<CacheKind<unknown>, unknown>();
  const store: Store = {
    name: keys.store,
    db,
    keys,
    pack,
    ledger,
    clock,
    trail: new Trail(),
    onCommitted: (listener) => listeners.add(listener),
    committed: (writes) => listeners.tell(writes),
    cache<Cache>(kind: CacheKind<Cache>) {
      if (!caches.has(kind)) caches.set(kind, new kind(store));
      // The entry of a class was made by it.
      return caches.get(kind) as Cache;
    },
    damage: new Damage(() => !ledger.isCut),
    table: (table) => db.table<StoredRecord, string | number>(table),
    close,
  };
  // A new store begins with an entry that lists everything. A ledger with a problem is left for officers to look into.
  if (ledger.problem === null && !ledger.complete) await ledger.fold(store);
  return store;
}

/** A transaction lists the records that it writes. If there are records and no ledger entry, the entries were removed. */
async function holdsRecords(db: Dexie): Promise<boolean> {
  for (const name of TABLE_NAMES) {
    if ((await db.table(name).count()) > 0) return true;
  }
  return false;
}

/** Opens the database of a store, and the store. */
export async function openStore(options: StoreOptions): Promise<Store> {
  return storeIn(await openDatabase(PRODUCT.databases[options.keys.store]), options);
}
