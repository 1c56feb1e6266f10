/** Keeps track of a core's running work, so that closing waits for all of it. */

export class WorkUnderWay {
  readonly #running = new Set<Promise<unknown>>();

  /** Tracks the work until it ends, and returns it. */
  async follow<Value>(work: Promise<Value>): Promise<Value> {
    this.#running.add(work);
    try {
      return await work;
    } finally {
      this.#running.delete(work);
    }
  }

  /** Tracks work in the background; a failure is ignored, since it is tried again at its next occasion. */
  async followInBackground(work: Promise<unknown>): Promise<void> {
    await this.follow(work).catch(() => undefined);
  }

  /** Resolves when the work that is running now has ended, successfully or not. */
  async ended(): Promise<void> {
    await Promise.allSettled([...this.#running]);
  }
}
