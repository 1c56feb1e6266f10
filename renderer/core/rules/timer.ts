/** Wakes the core when something is due. Timers cannot wait for weeks, and clocks are set, so it looks again every hour at least. */

export interface TimerClock {
  /** The time now, in milliseconds since 1970. */
  now(): number;
  /** Calls back after so many milliseconds; gives what calls it off. Not there: nobody is woken, and what is due shows with whatever is asked next. */
  wakeAfter?(milliseconds: number, wake: () => void): () => void;
}

const HOUR = 3_600_000;

export class Timer {
  readonly #clock: TimerClock;
  readonly #onDue: () => void;
  #cancel: () => void = () => undefined;

  constructor(clock: TimerClock, onDue: () => void) {
    this.#clock = clock;
    this.#onDue = onDue;
  }

  /** Waits for a time (ISO 8601 UTC), and no longer for an earlier one; null: for none. */
  set(due: string | null): void {
    this.#cancel();
    this.#cancel = () => undefined;
    if (due === null || this.#clock.wakeAfter === undefined) return;
    const wait = Date.parse(due) - this.#clock.now();
    this.#cancel = this.#clock.wakeAfter(Math.min(Math.max(wait, 0), HOUR), () => {
      if (this.#clock.now() >= Date.parse(due)) this.#onDue();
      else this.set(due);
    });
  }
}
