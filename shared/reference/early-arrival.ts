/** Arrivals that lie before their departure. Both times are local, so a flight may arrive so where the clocks differ; any other was mistyped. */
import type { Params } from '../diagnostic.ts';
import type { Leg } from '../manifest.ts';
import { minuteNumber } from '../time/civil.ts';
import type { ReferenceData } from './reference-data.ts';

/** Zones (IANA) west and east of the date line, by their first word. */
const WEST = /^(?:Asia|Australia|Pacific|Antarctica)\//;
const EAST = /^(?:America|Pacific)\//;
/** Between neighbouring zones a short flight arrives earlier by less than so many minutes: Lagos to Lomé, an hour apart, takes fifty. */
const ZONES_APART = 60;

/** What the remark `arrival-before-departure` says of a flight; null: as far as both times are known, it arrives later, or the clocks may explain it. */
export function earlyArrival(
  { origin, destination, departure, arrival }: Pick<Leg, 'origin' | 'destination' | 'departure' | 'arrival'>,
  reference: ReferenceData,
): Params | null {
  if (departure === null || arrival === null) return null;
  const known = Math.min(departure.length, arrival.length);
  if (arrival.slice(0, known) >= departure.slice(0, known)) return null;
  const zoneOf = (code: string | null): string => (code === null ? '' : (reference.airport(code)?.zone ?? ''));
  const [from, to] = [zoneOf(origin), zoneOf(destination)];
  const isOverDateLine = WEST.test(from) && EAST.test(to);
  const [left, reached] = [minuteNumber(departure), minuteNumber(arrival)];
  const isShort = from !== to && from !== '' && to !== '' && left !== null && reached !== null;
  return isOverDateLine || (isShort && left - reached < ZONES_APART) ? null : { departure, arrival };
}
