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
import { STORE_VERSION, type StoredRecord, storeSchema, TABLE_NAMES, type TableName } from './tables.ts';
import { Trail } from './trail.ts';

/** The oldest version that is opened. */
const OLDEST_VERSION = 4;

/** The database was written before stores were sealed. It is refused and left untouched. */
export class OlderStoreError extends Error {
  override readonly name = 'OlderStoreError';
}

export interface Store {
  readonly name: StoreName;
  readonly db: Dexie;
  readonly keys: Keys;
  readonly pack: Pack;
  readonly ledger: Ledger;
  /** Time now, ISO 8601 UTC: decides the month of what tells of no flight. */
  clock(): string;
  /** The end of the audit trail. */
  readonly trail: Trail;
  /** Tells a listener what each transaction wrote, before whoever committed it can answer; gives the function that ends it. */
  onCommitted(listener: CommitListener): () => void;
  /** A transaction was committed. Only `commit` calls this. */
  committed(writes: readonly Write[]): void;
  /**
   * What a class keeps in memory of this store: made when it is first asked for, there as long as the store. A new cache is a class of its own that listens by
   * `onCommitted` for the tables that it follows.
   */
  cache<Cache>(kind: CacheKind<Cache>): Cache;
  /** Derived records that are not the ones that were written. */
  readonly damage: Damage;
  /** The records of a table as they lie on disk. */
  table(name: TableName): Table<StoredRecord, string | number>;
  close(): void;
}

/** A class that keeps something in memory of a store. */
export type CacheKind<Cache> = new (store: Store) => Cache;

/** The store that is not worked in, and what lets go of it. */
export interface OtherStore {
  readonly store: Store;
  close(): void;
}

export interface StoreOptions extends LedgerOptions {
  readonly keys: Keys;
  clock(): string;
  /** Where not given, packing waits for its turn with everything else. */
  readonly pack?: Pack;
  /** Closes the store; where not given, its database is closed. */
  close?(): void;
}

/**
 * The database of that name, created on first use. Confirmed acts must survive a power cut, so durability is strict; nothing here is
 * cached by the database layer, since views are computed per call. Throws what the browser reports, untouched: a
 * store that cannot be opened is never deleted or made anew.
 */
export async function openDatabase(name: string): Promise<Dexie> {
  const db = new Dexie(name, { cache: 'disabled', chromeTransactionDurability: 'strict' });
  for (let version = OLDEST_VERSION; version <= STORE_VERSION; version++)
    db.version(version).stores(storeSchema(version));
  // Run where a database of an older version is there, inside the transaction that would change it.
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
      // What stands under a class was made by it.
      return caches.get(kind) as Cache;
    },
    damage: new Damage(() => !ledger.isCut),
    table: (table) => db.table<StoredRecord, string | number>(table),
    close,
  };
  // A new store begins with an entry that lists everything. What does not agree is left as it is, to be looked into.
  if (ledger.problem === null && !ledger.complete) await ledger.fold(store);
  return store;
}

/** Records are listed by the transaction that writes them: beside them, a ledger without an entry was taken away. */
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
