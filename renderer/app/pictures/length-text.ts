/** Lengths of time in words for pictures: days and hours, not minutes alone. */
import type { TFunction } from '../ui/texts.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** `2 h 05`, `3 d 4 h` from two days on. */
export function lengthText(t: TFunction, minutes: number): string {
  if (minutes >= 2 * DAY) {
    const days = Math.floor(minutes / DAY);
    return t('length.days', { days, hours: Math.floor((minutes - days * DAY) / HOUR) });
  }
  return t('length.hours', {
    hours: Math.floor(minutes / HOUR),
    minutes: String(minutes % HOUR).padStart(2, '0'),
  });
}
