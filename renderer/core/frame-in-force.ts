/** The legal frame in force, as it is stored. */
import { frameInForce, NO_FRAME_SETTING } from '../../shared/frame/frame-setting.ts';
import type { LegalFrame } from '../../shared/frame/legal-frame.ts';
import { readSetting } from './session.ts';
import type { SeenStore } from './store/open-store.ts';

/** The frame that was confirmed last, or the starting one. */
export async function readFrameInForce(store: SeenStore): Promise<LegalFrame> {
  return frameInForce((await readSetting(store, 'frame'))?.value ?? NO_FRAME_SETTING);
}
