/** Kept over the restart that ends a restore, so that whoever signs in next is told what they sign in to. */
import type { KeptTexts } from '../frame/preferences-store.ts';

const KEY = 'airside.restored';

export interface RestoredNote {
  /** A backup of this time (ISO 8601 UTC) has taken the place of the store. */
  put(createdAt: string): void;
  /** Time of the backup; null when there is nothing to tell. */
  get(): string | null;
  /** It was told to somebody. */
  told(): void;
}

/** The note as it is kept beside the preferences. */
export function createRestoredNote(kept: KeptTexts): RestoredNote {
  return {
    put: (createdAt) => kept.setItem(KEY, createdAt),
    get: () => kept.getItem(KEY) || null,
    told: () => kept.setItem(KEY, ''),
  };
}
