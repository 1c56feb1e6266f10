/**
 * Keeps this release away from databases of a later one. The browser refuses to open a database as an older version. Dexie then opens it without a version, and may change
 * it, so the version is compared before, and Dexie gets an IndexedDB that opens nothing newer.
 */
import { STORE_VERSION } from './tables.ts';

/** A later release wrote the database: it is refused and not changed. */
export class NewerStoreError extends Error {
  override readonly name = 'NewerStoreError';
}

/** The browser counts ten for each version of Dexie. In between, Dexie counts tables and indexes that it found missing and added. */
const PER_VERSION = 10;
const FIRST_NEWER = (STORE_VERSION + 1) * PER_VERSION;

/** The version of a database as Dexie counts, 0 where there is none. Throws `NewerStoreError`. */
export async function knownVersion(name: string): Promise<number> {
  const { version = 0 } = (await indexedDB.databases()).find((each) => each.name === name) ?? {};
  checkVersion(version);
  return version / PER_VERSION;
}

/** IndexedDB as Dexie may use it: another window may bring the database up to date after it was compared. */
export const NOTHING_NEWER: IDBFactory = {
  open(name, version) {
    // Without a version, whatever is there would be opened.
    checkVersion(version ?? FIRST_NEWER);
    return indexedDB.open(name, version);
  },
  cmp: (first, second) => indexedDB.cmp(first, second),
  databases: () => indexedDB.databases(),
  deleteDatabase: (name) => indexedDB.deleteDatabase(name),
};

function checkVersion(version: number): void {
  if (version >= FIRST_NEWER) throw new NewerStoreError('newer-store');
}
