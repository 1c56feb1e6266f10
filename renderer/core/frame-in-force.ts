/** The legal frame as it is stored. */
import { type Custody, heldIn } from '../../shared/custody/custody.ts';
import { type DayOf, lineOf } from '../../shared/custody/enter-custody.ts';
import { type FrameSetting, frameAt, frameInForce, NO_FRAME_SETTING } from '../../shared/frame/frame-setting.ts';
import type { LegalFrame } from '../../shared/frame/legal-frame.ts';
import { localDay } from './local-day.ts';
import type { Request } from './request.ts';
import { readSetting } from './session.ts';

/** Tells by which frame custody counts. */
export async function readCustodyFrames(request: Request): Promise<(custody: Custody) => LegalFrame> {
  const setting = (await readSetting(request.store, 'frame'))?.value ?? NO_FRAME_SETTING;
  return (custody) => custodyFrame(setting, custody, (time) => localDay(request, time));
}

/** The frame in force. Where it no longer has a line for whoever is held, the one counts under which it began: no clock stops because a line was taken out. */
function custodyFrame(setting: FrameSetting, custody: Custody, dayOf: DayOf): LegalFrame {
  const frame = frameInForce(setting);
  const held = heldIn(custody);
  if (held === null || held.ended !== null || lineOf(frame, held, dayOf) !== null) return frame;
  return frameAt(setting, held.from);
}
