/**
 * When the trail is verified: its end as soon as the store is opened, and all of it once a day, or at once where the end is wrong. It runs in the background; a check that
 * fails is tried again at the next occasion.
 */

import type { TrailCheckView } from '../../../shared/audit/trail-check.ts';
import type { TimerClock } from '../rules/timer.ts';

export interface TrailChecksOptions {
  readonly timer: TimerClock;
  /** The time now, ISO 8601 UTC. */
  clock(): string;
  /** Does the end of the trail agree with its anchor? */
  isTailRight(): Promise<boolean>;
  /** The last check of the whole trail; undefined: there was none. */
  last(): Promise<TrailCheckView | undefined>;
  /** Verifies the whole trail. */
  check(): Promise<unknown>;
  /** Makes closing wait for this work. */
  follow(work: Promise<unknown>): Promise<void>;
}

const HOUR = 3_600_000;
/** Right after sign-in the machine is busy. */
const SOON = 60_000;

export class TrailChecks {
  readonly #options: TrailChecksOptions;
  #next: (() => void) | undefined;
  #begun = false;
  #ended = false;

  constructor(options: TrailChecksOptions) {
    this.#options = options;
  }

  /** The store was opened. Once is enough: what changes later goes through this store. */
  begin(): void {
    if (this.#begun) return;
    this.#begun = true;
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
