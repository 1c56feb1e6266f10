/** The time line of the board: which hours it shows, and where a minute stands on it. Minutes are UTC, since 1970. */

export interface TimeLine {
  readonly from: number;
  readonly to: number;
}

/** Minutes before and after now. */
const BEHIND = 3 * 60;
const AHEAD = 12 * 60;

const HOUR = 60;
const DAY = 1440;
const CLOCK_BEHIND = 2 * HOUR;
/** Hours between two labels: more would run into each other. */
const LABEL_EVERY = 2;
const WHOLE = 100;

/** The hours around a minute. */
export function lineAround(now: number): TimeLine {
  return { from: now - BEHIND, to: now + AHEAD };
}

/** Where a minute stands, in hundredths of the line; outside it, at its nearer end. */
export function placeOn({ from, to }: TimeLine, minute: number): number {
  return Math.min(WHOLE, Math.max(0, ((minute - from) / (to - from)) * WHOLE));
}

/**
 * The minute at which the clock that `clock` tells (`HH:MM`) shows a local minute (since 1970), from two hours before `now` to 22 hours after. Hours of the load are local; the line
 * is not.
 */
export function minuteOnClock(local: number, now: number, clock: (minute: number) => string): number {
  const [hours = 0, minutes = 0] = clock(now).split(':').map(Number);
  const later = (local - (hours * HOUR + minutes)) % DAY;
  const ahead = (later + DAY + CLOCK_BEHIND) % DAY;
  return now + ahead - CLOCK_BEHIND;
}

/** Where the hour that begins at a minute stands on the line. */
export function hourOn(
  line: TimeLine,
  minute: number,
): { readonly insetInlineStart: string; readonly inlineSize: string } {
  const [from, to] = [placeOn(line, minute), placeOn(line, minute + HOUR)];
  return { insetInlineStart: `${from}%`, inlineSize: `${to - from}%` };
}

/** Does it lie on the line? */
export function isOn({ from, to }: TimeLine, minute: number): boolean {
  return minute >= from && minute <= to;
}

/** Minutes on the line at which every second whole hour begins on the clock that `clock` tells (`HH:MM`). */
export function wholeHours({ from, to }: TimeLine, clock: (minute: number) => string): readonly number[] {
  const offset = Number(clock(from).slice(3, 5));
  const first = offset === 0 ? from : from + HOUR - offset;
  const step = LABEL_EVERY * HOUR;
  const count = Math.floor((to - first) / step) + 1;
  return Array.from({ length: count }, (_, at) => first + at * step);
}
