/** The platform's knowledge of time zones, for the zone clock of the pure core. */
import type { OffsetAt } from '../../shared/time/zone-clock.ts';

const formats = new Map<string, Intl.DateTimeFormat | null>();

/** Offset of an IANA zone at a UTC minute: minutes to add to UTC to get local time; null for a zone that `Intl` does not know. */
export const offsetAt: OffsetAt = (zone, utcMinutes) => {
  const format = formatOf(zone);
  if (format === null) return null;
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(utcMinutes * 60_000)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute) / 60_000 - utcMinutes;
};

function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = makeFormat(zone);
  formats.set(zone, made);
  return made;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    return null;
  }
}
