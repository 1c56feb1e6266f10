/** Takes expired entries out of quarantine, with whatever is asked first on a day. */
import type { Desk } from '../context.ts';
import { expireQuarantine } from './quarantine.ts';

export class DailyExpiry {
  readonly #desk: () => Promise<Desk>;
  readonly #clock: () => string;
  /** Day on which it was last looked for. */
  #day = '';

  /** `clock`: the time now, ISO 8601 UTC. */
  constructor(desk: () => Promise<Desk>, clock: () => string) {
    this.#desk = desk;
    this.#clock = clock;
  }

  /** Throws what the store reports; the next day tries again. */
  async run(): Promise<void> {
    const today = this.#clock().slice(0, 10);
    if (this.#day === today) return;
    this.#day = today;
    await expireQuarantine(await this.#desk());
  }
}
