/**
 * Builds a zone clock from one platform function, the offset of a zone at an instant. That function stays outside the pure core; gaps and
 * overlaps are handled here, so they are the same on every platform.
 */
import type { ZoneClock } from '../reference/reference-data.ts';

/**
 * Offset of an IANA zone at a UTC instant (minutes since 1970): minutes to add to UTC to get local time; null when the
 * platform does not know the zone.
 */
export type OffsetAt = (zone: string, utcMinutes: number) => number | null;

const DAY = 1440;
/** No zone is farther from UTC than this. */
const WIDEST = 16 * 60;

/**
 * Makes a clock from `offsetAt`, which is called at most a few times per zone and day (offsets at both ends of a UTC day are cached; only a day
 * with a clock change is asked by minute).
 *
 * A local time that occurs twice (clocks put back) means the first of the two, before the change. A local time that does not occur (clocks put
 * forward) is read with the offset before the change, so it moves forward by the gap.
 */
export function zoneClock(version: string, offsetAt: OffsetAt): ZoneClock {
  const days = new Map<string, Map<number, number | null>>();

  /** Offset at a UTC minute; cached when the whole UTC day has one offset. */
  function offset(zone: string, utc: number): number | null {
    let ofZone = days.get(zone);
    if (ofZone === undefined) {
      ofZone = new Map();
      days.set(zone, ofZone);
    }
    const day = Math.floor(utc / DAY);
    const known = ofZone.get(day);
    if (known !== undefined) return known ?? offsetAt(zone, utc);
    const start = offsetAt(zone, day * DAY);
    if (start === null) return null;
    const whole = offsetAt(zone, (day + 1) * DAY - 1) === start;
    ofZone.set(day, whole ? start : null);
    return whole ? start : offsetAt(zone, utc);
  }

  return {
    version,
    toUtc(zone, localMinutes) {
      const before = offset(zone, localMinutes - WIDEST);
      const after = offset(zone, localMinutes + WIDEST);
      if (before === null || after === null) return null;
      const early = localMinutes - before;
      if (before === after || offset(zone, early) === before) return early;
      const late = localMinutes - after;
      return offset(zone, late) === after ? late : early;
    },
    toLocal(zone, utcMinutes) {
      const minutes = offset(zone, utcMinutes);
      return minutes === null ? null : utcMinutes + minutes;
    },
  };
}
