/** Months, as `YYYY-MM`. */
import { dateOfDay, dayNumber, pad2 } from '../../../shared/time/civil.ts';

const MONTHS = 13;

/** The month of a day and the twelve before, the latest first. */
export function latestMonths(today: string): readonly string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const last = year * 12 + month - 1;
  return Array.from({ length: MONTHS }, (_, back) => nameOf(last - back));
}

/** Its first and last day. */
export function monthDays(month: string): { readonly from: string; readonly to: string } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const next = `${nameOf(year * 12 + number)}-01`;
  return { from: `${month}-01`, to: dateOfDay(dayNumber(next) - 1) };
}

function nameOf(months: number): string {
  return `${Math.floor(months / 12)}-${pad2((months % 12) + 1)}`;
}
