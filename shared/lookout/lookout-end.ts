/** Until when a lookout holds: what is proposed, and whether that covers the days that it names. */
import { STILL_THERE } from '../flight/flight-over.ts';
import type { IsoDate } from '../manifest.ts';
import { dayNumber } from '../time/civil.ts';
import type { LookoutTerms } from './lookout.ts';

/** How long it holds unless somebody says otherwise, in hours. */
export const LOOKOUT_HOURS = 72;
/** No lookout lasts longer, in hours: what is known for longer is an entry of a list. */
export const MOST_LOOKOUT_HOURS = 30 * 24;

type Days = Pick<LookoutTerms, 'days'>;

const DAY = 24 * 60;
/** A local day has ended everywhere on earth by noon, UTC, of the next; in minutes. */
const ENDED_EVERYWHERE = DAY + DAY / 2;

/** For how many hours it is to hold from a UTC minute on: 72, or until whoever leaves on its last day has arrived and gone; 30 days at most. */
export function proposedHours({ days }: Days, now: number): number {
  if (days === null) return LOOKOUT_HOURS;
  const over = dayNumber(days.to) * DAY + ENDED_EVERYWHERE + STILL_THERE;
  return Math.min(MOST_LOOKOUT_HOURS, Math.max(LOOKOUT_HOURS, Math.ceil((over - now) / 60)));
}

/** Does it end before the last day that it names is over? `endsOn`: the local day of its end. Flights after it are not compared with it. */
export function endsBeforeDays({ days }: Days, endsOn: IsoDate): boolean {
  return days !== null && endsOn <= days.to;
}

/** Is its last day before yesterday? Whoever left then has arrived. `today`: the local day. */
export function areDaysOver({ days }: Days, today: IsoDate): boolean {
  return days !== null && dayNumber(days.to) < dayNumber(today) - 1;
}
