/** How a lookout stands at a time: whether it is in force, and whether somebody must still look at it. */
import { OUTCOMES, type Outcome } from '../screening/outcome.ts';
import { type Handling, QUIET_HANDLINGS } from '../screening/screening.ts';
import { type Lookout, REVIEW_HOURS } from './lookout.ts';

/**
 * `waiting`: in force, nobody has reviewed it yet · `overdue`: the same, and the time for it is over · `in-force`: reviewed · `expired`: its time is over ·
 * `ended`: somebody ended it before.
 */
export const LOOKOUT_STATES = ['overdue', 'waiting', 'in-force', 'expired', 'ended'] as const;
export type LookoutState = (typeof LOOKOUT_STATES)[number];

type Standing = Pick<Lookout, 'ended' | 'validUntil' | 'reviewed' | 'taken' | 'acts'>;

/** Its state at a time, ISO 8601 UTC. */
export function lookoutState(lookout: Standing, now: string): LookoutState {
  if (lookout.ended !== null) return 'ended';
  if (lookout.validUntil <= now) return 'expired';
  if (lookout.reviewed !== null) return 'in-force';
  return reviewDue(lookout) <= now ? 'overdue' : 'waiting';
}

/** Does it count for flights to come? */
export function isLookoutOn(state: LookoutState): boolean {
  return state !== 'ended' && state !== 'expired';
}

/** By when a supervisor must have looked, ISO 8601 UTC: so long after it was taken down, or after what was reviewed changed. */
export function reviewDue({ taken, acts }: Pick<Lookout, 'taken' | 'acts'>): string {
  let from = taken.at;
  let wasReviewed = false;
  for (const { kind, at } of acts) {
    if (kind === 'reviewed') wasReviewed = true;
    else if (kind === 'changed' && wasReviewed) {
      from = at;
      wasReviewed = false;
    }
  }
  return new Date(Date.parse(from) + REVIEW_HOURS * HOUR).toISOString();
}

const HOUR = 3_600_000;
/**
 * A lookout that nobody has reviewed reaches no further; one that asks to be quiet about the person puts nobody before an inspection, since that
 * would warn them.
 */
const UNREVIEWED: Outcome = 'inspect';
const UNREVIEWED_QUIET: Outcome = 'watch';

/** How a match is to be handled now. What nobody has reviewed lets no agency keep others away from a target. */
export function handlingNow({ handling, reviewed }: Pick<Lookout, 'handling' | 'reviewed'>): Handling | null {
  return reviewed === null ? null : handling;
}

/** The outcome that a match of the lookout may reach now. */
export function reachOf({ outcome, reviewed, handling }: Pick<Lookout, 'outcome' | 'reviewed' | 'handling'>): Outcome {
  if (reviewed !== null) return outcome;
  const most = QUIET_HANDLINGS.includes(handling) ? UNREVIEWED_QUIET : UNREVIEWED;
  return OUTCOMES.indexOf(outcome) > OUTCOMES.indexOf(most) ? most : outcome;
}
