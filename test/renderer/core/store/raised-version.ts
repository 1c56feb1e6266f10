/** A table of a later release, with a record. */
export function addTable(db: IDBDatabase): void {
  db.createObjectStore('later', { keyPath: 'id' }).put({ id: 'new' });
}

/** Brings a database to another version, as a later release does. */
export function raiseVersion(
  name: string,
  version: number,
  change: (db: IDBDatabase) => void = addTable,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => change(request.result);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}
