/** The databases of this origin. */
import { Dexie } from 'dexie';
import type { Databases } from './generation.ts';

export const databases: Databases = {
  remove: (name) => Dexie.delete(name),
};
