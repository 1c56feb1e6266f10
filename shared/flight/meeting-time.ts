/** From when a traveller can be met here, so that nothing is found before: after the landing, or once check-in is open. */
import { type Moment, soonestOf } from './operating-window.ts';

/** Check-in opens that many minutes before the departure. */
export const CHECK_IN_MINUTES = 3 * 60;

/** The minute (UTC) from which a traveller can be met, and what it waits for. */
export interface MeetingTime {
  readonly from: number;
  readonly after: 'landing' | 'check-in';
}

export interface MeetingInput {
  /** The flight arrives here. Otherwise it leaves from here, or the unit's airports are not known to be on it. */
  readonly arrives: boolean;
  /** As `momentOf`: the actual time, else the estimated, else the scheduled one; null: nothing is known. */
  readonly moment: Moment | null;
  /** The moment by the schedule; null: not known. Check-in opens by it, also where the flight leaves later. */
  readonly scheduled: Moment | null;
  /** When the flight landed by which the traveller came here to change, UTC minute; null: the traveller begins here, or it is not known. */
  readonly inbound: number | null;
}

/** The earliest minute at which the traveller may be here. Null: nothing is known, and nothing is refused because a time is missing. */
export function meetingTime({ arrives, moment, scheduled, inbound }: MeetingInput): MeetingTime | null {
  if (moment === null) return null;
  if (arrives) return { from: soonestOf(moment), after: 'landing' };
  const planned = scheduled === null ? moment.first : soonestOf(scheduled);
  const opens = Math.min(soonestOf(moment), planned) - CHECK_IN_MINUTES;
  return inbound !== null && inbound < opens ? { from: inbound, after: 'landing' } : { from: opens, after: 'check-in' };
}

/** The meeting time, where it is still to come at the minute `now`; null: the traveller can be met. */
export function tooEarly(time: MeetingTime | null, now: number): MeetingTime | null {
  return time !== null && now < time.from ? time : null;
}
