/**
 * Segments about the message, before any booking: its function (MSG), its sender (ORG), the number of bookings (EQN), its leg (TVL, TRA).
 * Source: PADIS PNRGOV implementation guide, level 0; PADIS code set 1225.
 */
import type { MessageFunction } from '../manifest.ts';
import { readOperatingTvl, readTra, tvlKind } from './itinerary.ts';
import { newFlight } from './itinerary-segments.ts';
import type { PushDraft } from './push-draft.ts';
import type { SegmentCursor } from './segment.ts';

/** MSG 1225. */
const FUNCTIONS: Readonly<Record<string, MessageFunction>> = { '22': 'new', '23': 'reply', '141': 'change' };

/** MSG: function of the message. */
export function readFunction(push: PushDraft, msg: SegmentCursor): void {
  const code = functionCode(msg);
  push.hasFunction = true;
  push.function = FUNCTIONS[code] ?? 'unknown';
  if (code === '') push.warn(msg, 'function-missing');
  else if (push.function === 'unknown') push.warn(msg, 'unknown-function', code);
}

/** Code of a MSG, with or without its first component. */
export function functionCode(msg: SegmentCursor): string {
  return msg.text(1, 1) || msg.text(1, 0);
}

/** ORG: the first one is the sender of the message. */
export function readSender(push: PushDraft, org: SegmentCursor): void {
  if (push.hasSender) push.info(org, 'segment-misplaced');
  push.hasSender = true;
}

/** EQN: number of bookings of the push. */
export function readStatedBookings(push: PushDraft, eqn: SegmentCursor): void {
  push.statedBookings = readCount(push, eqn);
  push.statedSegment = eqn.segment;
}

/** Number of an EQN; null when there is none. */
export function readCount(push: PushDraft, eqn: SegmentCursor): number | null {
  const written = eqn.text(1);
  if (/^\d{1,6}$/.test(written)) return Number(written);
  if (written !== '') push.info(eqn, 'value-unreadable', written);
  return null;
}

/** TVL: the leg of the message, then its operating flight. */
export function readMessageLeg(push: PushDraft, tvl: SegmentCursor): void {
  if (push.leg === null) {
    const leg = newFlight(push, tvl);
    if (leg.namesFlight()) push.leg = leg;
  } else if (tvlKind(tvl) !== 'operating') push.warn(tvl, 'second-flight');
  else if (!readOperatingTvl(tvl, push.leg)) push.info(tvl, 'flight-unreadable', tvl.text(5, 0));
}

/** TRA: the operating flight of the message's leg. */
export function readMessageOperating(push: PushDraft, tra: SegmentCursor): void {
  if (push.leg === null) push.info(tra, 'segment-misplaced');
  else if (!readTra(tra, push.leg)) push.info(tra, 'flight-unreadable', tra.text(2, 0));
}
