/** Days of the unit's local time. */
import type { IsoDate } from '../../shared/manifest.ts';
import { dateOfDay, dayNumber, minuteNumber, timeOfMinute } from '../../shared/time/civil.ts';
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
