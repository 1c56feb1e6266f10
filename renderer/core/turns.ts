/**
 * Runs work that must not overlap, in the order in which it asked. Flights are derived in turns: a derivation reads a flight's messages and decisions and writes the
 * result, and must not overwrite a newer result with an older one.
 */
export class Turns {
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;

  /** Waits for the turn and returns the function that ends it. */
  async take(): Promise<() => void> {
    const before = this.#last;
    let end: () => void = () => undefined;
    this.#last = new Promise((resolve) => {
      end = resolve;
    });
    this.#waiting++;
    await before;
    this.#waiting--;
    return end;
  }

  /** Does other work wait for a turn? Long work then ends its turn at the next good moment and takes another. */
  get wanted(): boolean {
    return this.#waiting > 0;
  }
}
