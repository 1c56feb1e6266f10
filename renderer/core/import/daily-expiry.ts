/** Removes expired entries from quarantine, at the first call of each day. */
import type { WholeRequest } from '../request.ts';
import { expireQuarantine } from './quarantine.ts';

export class DailyExpiry {
  readonly #request: () => Promise<WholeRequest>;
  readonly #clock: () => string;
  /** Day of the last run. */
  #day = '';

  /** `clock`: the time now, ISO 8601 UTC. */
  constructor(request: () => Promise<WholeRequest>, clock: () => string) {
    this.#request = request;
    this.#clock = clock;
  }

  /** Throws what the store reports; the next day tries again. */
  async run(): Promise<void> {
    const today = this.#clock().slice(0, 10);
    if (this.#day === today) return;
    this.#day = today;
    await expireQuarantine(await this.#request());
  }
}
