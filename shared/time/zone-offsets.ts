/** Offsets of time zones by the zone data of the platform. The caller gives its formatter, because this room has none. */
import type { OffsetAt } from './zone-clock.ts';

interface ZoneFormat {
  readonly timeZone: string;
  readonly hourCycle: 'h23';
  readonly year: 'numeric';
  readonly month: 'numeric';
  readonly day: 'numeric';
  readonly hour: 'numeric';
  readonly minute: 'numeric';
}

interface Formatter {
  formatToParts(milliseconds: number): readonly { readonly type: string; readonly value: string }[];
}

/** The part of `Intl.DateTimeFormat` that is used (ECMA-402, section 11). Throws for a zone that it does not know. */
export type DateTimeFormats = new (locale: string, format: ZoneFormat) => Formatter;

/** Offset of an IANA zone at a UTC minute: minutes to add to UTC to get local time; null for a zone that the platform does not know. */
export function zoneOffsets(Format: DateTimeFormats): OffsetAt {
  const formats = new Map<string, Formatter | null>();
  const formatOf = (timeZone: string): Formatter | null => {
    const known = formats.get(timeZone);
    if (known !== undefined) return known;
    const made = formatFor(Format, timeZone);
    formats.set(timeZone, made);
    return made;
  };
  return (zone, utcMinutes) => {
    const format = formatOf(zone);
    if (format === null) return null;
    const parts: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(utcMinutes * 60_000)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute) / 60_000 - utcMinutes;
  };
}

function formatFor(Format: DateTimeFormats, timeZone: string): Formatter | null {
  try {
    return new Format('en-US-u-ca-gregory-nu-latn', {
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
