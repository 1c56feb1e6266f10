/** A note that survives the restart after a restore. It tells the next officer who signs in that the store is a backup. */
import type { KeptTexts } from '../frame/preferences-store.ts';

const KEY = 'airside.restored';

export interface RestoredNote {
  /** A backup of this time (ISO 8601 UTC) has replaced the store. */
  put(createdAt: string): void;
  /** Time of the backup; null when there is no note. */
  get(): string | null;
  /** An officer has seen the note. */
  told(): void;
}

/** The note, stored with the preferences. */
export function createRestoredNote(kept: KeptTexts): RestoredNote {
  return {
    put: (createdAt) => kept.setItem(KEY, createdAt),
    get: () => kept.getItem(KEY) || null,
    told: () => kept.setItem(KEY, ''),
  };
}
