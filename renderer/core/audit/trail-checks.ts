/**
 * When the trail is gone over: its end as soon as the store is opened, and all of it once a day, or at once where the end is wrong. Nobody waits for
 * it; a check that fails is tried again at the next occasion.
 */

import type { TrailCheckView } from '../../../shared/audit/trail-check.ts';
import type { TimerClock } from '../rules/timer.ts';

export interface TrailChecksOptions {
  readonly timer: TimerClock;
  /** The time now, ISO 8601 UTC. */
  clock(): string;
  /** Does the end of the trail agree with what was kept of it? */
  isTailRight(): Promise<boolean>;
  /** The last check of all of it; undefined: there was none. */
  last(): Promise<TrailCheckView | undefined>;
  /** Goes over all of it. */
  check(): Promise<unknown>;
  /** Lets closing wait for work that is under way. */
  follow(work: Promise<unknown>): Promise<void>;
}

const HOUR = 3_600_000;
/** The machine has enough to do when somebody has just signed in. */
const SOON = 60_000;

export class TrailChecks {
  readonly #options: TrailChecksOptions;
  #next: (() => void) | undefined;
  #ended = false;

  constructor(options: TrailChecksOptions) {
    this.#options = options;
  }

  /** The store was opened. */
  begin(): void {
    void this.#options.follow(this.#checkTail());
    this.#checkDaily(SOON);
  }

  end(): void {
    this.#ended = true;
    this.#next?.();
  }

  async #checkTail(): Promise<void> {
    if (!(await this.#options.isTailRight())) await this.#checkUnless(({ breaks }) => breaks.length > 0);
  }

  #checkDaily(after: number): void {
    if (this.#ended) return;
    const { timer, clock, follow } = this.#options;
    this.#next = timer.wakeAfter?.(after, () => {
      const today = clock().slice(0, 10);
      void follow(this.#checkUnless(({ at }) => at.slice(0, 10) === today)).then(() => this.#checkDaily(HOUR));
    });
  }

  async #checkUnless(tells: (last: TrailCheckView) => boolean): Promise<void> {
    const last = await this.#options.last();
    if (last === undefined || !tells(last)) await this.#options.check();
  }
}
