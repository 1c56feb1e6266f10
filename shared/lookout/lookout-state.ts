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

type Reaching = Pick<Lookout, 'outcome' | 'handling' | 'reviewed' | 'agreed'>;

/**
 * How a match is to be handled now. What nobody has reviewed lets no agency keep others away from a target; somebody to protect is one at once, and `judge` keeps the inspection that other hits ask for. Where it changed, that of the
 * last review stays until the next.
 */
export function handlingNow({ handling, reviewed, agreed }: Omit<Reaching, 'outcome'>): Handling | null {
  if (reviewed !== null) return handling;
  if (agreed !== undefined) return agreed.handling;
  return handling === 'safeguard' ? handling : null;
}

/** Does it ask to be quiet about the person, and nobody has agreed yet? */
export function asksForQuiet({ handling, ...lookout }: Omit<Reaching, 'outcome'>): boolean {
  return QUIET_HANDLINGS.includes(handling) && !QUIET_HANDLINGS.includes(handlingNow({ handling, ...lookout }));
}

/** The outcome that a match of the lookout may reach now. */
export function reachOf({ outcome, reviewed, handling, agreed }: Reaching): Outcome {
  if (reviewed !== null) return outcome;
  // A change of how far it reaches waits, unless it is to reach less.
  if (agreed !== undefined)
    return OUTCOMES.indexOf(outcome) > OUTCOMES.indexOf(agreed.outcome) ? agreed.outcome : outcome;
  const most = QUIET_HANDLINGS.includes(handling) ? UNREVIEWED_QUIET : UNREVIEWED;
  return OUTCOMES.indexOf(outcome) > OUTCOMES.indexOf(most) ? most : outcome;
}
