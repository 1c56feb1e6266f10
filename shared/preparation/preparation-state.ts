/** How far a flight is prepared and worked, as one agency sees it. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { TravellerId } from '../flight/flight.ts';
import { approvedFor, ownedBy, type PreparationStep, signedFor } from './preparation.ts';

/**
 * not-begun: nobody has it, and nobody decided about a target · begun · analysed: the agency signed, and decided about everybody whom it has to · approved: its supervisor agrees to
 * whom the shift meets · worked: everybody who was sent to secondary has a result · done: nothing can be done any more, and nobody is left to explain.
 */
export const PREPARATION_STATES = ['not-begun', 'begun', 'analysed', 'approved', 'worked', 'done'] as const;
export type PreparationState = (typeof PREPARATION_STATES)[number];

/** Somebody on the flight about whom the agency has to decide. */
export interface Target {
  /** The traveller's id, and those under which they were known before. */
  readonly ids: readonly TravellerId[];
  /** open: nobody decided · sent: to secondary, or met there · ended: a result, or somebody said why nobody meets them. */
  readonly stage: 'open' | 'sent' | 'ended';
}

export interface FlightProgress {
  readonly state: PreparationState;
  /** Whom the agency has to decide about, and about how many of them somebody decided. */
  readonly targets: number;
  readonly reviewed: number;
  /** Targets without a decision who came after the agency signed. */
  readonly since: number;
  readonly sent: number;
}

/** How far the flight is. `isOver`: its operating window is over. */
export function flightProgress(
  steps: readonly PreparationStep[],
  agency: LawAgency | null,
  targets: readonly Target[],
  isOver: boolean,
): FlightProgress {
  const open = targets.filter(({ stage }) => stage === 'open');
  const sent = targets.filter(({ stage }) => stage === 'sent').length;
  const signed = agency === null ? null : signedFor(steps, agency);
  const known = new Set(signed?.targets ?? []);
  const since = signed === null ? 0 : open.filter(({ ids }) => !ids.some((id) => known.has(id))).length;
  const reviewed = targets.length - open.length;
  const counts = { targets: targets.length, reviewed, since, sent };
  const isSigned = signed !== null && open.length === 0;
  if (open.length + sent === 0 && isOver) return { state: 'done', ...counts };
  if (isSigned && sent === 0 && targets.length > 0) return { state: 'worked', ...counts };
  if (isSigned && agency !== null && approvedFor(steps, agency) !== null) return { state: 'approved', ...counts };
  if (isSigned) return { state: 'analysed', ...counts };
  return { state: ownedBy(steps) !== null || reviewed > 0 ? 'begun' : 'not-begun', ...counts };
}

/** The text key of how far a flight is; `targets` and `reviewed` are its parameters. */
export function progressKey({ state, targets }: Pick<FlightProgress, 'state' | 'targets'>): string {
  return state === 'begun' && targets === 0 ? 'flight-board.state.begun-none' : `flight-board.state.${state}`;
}
