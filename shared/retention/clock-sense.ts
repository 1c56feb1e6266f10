/**
 * Checks whether the clock is plausible. A clock that is wrong by years would destroy all data at once, or never any; so nothing expires while
 * the clock went back or leapt ahead. All times are UTC.
 */

/** `clock-behind`: the trail has entries later than now · `clock-ahead`: it leapt farther than a workstation stays unused. */
export type ClockSense = 'plausible' | 'clock-behind' | 'clock-ahead';

export interface ClockMarks {
  /** ISO 8601 UTC. */
  readonly now: string;
  /** Time of the last entry of the audit trail; null when there is none. */
  readonly lastEntry: string | null;
  /** The last time at which the clock was plausible, or two officers confirmed it; null when neither happened yet. */
  readonly lastPlausible: string | null;
}

/** A correction of the clock by some minutes is normal. */
const TOLERANCE_MS = 5 * 60_000;
const DAY_MS = 86_400_000;
/** Days without any work that are still plausible. */
export const LONGEST_PAUSE_DAYS = 30;

/**
 * Judges the clock by the marks. A leap is measured from the last plausible time, since a sign-in under a wrong clock leaves trail entries with
 * the wrong time.
 */
export function clockSense({ now, lastEntry, lastPlausible }: ClockMarks): ClockSense {
  const at = Date.parse(now);
  const known = [lastEntry, lastPlausible].flatMap((mark) => (mark === null ? [] : [Date.parse(mark)]));
  if (known.some((mark) => at < mark - TOLERANCE_MS)) return 'clock-behind';
  const from = lastPlausible ?? lastEntry;
  if (from !== null && at > Date.parse(from) + LONGEST_PAUSE_DAYS * DAY_MS) return 'clock-ahead';
  return 'plausible';
}
