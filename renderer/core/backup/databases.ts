/** The databases of this origin. */
import { Dexie } from 'dexie';
import type { Databases } from './generation.ts';

export const databases: Databases = {
  names: async () => (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name])),
  remove: (name) => Dexie.delete(name),
};
