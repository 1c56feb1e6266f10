/**
 * Is the clock to be believed? A clock that is wrong by years would have everything destroyed at once, or nothing ever; so nothing expires on the word of one that
 * went back, or that leapt. All times are UTC.
 */

/** `clock-behind`: acts were recorded later than now · `clock-ahead`: it leapt farther than a workstation stands idle. */
export type ClockSense = 'plausible' | 'clock-behind' | 'clock-ahead';

export interface ClockMarks {
  /** ISO 8601 UTC. */
  readonly now: string;
  /** Time of the last entry of the audit trail; null: there is none. */
  readonly lastEntry: string | null;
  /** The last time at which the clock was found plausible, or two officers confirmed it; null: never yet. */
  readonly lastPlausible: string | null;
}

/** A clock that is set right by some minutes is no sign of anything. */
const TOLERANCE_MS = 5 * 60_000;
const DAY_MS = 86_400_000;
/** Days for which nobody need have worked. */
export const LONGEST_PAUSE_DAYS = 30;

/**
 * What the marks say of the clock. How far it leapt is counted from when it was last found plausible, since whoever signs in under a wrong clock leaves entries of that
 * wrong time.
 */
export function clockSense({ now, lastEntry, lastPlausible }: ClockMarks): ClockSense {
  const at = Date.parse(now);
  const known = [lastEntry, lastPlausible].flatMap((mark) => (mark === null ? [] : [Date.parse(mark)]));
  if (known.some((mark) => at < mark - TOLERANCE_MS)) return 'clock-behind';
  const from = lastPlausible ?? lastEntry;
  if (from !== null && at > Date.parse(from) + LONGEST_PAUSE_DAYS * DAY_MS) return 'clock-ahead';
  return 'plausible';
}
