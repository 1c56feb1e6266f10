/**
 * A mute: one rule does not count for one traveller, because an officer looked into it and gave the reason. It ends on a set day or is revoked
 * earlier, and stays listed. It names the rule's stable id, so it outlives edits of the rule.
 */
import type { Mandate } from '../fact/fact.ts';
import type { Flight } from '../flight/flight.ts';
import type { IsoDate } from '../manifest.ts';
import { dateOfDay, dayNumber, minuteNumber } from '../time/civil.ts';
import type { MuteKey } from './mute-key.ts';

/** An act on a mute: who, when (ISO 8601 UTC) and why. */
export interface MuteAct {
  readonly officer: string;
  readonly at: string;
  readonly reason: string;
}

export interface Mute {
  readonly id: string;
  /** Id of the rule. */
  readonly rule: string;
  /** The rule's mandate when it was muted. */
  readonly mandate: Mandate;
  readonly key: MuteKey;
  /** The traveller's name as shown to the officer who muted. */
  readonly name: string;
  readonly made: MuteAct;
  /** The second officer who confirmed it; left out in mutes of earlier releases, which one officer made. */
  readonly second?: string;
  /** Last day (UTC) on which it counts. */
  readonly until: IsoDate;
  readonly revoked: MuteAct | null;
}

/** Days that mutes of the unit last: unless another period is chosen, and at most. */
export interface MuteDays {
  readonly usual: number;
  readonly most: number;
}

/** Until the unit sets its own. */
export const DEFAULT_MUTE_DAYS: MuteDays = { usual: 7, most: 90 };

/** No unit may let mutes last longer. */
export const LONGEST_MUTE_DAYS = 90;

/** Whether a unit may set this: from one day, never above the longest. */
export function isMuteDays({ usual, most }: MuteDays): boolean {
  return Number.isInteger(usual) && Number.isInteger(most) && 1 <= usual && usual <= most && most <= LONGEST_MUTE_DAYS;
}

/** The state of a mute on a day. */
export type MuteState = 'in-force' | 'expired' | 'revoked';

/** Its state at a time (ISO 8601 UTC). */
export function muteState({ until, revoked }: Pick<Mute, 'until' | 'revoked'>, now: string): MuteState {
  if (revoked !== null) return 'revoked';
  return until < now.slice(0, 10) ? 'expired' : 'in-force';
}

/** The last day of a mute made on a day (ISO date) for so many days. */
export function muteUntil(day: IsoDate, days: number): IsoDate {
  return dateOfDay(dayNumber(day) + days);
}

/** The fields that give a flight's time. */
export type FlightTimes = Pick<Flight, 'departureUtc' | 'arrivalUtc' | 'leg'>;

/**
 * The UTC minute that decides which mutes apply to a flight: its scheduled arrival, otherwise its departure; local times when the zone is
 * unknown. Officers work on a flight until it arrives. So a mute applies to flights still on their way when it is made, and never changes past
 * screenings. It depends on no clock, so that a screening can be replayed whenever messages came. Null when no time is known.
 */
export function muteTime({ departureUtc, arrivalUtc, leg }: FlightTimes): number | null {
  return arrivalUtc ?? departureUtc ?? minuteNumber(leg.arrival ?? '') ?? minuteNumber(leg.departure ?? '');
}

/** Is the flight over at a time (ISO 8601 UTC)? One without a time is not known to be. */
export function isFlightOver(flight: FlightTimes, now: string): boolean {
  const time = muteTime(flight);
  return time !== null && time < minuteOf(now);
}

/** Does a mute apply to a flight with this `muteTime`? */
export function countsOn({ made, until, revoked }: Pick<Mute, 'made' | 'until' | 'revoked'>, time: number): boolean {
  if (time < minuteOf(made.at) || dateOfDay(Math.floor(time / 1440)) > until) return false;
  return revoked === null || time < minuteOf(revoked.at);
}

function minuteOf(instant: string): number {
  return minuteNumber(instant.slice(0, 16)) ?? 0;
}
