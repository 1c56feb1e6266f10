/** The time line of the board: which hours it shows, and where a minute stands on it. Minutes are UTC, since 1970. */

export interface TimeLine {
  readonly from: number;
  readonly to: number;
}

/** Minutes before and after now. */
const BEHIND = 3 * 60;
const AHEAD = 12 * 60;

const HOUR = 60;
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
