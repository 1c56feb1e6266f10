/**
 * The latest time that the store has seen. Due clocks go by it, so that nobody gains time by turning the machine's clock back, also not across lock and restart. The last entry
 * of the audit trail says how late it was. Where the clock went back the time is kept as well, since later entries would lie before it.
 */
import { laterOf } from '../../../shared/time/due-clock.ts';
import { readSetting } from '../session.ts';
import { commit } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';
import { open } from '../store/seal.ts';

/** A correction of the clock by less is not kept; this session goes by the later time all the same. */
const TOLERANCE_MS = 1_000;

export class SeenTime {
  readonly #store: Store;
  readonly #clock: () => string;
  #latest = '';
  #kept = '';
  #read: Promise<void> | null = null;

  /** `clock`: the time now by the machine, ISO 8601 UTC. */
  constructor(store: Store, clock: () => string) {
    this.#store = store;
    this.#clock = clock;
  }

  /** The time that due clocks go by. */
  async now(): Promise<string> {
    await this.#known();
    this.#latest = laterOf(this.#clock(), this.#latest);
    return this.#latest;
  }

  /** Whether the clock went back since it was last looked at, so that the time has to be kept. */
  wentBack(): boolean {
    const now = this.#clock();
    const isBack = this.#latest > this.#kept && Date.parse(now) < Date.parse(this.#latest) - TOLERANCE_MS;
    this.#latest = laterOf(now, this.#latest);
    return isBack;
  }

  /** Keeps the latest time where the clock went back. Throws what the store reports; the next call tries again. */
  async keep(): Promise<void> {
    await this.#known();
    if (!this.wentBack()) return;
    const at = this.#latest;
    await commit(this.#store, [{ table: 'settings', id: 'seenTime', rev: null, value: { at } }], []);
    this.#kept = at;
  }

  /** Two officers confirmed that the machine's clock is right: what was seen later was not. */
  confirmed(now: string): void {
    this.#latest = now;
    this.#kept = now;
  }

  #known(): Promise<void> {
    this.#read ??= this.#readOnce().catch((error: unknown) => {
      this.#read = null;
      throw error;
    });
    return this.#read;
  }

  async #readOnce(): Promise<void> {
    const [kept, last] = await Promise.all([
      readSetting(this.#store, 'seenTime'),
      this.#store.table('audit').orderBy(':id').last(),
    ]);
    // A damaged end of the trail is an alarm of its own.
    const entry = last === undefined ? null : await open(this.#store, 'audit', last).catch(() => null);
    this.#kept = kept?.value.at ?? '';
    this.#latest = laterOf(laterOf(this.#kept, entry?.at ?? ''), this.#latest);
  }
}
