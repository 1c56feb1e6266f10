import { dayNumber } from '../../../shared/time/civil.ts';
import type { FlightRow, FlightTime } from '../../core/calls/flights.ts';

/** By what a time sorts: its UTC minute; the start of its day where only that, or no airport's clock, is known. */
export function timeOrder(time: FlightTime | undefined): number | null {
  if (time === undefined || time.local === null) return null;
  return time.utc ?? dayNumber(time.local) * 1440;
}

/** Minutes for which a flight that has landed is still being worked. */
const WORKED = 180;

/** Is a flight still to come, or just being worked? One of which only the day is known is so all that day. */
export function isAhead({ departure, arrival }: FlightRow['times'], nowMinute: number): boolean {
  const last = arrival.local === null ? departure : arrival;
  const end = timeOrder(last);
  return end !== null && (last.utc === null ? end + 1440 : end) + WORKED >= nowMinute;
}
