/**
 * Long work stands back while officers' calls are answered. A call that reads takes several turns, each of which would wait for a slice of every piece of long work: of ten
 * turns a tenth of a second.
 */
import { type Slices, slices } from './pause.ts';

/** Milliseconds that work stands back after a slice at the most: screens that ask all the time slow it down, and do not stop it. */
const LONGEST = 25;
/** A call that takes longer than so many milliseconds waits for something else. */
const QUICK = 250;

export class StandingBack {
  /** When each call that is being answered began. */
  readonly #calls = new Map<Promise<unknown>, number>();
  readonly #standing = new Set<() => void>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Work stands back for this answer, which never rejects. */
  follow(answer: Promise<unknown>): void {
    this.#calls.set(answer, this.#now());
    void answer.then(() => {
      this.#calls.delete(answer);
      if (!this.#isWanted()) for (const goOn of [...this.#standing]) goOn();
    });
  }

  /** Slices of long work, which stands back after each of them. */
  slices(): Slices {
    const slice = slices(this.#now);
    return {
      get isSpent() {
        return slice.isSpent;
      },
      breathe: async () => {
        if (!slice.isSpent) return;
        // Calls that are already waiting arrive.
        await slice.breathe();
        if (!this.#isWanted()) return;
        await this.#stand();
        await slice.breathe();
      },
    };
  }

  #isWanted(): boolean {
    const now = this.#now();
    return [...this.#calls.values()].some((began) => now - began < QUICK);
  }

  #stand(): Promise<void> {
    return new Promise((resolve) => {
      const goOn = () => {
        this.#standing.delete(goOn);
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(goOn, LONGEST);
      this.#standing.add(goOn);
    });
  }
}
