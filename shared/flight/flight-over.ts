/** Until when the people of a flight can still be met. */
import { minuteNumber } from '../time/civil.ts';
import type { Flight } from './flight.ts';

/** How long after its landing a flight still counts as one to come, in minutes: its travellers are at gate and belt. */
export const STILL_THERE = 6 * 60;

type Times = Pick<Flight, 'departureUtc' | 'arrivalUtc' | 'leg'>;

/** The UTC minute from which nobody of the flight is met any more; one without times counts until its day is over. Null: it has no day either. */
export function overFrom({ departureUtc, arrivalUtc, leg }: Times): number | null {
  const landed =
    arrivalUtc ?? departureUtc ?? minuteNumber(`${(leg.arrival ?? leg.departure ?? '').slice(0, 10)}T23:59`);
  return landed === null ? null : landed + STILL_THERE;
}

/** The UTC minute at which it leaves, otherwise its local time of departure or arrival; null: it has no time. */
export function leavesAt({ departureUtc, arrivalUtc, leg }: Times): number | null {
  return departureUtc ?? arrivalUtc ?? minuteNumber(leg.departure ?? '') ?? minuteNumber(leg.arrival ?? '');
}
