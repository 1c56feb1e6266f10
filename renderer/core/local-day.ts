/** Days of the unit's local time. */
import type { IsoDate } from '../../shared/manifest.ts';
import { dateOfDay, dayNumber, minuteNumber } from '../../shared/time/civil.ts';
import type { Week } from '../../shared/time/week.ts';
import type { Request } from './request.ts';
import { type InUnit, instantOfMinute, localOfMinute } from './unit-time.ts';

/** The unit's local day of an instant (ISO 8601 UTC). */
export function localDay(request: InUnit, instant: string): IsoDate {
  return localDayOfMinute(request, minuteNumber(instant.slice(0, 16)) ?? 0);
}

/** What tells on which day acts are listed. */
export interface Listing extends InUnit {
  readonly context: Pick<Request['context'], 'unit' | 'now'>;
  /** By when acts were typed whose time is still to come, by that time (ISO 8601 UTC); see `week-looks.ts`. */
  readonly ahead: ReadonlyMap<string, string>;
}

/** The unit's local day under which an act stands on lists. One that is still to come stands where it was typed, until somebody looked at that; then in its own week. */
export function dayListed(request: Listing, at: string): IsoDate {
  return localDay(request, at > request.context.now ? (request.ahead.get(at) ?? at) : at);
}

/** Does an act of an instant (ISO 8601 UTC) stand on the list of a week? */
export function isListedIn(request: Listing, at: string, { from, to }: Week): boolean {
  const day = dayListed(request, at);
  return from <= day && day <= to;
}

/** The unit's local day of a UTC minute. */
export function localDayOfMinute(request: InUnit, minute: number): IsoDate {
  return dateOfDay(Math.floor(localOfMinute(request, minute) / 1440));
}

/** The instant (ISO 8601 UTC) at which a local day of the unit begins. */
export function startOfDay(request: InUnit, day: IsoDate): string {
  return instantOfMinute(request, dayNumber(day) * 1440);
}
