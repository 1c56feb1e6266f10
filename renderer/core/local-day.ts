/** Days of the unit's local time. */
import type { IsoDate } from '../../shared/manifest.ts';
import { dateOfDay, dayNumber, minuteNumber, timeOfMinute } from '../../shared/time/civil.ts';
import type { Week } from '../../shared/time/week.ts';
import type { Request } from './request.ts';
import { readSetting } from './session.ts';
import type { SeenStore } from './store/open-store.ts';

/** What its days depend on. */
export interface InUnit {
  readonly world: Pick<Request['world'], 'reference' | 'zones'>;
  readonly context: Pick<Request['context'], 'unit'>;
}

/** The unit's local day of an instant (ISO 8601 UTC). */
export function localDay(request: InUnit, instant: string): IsoDate {
  return localDayOfMinute(request, minuteNumber(instant.slice(0, 16)) ?? 0);
}

/** What tells on which day acts are listed. */
export interface Listing extends InUnit {
  readonly context: Pick<Request['context'], 'unit' | 'now'>;
  /** When the clock came right, by the time of each act that was written while it was wrong (ISO 8601 UTC). */
  readonly cameRight: ReadonlyMap<string, string>;
}

/** What `Listing` takes from the store. */
export async function cameRightIn(store: SeenStore): Promise<Listing['cameRight']> {
  const turns = (await readSetting(store, 'clockTurns'))?.value ?? [];
  return new Map(turns.flatMap(({ back, times }) => times.map((at) => [at, back] as const)));
}

/** The unit's local day under which an act stands on lists: one under a clock that was wrong on the day on which it came right; one that is still to come now. */
export function dayListed(request: Listing, at: string): IsoDate {
  const { now } = request.context;
  return localDay(request, request.cameRight.get(at) ?? (at < now ? at : now));
}

/** Does an act of an instant (ISO 8601 UTC) stand on the list of a week? */
export function isListedIn(request: Listing, at: string, { from, to }: Week): boolean {
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
