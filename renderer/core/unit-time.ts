/** Times by the clock of the unit. */
import type { LocalDateTime } from '../../shared/manifest.ts';
import { minuteNumber, timeOfMinute } from '../../shared/time/civil.ts';
import type { Request } from './request.ts';

/** What times of the unit depend on. */
export interface InUnit {
  readonly world: Pick<Request['world'], 'reference' | 'zones'>;
  readonly context: Pick<Request['context'], 'unit'>;
}

/** The instant (ISO 8601 UTC) of a local time of the unit; where its zone is not known, the time is taken for UTC. Null: there is no such time. */
export function instantOfUnit(unit: InUnit, local: LocalDateTime): string | null {
  const minute = minuteNumber(local);
  // The 31st of a shorter month would run on into the next.
  return minute === null || timeOfMinute(minute) !== local ? null : instantOfMinute(unit, minute);
}

/** The instant (ISO 8601 UTC) of a local minute of the unit, counted from 1970. */
export function instantOfMinute(unit: InUnit, local: number): string {
  const zone = zoneOf(unit);
  const utc = zone === undefined ? null : unit.world.zones.toUtc(zone, local);
  return `${timeOfMinute(utc ?? local)}:00.000Z`;
}

/** The local minute of the unit at a UTC minute, both counted from 1970; where its zone is not known, the same. */
export function localOfMinute(unit: InUnit, minute: number): number {
  const zone = zoneOf(unit);
  return (zone === undefined ? null : unit.world.zones.toLocal(zone, minute)) ?? minute;
}

/** The same at an instant (ISO 8601 UTC). */
export function localMinute(unit: InUnit, instant: string): number {
  return localOfMinute(unit, minuteNumber(instant.slice(0, 16)) ?? 0);
}

/** The time now by the clock of the unit. */
export function localNow(request: InUnit & { readonly context: { readonly now: string } }): LocalDateTime {
  return timeOfMinute(localMinute(request, request.context.now));
}

function zoneOf({ world, context }: InUnit) {
  return world.reference.airport(context.unit?.airports[0] ?? '')?.zone;
}
