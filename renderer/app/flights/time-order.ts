import { dayNumber } from '../../../shared/time/civil.ts';
import type { FlightTime } from '../../core/api.ts';

/** By what a time sorts: its UTC minute; the start of its day where only that, or no airport's clock, is known. */
export function timeOrder(time: FlightTime | undefined): number | null {
  if (time === undefined || time.local === null) return null;
  return time.utc ?? dayNumber(time.local) * 1440;
}
