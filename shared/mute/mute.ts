/**
 * A mute: one rule does not count for one traveller, because an officer looked into it and says why. It ends by itself on a day, may be revoked
 * before, and stays in the list ever after. It goes by the rule's stable id, so it outlives edits of the rule.
 */
import type { Mandate } from '../fact/fact.ts';
import type { Flight } from '../flight/flight.ts';
import type { IsoDate } from '../manifest.ts';
import { dateOfDay, dayNumber, minuteNumber } from '../time/civil.ts';
import type { MuteKey } from './mute-key.ts';

/** Who did something, when (ISO 8601 UTC) and why. */
export interface MuteAct {
  readonly officer: string;
  readonly at: string;
  readonly reason: string;
}

export interface Mute {
  readonly id: string;
  /** Id of the rule. */
  readonly rule: string;
  /** Whose rule it was when it was muted. */
  readonly mandate: Mandate;
  readonly key: MuteKey;
  /** The traveller's name as it was shown to whoever muted. */
  readonly name: string;
  readonly made: MuteAct;
  /** Last day (UTC) on which it counts. */
  readonly until: IsoDate;
  readonly revoked: MuteAct | null;
}

/** Days that a mute lasts unless the officer says otherwise, and the most it may. */
export const MUTE_DAYS = { usual: 90, most: 366 } as const;

/** How a mute stands on a day. */
export type MuteState = 'in-force' | 'expired' | 'revoked';

/** How it stands now (ISO 8601 UTC). */
export function muteState({ until, revoked }: Pick<Mute, 'until' | 'revoked'>, now: string): MuteState {
  if (revoked !== null) return 'revoked';
  return until < now.slice(0, 10) ? 'expired' : 'in-force';
}

/** The last day of a mute made on a day (ISO date) for so many days. */
export function muteUntil(day: IsoDate, days: number): IsoDate {
  return dateOfDay(dayNumber(day) + days);
}

/** What tells when a flight takes place. */
export type FlightTimes = Pick<Flight, 'departureUtc' | 'arrivalUtc' | 'leg'>;

/**
 * The UTC minute by which it is told which mutes count on a flight: its scheduled arrival, else its departure; local times where the zone is not
 * known. Officers work on a flight until it has come in, so a mute counts on whatever is still on its way when it is made, and never on what was over: a
 * past screening stays as it was. No clock is asked, so that a screening can be replayed and does not depend on when messages came. Null where no time is known.
 */
export function muteTime({ departureUtc, arrivalUtc, leg }: FlightTimes): number | null {
  return arrivalUtc ?? departureUtc ?? minuteNumber(leg.arrival ?? '') ?? minuteNumber(leg.departure ?? '');
}

/** Does a mute count on a flight whose `muteTime` this is? */
export function countsOn({ made, until, revoked }: Pick<Mute, 'made' | 'until' | 'revoked'>, time: number): boolean {
  if (time < minuteOf(made.at) || dateOfDay(Math.floor(time / 1440)) > until) return false;
  return revoked === null || time < minuteOf(revoked.at);
}

function minuteOf(instant: string): number {
  return minuteNumber(instant.slice(0, 16)) ?? 0;
}
