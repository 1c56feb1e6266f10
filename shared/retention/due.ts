/** When a period ends. Days are in UTC; the caller gives the current day. */
import type { IsoDate } from '../manifest.ts';
import { dateOfDay, dayNumber } from '../time/civil.ts';

/** `YYYY-MM`. */
type Month = string;

/** The day so many months after a day; the last day of the month when the month is shorter. */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = firstOf(year * 12 + (month - 1) + months);
  const last = dayNumber(firstOf(year * 12 + month + months)) - 1;
  return dateOfDay(Math.min(dayNumber(first) + date - 1, last));
}

/** Has the period of `months` after `day` ended by `today`? */
export function isOver(day: IsoDate, months: number, today: IsoDate): boolean {
  return addMonths(day, months) <= today;
}

/** Have so many days after `day` gone by? */
export function areDaysOver(day: IsoDate, days: number, today: IsoDate): boolean {
  return dateOfDay(dayNumber(day) + days) <= today;
}

/** Has it ended for every day of the month? */
export function isMonthOver(month: Month, months: number, today: IsoDate): boolean {
  return isOver(lastDay(month), months, today);
}

/** The last day of a month. */
export function lastDay(month: Month): IsoDate {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return dateOfDay(dayNumber(firstOf(year * 12 + number)) - 1);
}

/** First day of the month with this count of months since year 0. */
function firstOf(months: number): IsoDate {
  const year = Math.floor(months / 12);
  return `${String(year).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}
