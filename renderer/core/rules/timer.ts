/** Wakes the core when something is due. System timers cannot wait for weeks and clocks may be set, so it checks the time at least hourly. */

export interface TimerClock {
  /** The time now, in milliseconds since 1970. */
  now(): number;
  /** Calls back after so many milliseconds; gives the function that cancels it. Left out: there is no callback, and the next call finds what is due. */
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

  /** Waits for a time (ISO 8601 UTC) instead of the one set before; null: waits for none. */
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
