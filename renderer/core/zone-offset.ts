/** Time zones of the platform, for the zone clock of the pure core. */
import type { OffsetAt } from '../../shared/time/zone-clock.ts';

const formats = new Map<string, Intl.DateTimeFormat | null>();

/** Offset of an IANA zone at a UTC minute, from the zone data of `Intl`: minutes to add to UTC to get local time; null for an unknown zone. */
export const offsetAt: OffsetAt = (zone, utcMinutes) => {
  const format = formatOf(zone);
  if (format === null) return null;
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(utcMinutes * 60_000)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute) / 60_000 - utcMinutes;
};

/** Identifies the zone data in use. Engines do not expose its version, so it is identified by offsets of some zones whose rules changed in recent years. */
export function zoneDataVersion(): string {
  const answers = PROBES.map(([zone, at]) => offsetAt(zone, Date.parse(at) / 60_000) ?? 'x');
  return `intl:${answers.join(',')}`;
}

/** A zone and an instant at which recent releases of the zone database differ. */
const PROBES: readonly (readonly [string, string])[] = [
  ['Africa/Cairo', '2023-06-01T00:00:00Z'],
  ['America/Mexico_City', '2023-06-01T00:00:00Z'],
  ['Asia/Almaty', '2024-06-01T00:00:00Z'],
  ['America/Asuncion', '2025-07-01T00:00:00Z'],
];

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
