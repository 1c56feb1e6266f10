/** The records on the disk as an attacker without a passphrase finds them. Tests copy, change and restore them. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { openDatabase } from '../../../renderer/core/store/open-store.ts';
import { PRODUCT } from '../../../shared/host.ts';

export type DiskRecord = Record<string, unknown> & { body: Uint8Array };
export type StoreName = keyof typeof PRODUCT.databases;

export class Disk {
  readonly #tables = new Map<string, DiskRecord[]>();
  /** Tables that the test asked for and may have changed. */
  readonly #touched = new Set<string>();

  /** Reads both databases. */
  static async read(): Promise<Disk> {
    const disk = new Disk();
    for (const store of ['live', 'practice'] as const) {
      const name = PRODUCT.databases[store];
      if (!(await Dexie.exists(name))) continue;
      const db = await openDatabase(name);
      for (const { name: table } of db.tables)
        disk.#tables.set(`${store} ${table}`, (await db.table(table).toArray()) as DiskRecord[]);
      db.close();
    }
    return disk;
  }

  copy(): Disk {
    const copy = new Disk();
    for (const [name, records] of this.#tables) copy.#tables.set(name, structuredClone(records));
    return copy;
  }

  /** The records of a table. The test may change them. */
  table(store: StoreName, table: string): DiskRecord[] {
    const records = this.#tables.get(`${store} ${table}`);
    if (records === undefined) throw new Error(`no ${table} in ${store}`);
    this.#touched.add(`${store} ${table}`);
    return records;
  }

  /** One record, by id or by position. */
  record(store: StoreName, table: string, which: string | number = 0): DiskRecord {
    const records = this.table(store, table);
    const found = typeof which === 'number' ? records.at(which) : records.find(({ id }) => id === which);
    if (found === undefined) throw new Error(`no ${which} in ${table} of ${store}`);
    return found;
  }

  /** Writes all tables, or only those that the test asked `touched` for, over what is on the disk. */
  async write(touched: Disk | null = null): Promise<void> {
    for (const store of ['live', 'practice'] as const) {
      const db = await openDatabase(PRODUCT.databases[store]);
      for (const { name } of db.tables) {
        if (touched !== null && !touched.#touched.has(`${store} ${name}`)) continue;
        await db.table(name).clear();
        await db.table(name).bulkPut(this.#tables.get(`${store} ${name}`) ?? []);
      }
      db.close();
    }
  }
}
