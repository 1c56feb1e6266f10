import { dayNumber } from '../../../shared/time/civil.ts';
import type { FlightRow, FlightTime } from '../../core/calls/flight-views.ts';

/** Sort key of a time: its UTC minute, or the start of its day where only the day is known or the airport's zone is unknown. */
export function timeOrder(time: FlightTime | undefined): number | null {
  if (time === undefined || time.local === null) return null;
  return time.utc ?? dayNumber(time.local) * 1440;
}

/** Minutes after landing during which a flight is still being handled. */
const WORKED = 180;

/** Whether a flight is still to come or being handled. A flight of which only the day is known counts for that whole day. */
export function isAhead({ departure, arrival }: FlightRow['times'], nowMinute: number): boolean {
  const last = arrival.local === null ? departure : arrival;
  const end = timeOrder(last);
  return end !== null && (last.utc === null ? end + 1440 : end) + WORKED >= nowMinute;
}
