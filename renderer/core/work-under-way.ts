/** The work of a core that is under way, so that closing waits for all of it. */

export class WorkUnderWay {
  readonly #running = new Set<Promise<unknown>>();

  /** The work itself, known of until it ends. */
  async follow<Value>(work: Promise<Value>): Promise<Value> {
    this.#running.add(work);
    try {
      return await work;
    } finally {
      this.#running.delete(work);
    }
  }

  /** Work that nobody waits for, and that is tried again at its next occasion where it fails. */
  async followInBackground(work: Promise<unknown>): Promise<void> {
    await this.follow(work).catch(() => undefined);
  }

  /** Ends when what is under way now has ended, well or not. */
  async ended(): Promise<void> {
    await Promise.allSettled([...this.#running]);
  }
}
