/** The store that was opened last in this window's profile. */
import type { StoreName } from '../../../shared/host.ts';
import type { KeptTexts } from './preferences-store.ts';

const KEY = 'airside.store';

/** The last opened store, or `initial`. */
export function readStoreName(kept: KeptTexts, initial: StoreName): StoreName {
  const found = kept.getItem(KEY);
  return found === 'live' || found === 'practice' ? found : initial;
}

/** Stores the choice for the next start. */
export function writeStoreName(kept: KeptTexts, store: StoreName): void {
  kept.setItem(KEY, store);
}
