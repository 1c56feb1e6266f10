/** The databases of this origin. */
import { Dexie } from 'dexie';
import { knownVersion } from '../store/newer-store.ts';
import type { Databases } from './generation.ts';

/** The record of the vault that is written last into a restored database. It is about that database alone, so it goes into no backup. */
export const RESTORED = { table: 'vault', id: 'restored' } as const;

export const databases: Databases = {
  names: async () => (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name])),
  async isMarked(name) {
    // As it is, with the tables that it has.
    const db = await new Dexie(name).open();
    try {
      if (!db.tables.some((table) => table.name === RESTORED.table)) return false;
      return (await db.table(RESTORED.table).get(RESTORED.id)) !== undefined;
    } finally {
      db.close();
    }
  },
  async remove(name) {
    // Refuses one of a later release.
    await knownVersion(name);
    await Dexie.delete(name);
  },
};
