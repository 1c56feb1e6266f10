/** How many inspections each hour asks for, beside what the shift of that hour can do. */
import { type Capacity, shiftMinutes } from '../capacity/capacity.ts';

const HOUR = 60;
const MINUTES_A_DAY = 1440;

export interface HourLoad {
  /** The hour begins there; minutes of the unit's local time since 1970. */
  readonly from: number;
  readonly inspections: number;
  /** Tenths of inspections that an hour of the shift can do; null: the unit has not stated it. */
  readonly tenthsPossible: number | null;
}

/**
 * The hours from the one of `now` on. `due`: when each traveller who is to be inspected comes. All are minutes of the unit's local time since 1970. `perShift`: inspections that
 * a shift can do; null: not stated.
 */
export function hourLoads(
  due: readonly number[],
  now: number,
  hours: number,
  { shifts }: Pick<Capacity, 'shifts'>,
  perShift: number | null,
): readonly HourLoad[] {
  const first = Math.floor(now / HOUR) * HOUR;
  return Array.from({ length: hours }, (_, at): HourLoad => {
    const from = first + at * HOUR;
    const inspections = due.filter((minute) => minute >= from && minute < from + HOUR).length;
    const { length } = shiftMinutes({ shifts }, from % MINUTES_A_DAY);
    const tenthsPossible = perShift === null ? null : Math.round((perShift * 10 * HOUR) / length);
    return { from, inspections, tenthsPossible };
  });
}
