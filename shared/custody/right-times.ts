/** Entries of a record that were typed while the machine's clock was wrong: which time counts, once two officers confirmed the clock. */
import { earlierOf } from '../time/due-clock.ts';
import type { Custody, CustodyEntry } from './custody.ts';

/** What two officers confirmed of a clock that was in doubt. */
export interface ConfirmedClock {
  /** The time now, ISO 8601 UTC. */
  readonly now: string;
  /** How far the machine's clock is behind the time that went by, in milliseconds; negative: it is ahead. */
  readonly behind: number;
  /** The time to which it came back after it was ahead, ISO 8601 UTC. Whatever bears a later time was typed since it was wrong. */
  readonly back: string;
}

/** The times of an entry. */
type TimedEntry = Pick<CustodyEntry, 'at' | 'happened' | 'clock' | 'counted'>;

/** The record with the time that counts in each entry that was typed since the clock was wrong. Null: it has none. What the officer typed stays in the entry. */
export function atRightTimes(custody: Custody, confirmed: ConfirmedClock): Custody | null {
  if (custody.entries.every((entry) => rightTime(entry, confirmed) === null)) return null;
  const entries = custody.entries.map((entry) => withRightTime(entry, confirmed));
  return { ...custody, entries };
}

/** The entry, with the time that counts where it was typed since the clock was wrong. */
export function withRightTime<Entry extends TimedEntry>(entry: Entry, confirmed: ConfirmedClock): Entry {
  const counted = rightTime(entry, confirmed);
  return counted === null ? entry : { ...entry, counted };
}

/**
 * The time that counts of an entry that was typed since the clock was wrong; null: it was not. It was typed when the machine's clock said after it came back, or as long before now as
 * its time is before the one that was seen by then. The time that counts is the one that the officer said, where that is not later; else it was read off the wrong clock, too.
 */
export function rightTime(entry: TimedEntry, confirmed: ConfirmedClock): string | null {
  if (entry.counted !== undefined) return null;
  const isWrong = entry.at > confirmed.back || isAsFarAhead(entry, confirmed);
  return isWrong ? counting(entry, confirmed) : null;
}

/** Entries under one clock that was ahead may differ by so much, in milliseconds. */
const APART_MS = 60_000;

/** Did the clock that is right now say another time when it was typed, by as much as now? */
function isAsFarAhead({ at, clock }: TimedEntry, { behind }: ConfirmedClock): boolean {
  return clock !== undefined && behind < 0 && Math.abs(Date.parse(clock) - Date.parse(at) + behind) < APART_MS;
}

function counting(entry: TimedEntry, { now, behind }: ConfirmedClock): string {
  const { at, happened, clock } = entry;
  const before = (time: string) => earlierOf(new Date(Date.parse(time) - behind).toISOString(), now);
  const typed = clock === undefined ? before(at) : earlierOf(clock, now);
  if (happened === undefined) return typed;
  return happened <= typed ? happened : before(happened);
}
