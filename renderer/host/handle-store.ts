/** A small database for what only the browser can keep: handles of folders, and the small record outside the stores. */
import { PRODUCT } from '../../shared/host.ts';

const TABLE = 'kept';

export interface HandleStore {
  /** The value under that key; null when there is none. */
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
}

/** The store. It opens its database for each call, because calls are rare. */
export function handleStore(indexedDB: IDBFactory): HandleStore {
  const within = async <Value>(
    mode: IDBTransactionMode,
    work: (table: IDBObjectStore) => IDBRequest<Value>,
  ): Promise<Value> => {
    const opening = indexedDB.open(PRODUCT.folderDatabase, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(TABLE);
    const database = await settled(opening);
    try {
      // The call ends only when the value is on the disk.
      const transaction = database.transaction(TABLE, mode, { durability: 'strict' });
      const value = settled(work(transaction.objectStore(TABLE)));
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      return await value;
    } finally {
      database.close();
    }
  };
  return {
    get: async (key) => (await within<unknown>('readonly', (table) => table.get(key))) ?? null,
    async put(key, value) {
      await within('readwrite', (table) => table.put(value, key));
    },
  };
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
