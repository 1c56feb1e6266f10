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
  /**
   * The program stood still, and the machine's clock was earlier at the next look than before: nobody knows for how long it stood. Left out: that is known. It ends where the clock is set
   * right.
   */
  readonly stoodUnknown?: true;
}

/** From so far apart on (milliseconds), nobody knows which time is the right one, until two officers say it. */
const DOUBTED_MS = 3_600_000;
/** The program does not stand still for longer (milliseconds): a clock that is later by more was set. */
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

/**
 * The clock at a later look while the program runs. `elapsed`: milliseconds since the look before by a clock that nobody sets. Where nobody knows for how long the program stood still, the
 * machine's clock says it once it is set right: as if that had been done before the program began.
 */
export function ranOn({ seen, stoodUnknown }: SeenClock, machine: string, elapsed: number): SeenClock {
  const clock = { machine, seen: later(seen, Math.max(0, Math.round(elapsed))) };
  if (stoodUnknown !== true) return clock;
  const ahead = -behindBy(clock);
  if (ahead < 0) return { ...clock, stoodUnknown };
  return ahead > LONGEST_STOP_MS ? clock : { machine, seen: machine };
}

/** The clock at the first look after the program stood still: as much time went by as on the machine's clock. */
export function stoodStill(before: SeenClock, machine: string): SeenClock {
  const went = Date.parse(machine) - Date.parse(before.machine);
  const seen =
    went < 0 || (behindBy(before) > 0 && went > LONGEST_STOP_MS)
      ? laterOf(before.seen, machine)
      : later(before.seen, went);
  const clock = { machine, seen };
  const isUnknown = (went < 0 || before.stoodUnknown === true) && isInDoubt(clock) && behindBy(clock) > 0;
  return isUnknown ? { ...clock, stoodUnknown: true } : clock;
}

function later(time: string, milliseconds: number): string {
  return new Date(Date.parse(time) + milliseconds).toISOString();
}
