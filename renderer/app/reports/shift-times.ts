import type { LocalShift } from '../../../shared/capacity/latest-shifts.ts';
import { dayText } from '../../../shared/time/day-text.ts';

/** `24/11/2026 06:00 – 14:00`; the second day is said where it is another one. */
export function timesText({ from, to }: LocalShift): string {
  return `${dayText(from)} – ${from.slice(0, 10) === to.slice(0, 10) ? to.slice(11) : dayText(to)}`;
}
