/** Times that officers type by the clock of the unit. */
import type { LocalDateTime } from '../../shared/manifest.ts';
import { minuteNumber, timeOfMinute } from '../../shared/time/civil.ts';
import type { InUnit } from './local-day.ts';

/** The instant (ISO 8601 UTC) of a local time of the unit; where its zone is not known, the time is taken for UTC. Null: there is no such time. */
export function instantOfUnit({ world, context }: InUnit, local: LocalDateTime): string | null {
  const minute = minuteNumber(local);
  // The 31st of a shorter month would run on into the next.
  if (minute === null || timeOfMinute(minute) !== local) return null;
  const zone = world.reference.airport(context.unit?.airports[0] ?? '')?.zone;
  const utc = zone === undefined ? null : world.zones.toUtc(zone, minute);
  return `${timeOfMinute(utc ?? minute)}:00.000Z`;
}

/** The local minute of the unit at a UTC minute, both counted from 1970; where its zone is not known, the same. */
export function localOfMinute({ world, context }: InUnit, minute: number): number {
  const zone = world.reference.airport(context.unit?.airports[0] ?? '')?.zone;
  return (zone === undefined ? null : world.zones.toLocal(zone, minute)) ?? minute;
}

/** The same at an instant (ISO 8601 UTC). */
export function localMinute(unit: InUnit, instant: string): number {
  return localOfMinute(unit, minuteNumber(instant.slice(0, 16)) ?? 0);
}

/** The time now by the clock of the unit. */
export function localNow(request: InUnit & { readonly context: { readonly now: string } }): LocalDateTime {
  return timeOfMinute(localMinute(request, request.context.now));
}
