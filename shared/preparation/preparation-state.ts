/** How far a flight is prepared and worked, as one agency sees it. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { TravellerId } from '../flight/flight.ts';
import { approvedFor, ownedBy, type PreparationStep, type StepOf, signedFor } from './preparation.ts';

/**
 * - not-begun: nobody has it, and nobody decided about a target.
 * - begun: an officer has it, or decided about a target.
 * - analysed: the agency decided about all its targets, and signed for them.
 * - approved: its supervisor agrees to whom the shift meets.
 * - worked: everybody who was sent to secondary has a result.
 * - done: nothing can be done any more, and nobody is left to explain.
 */
export const PREPARATION_STATES = ['not-begun', 'begun', 'analysed', 'approved', 'worked', 'done'] as const;
export type PreparationState = (typeof PREPARATION_STATES)[number];

/** Somebody on the flight about whom the agency has to decide. */
export interface Target {
  /** The traveller's id, and those under which they were known before. */
  readonly ids: readonly TravellerId[];
  /** open: nobody decided · sent: to secondary, or met there · ended: a result, or somebody said why nobody meets them. */
  readonly stage: 'open' | 'sent' | 'ended';
  /** The shift is to meet them, or met them. */
  readonly isToMeet: boolean;
}

export interface FlightProgress {
  readonly state: PreparationState;
  /** Whom the agency has to decide about, and about how many of them somebody decided. */
  readonly targets: number;
  readonly reviewed: number;
  /** Targets who came after the agency signed: it did not sign for them, also where somebody decided since. */
  readonly since: number;
  /** Targets about whom somebody decided otherwise since a supervisor approved whom the shift meets. */
  readonly changed: number;
  readonly sent: number;
}

/** Targets for whom the agency did not sign; none where it has not signed at all. */
export function unsignedTargets(
  steps: readonly PreparationStep[],
  agency: LawAgency,
  targets: readonly Target[],
): readonly Target[] {
  const signed = signedFor(steps, agency);
  if (signed === null) return [];
  const known = new Set(signed.targets ?? []);
  return targets.filter(({ ids }) => !ids.some((id) => known.has(id)));
}

/** Signed targets about whom somebody decided otherwise since the approval: to meet them or not. None where nobody approved. */
export function changedTargets(
  steps: readonly PreparationStep[],
  agency: LawAgency,
  targets: readonly Target[],
): readonly Target[] {
  const meets = approvedFor(steps, agency)?.meets ?? null;
  if (meets === null) return [];
  const [unsigned, met] = [new Set(unsignedTargets(steps, agency, targets)), new Set(meets)];
  return targets.filter((each) => !unsigned.has(each) && each.ids.some((id) => met.has(id)) !== each.isToMeet);
}

/** The approval that counts for all of these targets; null: there is none, or somebody came, is undecided or was decided otherwise since. */
export function standingApproval(
  steps: readonly PreparationStep[],
  agency: LawAgency,
  targets: readonly Target[],
): StepOf<'approved'> | null {
  const isOther =
    targets.some(({ stage }) => stage === 'open') ||
    unsignedTargets(steps, agency, targets).length + changedTargets(steps, agency, targets).length > 0;
  return isOther ? null : approvedFor(steps, agency);
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
  const since = agency === null ? 0 : unsignedTargets(steps, agency, targets).length;
  const changed = agency === null ? 0 : changedTargets(steps, agency, targets).length;
  const reviewed = targets.length - open.length;
  const counts = { targets: targets.length, reviewed, since, changed, sent };
  const isSigned = signed !== null && open.length + since + changed === 0;
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
