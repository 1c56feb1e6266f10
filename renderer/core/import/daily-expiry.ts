/** Takes expired entries out of quarantine, with whatever is asked first on a day. */
import type { WholeRequest } from '../request.ts';
import { expireQuarantine } from './quarantine.ts';

export class DailyExpiry {
  readonly #request: () => Promise<WholeRequest>;
  readonly #clock: () => string;
  /** Day on which it was last looked for. */
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
