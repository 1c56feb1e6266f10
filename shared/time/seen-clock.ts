/**
 * The clock of a machine, beside the time that due clocks go by. That one never goes back: while the program runs it goes on as a steady clock does, which nobody sets; while it
 * does not run, as the machine's clock does. So nobody gains time, and nothing that is due stands still. All times are ISO 8601 UTC.
 */
import { laterOf } from './due-clock.ts';

export interface SeenClock {
  /** What the machine's clock said at the last look. */
  readonly machine: string;
  /** The time that went by. */
  readonly seen: string;
}

/** From so far apart on (milliseconds), nobody knows which time is the right one, until two officers say it. */
const DOUBTED_MS = 3_600_000;
/** A clock that was behind and is later by more than this (milliseconds) was set right: the program does not stand still for so long. */
const LONGEST_STOP_MS = 31 * 86_400_000;

/** How far the machine's clock is behind the time that went by, in milliseconds; negative: it is ahead. */
export function behindBy({ machine, seen }: SeenClock): number {
  return Date.parse(seen) - Date.parse(machine);
}

/** Is the machine's clock so far from the time that went by that it is in doubt? */
export function isInDoubt(clock: SeenClock): boolean {
  return Math.abs(behindBy(clock)) >= DOUBTED_MS;
}

/** The time that due clocks go by: as long as the machine's clock is not in doubt, it counts where it is later. */
export function countedTime(clock: SeenClock): string {
  return isInDoubt(clock) ? clock.seen : laterOf(clock.machine, clock.seen);
}

/** The clock at a later look while the program runs. `elapsed`: milliseconds since the look before by a clock that nobody sets. */
export function ranOn({ seen }: SeenClock, machine: string, elapsed: number): SeenClock {
  return { machine, seen: later(seen, Math.max(0, Math.round(elapsed))) };
}

/** The clock at the first look after the program stood still: as much time went by as on the machine's clock. */
export function stoodStill(before: SeenClock, machine: string): SeenClock {
  const went = Date.parse(machine) - Date.parse(before.machine);
  if (went < 0 || (behindBy(before) > 0 && went > LONGEST_STOP_MS))
    return { machine, seen: laterOf(before.seen, machine) };
  return { machine, seen: later(before.seen, went) };
}

function later(time: string, milliseconds: number): string {
  return new Date(Date.parse(time) + milliseconds).toISOString();
}
