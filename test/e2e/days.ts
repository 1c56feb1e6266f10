/** Days of the flights that browser tests import, relative to today: retention masks and destroys what is older than its periods. */

export interface Day {
  /** `YYYY-MM-DD`. */
  readonly iso: string;
  /** `YYMMDD`, as EDIFACT writes it. */
  readonly short: string;
}

/** The day this many days from today (UTC, the zone of Lomé). */
export function dayFromNow(days: number): Day {
  const iso = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return { iso, short: iso.slice(2).replaceAll('-', '') };
}

/** The day on which a flight that lands at this hour (UTC) is in the operating window for as long as a test may take. */
export function dayInWindow(hour: number): Day {
  return dayFromNow(new Date().getUTCHours() <= hour ? 0 : 1);
}

/** A flight of this day is over at any hour of today. */
export const YESTERDAY = dayFromNow(-1);
