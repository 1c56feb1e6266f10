/** What a report of a shift tells: nothing that is still to come, and all since the last report, so that what is typed after a signature stands in the next one. */
import type { LocalShift } from '../capacity/latest-shifts.ts';
import type { LocalDateTime } from '../manifest.ts';
import { minuteNumber, timeOfMinute } from '../time/civil.ts';

/** Minutes that a report tells at most. */
export const LONGEST_SHIFT = 48 * 60;

/**
 * From when until when the report of a shift tells. It ends now, where the shift is not over. It begins where the last of the `signed` reports of the agency ended before the shift,
 * within `LONGEST_SHIFT`; with the shift where none did, or one runs on into it. Of a shift that has not begun: the shift.
 */
export function toldShift({ from, to }: LocalShift, signed: readonly LocalShift[], now: LocalDateTime): LocalShift {
  const until = from < now && now < to ? now : to;
  const runsOn = signed.some((report) => report.from < from && from <= report.to);
  const last = runsOn
    ? undefined
    : signed
        .flatMap((report) => (report.to < from ? [report.to] : []))
        .sort()
        .at(-1);
  const longest = timeOfMinute((minuteNumber(until) ?? 0) - LONGEST_SHIFT);
  const since = last === undefined || last > longest ? last : longest;
  return { from: since === undefined || since > from ? from : since, to: until };
}
