/**
 * The clock of a machine, beside the time that due clocks go by. That one never goes back. Where the machine's clock came back, it goes on from the latest time that was seen: so
 * nobody gains time, and nothing that is due stands still. All times are ISO 8601 UTC.
 */
import { laterOf } from './due-clock.ts';

export interface SeenClock {
  /** What the machine's clock said at the last look. */
  readonly machine: string;
  /** The time that due clocks go by; never before `machine`. */
  readonly seen: string;
}

/** From so far behind on (milliseconds), nobody knows which time is the right one, until two officers say it. */
const DOUBTED_MS = 3_600_000;

/** How far the machine's clock is behind the latest time seen, in milliseconds. */
export function behindBy({ machine, seen }: SeenClock): number {
  return Date.parse(seen) - Date.parse(machine);
}

/** Did the machine's clock come back so far that it is in doubt? */
export function isInDoubt(clock: SeenClock): boolean {
  return behindBy(clock) >= DOUBTED_MS;
}

/**
 * The clock at a later look. Time goes by as on the machine's clock. A leap ahead by at least half of what it is behind is no time that went by: somebody sets it right.
 */
export function lookedAt(before: SeenClock, machine: string): SeenClock {
  const went = Date.parse(machine) - Date.parse(before.machine);
  const passed = went > 0 && went < behindBy(before) / 2 ? went : 0;
  const seen = new Date(Date.parse(before.seen) + passed).toISOString();
  return { machine, seen: laterOf(machine, seen) };
}
