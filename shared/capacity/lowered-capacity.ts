/** Whether a capacity that is to be stated leaves room for less than the one before. */
import type { Agencies } from '../agency/agencies.ts';
import { hourLoads } from '../preparation/hour-load.ts';
import { type Capacity, capacityOf, inspectingAgencies, shiftMinutes } from './capacity.ts';

const HOURS_A_DAY = 24;
const HOUR = 60;

/**
 * Is there room for less, in a shift, in an hour of it or from there to its end, for any law? Where nobody stated the room, nothing says that it is full: a number is less than none.
 */
export function isLowered(before: Capacity, after: Capacity, agencies: Agencies): boolean {
  const laws = new Set(inspectingAgencies(agencies).flatMap((agency) => agencies.mandateOf(agency) ?? []));
  return [...laws].some((law) => {
    const [was, is] = [before, after].map((each) => roomsOf(each, capacityOf(each, law, agencies)));
    return is?.some((room, at) => room < (was?.[at] ?? 0)) ?? false;
  });
}

/** Of a shift; and of each hour of the day in turn, in tenths, and from there to the end of its shift. */
function roomsOf(capacity: Capacity, perShift: number | null): readonly number[] {
  const hours = hourLoads([], 0, HOURS_A_DAY, capacity, perShift).flatMap(({ tenthsPossible }, hour) => {
    const { length, left } = shiftMinutes(capacity, hour * HOUR);
    return [tenthsPossible, perShift === null ? null : (perShift * left) / length];
  });
  return [perShift, ...hours].map((room) => room ?? Number.POSITIVE_INFINITY);
}
