/** Weeks from Monday to Sunday (ISO 8601). */
import type { IsoDate } from '../manifest.ts';
import { dateOfDay, dayNumber } from './civil.ts';

export interface Week {
  /** Monday. */
  readonly from: IsoDate;
  /** Sunday. */
  readonly to: IsoDate;
}

/** The week of a day. */
export function weekOf(day: IsoDate): Week {
  // Day 0, 1 January 1970, was a Thursday.
  const number = dayNumber(day);
  const monday = number - ((((number + 3) % 7) + 7) % 7);
  return { from: dateOfDay(monday), to: dateOfDay(monday + 6) };
}

/** The week so many weeks before (negative: after) that of a day. */
export function weekBefore(day: IsoDate, weeks: number): Week {
  return weekOf(dateOfDay(dayNumber(day) - 7 * weeks));
}
