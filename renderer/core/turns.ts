/**
 * Work that must not overlap, in the order in which it asked. Flights are derived in turns: who derives one reads its messages and decisions and writes
 * what comes of them, and nobody may write an older reading over a newer one.
 */
export class Turns {
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;

  /** Waits for one's turn and gives the function that ends it. */
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

  /** Is somebody waiting? Long work then ends its turn at the next good moment and takes another. */
  get wanted(): boolean {
    return this.#waiting > 0;
  }
}
