/** How long mutes of this unit last. */
import { DEFAULT_MUTE_DAYS, type MuteDays } from '../../shared/mute/mute.ts';
import { readSetting } from './session.ts';
import type { SeenStore } from './store/open-store.ts';

/** The unit's setting; the default until it is set. */
export async function readMuteDays(store: SeenStore): Promise<MuteDays> {
  return (await readSetting(store, 'muteDays'))?.value ?? DEFAULT_MUTE_DAYS;
}
