/** Who of an agency is on duty in a shift, and where. The record keeps every entry, so that an earlier version of a roster is never lost. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { LocalShift } from '../capacity/latest-shifts.ts';
import type { LocalDateTime } from '../manifest.ts';
import type { Post } from './post.ts';

/** An officer on duty. `post` null: nobody has said where. */
export interface OnDuty {
  readonly officer: string;
  readonly post: Post | null;
}

/** Who entered it, and when (ISO 8601 UTC). */
interface StepBy {
  readonly at: string;
  readonly officer: string;
}

/**
 * - entered: a supervisor says who is on duty. It takes the place of what was known before. `reason`: why it was entered after the shift; '' where it was not.
 * - posted: an officer says where they are, also one whom nobody entered.
 * - left: an officer says that they are not on duty any more.
 */
export type RosterStep =
  | (StepBy & { readonly kind: 'entered'; readonly on: readonly OnDuty[]; readonly reason: string })
  | (StepBy & { readonly kind: 'posted'; readonly post: Post })
  | (StepBy & { readonly kind: 'left' });

/** The roster of one agency in one shift. */
export interface Roster extends LocalShift {
  readonly agency: LawAgency;
  /** In the order in which they were made. */
  readonly steps: readonly RosterStep[];
}

/** Somebody on duty. `since`: when their post was said last, and by whom. */
export interface OnDutyNow extends OnDuty {
  readonly since: string;
  readonly saidBy: string;
}

/** The id of the record. */
export function rosterId(from: LocalDateTime, agency: LawAgency): string {
  return `${from} ${agency}`;
}

/** Who is on duty after these steps, in the order in which they were entered. */
export function onDutyAfter(steps: readonly RosterStep[]): readonly OnDutyNow[] {
  return steps.reduce<readonly OnDutyNow[]>(afterStep, []);
}

function afterStep(before: readonly OnDutyNow[], step: RosterStep): readonly OnDutyNow[] {
  const { at: since, officer: saidBy } = step;
  switch (step.kind) {
    case 'entered':
      return step.on.map((each) => ({ ...each, since, saidBy }));
    case 'posted': {
      const posted = { officer: saidBy, post: step.post, since, saidBy };
      const isKnown = before.some(({ officer }) => officer === saidBy);
      return isKnown ? before.map((each) => (each.officer === saidBy ? posted : each)) : [...before, posted];
    }
    case 'left':
      return before.filter(({ officer }) => officer !== saidBy);
  }
}

/** Is the time within the shift? */
export function isDuring({ from, to }: LocalShift, time: LocalDateTime): boolean {
  return from <= time && time < to;
}

/** Those on duty come first, each with their post; the others keep their order. */
export function onDutyFirst<Officer extends { readonly id: string }>(
  officers: readonly Officer[],
  onDuty: readonly OnDuty[],
): readonly (Officer & { readonly duty: OnDuty | null })[] {
  const duties = new Map(onDuty.map((each) => [each.officer, each]));
  const all = officers.map((officer) => ({ ...officer, duty: duties.get(officer.id) ?? null }));
  return [...all.filter(({ duty }) => duty !== null), ...all.filter(({ duty }) => duty === null)];
}
