/** Days of the unit's local time. */
import type { IsoDate } from '../../shared/manifest.ts';
import { dateOfDay, dayNumber, minuteNumber, timeOfMinute } from '../../shared/time/civil.ts';
import type { Week } from '../../shared/time/week.ts';
import type { Request } from './request.ts';

/** What its days depend on. */
export interface InUnit {
  readonly world: Pick<Request['world'], 'reference' | 'zones'>;
  readonly context: Pick<Request['context'], 'unit'>;
}

/** The unit's local day of an instant (ISO 8601 UTC). */
export function localDay(request: InUnit, instant: string): IsoDate {
  return localDayOfMinute(request, minuteNumber(instant.slice(0, 16)) ?? 0);
}

/** What tells its present day. */
export interface InUnitNow extends InUnit {
  readonly context: Pick<Request['context'], 'unit' | 'now'>;
}

/** The unit's local day under which an act stands on lists: one under a clock that was ahead of the present one is listed now, not in a week to come. */
export function dayListed(request: InUnitNow, at: string): IsoDate {
  const { now } = request.context;
  return localDay(request, at < now ? at : now);
}

/** Does an act of an instant (ISO 8601 UTC) stand on the list of a week? */
export function isListedIn(request: InUnitNow, at: string, { from, to }: Week): boolean {
  const day = dayListed(request, at);
  return from <= day && day <= to;
}

/** The unit's local day of a UTC minute. */
export function localDayOfMinute({ world, context }: InUnit, minute: number): IsoDate {
  const zone = world.reference.airport(context.unit?.airports[0] ?? '')?.zone;
  const local = (zone === undefined ? null : world.zones.toLocal(zone, minute)) ?? minute;
  return dateOfDay(Math.floor(local / 1440));
}

/** The instant (ISO 8601 UTC) at which a local day of the unit begins. */
export function startOfDay({ world, context }: InUnit, day: IsoDate): string {
  const zone = world.reference.airport(context.unit?.airports[0] ?? '')?.zone;
  const minute = dayNumber(day) * 1440;
  return `${timeOfMinute((zone === undefined ? null : world.zones.toUtc(zone, minute)) ?? minute)}:00.000Z`;
}
