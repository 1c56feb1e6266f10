/** Reads a time as people write it on a command line. */
import type { UtcMinute } from '../../shared/manifest.ts';
import { dayNumber, isoDate, minuteNumber, timeOfMinute } from '../../shared/time/civil.ts';

const TIME = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
const NOON = 720;

/** UTC minute of an ISO 8601 day or time. Without a zone it is UTC; a day alone means its noon. Null when it is neither. */
export function readTime(text: string): UtcMinute | null {
  const found = TIME.exec(text.trim());
  if (found === null) return null;
  const [, year, month, day, hour, minute, zone] = found;
  const date = isoDate(Number(year), Number(month), Number(day));
  if (date === null || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59 || !isOffset(zone)) return null;
  const local = hour === undefined ? dayNumber(date) * 1440 + NOON : minuteNumber(`${date}T${hour}:${minute}`);
  return local === null ? null : `${timeOfMinute(local - offsetOf(zone))}Z`;
}

/** No zone is farther from UTC than fourteen hours. */
function isOffset(zone: string | undefined): boolean {
  return Math.abs(offsetOf(zone)) <= 14 * 60 && Number(zone?.slice(-2).replace(/\D/g, '') ?? 0) < 60;
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const digits = zone.replace(':', '');
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  return digits.startsWith('-') ? -minutes : minutes;
}
