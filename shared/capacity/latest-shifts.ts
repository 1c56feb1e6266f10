/** The shifts of a unit that have begun. */
import type { LocalDateTime } from '../manifest.ts';
import { timeOfMinute } from '../time/civil.ts';
import { type Capacity, minuteOfDay } from './capacity.ts';

const DAY = 1440;

/** From, and before; local times. */
export interface LocalShift {
  readonly from: LocalDateTime;
  readonly to: LocalDateTime;
}

/** The shifts that began before a local minute, the latest first; each lasts until the next one begins. */
export function latestShifts(
  { shifts }: Pick<Capacity, 'shifts'>,
  minute: number,
  count: number,
): readonly LocalShift[] {
  const today = Math.floor(minute / DAY);
  const days = Array.from({ length: count + 2 }, (_, back) => today + 1 - back).reverse();
  const starts = days.flatMap((day) => shifts.map((start) => day * DAY + minuteOfDay(start)));
  return starts
    .slice(0, -1)
    .map((from, at) => ({ from, to: starts[at + 1] ?? from }))
    .filter(({ from }) => from <= minute)
    .slice(-count)
    .reverse()
    .map(({ from, to }) => ({ from: timeOfMinute(from), to: timeOfMinute(to) }));
}
