/** The legal frame as stored: the one in force, the proposal, and the former ones. */
import type { Agencies } from '../agency/agencies.ts';
import type { Agency } from '../agency/agency-id.ts';
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

/** What a supervisor proposed and another one, of another agency, confirmed. */
export type AgreedVersion<Proposal> = Proposal & {
  /** Counts up; what ships is 0. */
  readonly number: number;
  readonly confirmed: FrameAct;
};

/** Something of the unit on which two agencies agree: what is in force, what is proposed, and what was in force before. */
export interface Agreed<Proposal> {
  /** Null: what ships, which no officer has confirmed. */
  readonly inForce: AgreedVersion<Proposal> | null;
  readonly proposal: Proposal | null;
  /** Latest first. */
  readonly former: readonly AgreedVersion<Proposal>[];
}

export interface FrameProposal {
  readonly hash: string;
  readonly frame: LegalFrame;
  readonly note: string;
  readonly proposed: FrameAct;
}

export type FrameVersion = AgreedVersion<FrameProposal>;
export type FrameSetting = Agreed<FrameProposal>;

export const NO_FRAME_SETTING: FrameSetting = { inForce: null, proposal: null, former: [] };

/** How many former versions are kept: a screening names its frame by hash, and its replay needs it. */
const KEPT = 50;

/** The frame in force. */
export function frameInForce({ inForce }: FrameSetting): LegalFrame {
  return inForce?.frame ?? STARTING_FRAME;
}

/** The frame that was in force at a time, ISO 8601 UTC, as far as former ones are kept. */
export function frameAt({ inForce, former }: FrameSetting, time: string): LegalFrame {
  const known = inForce === null ? former : [inForce, ...former];
  // Latest first.
  return known.find(({ confirmed }) => confirmed.at <= time)?.frame ?? STARTING_FRAME;
}

/** Why an officer may not confirm another officer's proposal. */
export type SecondPersonProblem = 'same-person' | 'same-agency' | 'agency-not-counted';

/** Requires two officers of two agencies that may confirm what concerns all; null when that holds. */
export function secondPersonProblem(
  first: Pick<FrameAct, 'officer' | 'name' | 'agency'>,
  second: Pick<FrameAct, 'officer' | 'name' | 'agency'>,
  agencies: Agencies,
): SecondPersonProblem | null {
  if (first.officer === second.officer || isSamePersonName(first.name, second.name)) return 'same-person';
  if (first.agency === second.agency) return 'same-agency';
  return [first, second].every(({ agency }) => agencies.mayConfirm(agency, null)) ? null : 'agency-not-counted';
}

/** The setting after the proposal is confirmed. */
export function confirmedVersion<Proposal extends object>(
  setting: Agreed<Proposal>,
  proposal: Proposal,
  confirmed: FrameAct,
): Agreed<Proposal> {
  const number = Math.max(0, ...[setting.inForce, ...setting.former].map((version) => version?.number ?? 0)) + 1;
  const former = setting.inForce === null ? setting.former : [setting.inForce, ...setting.former];
  return { inForce: { ...proposal, number, confirmed }, proposal: null, former: former.slice(0, KEPT) };
}
