/** How far an entered time of a flight may lie from the scheduled one. */
import type { ToldBefore } from '../flight/flight.ts';
import type { Leg, LocalDateTime } from '../manifest.ts';
import { minuteNumber, timeOfMinute } from '../time/civil.ts';

/** The times that officers enter about a flight. */
export const ENTERED_TIMES = ['estimatedDeparture', 'actualDeparture', 'estimatedArrival', 'actualArrival'] as const;
export type EnteredTime = (typeof ENTERED_TIMES)[number];

export interface TimeLimits {
  readonly from: LocalDateTime;
  readonly to: LocalDateTime;
}

/** Carriers bring a flight forward by hours, a charter by half a day; what leaves earlier is another flight. */
const HOURS_EARLY = 12;
/** A flight may wait for a crew or a part until the night after the next; a later one gets another date or number from its carrier, and is joined to this one. */
const HOURS_LATE = 36;
/** No flight takes longer, and no two clocks differ by more. It is the slack where only the time at the other airport is scheduled. */
const HOURS_BETWEEN_ENDS = 24;

/** How far an entered time may lie from the scheduled one at most, early and late together, in minutes. */
export const MOST_MINUTES_OFF = (HOURS_EARLY + HOURS_LATE + HOURS_BETWEEN_ENDS) * 60;

/** What it is asked of. */
export interface Scheduled {
  readonly leg: Pick<Leg, 'departure' | 'arrival'>;
  /** The earliest times that were told, as `ToldBefore`. */
  readonly toldBefore?: Pick<ToldBefore, 'departure' | 'arrival'>;
}

/** The first and last time that may be entered, local as the field is, by any schedule that was told; null where the flight has no scheduled time. */
export function timeLimits({ leg, toldBefore }: Scheduled, field: EnteredTime): TimeLimits | null {
  const [own, other] = field.endsWith('Departure') ? [leg.departure, leg.arrival] : [leg.arrival, leg.departure];
  const scheduled = minuteNumber(own ?? other ?? '');
  if (scheduled === null) return null;
  const slack = own === null ? HOURS_BETWEEN_ENDS : 0;
  const soonest = toldBefore?.[field.endsWith('Departure') ? 'departure' : 'arrival'];
  const first = Math.min(scheduled, minuteNumber(soonest ?? '') ?? scheduled);
  return {
    from: timeOfMinute(first - (HOURS_EARLY + slack) * 60),
    to: timeOfMinute(scheduled + (HOURS_LATE + slack) * 60),
  };
}

/** Whether the time may be entered there; null clears the field. */
export function isWithinLimits(flight: Scheduled, field: EnteredTime, time: LocalDateTime | null): boolean {
  const limits = timeLimits(flight, field);
  return limits === null || time === null || (limits.from <= time && time <= limits.to);
}
