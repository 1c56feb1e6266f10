/** The legal frame as stored: the one in force, the proposal, and the former ones. */
import type { Agency } from '../casework/case.ts';
import { isSamePersonName } from '../name/same-person-name.ts';
import { type LegalFrame, STARTING_FRAME } from './legal-frame.ts';

/** An act on the frame: who, and when. */
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
  /** Null: the starting frame, which no officer has confirmed. */
  readonly inForce: FrameVersion | null;
  readonly proposal: FrameProposal | null;
  /** Latest first. */
  readonly former: readonly FrameVersion[];
}

export const NO_FRAME_SETTING: FrameSetting = { inForce: null, proposal: null, former: [] };

/** How many former frames are kept: a screening names its frame by hash, and its replay needs it. */
const KEPT = 50;

/** The frame in force. */
export function frameInForce({ inForce }: FrameSetting): LegalFrame {
  return inForce?.frame ?? STARTING_FRAME;
}

/** Why an officer may not confirm another officer's proposal. */
export type SecondPersonProblem = 'same-person' | 'same-agency';

/** Requires two officers of two agencies; null when that holds. */
export function secondPersonProblem(
  first: Pick<FrameAct, 'officer' | 'name' | 'agency'>,
  second: Pick<FrameAct, 'officer' | 'name' | 'agency'>,
): SecondPersonProblem | null {
  if (first.officer === second.officer || isSamePersonName(first.name, second.name)) return 'same-person';
  return first.agency === second.agency ? 'same-agency' : null;
}

/** The setting after the proposal is confirmed. */
export function confirmedFrame(setting: FrameSetting, proposal: FrameProposal, confirmed: FrameAct): FrameSetting {
  const number = Math.max(0, ...[setting.inForce, ...setting.former].map((version) => version?.number ?? 0)) + 1;
  const former = setting.inForce === null ? setting.former : [setting.inForce, ...setting.former];
  return { inForce: { ...proposal, number, confirmed }, proposal: null, former: former.slice(0, KEPT) };
}
