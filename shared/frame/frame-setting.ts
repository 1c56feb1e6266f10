/** The legal frame as the store keeps it: the one in force, what is proposed, and those before. */
import type { Agency } from '../casework/case.ts';
import { isSamePersonName } from '../name/same-person-name.ts';
import { type LegalFrame, STARTING_FRAME } from './legal-frame.ts';

/** Who did something to the frame, and when. */
export interface FrameAct {
  /** Id of the officer. */
  readonly officer: string;
  readonly name: string;
  readonly agency: Agency;
  readonly at: string;
}

export interface FrameVersion {
  /** Counts up; the starting frame is 0. */
  readonly number: number;
  readonly hash: string;
  readonly frame: LegalFrame;
  readonly note: string;
  readonly proposed: FrameAct;
  readonly confirmed: FrameAct;
}

export interface FrameProposal {
  readonly hash: string;
  readonly frame: LegalFrame;
  readonly note: string;
  readonly proposed: FrameAct;
}

export interface FrameSetting {
  /** Null: the starting frame, which nobody has confirmed. */
  readonly inForce: FrameVersion | null;
  readonly proposal: FrameProposal | null;
  /** Latest first. */
  readonly former: readonly FrameVersion[];
}

export const NO_FRAME_SETTING: FrameSetting = { inForce: null, proposal: null, former: [] };

/** How many former frames are kept: a screening names its frame by hash, and is replayed with it. */
const KEPT = 50;

/** The frame that governs. */
export function frameInForce({ inForce }: FrameSetting): LegalFrame {
  return inForce?.frame ?? STARTING_FRAME;
}

/** Why somebody may not confirm what another proposed. */
export type SecondPersonProblem = 'same-person' | 'same-agency';

/** Two persons of two agencies are needed; null when these are two. */
export function secondPersonProblem(
  first: Pick<FrameAct, 'officer' | 'name' | 'agency'>,
  second: Pick<FrameAct, 'officer' | 'name' | 'agency'>,
): SecondPersonProblem | null {
  if (first.officer === second.officer || isSamePersonName(first.name, second.name)) return 'same-person';
  return first.agency === second.agency ? 'same-agency' : null;
}

/** The setting once the proposal is confirmed. */
export function confirmedFrame(setting: FrameSetting, proposal: FrameProposal, confirmed: FrameAct): FrameSetting {
  const number = Math.max(0, ...[setting.inForce, ...setting.former].map((version) => version?.number ?? 0)) + 1;
  const former = setting.inForce === null ? setting.former : [setting.inForce, ...setting.former];
  return { inForce: { ...proposal, number, confirmed }, proposal: null, former: former.slice(0, KEPT) };
}
