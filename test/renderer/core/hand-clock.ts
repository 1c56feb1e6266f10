/** A clock that stands until the test turns it. Turning it calls the callbacks that are due. */
import type { TimerClock } from '../../../renderer/core/rules/timer.ts';

export class HandClock implements TimerClock {
  #now: number;
  readonly #waiting = new Set<{ readonly at: number; wake(): void }>();

  constructor(now: string) {
    this.#now = Date.parse(now);
  }

  now = (): number => this.#now;
  iso = (): string => new Date(this.#now).toISOString();

  wakeAfter = (milliseconds: number, wake: () => void): (() => void) => {
    const waiting = { at: this.#now + milliseconds, wake };
    this.#waiting.add(waiting);
    return () => this.#waiting.delete(waiting);
  };

  /** How many callbacks wait. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Turns the clock and runs the due callbacks as far as they go at once. */
  async turn(milliseconds: number): Promise<void> {
    const until = this.#now + milliseconds;
    for (;;) {
      const next = [...this.#waiting].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#waiting.delete(next);
      this.#now = next.at;
      next.wake();
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#now = until;
  }
}

export const HOUR = 3_600_000;
